import type { Conference } from '#domain/conference/conference.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import { composeDocument } from './compose.ts'
import { decodeText } from './decode-text.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeHtml } from './html.ts'
import { writeMarkdown } from './markdown.ts'
import { writePlanXlsx } from './plan-xlsx.ts'
import { writeText } from './text.ts'
import type { DocumentTree } from './tree.ts'

type DocumentFormat = 'docx' | 'html' | 'txt' | 'md'

const writers: Record<Exclude<DocumentFormat, 'docx'>, (tree: DocumentTree) => string> = {
  html: writeHtml,
  txt: writeText,
  md: writeMarkdown,
}

/** Front door of this layer; fits the `Formats` port of the use cases. */
export const formats = {
  /** @param at time of export, written into the properties: the same data and time give the same bytes. */
  async writeDocument(
    document: DraftDocument,
    conference: Conference,
    format: DocumentFormat,
    at: IsoInstant,
  ): Promise<Uint8Array> {
    const tree = composeDocument(document, conference)
    return format === 'docx' ? writeDocx(tree, at) : new TextEncoder().encode(writers[format](tree))
  },
  writePlan: writePlanXlsx,
  decodeText,
}
