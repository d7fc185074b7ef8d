import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, walk, type Body } from '#domain/drafting/clause.ts'
import { changeText } from '#domain/drafting/checks/apply-changes.ts'
import { createChecker, findFindings } from '#domain/drafting/checks/find-findings.ts'
import { applyHunks, followedBy } from '#domain/drafting/checks/hunks.ts'
import { repairEdits } from '#domain/drafting/checks/repair.ts'
import { typographyChanges } from '#domain/drafting/checks/typography.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { applyEdit } from '#domain/drafting/edit.ts'
import { languages } from '#domain/language/language.ts'
import { planted } from '#tests/fixtures/planted-mistakes.ts'
import { draftOf } from '#tests/support/checked.ts'

/** Pieces that marks, spaces and words of both languages are made of, so that runs of them are as bad as typing can be. */
const pieces = [
  ' ',
  '  ',
  ',',
  ' ,',
  '.',
  '..',
  '...',
  ';',
  ':',
  '-',
  ' - ',
  '–',
  ' — ',
  '"',
  '«',
  '»',
  '„',
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  '№',
  'N 5',
  '№7',
  'г.',
  'г.Пермь',
  '2023г',
  '2023 г',
  '5-7 июня',
  'слово',
  'Слово',
  'в',
  'И.И.Петров',
  'какой - либо',
  'word',
  '\u00a0',
  '!',
  '5',
  '10-12',
]
const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
const language = fc.constantFrom(...languages)

function applied(document: DraftDocument, repairs: Parameters<typeof repairEdits>[1]): DraftDocument {
  const { edits, title } = repairEdits(document, repairs)
  const body = edits.reduce((before: Body, edit) => {
    const result = applyEdit(before, edit)
    if (!result.ok) throw new Error(`${edit.type}: ${result.refusal}`)
    return result.body
  }, document.body)
  return { ...document, body, title: title ?? document.title }
}
const typeset = (document: DraftDocument) =>
  applied(
    document,
    typographyChanges(document).map(({ changes }) => ({ changes, edits: [] })),
  )

const said = (document: DraftDocument) =>
  Array.from(walk(document.body), ({ clause }) =>
    clause.blocks.map((block) =>
      block.type === 'text' ? plainText(block.runs).replaceAll(/[^\p{L}\p{N}]/gu, '') : '',
    ),
  )
const change = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(3), fc.constantFrom('', ' ', 'x', '«', 'yz')).map(([start, size, text]) => ({
    start,
    end: Math.min(length, start + size),
    text,
  }))

describe('typography of a whole document', () => {
  it('done once, there is nothing more to do', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), nasty, language, (texts, title, written) => {
        const once = typeset(
          draftOf(
            texts.map((text) => ({ text })),
            written,
            { title },
          ),
        )
        expect(typographyChanges(once)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('dashes in a row do not say which dash the document uses', () => {
    const typed = draftOf([{ text: ' – —  — 5' }], 'ru', { title: '' })
    expect(typographyChanges(typed).map(({ after }) => after)).toEqual([' – 5'])
    expect(typographyChanges(typeset(typed))).toEqual([])
  })

  it('keeps every letter and figure', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 3 }), language, (texts, written) => {
        const document = draftOf(
          texts.map((text) => ({ text: text.replaceAll('N 5', '') })),
          written,
        )
        expect(said(typeset(document))).toEqual(said(document))
      }),
    )
  })

  it('shows each change with what stands before and after', () => {
    const changes = typographyChanges(draftOf([{ text: 'Издать "Атлас"  и карту №5' }], 'ru'))
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['Издать "Атлас"  и карту №5', 'Издать «Атлас» и карту №5'],
      ['"Атлас"  и карту №5', '"Атлас"  и карту № 5'],
    ])
  })

  it('leaves the words of a reference to the reference', () => {
    const runs = [{ text: 'Исполнить  пункт ' }, { text: '№5', reference: 'c0' }]
    expect(typographyChanges(draftOf([{ text: runs }], 'ru')).flatMap(({ changes }) => changes)).toEqual([
      { clauseId: 'c0', block: 0, start: 9, end: 11, text: ' ' },
    ])
  })
})

describe('changes of one text', () => {
  it('brought back to the first text, passes give what they give one after another', () => {
    fc.assert(
      fc.property(
        fc
          .string({ maxLength: 20 })
          .chain((text) => fc.tuple(fc.constant(text), fc.array(change(text.length), { maxLength: 4 }))),
        fc.infiniteStream(fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom('', ' ', 'q', 'rs'))),
        ([text, first], more) => {
          const once = followedBy(text, [], first)
          const middle = applyHunks(text, once)
          const second = Array.from(more.take(3), ([at, size, by]) => {
            const start = Math.min(at, middle.length)
            return { start, end: Math.min(middle.length, start + size), text: by }
          })
          expect(middle).toBe(changeText(text, first))
          expect(applyHunks(text, followedBy(text, once, second))).toBe(changeText(middle, second))
        },
      ),
    )
  })
})

describe.each(languages)('repairs in %s', (written) => {
  const conference = { startsOn: '2026-05-12' }
  const document = draftOf(planted[written], written)

  it('one at a time: the finding goes and no other of its rule comes', () => {
    for (const finding of findFindings(document, conference)) {
      if (finding.repair === null) continue
      const after = findFindings(applied(document, [finding.repair]), conference)
      const alike = (findings: typeof after) => findings.filter(({ rule }) => rule === finding.rule).length
      expect
        .soft(alike(after), `${finding.message.code} ${finding.words}`)
        .toBe(alike(findFindings(document, conference)) - 1)
    }
  })

  it('all together, again and again, leave only what a person has to decide', () => {
    let now = document
    for (let round = 0; round < 4; round += 1)
      now = applied(
        now,
        findFindings(now, conference).flatMap(({ repair }) => (repair === null ? [] : [repair])),
      )
    expect(findFindings(now, conference).filter(({ repair }) => repair !== null)).toEqual([])
  })

  it('a checker that remembers says the same as one that does not', () => {
    const check = createChecker()
    check(document, conference)
    const changed = applied(
      document,
      findFindings(document, conference)
        .slice(0, 9)
        .flatMap(({ repair }) => (repair === null ? [] : [repair])),
    )
    expect(check(changed, conference)).toEqual(findFindings(changed, conference))
  })
})
