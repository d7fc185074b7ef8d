import type { ClauseId } from '#domain/drafting/clause.ts'
import type { ClauseNode, Inline, NodeBlock } from '../tree.ts'
import { xmlText } from '../xml.ts'
import type { Identified } from './ids.ts'

/** What the writing of a clause needs to know of the others. */
export interface Writing {
  readonly ids: ReadonlyMap<ClauseId, Identified>
  /** References written so far in each clause, by its eId: they are elements with ids of their own. */
  readonly references: Map<string, number>
}

type Text = Extract<NodeBlock, { type: 'text' }>
type List = Extract<NodeBlock, { type: 'list' }>

/** A list with the texts that lead to it and, for the last one, those that follow. */
interface Segment {
  readonly intro: readonly Text[]
  readonly list: List
  readonly wrapUp: readonly Text[]
}

interface Segmented {
  readonly segments: readonly Segment[]
  /** All texts of a clause without lists. */
  readonly content: readonly Text[]
}

function segmented(blocks: readonly NodeBlock[]): Segmented {
  const segments: Segment[] = []
  let waiting: Text[] = []
  for (const block of blocks) {
    if (block.type === 'text') waiting.push(block)
    else {
      segments.push({ intro: waiting, list: block, wrapUp: [] })
      waiting = []
    }
  }
  const last = segments.at(-1)
  if (last === undefined) return { segments, content: waiting }
  segments[segments.length - 1] = { ...last, wrapUp: waiting }
  return { segments, content: [] }
}

/** Attributes of the element of a clause: its id in this expression, and ours, which is for life. */
export function identity(clause: ClauseNode, { ids }: Writing): Identified & { readonly attributes: string } {
  const known = ids.get(clause.id)
  if (known === undefined) throw new Error(`clause ${clause.id} has no eId`)
  return { ...known, attributes: `eId="${known.eId}" GUID="${xmlText(clause.id)}"` }
}

function num(clause: ClauseNode): string {
  return clause.label === '' ? '' : `<num>${xmlText(clause.label)}</num>`
}

/** A clause of the body: `paragraph` with `content`, or with lists of points. */
export function hierarchyXml(clause: ClauseNode, writing: Writing): string {
  const { element, eId, attributes } = identity(clause, writing)
  const { segments, content } = segmented(clause.blocks)
  const inner =
    segments.length === 0
      ? `<content eId="${eId}__content">${paragraphs(content, `${eId}__content`, writing)}</content>`
      : segments.map((segment, index) => hierarchyList(segment, `${eId}__list_${index + 1}`, writing)).join('\n')
  return `<${element} ${attributes}>${num(clause)}${inner}</${element}>`
}

function hierarchyList({ intro, list, wrapUp }: Segment, eId: string, writing: Writing): string {
  const points = list.clauses.map((child) => hierarchyXml(child, writing)).join('\n')
  const around = (name: string, id: string, texts: readonly Text[]): string =>
    texts.length === 0 ? '' : `<${name} eId="${eId}__${id}">${paragraphs(texts, `${eId}__${id}`, writing)}</${name}>`
  return `<list eId="${eId}">${around('intro', 'intro', intro)}\n${points}\n${around('wrapUp', 'wrap', wrapUp)}</list>`
}

/** Paragraphs and lists of a clause outside of the body. */
export function blocksXml(clause: ClauseNode, writing: Writing): string {
  const { eId } = identity(clause, writing)
  const { segments, content } = segmented(clause.blocks)
  if (segments.length === 0) return paragraphs(content, eId, writing)
  return segments.map((segment, index) => blockList(segment, `${eId}__list_${index + 1}`, writing)).join('\n')
}

/** `listIntroduction` and `listWrapUp` hold one text each; further ones stand before and after the list. */
function blockList({ intro, list, wrapUp }: Segment, eId: string, writing: Writing): string {
  const lead = intro.at(-1)
  const [end, ...after] = wrapUp
  const items = list.clauses.map((child) => itemXml(child, writing)).join('\n')
  const around = (name: string, id: string, text: Text | undefined): string =>
    text === undefined
      ? ''
      : `<${name} eId="${eId}__${id}">${inlines(text.inlines, `${eId}__${id}`, writing)}</${name}>`
  return (
    paragraphs(intro.slice(0, -1), eId, writing) +
    `<blockList eId="${eId}">${around('listIntroduction', 'intro', lead)}\n${items}\n${around('listWrapUp', 'wrap', end)}</blockList>` +
    paragraphs(after, eId, writing)
  )
}

function itemXml(clause: ClauseNode, writing: Writing): string {
  const { attributes } = identity(clause, writing)
  return `<item ${attributes}>${num(clause)}${blocksXml(clause, writing)}</item>`
}

function paragraphs(texts: readonly Text[], owner: string, writing: Writing): string {
  return texts.map(({ inlines: runs }) => `<p>${inlines(runs, owner, writing)}</p>`).join('')
}

/** @param owner eId of the element that holds the words */
export function inlines(runs: readonly Inline[], owner: string, writing: Writing): string {
  return runs
    .map((run) => {
      let xml = xmlText(run.text).replaceAll('\n', '<eol/>')
      if (run.type === 'reference') xml = referenceXml(run.target, xml, owner, writing)
      if (run.italic) xml = `<i>${xml}</i>`
      return run.bold ? `<b>${xml}</b>` : xml
    })
    .join('')
}

/** A reference to a clause that is gone is its words alone. */
function referenceXml(target: ClauseId, words: string, owner: string, { ids, references }: Writing): string {
  const found = ids.get(target)
  if (found === undefined) return words
  const count = (references.get(owner) ?? 0) + 1
  references.set(owner, count)
  return `<ref eId="${owner}__ref_${count}" href="#${found.eId}">${words}</ref>`
}
