import { deepestLevel, plainText, type ClausePart, type ClauseRole } from '../clause.ts'
import { cutRuns, joinRuns } from '../runs.ts'
import type { Span } from '../../language/language.ts'
import type { ProposedItem, ReadingProposal } from './proposal.ts'

/*
 * Corrections of a reading by a person, before anything is stored. Each returns a new proposal; a key that is not there, or a
 * correction that changes nothing, gives the same one back. A corrected item carries no decisions: it is no longer a guess.
 */

/** Moves an item with its sub-items and further paragraphs to another part. */
export function setItemPart(proposal: ReadingProposal, key: string, part: ClausePart): ReadingProposal {
  return changeWithFollowers(proposal, key, (item) => ({ ...item, part, role: roleIn(part, item.role) }))
}

/** Brings an item with its sub-items and further paragraphs to a level from 0 to 3. */
export function setItemLevel(proposal: ReadingProposal, key: string, level: number): ReadingProposal {
  const item = proposal.items.find((each) => each.key === key)
  if (item === undefined) return proposal
  const by = clampLevel(level) - item.level
  return changeWithFollowers(proposal, key, (each) => ({ ...each, level: clampLevel(each.level + by) }))
}

/** Headings stand in the operative part and signatures among the closing lines; both are of level 0. */
export function setItemRole(proposal: ReadingProposal, key: string, role: ClauseRole): ReadingProposal {
  return changeItem(proposal, key, (item) => {
    if (role === 'heading') return { ...item, role, part: 'operative', level: 0, place: 'clause' }
    if (role === 'signature') return { ...item, role, part: 'closing', level: 0, place: 'clause' }
    return { ...item, role }
  })
}

/** Says whether an item begins a clause or is a further paragraph of the clause before it. */
export function setItemPlace(proposal: ReadingProposal, key: string, place: ProposedItem['place']): ReadingProposal {
  return changeItem(proposal, key, (item) => ({ ...item, place }))
}

/** Leaves one item out; its sub-items stay, under what stands before them. */
export function dropItem(proposal: ReadingProposal, key: string): ReadingProposal {
  return changeItem(proposal, key, (item) => ({ ...item, part: 'dropped' }))
}

/** Takes a dropped item back, into the part of what stands before it, or else after it. */
export function restoreItem(proposal: ReadingProposal, key: string): ReadingProposal {
  const at = proposal.items.findIndex((item) => item.key === key)
  const neighbour =
    proposal.items.slice(0, Math.max(at, 0)).findLast(isKept) ?? proposal.items.slice(at + 1).find(isKept)
  const part = neighbour === undefined || neighbour.part === 'dropped' ? 'operative' : neighbour.part
  return changeItem(proposal, key, (item) =>
    item.part === 'dropped' ? { ...item, part, role: roleIn(part, item.role) } : item,
  )
}

/**
 * Cuts an item in two at an offset of its plain text. The second is a clause of its own at the same level (a further paragraph
 * stays one) and takes the ending along. An offset at either end of the words changes nothing.
 *
 * @param source the text that the spans of the proposal point into
 */
export function splitItem(proposal: ReadingProposal, key: string, offset: number, source: string): ReadingProposal {
  return replaceItem(proposal, key, (item) => {
    const [before, after] = cutRuns(item.runs, offset)
    if (before.length === 0 || after.length === 0) return [item]
    const [sourceBefore, sourceAfter] = cutSpans(item, plainText(before), source)
    const { ending, clauseId, ...rest } = item
    const identity = clauseId === undefined ? {} : { clauseId }
    const second = { ...rest, key: freshKey(proposal, key), runs: after, source: sourceAfter, decisions: [] }
    return [
      { ...rest, ...identity, runs: before, source: sourceBefore, decisions: [] },
      ending === undefined ? second : { ...second, ending },
    ]
  })
}

