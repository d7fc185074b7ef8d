import type { ClauseId } from '#domain/drafting/clause.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import type { PrintedParagraph } from '../printed.ts'
import { beginningsOf, type Beginnings } from '../redline/beginnings.ts'
import type { Fate, MarkedParagraph, Move } from '../redline/redline.ts'
import { planBookmarks, type Bookmark, type Bookmarks } from './bookmarks.ts'
import type { Labelling, ListName, ListPlan } from './lists.ts'
import { piecesXml, run, type References } from './runs.ts'
import { levelStyleId, styleIds } from './style-names.ts'
import { Tracking } from './tracking.ts'

/** Number (`w:numId`) of an instance of a list, for each style. */
export type NumIds = readonly Readonly<Record<ListName, readonly number[]>>[]

/** Paragraphs to be written, and who made the changes in them. */
export interface Text {
  readonly paragraphs: readonly MarkedParagraph[]
  readonly author: string
  readonly at: IsoInstant
}

interface Writing {
  readonly plan: ListPlan
  readonly beginnings: ReadonlyMap<MarkedParagraph, Beginnings>
  readonly numIds: NumIds
  readonly bookmarks: Bookmarks
  readonly references: References
  readonly tracking: Tracking
}

/**
 * Paragraphs of the text as WordprocessingML. Written here rather than by the library because it writes a reference as a
 * simple field, whose text other readers drop, and takes more than ten times as long.
 */
export function bodyXml({ paragraphs, author, at }: Text, plan: ListPlan, numIds: NumIds): string {
  const bookmarks = planBookmarks(paragraphs)
  const tracking = new Tracking(author, at, bookmarks.next)
  const references = referencesTo(paragraphs, plan, bookmarks)
  const writing: Writing = { plan, numIds, bookmarks, references, tracking, beginnings: beginningsOf(paragraphs) }
  let rangeEnd = ''
  return paragraphs
    .map((paragraph, index) => {
      const { move } = paragraph
      if (move === null) return paragraphXml(paragraph, '', writing)
      let rangeStart = ''
      if (!isSameMove(move, paragraphs[index - 1])) [rangeStart, rangeEnd] = tracking.range(move)
      return paragraphXml(paragraph, rangeStart, writing) + (isSameMove(move, paragraphs[index + 1]) ? '' : rangeEnd)
    })
    .join('')
}

function isSameMove({ number, side }: Move, neighbour: MarkedParagraph | undefined): boolean {
  return neighbour?.move?.number === number && neighbour.move.side === side
}

function referencesTo(paragraphs: readonly MarkedParagraph[], plan: ListPlan, bookmarks: Bookmarks): References {
  const counted = { older: new Map<ClauseId, boolean>(), newer: new Map<ClauseId, boolean>() }
  for (const { older, newer } of paragraphs)
    for (const [side, printed] of [
      ['older', older],
      ['newer', newer],
    ] as const) {
      if (printed === null || printed.clauseId === null || printed.block > 0) continue
      const isCounted = typeof labellingOf(printed, plan) === 'object' && printed.label === `${printed.number ?? ''}.`
      // Words that stayed name the clause by its newer id.
      for (const id of [printed.clauseId, newer?.clauseId]) if (id != null) counted[side].set(id, isCounted)
    }
  return (target, fate) => {
    const bookmark = bookmarks.ofClause.get(target)
    const versions = versionsWith[fate]
    if (bookmark === undefined || !counted[versions[0]].has(target)) return null
    return { bookmark, isCounted: versions.every((side) => counted[side].get(target) ?? true) }
  }
}

type Version = 'older' | 'newer'

/** The versions that words are in; the target of a reference is in the first. */
const versionsWith: Readonly<Record<Fate, readonly [Version, ...Version[]]>> = {
  same: ['newer', 'older'],
  inserted: ['newer'],
  movedHere: ['newer'],
  deleted: ['older'],
  movedAway: ['older'],
}

