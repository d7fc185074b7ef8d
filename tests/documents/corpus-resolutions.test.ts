import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainText, type ClausePart } from '#domain/drafting/clause.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import type { ProposedItem, ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { printedOtherwise, uncoveredWords } from '#tests/support/reading.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const isThere = existsSync(corpus)
const name = isThere
  ? 'corpus of real resolutions'
  : 'corpus of real resolutions (skipped: ../shared/corpus is not there)'

interface Counts {
  readonly preambular: number
  readonly operative: number
  readonly sub: number
}

function countsOf({ items }: ReadingProposal): Counts {
  const clauses = items.filter(({ role, place }) => role === 'clause' && place === 'clause')
  const at = (part: ProposedItem['part'], isTop: boolean) =>
    clauses.filter((item) => item.part === part && (item.level === 0) === isTop).length
  return { preambular: at('preamble', true), operative: at('operative', true), sub: at('operative', false) }
}

const columns = ({ preambular, operative, sub }: Counts) => `${preambular}/${operative}/${sub}`

function expectedRows(): readonly (readonly [string, string, Counts])[] {
  const [, ...rows] = readFileSync(`${corpus}expected.tsv`, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [file = '', language = '', preambular, operative, sub] = row.split('\t')
    return [file, language, { preambular: Number(preambular), operative: Number(operative), sub: Number(sub) }]
  })
}

const source = (file: string) => readFileSync(`${corpus}resolutions/${file}`, 'utf8')
const textsOf = ({ items }: ReadingProposal, part: ProposedItem['part']) =>
  items.filter((item) => item.part === part && item.level === 0).map(({ runs }) => plainText(runs))

describe.skipIf(!isThere)(name, () => {
  it('reads the language and counts every file as a careful person does', () => {
    const table = expectedRows().map(([file, language, expected]) => {
      const proposal = readText(source(file))
      return { file, language: `${language} ${proposal.language}`, expected, found: countsOf(proposal) }
    })
    console.table(
      table.map(({ file, language, expected, found }) => ({
        file,
        'language expected, found': language,
        expected: columns(expected),
        found: columns(found),
      })),
    )
    expect(table.length).toBeGreaterThan(10)
    for (const { file, language, expected, found } of table) {
      expect.soft(found, file).toEqual(expected)
      expect.soft(language.split(' ')[0], file).toBe(language.split(' ')[1])
    }
  })

  it('covers every word of every file', () => {
    for (const [file] of expectedRows())
      expect.soft(uncoveredWords(source(file), readText(source(file))), file).toEqual([])
  })
})

describe.skipIf(!isThere)(`${name}: printed in its own style`, () => {
  it('has the words and the punctuation of the source; only hyphens of line ends are gone', () => {
    for (const [file] of expectedRows()) {
      const otherwise = printedOtherwise(source(file), readText(source(file)))
      const unexplained = otherwise.filter(
        ({ decisions }) => !decisions.some(({ reason }) => reason === 'joined-hyphen'),
      )
      expect
        .soft(
          unexplained.map(({ runs }) => plainText(runs)),
          file,
        )
        .toEqual([])
    }
  })
})

const dushanbeExpectation = z.object({
  source: z.string(),
  language: z.string(),
  kind: z.string(),
  title: z.string(),
  placeAndDateLine: z.string(),
  adoptedOn: z.string(),
  enactingFormula: z.string(),
  preambleClauses: z.array(z.object({ opening: z.string() })),
  operativeClauseOpenings: z.array(z.string()),
  closingLine: z.string(),
})

function readDushanbe() {
  const expected = dushanbeExpectation.parse(
    JSON.parse(readFileSync(`${corpus}resolutions/dushanbe-2022-resolution.expected.json`, 'utf8')),
  )
  const text = source(expected.source)
  return { expected, text, proposal: readText(text) }
}

describe.skipIf(!isThere)(`${name}: Dushanbe 2022, every field`, () => {
  it('head of the document', () => {
    const { expected, proposal } = readDushanbe()
    expect(proposal).toMatchObject({
      language: expected.language,
      kind: expected.kind,
      title: expected.title,
      placeAndDate: expected.placeAndDateLine,
      adoptedOn: expected.adoptedOn,
    })
    expect(proposal.notes.map(({ code }) => code)).toContain('numbering-added')
  })

  it('formula and closing line as printed', () => {
    const { expected, proposal } = readDushanbe()
    let count = 0
    const body = assemble(proposal, () => String((count += 1)))
    const numbers = numberDocument(body, proposal.style, proposal.language)
    const printed = (part: ClausePart) =>
      textsOf(proposal, part).map((text, index) => text + (numbers.get(body[part][index]?.id ?? '')?.endings[0] ?? ''))
    expect(printed('formula')).toEqual([expected.enactingFormula])
    expect(printed('closing')).toEqual([expected.closingLine])
  })

  it('preamble and operative clauses by their first words', () => {
    const { expected, proposal } = readDushanbe()
    const preamble = textsOf(proposal, 'preamble')
    expect(preamble.map((text, index) => text.slice(0, expected.preambleClauses[index]?.opening.length))).toEqual(
      expected.preambleClauses.map(({ opening }) => opening),
    )
    const operative = textsOf(proposal, 'operative')
    const openings = expected.operativeClauseOpenings
    expect(operative.map((text, index) => text.slice(0, openings[index]?.length))).toEqual(openings)
  })

  it('broken sentences are joined, lost dashes found, the anniversaries kept under clause 11', () => {
    const { proposal } = readDushanbe()
    const operative = proposal.items.filter(({ part, level }) => part === 'operative' && level === 0)
    const texts = operative.map(({ runs }) => plainText(runs))
    expect(texts[1]).toContain('Принять и распространить на информационных ресурсах')
    expect(texts[14]).toMatch(/соотечественников региона$/)
    expect(texts[21]).toContain('за хорошую организацию')
    for (const [number, reason] of [
      [2, 'joined-broken-sentence'],
      [9, 'lost-dash'],
      [15, 'joined-broken-sentence'],
      [22, 'joined-broken-sentence'],
    ] as const)
      expect(operative[number - 1]?.decisions.map((decision) => decision.reason)).toContain(reason)
    const eleventh = proposal.items.findIndex((item) => item === operative[10])
    expect(proposal.items[eleventh + 1]).toMatchObject({ part: 'operative', level: 1, place: 'clause', marker: 'none' })
    expect(plainText(proposal.items[eleventh + 1]?.runs ?? [])).toMatch(/^к 80-летию Прорыва .* 2023 г\.$/)
  })
})
