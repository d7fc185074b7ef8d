import type { Conference } from '#domain/conference/conference.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import type { ReadLetterhead } from '#domain/drafting/letterhead.ts'
import type { SourceDocument } from '#domain/drafting/read/source.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import type { PlanExport } from '#domain/plan/plan.ts'
import { agendaFormats } from './agenda/agenda-formats.ts'
import { writeAkn } from './akn/write-akn.ts'
import { composeDocument } from './compose.ts'
import { decodeText } from './decode-text.ts'
import { writeHtml, writePage } from './html.ts'
import { writeMarkdown } from './markdown.ts'
import { listFormats } from './people/list-formats.ts'
import { writeText } from './text.ts'
import { composeRedline } from './redline/compose-redline.ts'
import { writeRedlineHtml } from './redline/redline-html.ts'
import type { DocumentTree, Issuer } from './tree.ts'

type DocumentFormat = 'docx' | 'html' | 'akn' | 'txt' | 'md'

const writers: Record<Exclude<DocumentFormat, 'docx'>, (tree: DocumentTree, at: IsoInstant) => string> = {
  html: writeHtml,
  akn: writeAkn,
  txt: writeText,
  md: writeMarkdown,
}

/**
 * Front door of this layer; fits the `Formats` port of the use cases. The libraries for Word and Excel are loaded when first
 * used: opening a file does not wait for them.
 */
export const formats = {
  /**
   * @param at time of export, written into the properties: the same data and time give the same bytes
   * @param letterhead for Word
   */
  async writeDocument(
    document: DraftDocument,
    conference: Conference,
    format: DocumentFormat,
    at: IsoInstant,
    letterhead: ReadLetterhead | null = null,
  ): Promise<Uint8Array> {
    const tree = composeDocument(document, conference)
    if (format !== 'docx') return new TextEncoder().encode(writers[format](tree, at))
    const { writeDocx } = await import('./docx/write-docx.ts')
    return writeDocx(tree, at, letterhead)
  },
  /** Two versions of a document as one with its changes marked. */
  async writeRedline(
    older: DraftDocument,
    newer: DraftDocument,
    issuer: Issuer,
    format: 'docx' | 'html',
    made: { readonly author: string; readonly at: IsoInstant },
    letterhead: ReadLetterhead | null = null,
  ): Promise<Uint8Array> {
    const redline = composeRedline(older, newer, issuer, made)
    if (format === 'html') return new TextEncoder().encode(writeRedlineHtml(redline))
    const { writeRedlineDocx } = await import('./docx/write-docx.ts')
    return writeRedlineDocx(redline, letterhead)
  },
  /** The page as it is printed. */
  async writePage(document: DraftDocument, conference: Conference): Promise<string> {
    return writePage(composeDocument(document, conference))
  },
  /** @param at as above */
  async writePlan(plan: PlanExport, at: IsoInstant): Promise<Uint8Array> {
    const { writePlanXlsx } = await import('./plan-xlsx.ts')
    return writePlanXlsx(plan, at)
  },
  ...listFormats,
  ...agendaFormats,
  async readPage(page: string): Promise<SourceDocument | null> {
    const [{ readHtml }, { UnreadableFile }] = await Promise.all([
      import('./read/html/read-html.ts'),
      import('./read/unreadable.ts'),
    ])
    try {
      return readHtml(page, 'accepted')
    } catch (error) {
      if (error instanceof UnreadableFile) return null
      throw error
    }
  },
  decodeText,
}