/** Puts the words of an item after those of the kept item before it in the same part, which keeps its key and level. */
export function joinItem(proposal: ReadingProposal, key: string): ReadingProposal {
  const at = proposal.items.findIndex((item) => item.key === key)
  const item = proposal.items[at]
  if (item === undefined || item.part === 'dropped') return proposal
  const before = proposal.items.slice(0, at).findLast((each) => each.part !== 'dropped')
  if (before === undefined || before.part !== item.part) return proposal
  const { ending: _, ...kept } = before
  const joined: ProposedItem = {
    ...kept,
    runs: joinRuns(before.runs, item.runs),
    source: [...before.source, ...item.source],
    decisions: [],
    ...(item.ending === undefined ? {} : { ending: item.ending }),
  }
  const items = proposal.items.filter((each) => each !== item).map((each) => (each === before ? joined : each))
  return { ...proposal, items }
}

function isKept(item: ProposedItem): boolean {
  return item.part !== 'dropped'
}

function roleIn(part: ClausePart, role: ClauseRole): ClauseRole {
  if (role === 'heading' && part !== 'operative') return 'clause'
  if (role === 'signature' && part !== 'closing') return 'clause'
  return role
}

function clampLevel(level: number): number {
  return Math.min(Math.max(level, 0), deepestLevel)
}

function replaceItem(
  proposal: ReadingProposal,
  key: string,
  change: (item: ProposedItem) => readonly ProposedItem[],
): ReadingProposal {
  let changed = false
  const items = proposal.items.flatMap((item) => {
    if (item.key !== key) return [item]
    const made = change(item)
    if (made.length !== 1 || made[0] !== item) changed = true
    return made
  })
  return changed ? { ...proposal, items } : proposal
}

function changeItem(
  proposal: ReadingProposal,
  key: string,
  change: (item: ProposedItem) => ProposedItem,
): ReadingProposal {
  return replaceItem(proposal, key, (item) => {
    const made = change(item)
    return [isSamePlace(item, made) ? item : { ...made, decisions: [] }]
  })
}

function isSamePlace(one: ProposedItem, other: ProposedItem): boolean {
  return one.part === other.part && one.role === other.role && one.level === other.level && one.place === other.place
}

/** Changes an item and what belongs to it: deeper items of its part after it, and its further paragraphs. */
function changeWithFollowers(
  proposal: ReadingProposal,
  key: string,
  change: (item: ProposedItem) => ProposedItem,
): ReadingProposal {
  const at = proposal.items.findIndex((item) => item.key === key)
  const head = proposal.items[at]
  if (head === undefined) return proposal
  const belongs = (item: ProposedItem) =>
    item.level > head.level || (item.level === head.level && item.place === 'continuation')
  const keys = [head.key]
  if (head.place === 'clause')
    for (const item of proposal.items.slice(at + 1)) {
      if (item.part === 'dropped') continue
      if (item.part !== head.part || !belongs(item)) break
      keys.push(item.key)
    }
  return keys.reduce((changed, each) => changeItem(changed, each, change), proposal)
}

function freshKey(proposal: ReadingProposal, key: string): string {
  const taken = new Set(proposal.items.map((item) => item.key))
  let number = 2
  while (taken.has(`${key}.${number}`)) number += 1
  return `${key}.${number}`
}

/**
 * Cuts the spans where the words are cut. Letters and figures are counted, since spaces, line ends, hyphens and labels of the source are
 * not in the words; a label before the first words is found by looking for them.
 */
function cutSpans(item: ProposedItem, before: string, source: string): readonly [readonly Span[], readonly Span[]] {
  const places = item.source.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index).filter((at) => isWordUnit(source.charAt(at))),
  )
  const printed = places.map((at) => source.charAt(at)).join('')
  const words = wordUnits(before)
  const cut = places[Math.max(printed.indexOf(words), 0) + words.length]
  if (cut === undefined) return [item.source, []]
  return [
    item.source.flatMap(({ start, end }) => (start < cut ? [{ start, end: Math.min(end, cut) }] : [])),
    item.source.flatMap(({ start, end }) => (end > cut ? [{ start: Math.max(start, cut), end }] : [])),
  ]
}

function wordUnits(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charAt(index))
    .filter(isWordUnit)
    .join('')
}

function isWordUnit(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit)
}
