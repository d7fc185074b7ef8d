import { createChecker } from '#domain/drafting/checks/find-findings.ts'
import { typographyChanges } from '#domain/drafting/checks/typography.ts'
import type { Clause } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { languages } from '#domain/language/language.ts'
import { planted } from '#tests/fixtures/planted-mistakes.ts'
import { draftOf } from '#tests/support/checked.ts'
import type { BenchRow } from './bench-row.ts'

const clauses = 300
const rounds = 15
const conference = { startsOn: '2026-05-12' }

/** Issue 3: all checks on a document of 300 clauses within 50 ms as one types. */
export function run(): Promise<readonly BenchRow[]> {
  return Promise.resolve(
    languages.flatMap((language): BenchRow[] => {
      const whole = timed(
        () => large(language),
        (document) => createChecker()(document, conference),
      )
      const check = createChecker()
      const open = large(language)
      check(open, conference)
      let key = 0
      const typed = timed(
        () => withKey(open, (key += 1)),
        (document) => check(document, conference),
      )
      const repair = timed(() => large(language), typographyChanges)
      return [
        row(`all checks, ${clauses} clauses, ${language}: a document just opened`, whole, 150),
        row(`all checks, ${clauses} clauses, ${language}: after a key`, typed, 50),
        row(`typography of ${clauses} clauses, ${language}`, repair, 150),
      ]
    }),
  )
}

/** Texts like those of a resolution: each clause is three of the planted ones after another, some 250 characters. */
function large(language: (typeof languages)[number]): DraftDocument {
  const texts = planted[language].map(({ text }) => text)
  const at = (index: number) => texts[index % texts.length] ?? ''
  return draftOf(
    Array.from({ length: clauses }, (_, index) => ({
      text: [at(index), at(index + 7), at(index + 13), `№ ${index}`].join('. '),
    })),
    language,
  )
}

function withKey(document: DraftDocument, key: number): DraftDocument {
  const changed = (clause: Clause): Clause => ({
    ...clause,
    blocks: [{ type: 'text', runs: [{ text: `Одобрить доклад о реках${'.'.repeat(key % 3)} и озёрах` }] }],
  })
  const { operative } = document.body
  const middle = operative[150]
  if (middle === undefined) throw new Error('the document is too short')
  return { ...document, body: { ...document.body, operative: operative.with(150, changed(middle)) } }
}

/** Milliseconds of the processor, which others on the machine do not lengthen: the median round, each on a document nobody has seen. */
function timed(make: () => DraftDocument, work: (document: DraftDocument) => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const document = make()
    const from = process.cpuUsage()
    work(document)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1_000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

function row(name: string, milliseconds: number, bar: number): BenchRow {
  return { name, value: `${milliseconds.toFixed(1)} ms`, bar: `< ${bar} ms`, pass: milliseconds < bar }
}
