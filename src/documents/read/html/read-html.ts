import type { SourceDocument, View } from '#domain/drafting/read/source.ts'
import { limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import { Page } from './page.ts'
import { Paragraphs } from './paragraphs.ts'
import { readTokens } from './tokens.ts'

/**
 * Reads a web page, or what Word saves as one, as one view of its changes (`ins` and `del`) has it: paragraphs, list numbers as a browser
 * counts them. No script is run, no other file looked at.
 * @throws UnreadableFile
 */
export function readHtml(page: string, view: View): SourceDocument {
  if (page.length > limits.page) throw new UnreadableFile('tooBig', `${page.length} characters`)
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
