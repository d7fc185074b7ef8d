import type { SourceDocument, View } from '#domain/drafting/read/source.ts'
import { limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import { decodePage } from './decode-page.ts'
import { Page } from './page.ts'
import { Paragraphs, type PagePart } from './paragraphs.ts'
import { readTokens } from './tokens.ts'

/**
 * Reads the bytes of a page, in the encoding they are in.
 * @throws UnreadableFile
 */
export function readPage(bytes: Uint8Array, view: View): SourceDocument {
  return readHtml(textOf(bytes), view)
}

/**
 * The paragraphs of a page as they stand, the cells of its tables apart.
 * @throws UnreadableFile
 */
export function readPageParts(bytes: Uint8Array): readonly PagePart[] {
  const paragraphs = new Paragraphs('accepted')
  readTokens(textOf(bytes), new Page(paragraphs))
  return paragraphs.finish().parts
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > limits.page) throw new UnreadableFile('tooBig', `${bytes.length} bytes`)
  const page = decodePage(bytes)
  if (page === null) throw new UnreadableFile('damaged', 'a page in no known encoding')
  return page
}

/**
 * Reads a web page, or what Word saves as one, as one view of its changes (`ins` and `del`) has it: paragraphs, list numbers as a browser
 * counts them. No script is run, no other file looked at.
 * @throws UnreadableFile
 */
export function readHtml(page: string, view: View): SourceDocument {
  const paragraphs = new Paragraphs(view)
  const listener = new Page(paragraphs)
  readTokens(page, listener)
  const { paragraphs: found, placeOf } = paragraphs.finish()
  return {
    paragraphs: found,
    comments: listener.comments.finish(placeOf),
    hasChanges: paragraphs.hasChanges,
    properties: {},
    notes: listener.tables > 0 ? [{ code: 'tables-as-text', count: listener.tables }] : [],
  }
}
