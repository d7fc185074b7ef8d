import { describe, expect, it } from 'vitest'
import { emptyBody } from '#domain/drafting/clause.ts'
import { conferenceStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { decodeText } from '#documents/decode-text.ts'
import { formats } from '#documents/formats.ts'
import { at, clause, conference, draft, englishUn, list, ofRole, russianGost } from '#tests/support/sample-documents.ts'

const written = async (document: DraftDocument, format: 'txt' | 'md' | 'html') =>
  (decodeText(await formats.writeDocument(document, conference, format, at)) ?? '').replaceAll('\u00a0', ' ')

const bodyOf = (html: string) => html.slice(html.indexOf('<body>'))

const hostile = draft(
  {
    ...emptyBody,
    operative: [
      clause(
        'x"><script>',
        '<script>alert("x")</script> & \u0000\u0008*звёзды* _низ_ `код` [ссылка](http://example.org) \ud800',
      ),
      clause('op-2', '1. не пункт'),
    ],
    closing: [clause('c', '# не заголовок'), ofRole('signature', 's', 'A & B\t<i>')],
  },
  conferenceStyle,
  'ru',
  { title: 'Резолюция </title><script>x</script>', placeAndDate: null },
)

describe('plain text', () => {
  it('prints numbers, punctuation and levels', async () => {
    const text = await written(englishUn, 'txt')
    expect(text).toContain(
      'Mindful of the needs of small towns,\n\n1. Takes note of the report on water accounting;\n\n2. Calls upon member cities:\n',
    )
    expect(text).toContain(
      '\n    (b) To transmit readings:\n\n        (i) Every month:\n\n            a. By electronic mail;\n',
    )
    expect(
      text.endsWith(
        '4. Decides to remain seized of the matter.\n\n7th plenary meeting\n17 October 2025\n\nPresident of the Assembly\tA. Rahimova\n',
      ),
    ).toBe(true)
  })

  it('keeps the title as written on one line', async () => {
    expect(await written(russianGost, 'txt')).toMatch(
      /^Резолюция III Межрегиональной конференции «Вода и города»\n\nг. Самарканд, 17 октября 2025 г.\n\n/,
    )
  })
})

describe('Markdown', () => {
  it('uses lists of its own where they print the same number, and text elsewhere', async () => {
    const text = await written(russianGost, 'md')
    expect(text).toContain('# Резолюция III Межрегиональной конференции «Вода и города»\n')
    expect(text).toContain('\n**ПОСТАНОВИЛИ:**\n\n## Учёт воды\n\n1. Одобрить')
    expect(text).toContain('\n2. Рекомендовать городам:\n\n   а) создать до 1 марта 2026 г. службы учёта;\n')
    expect(text).toContain('\n   и сообщить об этом секретариату')
    expect(text).toContain('\n3. Провести дни воды:\n\n   - в школах;\n')
    expect(text).toContain('**в установленном порядке**.')
  })

  it('sets openers of United Nations style in italics', async () => {
    expect(await written(englishUn, 'md')).toContain('\n\n*Noting with appreciation* the report')
  })

  it('takes no text for marks', async () => {
    const text = await written(hostile, 'md')
    expect(text).toContain(String.raw`\*звёзды\* \_низ\_ \`код\``)
    expect(text).toContain(String.raw`\<script>`)
    expect(text).toContain(String.raw`\# не заголовок`)
  })
})

describe('HTML', () => {
  it('is one page that loads nothing and runs nothing', async () => {
    const html = await written(hostile, 'html')
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son\w+=|@import|url\(/i)
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; *звёзды*')
    expect(html).toContain('<title>Резолюция &lt;/title&gt;&lt;script&gt;x&lt;/script&gt;</title>')
    // eslint-disable-next-line no-control-regex
    expect(html).not.toMatch(/[\u0000\u0008\ud800]/)
  })

  it('says its language, its title and its structure', async () => {
    const html = await written(russianGost, 'html')
    expect(html).toMatch(/^<!doctype html>\n<html lang="ru">/)
    expect(html).toContain(
      '<h1 id="title"><span class="kind">РЕЗОЛЮЦИЯ</span> <span class="title">III Межрегиональной конференции «Вода и города»</span></h1>',
    )
    expect(html).toContain('<h2 id="clause-head-1">Учёт воды</h2>')
    expect(html.match(/<ol role="list" class="operative">/g)).toHaveLength(2)
    expect(html).toContain('<li id="clause-op-2"><p><span class="label">2. </span>Рекомендовать городам:</p>')
    expect(html).toContain('пункта <a href="#clause-op-2">2</a>')
    expect(html).toContain('<strong> в установленном порядке</strong>.')
    expect(html).toContain(
      '<p class="line dateLine"><time datetime="2025-10-17">17 октября 2025 г.</time> <span>г. Самарканд</span></p>\n</header>',
    )
    expect(html).toContain(
      '<footer>\n<dl class="signatures">\n<div class="line" id="clause-sign-1"><dt>Председатель конференции</dt><dd>Р. А. Юлдашев</dd></div>',
    )
  })

  it('the printed page has the same text and no colours of the screen', async () => {
    const page = await formats.writePage(russianGost, conference)
    const site = decodeText(await formats.writeDocument(russianGost, conference, 'html', at)) ?? ''
    expect(bodyOf(page)).toBe(bodyOf(site))
    expect(site).toContain('prefers-color-scheme: dark')
    expect(page).not.toContain('prefers-color-scheme')
    expect(page).toContain('@page { size: A4; margin: 20mm 10mm 20mm 30mm;')
  })

  it('every link leads to a clause of the page, whatever its id', async () => {
    const strange = 'a b"<ю>'
    const body = {
      ...emptyBody,
      operative: [
        clause(strange, 'Одобрить', list('dash', clause('dash', 'всё'))),
        clause('op-2', [{ text: 'Выполнить ' }, { text: '1', reference: strange }]),
      ],
    }
    const html = await written(draft(body, conferenceStyle, 'ru'), 'html')
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), (match) => match[1])
    const links = Array.from(html.matchAll(/href="#([^"]*)"/g), (match) => match[1])
    expect(links).toHaveLength(1)
    expect(ids).toContain(links[0])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