function paragraphXml(paragraph: MarkedParagraph, rangeStart: string, writing: Writing): string {
  const { end, pieces } = paragraph
  const { tracking, bookmarks, references, beginnings } = writing
  // A paragraph that goes on in the next has no properties by the standard; LibreOffice gives it those of its beginning.
  const begins = beginnings.get(paragraph)
  const older = paragraph.older ?? begins?.older ?? null
  const newer = paragraph.newer ?? begins?.newer ?? null
  const labels = labelXml(paragraph, writing)
  const words = marked(piecesXml(pieces, references, tracking), bookmarks.ofParagraph.get(paragraph))
  const [was, is] = [older, newer].map((one) => (one === null ? null : placeXml(one, writing)))
  const isChanged = older !== null && newer !== null && was !== is
  const changed = isChanged
    ? `<w:pPrChange ${tracking.attributes()}><w:pPr>${propertiesXml(older, writing)}</w:pPr></w:pPrChange>`
    : ''
  const printed = newer ?? older
  const properties = printed === null ? '' : propertiesXml(printed, writing)
  return `<w:p><w:pPr>${properties}${tracking.end(end)}${changed}</w:pPr>${rangeStart}${labels}${words}</w:p>`
}

/** Order of the properties as in CT_PPr (ECMA-376 part 1, 17.3.1.26). */
function propertiesXml(printed: PrintedParagraph, writing: Writing): string {
  return placeXml(printed, writing).replace('/>', printed.keepsNext ? '/><w:keepNext/>' : '/>')
}

/** Style and number of a paragraph. */
function placeXml(printed: PrintedParagraph, { plan, numIds }: Writing): string {
  const labelling = labellingOf(printed, plan)
  if (labelling === 'none') return `<w:pStyle w:val="${unlabelledStyle(printed)}"/>`
  if (labelling === 'typed') return numbered(levelStyleId('clause', printed.level), 0, 0)
  const { style, list, instance, level } = labelling
  const numId = numIds[style]?.[list][instance]
  if (numId === undefined) throw new Error(`no list ${list} ${instance}`)
  return numbered(levelStyleId(list === 'dash' ? 'dash' : 'clause', printed.level), numId, level)
}

function numbered(style: string, numId: number, level: number): string {
  return `<w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
}

function labellingOf(printed: PrintedParagraph, plan: ListPlan): Labelling {
  const labelling = plan.labels.get(printed)
  if (labelling === undefined) throw new Error('the paragraph was not planned')
  return labelling
}

function unlabelledStyle({ role, level, block }: PrintedParagraph): string {
  if (role !== 'operative' && level === 0) return styleIds[role]
  return levelStyleId(block > 0 ? 'continued' : 'unmarked', level)
}

/** Typed labels stand at the beginning of the paragraph of either version. */
function labelXml(paragraph: MarkedParagraph, { plan, beginnings, tracking }: Writing): string {
  const { older, newer } = beginnings.get(paragraph) ?? {}
  const [was, is] = [older, newer].map((one) =>
    one !== undefined && labellingOf(one, plan) === 'typed' ? one.label : '',
  )
  if (was === is) return typedLabel(is, false)
  const hasMoved = paragraph.move !== null
  return (
    tracking.wrap(hasMoved ? 'movedAway' : 'deleted', typedLabel(was, !hasMoved)) +
    tracking.wrap(hasMoved ? 'movedHere' : 'inserted', typedLabel(is, false))
  )
}

function typedLabel(label: string | undefined, isDeleted: boolean): string {
  return label === undefined || label === '' ? '' : `${run(label, plain, isDeleted)}<w:r><w:tab/></w:r>`
}

const plain = { bold: false, italic: false }

function marked(text: string, bookmark: Bookmark | undefined): string {
  if (bookmark === undefined) return text
  const { index, name } = bookmark
  return `<w:bookmarkStart w:id="${index}" w:name="${name}"/>${text}<w:bookmarkEnd w:id="${index}"/>`
}
