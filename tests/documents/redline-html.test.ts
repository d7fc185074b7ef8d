import { describe, expect, it } from 'vitest'
import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import { formats } from '#documents/formats.ts'
import { at, clause, conference, draft } from '#tests/support/sample-documents.ts'

const clauses = [
  clause('a', 'Одобрить доклад секретариата о состоянии учёта воды'),
  clause('b', 'Рекомендовать городам создать службы учёта'),
  clause('c', 'Провести дни воды в школах и на предприятиях'),
  clause('d', 'Выразить благодарность принимающему городу'),
]
const document = (operative: readonly Clause[]) => draft({ ...emptyBody, operative }, conferenceStyle, 'ru')

async function page(older: readonly Clause[], newer: readonly Clause[], author = 'Н. В. Громова'): Promise<string> {
  const bytes = await formats.writeRedline(document(older), document(newer), conference, 'html', { author, at })
  return new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ')
}

const [a, b, c, d] = clauses
if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four clauses')

describe('a redline as a page', () => {
  it('underlines what is new, strikes what is gone, and says so to those who hear it', async () => {
    const html = await page([a, b], [a, clause('b', 'Рекомендовать городам учредить службы учёта')])
    expect(html).toContain(
      '<del><span class="said">[исключено: </span>создать<span class="said">]</span></del>' +
        '<ins><span class="said">[добавлено: </span>учредить<span class="said">]</span></ins> службы',
    )
    expect(html).toMatch(/ins \{[^}]*underline/)
    expect(html).toMatch(/del \{[^}]*line-through/)
    expect(html).toContain('<span>Н. В. Громова, 20 октября 2025 г.</span>')
  })

  it('shows a clause that moved in both places, each with a way to the other and its number there', async () => {
    const html = await page([a, b, c, d], [b, c, d, a])
    expect(html).toContain('id="move1-from" href="#move1-to">↓ перенесено, теперь пункт 4</a>')
    expect(html).toContain('id="move1-to" href="#move1-from">↑ перенесено, был пункт 1</a>')
    expect(html.match(/<(?:ins|del) class="moved">/g)).toHaveLength(6)
  })

  it('numbers that follow are not marked; only the newer number is shown', async () => {
    const html = await page([a, b, c], [b, c])
    expect(html).toContain('<span class="label">1. </span>Рекомендовать')
    expect(html).toContain(
      '<span class="label"><del><span class="said">[исключено: </span>1. <span class="said">]</span></del></span>',
    )
    expect(html.match(/class="operative level0 changed"/g)).toHaveLength(1)
  })

  it('a paragraph that was cut shows where', async () => {
    const whole = clause('a', 'Одобрить доклад секретариата, провести дни воды в школах')
    const html = await page(
      [whole, b],
      [clause('a', 'Одобрить доклад секретариата'), clause('n', 'провести дни воды в школах'), b],
    )
    expect(html).toMatch(/<ins class="end" title="абзац разделён">¶/)
  })

  it('takes nothing from a text but its words, and nothing from outside', async () => {
    const html = await page([a], [clause('a', '<script>alert(1)</script> "x" & y')], '<b>"')
    expect(html).not.toMatch(/<script|<b>|https?:/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain("default-src 'none'")
  })
})
