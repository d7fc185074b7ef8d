import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { composeRedline } from '#documents/redline/compose-redline.ts'
import { writeRedlineDocx } from '#documents/docx/write-docx.ts'
import { formats } from '#documents/formats.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import { arbitraryEditedPair } from '#tests/support/edited-pair.ts'
import { partsOf } from '#tests/support/office-file.ts'
import { at, conference } from '#tests/support/sample-documents.ts'
import { settledParagraphs } from '#tests/support/settled-docx.ts'

const made = { author: 'Н. В. Громова', at }
const redline = (older: DraftDocument, newer: DraftDocument) =>
  writeRedlineDocx(composeRedline(older, newer, conference, made))
const plain = async (document: DraftDocument) =>
  settledParagraphs(await formats.writeDocument(document, conference, 'docx', at), 'accept')

describe('a redline in Word', () => {
  it(
    'is the newer text when all is accepted, the older when all is rejected: words, marks, styles and numbers, to the letter',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryEditedPair, async ({ older, newer }) => {
          const bytes = await redline(older, newer)
          expect(settledParagraphs(bytes, 'accept')).toEqual(await plain(newer))
          expect(settledParagraphs(bytes, 'reject')).toEqual(await plain(older))
          expect(checkDocx(partsOf(bytes))).toEqual([])
        }),
        { numRuns: 200 },
      )
    },
  )
})
