import { describe, expect, it } from 'vitest'
import english from '#resources/templates/en.json' with { type: 'json' }
import russian from '#resources/templates/ru.json' with { type: 'json' }
import { documentKinds } from '#domain/drafting/document.ts'
import { fullText, ownText, walk, type Body } from '#domain/drafting/clause.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { openerOf } from '#domain/drafting/read/openers.ts'
import { builtInTemplateIds } from '#domain/drafting/templates/built-in-ids.ts'
import { builtInTemplate } from '#domain/drafting/templates/built-in.ts'
import { copyBody } from '#domain/drafting/templates/copy-body.ts'

const counter = () => {
  let made = 0
  return () => `c${++made}`
}
const templates = builtInTemplateIds.map((id) => ({ id, ...builtInTemplate(id, counter()) }))
const clausesOf = (body: Body) => [...walk(body)].map(({ clause }) => clause)

describe('templates of the program', () => {
  it('are all that their files have: every kind in both languages, and resolutions of both practices', () => {
    expect([...russian, ...english].map(({ id }) => id).toSorted()).toEqual([...builtInTemplateIds].toSorted())
    for (const language of ['ru', 'en']) {
      const own = templates.filter((template) => template.language === language)
      expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(documentKinds))
      const resolutions = own.filter(({ kind }) => kind === 'resolution')
      expect(resolutions.map(({ style }) => style.layout).toSorted()).toEqual(['gost', 'un'])
    }
  })

  it.each(templates)(
    '$id: has words in every clause and places to fill in, without a bracket of its own',
    ({ body }) => {
      const clauses = clausesOf(body)
      expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
      for (const clause of clauses) {
        expect(ownText(clause).trim(), clause.id).not.toBe('')
        expect(ownText(clause)).not.toMatch(/[[\]*]/u)
      }
      const runs = clauses.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'text' ? block.runs : [])))
      expect(runs.filter(({ bracket }) => bracket === true).length).toBeGreaterThan(5)
    },
  )

  it.each(templates.filter(({ kind }) => kind === 'resolution' || kind === 'statement'))(
    '$id: opens its clauses with phrases of the field',
    ({ body, language, kind }) => {
      for (const clause of body.preamble)
        expect(openerOf(ownText(clause), language)?.opener, ownText(clause)).toBe('preambular')
      if (kind === 'resolution' && body.formula.length === 0)
        for (const clause of body.operative)
          expect(openerOf(ownText(clause), language)?.opener, ownText(clause)).toBe('operative')
    },
  )

  it('minutes number the questions and under each its decisions', () => {
    const minutes = builtInTemplate('ru-minutes', counter())
    const numbers = numberDocument(minutes.body, minutes.style, 'ru')
    const [first] = minutes.body.operative
    const labels = clausesOf({ ...minutes.body, opening: [], preamble: [], closing: [] }).map(
      ({ id }) => numbers.get(id)?.label,
    )
    expect(labels).toEqual(['1.', '1.1.', '1.2.', '2.', '2.1.'])
    expect(numbers.get(first?.id ?? '')?.endings).toEqual(['.', '.', '.', ':', '.'])
  })
})

describe('a copy of a body', () => {
  it('has the same words under new ids, and references that follow', () => {
    const { body } = builtInTemplate('ru-decision', counter())
    const [first, second] = body.operative
    if (first === undefined || second === undefined) throw new Error('The template has two clauses')
    const referring: Body = {
      ...body,
      operative: [
        first,
        {
          ...second,
          blocks: [
            {
              type: 'text',
              runs: [
                { text: '1', reference: first.id },
                { text: ' есть', bold: true },
              ],
            },
          ],
        },
      ],
    }
    let made = 0
    const copy = copyBody(referring, () => `new${++made}`)
    expect(clausesOf(copy).every(({ id }) => id.startsWith('new'))).toBe(true)
    expect(copy.operative.map(fullText)).toEqual(referring.operative.map(fullText))
    expect(copy.operative[1]?.blocks[0]).toEqual({
      type: 'text',
      runs: [
        { text: '1', reference: copy.operative[0]?.id },
        { text: ' есть', bold: true },
      ],
    })
  })
})
