import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plainText, subclauses, type Body, type Clause } from '#domain/drafting/clause.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import { representedCountries } from '#domain/language/countries.ts'
import { proposeDirectives, type Proposals } from '#domain/plan/propose.ts'

const folder = fileURLToPath(new URL('../../../../../shared/corpus/', import.meta.url))
const present = existsSync(folder)

interface Read extends Proposals {
  readonly body: Body
  /** Number of the operative clause that a clause is or belongs to. */
  readonly numberOf: (clauseId: string) => number
}

function readFile(name: string): Read {
  const proposal = readText(readFileSync(`${folder}resolutions/${name}`, 'utf8'))
  let count = 0
  const body = assemble(proposal, () => String((count += 1)))
  const numbers = new Map<string, number>()
  const number = (clause: Clause, at: number): void => {
    numbers.set(clause.id, at)
    for (const child of subclauses(clause)) number(child, at)
  }
  for (const [order, clause] of body.operative.filter(({ role }) => role === 'clause').entries())
    number(clause, order + 1)
  const { language, adoptedOn } = proposal
  return { ...proposeDirectives(body, { language, adoptedOn }), body, numberOf: (id) => numbers.get(id) ?? 0 }
}

interface Expected {
  readonly representedCountriesNominative: readonly string[]
  readonly planDirectives: readonly {
    readonly clause: number
    readonly responsible?: string
    readonly addressee?: string
    readonly due?: string
    readonly dueYear?: number
    readonly dueText?: string
  }[]
  readonly datedEvents: readonly {
    readonly clause: number
    readonly from: string
    readonly to?: string
    readonly title: string
  }[]
  readonly referencesToPastEventsThatAreNotDeadlines: readonly string[]
}

describe.skipIf(!present)(
  `directives of the corpus${present ? '' : ' (skipped: ../shared/corpus is not here)'}`,
  () => {
    const dushanbe = 'dushanbe-2022-resolution'
    const {
      directives,
      events,
      body: dushanbeBody,
      numberOf,
    } = present ? readFile(`${dushanbe}.ru.txt`) : { directives: [], events: [], body: null, numberOf: () => 0 }
    const expected: Expected = present
      ? JSON.parse(readFileSync(`${folder}resolutions/${dushanbe}.expected.json`, 'utf8'))
      : {
          representedCountriesNominative: [],
          planDirectives: [],
          datedEvents: [],
          referencesToPastEventsThatAreNotDeadlines: [],
        }

    test('represented countries of the Dushanbe resolution', () => {
      const opening = (dushanbeBody?.opening ?? []).flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.runs)] : [])),
      )
      expect(representedCountries(opening.join(' '), 'ru').map((country) => country.name)).toEqual(
        expected.representedCountriesNominative,
      )
    })

    test.each(expected.planDirectives)(
      'directive of clause $clause',
      ({ clause, responsible, addressee, due, dueYear, dueText }) => {
        const [directive, ...others] = directives.filter(({ clauseId }) => numberOf(clauseId) === clause)
        expect(others).toEqual([])
        if (responsible !== undefined) expect(directive?.responsible).toEqual([responsible])
        if (addressee !== undefined) expect(directive?.addressees).toEqual([addressee])
        const year =
          dueYear === undefined
            ? null
            : { kind: 'year', from: `${dueYear}-01-01`, to: `${dueYear}-12-31`, text: dueText }
        expect(directive?.deadline ?? null).toEqual(
          due === undefined ? year : { kind: 'day', from: null, to: due, text: dueText },
        )
      },
    )

    test('no other deadline in it, and no past event among them', () => {
      const due = directives.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.text]))
      expect(due).toEqual(expected.planDirectives.flatMap(({ dueText }) => (dueText === undefined ? [] : [dueText])))
      for (const past of expected.referencesToPastEventsThatAreNotDeadlines)
        for (const text of [...due, ...events.map((event) => event.text)]) expect(text).not.toContain(past)
    })

    test('dated events', () => {
      expect(events.map((event) => [numberOf(event.clauseId), event.from, event.to])).toEqual(
        expected.datedEvents.map(({ clause, from, to }) => [clause, from, to ?? from]),
      )
      for (const [order, { title }] of expected.datedEvents.entries()) {
        const [head = '', tail = ''] = title.split(' ... ')
        expect(events[order]?.title.startsWith(head)).toBe(true)
        expect(events[order]?.title.endsWith(tail)).toBe(true)
      }
    })

    test('table of all files', () => {
      const lines = readFileSync(`${folder}expected.tsv`, 'utf8').trim().split('\n').slice(1)
      const table = lines.map((row) => {
        const [file = '', , , , , deadlines = '', bodies = ''] = row.split('\t')
        const { directives: found, events: dated, numberOf: at } = readFile(file)
        const due = found.flatMap(({ clauseId, deadline }) =>
          deadline === null ? [] : [`${deadline.to ?? deadline.text} (${at(clauseId)})`],
        )
        const named = new Set(
          found.flatMap(({ addressees, responsible, coExecutors }) => addressees.concat(responsible, coExecutors)),
        )
        const missing = bodies
          .split(';')
          .map((body) => body.trim())
          .filter((body) => body !== '' && !Array.from(named).some((name) => name.includes(body.replace('&', 'and'))))
        return {
          file: file.slice(0, 28),
          'deadlines expected': deadlines,
          found: [...due, ...dated.map((event) => `${event.from} (event ${at(event.clauseId)})`)].join('; '),
          'bodies expected': bodies.split(';').filter((body) => body.trim() !== '').length,
          missing: missing.join('; '),
        }
      })
      console.table(table)
      // "national staff" of one text is the object of its sentence; «РКС» stands there in brackets after the full name.
      expect(table.flatMap(({ missing }) => (missing === '' ? [] : [missing]))).toEqual(['national staff', 'РКС'])
      for (const { 'deadlines expected': due, found } of table)
        for (const [date] of due.matchAll(/\d{4}-\d\d-\d\d|[a-z]+-[a-z]+ session|quarterly/gu))
          expect(found).toContain(date)
    })
  },
)
