import { describe, expect, it } from 'vitest'
import { sampleConference } from '#domain/conference/sample.ts'
import { deepestLevel, fullText, plainText, walk } from '#domain/drafting/clause.ts'
import { numberDocument } from '#domain/drafting/number.ts'
import { stripEnding, stripLabel } from '#domain/drafting/strip.ts'
import { languages } from '#domain/language/language.ts'

describe.each(languages)('the sample conference in %s', (language) => {
  const { conference, documents, directives } = sampleConference(language)
  const visited = documents.flatMap((document) => Array.from(walk(document.body)))
  const numbers = new Map(documents.flatMap(({ body, style, language: own }) => [...numberDocument(body, style, own)]))

  it('is the same every time', () => {
    expect(sampleConference(language)).toEqual({ conference, documents, directives })
  })
  it('has clauses with ids of their own, within the levels', () => {
    const ids = visited.map(({ clause }) => clause.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { level } of visited) expect(level).toBeLessThanOrEqual(deepestLevel)
    for (const document of documents) expect(document.conferenceId).toBe(conference.id)
  })
  it('stores neither numbers nor end punctuation', () => {
    for (const { clause } of visited)
      for (const block of clause.blocks) {
        if (block.type === 'list') continue
        const text = plainText(block.runs)
        expect(stripEnding(text)).toEqual({ text, ending: '' })
        expect(stripLabel(text).label).toBe('')
        expect(text).not.toMatch(/[*"]|\[\[| {2}| - |\u00a0/u)
      }
  })
  it('prints in each reference the number that its clause has', () => {
    const references = visited.flatMap(({ clause }) =>
      clause.blocks.flatMap((block) =>
        block.type === 'text' ? block.runs.filter((run) => run.reference !== undefined) : [],
      ),
    )
    expect(references.length).toBeGreaterThan(0)
    for (const { reference, text } of references) expect(numbers.get(reference ?? '')?.number).toBe(text)
  })
  it('confirms about two thirds of the resolution, with deadlines in the words of the clauses', () => {
    const [resolution] = documents
    const operative = resolution?.body.operative.filter(({ role }) => role === 'clause') ?? []
    const confirmed = operative.filter((root) =>
      Array.from(walk({ opening: [], preamble: [], formula: [], operative: [root], closing: [] })).some(({ clause }) =>
        directives.some(({ clauseId }) => clauseId === clause.id),
      ),
    )
    const share = confirmed.length / operative.length
    expect(share).toBeGreaterThan(0.55)
    expect(share).toBeLessThan(0.8)
    for (const { clauseId, deadline, documentId } of directives) {
      const found = visited.find(({ clause }) => clause.id === clauseId)
      expect(found && fullText(found.clause)).toContain(deadline?.text ?? '')
      expect(documents.map(({ id }) => id)).toContain(documentId)
    }
  })
})

it('one Russian directive asks to be looked at: its clause was changed after it was confirmed', () => {
  const { documents, directives } = sampleConference('ru')
  const texts = new Map(
    documents.flatMap(({ body }) => Array.from(walk(body), ({ clause }) => [clause.id, fullText(clause)])),
  )
  expect(
    directives
      .filter(({ clauseId, confirmedText }) => texts.get(clauseId) !== confirmedText)
      .map(({ clauseId }) => clauseId),
  ).toEqual(['ru-r-11'])
})

it('the samples have the size of real resolutions', () => {
  const counts = languages.map((language) => {
    const [resolution] = sampleConference(language).documents
    return [resolution?.body.preamble.length, resolution?.body.operative.filter(({ role }) => role === 'clause').length]
  })
  expect(counts).toEqual([
    [6, 18],
    [8, 12],
  ])
})
