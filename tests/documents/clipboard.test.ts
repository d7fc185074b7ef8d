import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ownText, plainText, subclauses, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle } from '#domain/drafting/document.ts'
import { readPasted } from '#domain/drafting/read/read-pasted.ts'
import { formats } from '#documents/formats.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/clipboard/${name}`, import.meta.url), 'utf8')

const russian = { language: 'ru', style: conferenceStyle } as const

function counter(): () => string {
  let count = 0
  return () => `p${(count += 1)}`
}

async function pastedPage(name: string): Promise<readonly Clause[]> {
  const page = await formats.readPage(fixture(name))
  if (page === null) throw new Error(`${name} is no page`)
  return readPasted(page, russian, counter())
}

/** Words of clauses, those below in brackets after them. */
const outline = (clauses: readonly Clause[]): readonly string[] =>
  clauses.map((clause) => {
    const below = outline(subclauses(clause))
    return below.length === 0 ? ownText(clause) : `${ownText(clause)} (${below.join('; ')})`
  })

const marked = (clauses: readonly Clause[], mark: 'bold' | 'italic'): readonly string[] =>
  clauses.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'list' ? marked(block.clauses, mark) : [plainText(block.runs.filter((run) => run[mark] === true))],
    ),
  )

describe('what is copied in', () => {
  for (const name of ['word.html', 'libreoffice.html', 'web.html'])
    test(`${name}: lists become clauses, typed numbers and what only a program needs go, words and marks stay`, async () => {
      const clauses = await pastedPage(name)
      expect(outline(clauses)).toEqual([
        'Одобрить доклад секретариата',
        'Поручить совету (издать сборник; снять фильм)',
        'Поблагодарить хозяев конференции',
      ])
      expect(marked(clauses, 'bold').join('')).toBe('секретариата')
      expect(marked(clauses, 'italic').join('')).toBe('сборник')
    })

  test('a PDF: lines are joined, hyphens of line ends and the page number go', () => {
    expect(outline(readPasted(fixture('pdf.txt'), russian, counter()))).toEqual([
      'Рекомендовать участникам конференции подготовить предложения о порядке обмена наблюдениями и направить их в секретариат не позднее 1 марта 2027 года',
      'Поручить секретариату обобщить полученные предложения и представить их на рассмотрение следующей конференции',
      'Поблагодарить хозяев конференции за гостеприимство и тёплый приём',
    ])
  })

  test('plain paragraphs: each a clause, nothing taken for a title', () => {
    const text = 'Резолюция о воде\n\nотмечая рост городов,\n\nвыражая благодарность хозяевам,'
    const clauses = readPasted(text, russian, counter())
    expect(outline(clauses).join(' ')).toBe('Резолюция о воде отмечая рост городов выражая благодарность хозяевам')
  })

  test('words between items are kept, marks are those of the document', () => {
    const clauses = readPasted(
      '1. Requests the Council:\n(a) To publish the report; and\n(b) To inform the Assembly.',
      { language: 'en', style: unStyle },
      counter(),
    )
    expect(outline(clauses)).toEqual(['Requests the Council (To publish the report; To inform the Assembly)'])
    const [first] = clauses.flatMap(subclauses)
    expect(first?.blocks[0]).toMatchObject({ ending: '; and' })
  })
})
