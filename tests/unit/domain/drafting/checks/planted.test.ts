import { describe, expect, it } from 'vitest'
import { findFindings } from '#domain/drafting/checks/find-findings.ts'
import { messageCodes } from '#domain/drafting/checks/finding.ts'
import { languages } from '#domain/language/language.ts'
import { planted } from '#tests/fixtures/planted-mistakes.ts'
import { draftOf, marked } from '#tests/support/checked.ts'

/** The conference that the planted clauses are for begins on this day. */
const conference = { startsOn: '2026-05-12' }

const inOrder = (mistakes: readonly (readonly [string, string])[]) =>
  mistakes.map((each) => each.join(': ')).toSorted((a, b) => a.localeCompare(b))

describe.each(languages)('mistakes planted by hand: %s', (language) => {
  const clauses = planted[language]
  const findings = findFindings(draftOf(clauses, language), conference)

  it('finds each of them and nothing else', () => {
    const rows = clauses.map(({ text, mistakes }, index) => ({
      text,
      wanted: mistakes,
      found: marked(findings.filter(({ clauseId }) => clauseId === `c${index}`)),
    }))
    for (const { text, wanted, found } of rows) expect.soft(inOrder(found), text).toEqual(inOrder(wanted))
    expect(findings.filter(({ clauseId }) => clauseId === null)).toEqual([])
    const count = rows.reduce((sum, { wanted }) => sum + wanted.length, 0)
    console.log(`${language}: ${rows.length} clauses, ${count} mistakes, ${findings.length} found`)
  })
})

it('most kinds of mistakes are among the planted', () => {
  const codes = new Set(
    languages.flatMap((language) => planted[language].flatMap(({ mistakes }) => mistakes.map(([code]) => code))),
  )
  expect(codes.size).toBeGreaterThan(messageCodes.length / 2)
})
