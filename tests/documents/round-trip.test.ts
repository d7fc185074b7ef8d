import { describe, expect, it } from 'vitest'
import { sampleConference } from '#domain/conference/sample.ts'
import { fullText, ownText, walk, type Body } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import { decodeText } from '#documents/decode-text.ts'
import { formats } from '#documents/formats.ts'
import { at, conference, englishUn, russianGost } from '#tests/support/sample-documents.ts'

async function readBack(document: DraftDocument, format: 'txt' | 'md'): Promise<Body> {
  const text = decodeText(await formats.writeDocument(document, conference, format, at))
  let made = 0
  return assemble(readText(text ?? ''), () => `read-${(made += 1)}`)
}

/** Words and levels of the clauses that decide, and of those that lead to it. */
function shapeOf(body: Body): readonly string[] {
  return Array.from(walk(body))
    .filter(({ part }) => part === 'preamble' || part === 'operative')
    .map(({ clause, part, level }) => `${part} ${level} ${clause.role} ${ownText(clause)}`.replaceAll('\u00a0', ' '))
}

function decisions(body: Body): readonly string[] {
  return body.operative.map((clause) => fullText(clause).replaceAll('\u00a0', ' '))
}

const [english] = sampleConference('en').documents
const [russian] = sampleConference('ru').documents

describe('an exported text is read back', () => {
  it.each(['txt', 'md'] as const)('as the same clauses, English, %s', async (format) => {
    for (const document of [englishUn, english]) {
      if (document === undefined) throw new Error('no sample')
      expect(shapeOf(await readBack(document, format))).toEqual(shapeOf(document.body))
    }
  })

  it('as the same clauses, Russian, md', async () => {
    if (russian === undefined) throw new Error('no sample')
    expect(shapeOf(await readBack(russian, 'md'))).toEqual(shapeOf(russian.body))
  })

  it('as the same decisions with their lists, Russian, txt', async () => {
    // Plain text has no mark for a heading, and square brackets in it are letters like others.
    const operative = russianGost.body.operative.filter(({ role, id }) => role === 'clause' && id !== 'op-5')
    const document = { ...russianGost, body: { ...russianGost.body, operative } }
    expect(decisions(await readBack(document, 'txt'))).toEqual(decisions(document.body))
  })
})
