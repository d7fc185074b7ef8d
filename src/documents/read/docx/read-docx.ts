import type { SourceComment, SourceDocument, SourceParagraph, SourceRun, View } from '#domain/drafting/read/source.ts'
import { combineRows, type Cell, type Combined } from '../rows.ts'
import { openZip } from '../unzip.ts'
import { parseXml } from '../xml.ts'
import { readComments } from './comments.ts'
import { settledDraft, type Draft, type Piece } from './draft.ts'
import { Findings } from './findings.ts'
import { readNotes } from './notes.ts'
import { raised } from './number-formats.ts'
import { Numbering } from './numbering.ts'
import { findParts, readProperties, type DocxParts } from './parts.ts'
import { readOwn } from './own.ts'
import { settle } from './settle.ts'
import { Story } from './story.ts'
import { Styles } from './styles.ts'

/**
 * Reads a .docx as one view of its tracked changes has it: text, numbers as Word prints them, comments.
 * @throws UnreadableFile for anything that is not a sound .docx
 */
export function readDocx(bytes: Uint8Array, view: View): SourceDocument {
  const parts = findParts(openZip(bytes))
  const styles = new Styles(parts.part('styles'))
  const found = new Findings(view, styles)
  const story = new Story(found, 'body')
  parseXml(parts.document, story)
  const numbering = new Numbering(parts.part('numbering'), styles)
  const placed = settle(story.drafts, found).flatMap((draft) =>
    isContents(draft, found) ? [] : [{ draft, paragraph: paragraphOf(draft, numbering, styles), cell: draft.cell }],
  )
  const all = combineRows([...placed, ...noteParagraphs(parts, found, numbering)])
  const paragraphs = all.map(({ paragraph }) => paragraph)
  const properties = readProperties(parts.customProperties)
  // Where changes are shown beside what they change, no paragraph is as it was written.
  const own = view === 'marked' && found.hasChanges ? null : readOwn(properties, paragraphs)
  return {
    ...(own === null ? {} : { own }),
    paragraphs,
    comments: commentsOf(parts, found, placesOf(all)),
    hasChanges: found.hasChanges,
    properties,
    notes: [...found.counts].map(([code, count]) => ({ code, count })),
  }
}

/** A paragraph of the file and what was made of it. */
interface Placed {
  readonly paragraph: SourceParagraph
  readonly draft: Draft
  readonly cell: Cell | null
}

/** Lines of a table of contents repeat what stands in the text. */
function isContents({ styleId, length }: Draft, { styles, counts }: Findings): boolean {
  const name = styles.paragraph(styleId).name
  if (length === 0 || name === null || !/^(?:toc \d|toc heading|contents \d|contents heading)/i.test(name)) return false
  counts.set('contents-left-out', 1)
  return true
}

function paragraphOf(draft: Draft, numbering: Numbering, styles: Styles): SourceParagraph {
  const style = styles.paragraph(draft.styleId)
  const numId = draft.numId ?? style.numId
  const level = draft.level ?? (draft.numId === null ? null : (style.level ?? 0))
  const numbered = numId === null || numId === '0' ? null : numbering.count(numId, level, style.id)
  const change =
    draft.mark.deleted || draft.row.deleted ? 'deleted' : draft.mark.inserted || draft.row.inserted ? 'inserted' : null
  const { place, bookmarks } = draft
  return {
    runs: draft.pieces.map(runOf),
    label: numbered?.label ?? null,
    list: numbered === null ? null : { id: numbered.list, level: numbered.level },
    style: styles.isDefault(draft.styleId) ? null : (style.name ?? draft.styleId),
    heading: headingDepth(draft.outline ?? style.outline, style.name),
    place,
    bookmarks,
    ...(change === null ? {} : { change }),
  }
}

function runOf({ text, bold, italic, change, reference }: Piece): SourceRun {
  return {
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(change === null ? {} : { change }),
    ...(reference === null ? {} : { reference }),
  }
}

const bodyText = 9

function headingDepth(outline: number | null, name: string | null): number {
  if (outline !== null) return outline >= 0 && outline < bodyText ? outline + 1 : 0
  return Number(/^heading ([1-9])$/i.exec(name ?? '')?.[1] ?? 0)
}

/** Texts of the notes in the order of their marks, each begun by its raised number. */
function noteParagraphs(parts: DocxParts, found: Findings, numbering: Numbering): readonly Placed[] {
  // Marks inside notes would number notes of their own.
  const marks = [...found.notes]
  const texts = new Map([
    ...readNotes(parts.part('footnotes'), 'footnote', found),
    ...readNotes(parts.part('endnotes'), 'endnote', found),
  ])
  return marks.flatMap((mark, index) => {
    const drafts = settle(texts.get(mark) ?? [], found)
    texts.delete(mark)
    return drafts.map((draft, order) => {
      const paragraph = paragraphOf(draft, numbering, found.styles)
      return { draft, paragraph: order === 0 ? { ...paragraph, label: raised(index + 1) } : paragraph, cell: null }
    })
  })
}

type Places = ReadonlyMap<Draft, { readonly paragraph: number; readonly offset: number }>

function placesOf(all: readonly Combined<Placed>[]): Places {
  return new Map(
    all.flatMap(({ parts }, paragraph) => parts.map(([{ draft }, offset]) => [draft, { paragraph, offset }] as const)),
  )
}

function commentsOf(parts: DocxParts, found: Findings, places: Places): readonly SourceComment[] {
  const comments = readComments(parts.part('comments'), parts.part('commentsExtended'))
  return comments.map((comment) => {
    const anchor = found.anchors.get(comment.id)
    const place = anchor === undefined ? undefined : places.get(settledDraft(anchor.draft))
    const at =
      place === undefined || anchor === undefined
        ? null
        : { paragraph: place.paragraph, offset: place.offset + anchor.draft.base + anchor.offset }
    return Object.assign(comment, { quote: anchor?.quote.trim() ?? '', at })
  })
}
