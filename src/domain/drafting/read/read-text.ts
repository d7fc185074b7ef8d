import type { IsoDate, Language } from '../../language/language.ts'
import { findDates } from '../../language/dates.ts'
import type { DocumentKind } from '../document.ts'
import { dropAnnex, dropAttachments, findAnnex } from './annex.ts'
import { findClosing, closingLineOf } from './closing.ts'
import { isDemand } from './demand.ts'
import { droppedItem, item, type DraftItem } from './draft-item.ts'
import { finishItems } from './finish.ts'
import { takeFootnoteMarks } from './footnotes.ts'
import { findFormula, splitInlineFormula } from './formula.ts'
import { findFurniture } from './furniture.ts'
import { groupParagraphs } from './group.ts'
import { repairHyphens } from './hyphens.ts'
import { joinBroken } from './join.ts'
import { splitLines, type Line } from './lines.ts'
import { settleLetters } from './letters.ts'
import { notesOn } from './notes.ts'
import { openerOf } from './openers.ts'
import { readOperative } from './operative.ts'
import { textOf, withoutLabel, type Paragraph } from './paragraph.ts'
import { readPlaceAndDate } from './place-date.ts'
import { readPreamble } from './preamble.ts'
import type { ReadingProposal } from './proposal.ts'
import type { Rich } from './rich.ts'
import { markSections } from './sections.ts'
import { splitGlued } from './split-glued.ts'
import { detectStyle } from './style.ts'
import { dropAuthors, findBody, kindOf, readTitleBlock } from './title.ts'

/**
 * Reads plain text or Markdown into a proposal of clauses. Nothing is lost: every word of the source lies in the source spans of a kept or a
 * dropped item; title, place and date are dropped items too, with the reasons `title` and `place-and-date`.
 */
export function readText(source: string): ReadingProposal {
  return readLines(source, splitLines(source))
}

/** Reads lines of a source, which may know more of themselves than their characters tell. */
export function readLines(source: string, lines: readonly Line[]): ReadingProposal {
  const language = languageOf(source)
  const furniture = findFurniture(lines)
  const grouped = repairHyphens(groupParagraphs(lines, furniture, language))
  const unmarked = takeFootnoteMarks(grouped, furniture.notes, language === 'ru')
  const marksOf = new Map(unmarked.map(({ paragraph, marks }) => [paragraph, marks] as const))
  const plain = splitGlued(splitInlineFormula(dropAuthors(unmarked.map(({ paragraph }) => paragraph))))
  const paragraphs = markSections(settleLetters(plain), language)
  const parts = findParts(paragraphs, language)
  const block = readTitleBlock(paragraphs.slice(0, parts.body), language, furniture.yamlTitle)
  const lead = readPreamble(
    repairHyphens(joinBroken(paragraphs.slice(parts.body, parts.operative), language)),
    language,
    parts.hasFormula,
    block.title !== '',
  )
  const after = paragraphs.slice(parts.operative)
  const annexFrom = findAnnex(after)
  const decided = repairHyphens(joinBroken(dropAttachments(after.slice(0, annexFrom)), language))
  const annex = dropAnnex(after.slice(annexFrom)).map(droppedItem)
  const closingFrom = findClosing(decided, 0, language)
  const operative = readOperative(decided.slice(0, closingFrom), language)
  const closing = decided.slice(closingFrom).map((paragraph) => closingItem(paragraph, language))
  const items = [...titleItems(block.paragraphs), ...lead.items, ...operative.items, ...closing, ...annex]
  const style = detectStyle(items, operative.topFamily, language)
  const head = {
    language,
    kind: block.kind ?? kindByWords(items),
    title: block.title,
    placeAndDate: block.placeAndDate,
    adoptedOn: block.adoptedOn ?? dayOfClosing(closing, language),
    style,
  }
  const marks = [...marksOf.values()].flat()
  const finished = finishItems(source, lines, items, marks, head)
  return { ...finished, notes: notesOn(finished, operative, lead.beginsBroken) }
}

/** The language most letters belong to; English for a text without letters. */
function languageOf(source: string): Language {
  const sample = source.length > 200_000 ? source.slice(0, 200_000) : source
  const cyrillic = sample.match(/[а-яё]/gi)?.length ?? 0
  const latin = sample.match(/[a-z]/gi)?.length ?? 0
  return cyrillic > latin ? 'ru' : 'en'
}

interface Parts {
  readonly body: number
  readonly operative: number
  readonly hasFormula: boolean
}

function findParts(paragraphs: readonly Paragraph[], language: Language): Parts {
  const formula = findFormula(paragraphs, language)
  const operative = formula >= 0 ? formula + 1 : findOperative(paragraphs, language)
  const body = findBody(paragraphs, formula >= 0 ? formula : operative, language)
  return { body, operative: Math.max(body, operative), hasFormula: formula >= 0 }
}

/** Where decisions begin without a formula: at the first "Resolved", number, or verb of decision. */
function findOperative(paragraphs: readonly Paragraph[], language: Language): number {
  const openers = paragraphs.map(({ rich, dropped, heading }) =>
    dropped || heading > 0 ? null : openerOf(rich.text, language),
  )
  const isDecision = (index: number) => openers[index]?.opener !== 'preambular' && openers[index]?.opener !== 'whereas'
  const resolved = openers.findIndex((found) => found?.opener === 'resolved')
  if (resolved >= 0) return resolved
  const counted = paragraphs.findIndex(
    ({ label, dropped, heading }, index) =>
      !dropped && heading === 0 && label !== null && label.value > 0 && isDecision(index),
  )
  if (counted >= 0) return sectionBefore(paragraphs, counted)
  const dashed = paragraphs.findIndex(({ label }, index) => label !== null && openers[index]?.opener === 'operative')
  if (dashed >= 0) return dashed
  const verb = paragraphs.findIndex(
    ({ dropped, heading, rich }, index) =>
      (openers[index]?.opener === 'operative' && (openers[index]?.confidence ?? 0) > 0.9) ||
      (!dropped && heading === 0 && kindOf(rich.text) === null && isDemand(rich.text, language)),
  )
  if (verb >= 0) return verb
  const listed = paragraphs.findIndex(({ label, dropped }, index) => !dropped && label !== null && isDecision(index))
  return listed >= 0 ? listed : paragraphs.length
}

/** The unnumbered lead of a list («Рекомендовать министерству:») and the title of the first section belong to the decisions. */
function sectionBefore(paragraphs: readonly Paragraph[], counted: number): number {
  const lead = paragraphs[counted - 1]
  if (lead && !lead.dropped && lead.heading > 0 && lead.label) return counted - 1
  if (!lead || lead.dropped || lead.heading > 0 || lead.label) return counted
  const text = textOf(lead)
  const isLead = text.endsWith(':') && openerOf(text, 'ru')?.opener === 'operative'
  const before = paragraphs[counted - 2]
  const isTitle =
    text.length < 100 && /^\p{Lu}.*[\p{L}\d»”")]$/u.test(text) && before !== undefined && /[,;]$/.test(textOf(before))
  return isLead || isTitle ? counted - 1 : counted
}

function titleItems(paragraphs: readonly Paragraph[]): readonly DraftItem[] {
  return paragraphs.map((paragraph) => {
    if (paragraph.dropped) return droppedItem(paragraph)
    return paragraph.heading > 0
      ? item(withoutLabel(paragraph), 'opening', 'heading', 0.7, { role: 'heading' })
      : item(paragraph, 'opening', 'guess', 0.5)
  })
}

function closingItem(paragraph: Paragraph, language: Language): DraftItem {
  if (paragraph.dropped) return droppedItem(paragraph)
  const line = closingLineOf(paragraph, language)
  if (line === 'signature') return item(paragraph, 'closing', 'signature', 0.8, { role: 'signature' })
  return item(paragraph, 'closing', 'closing-line', line ? 0.9 : 0.6)
}

function dayOfClosing(closing: readonly DraftItem[], language: Language): IsoDate | null {
  for (const { paragraph, role, part } of closing) {
    if (part !== 'closing' || role === 'signature') continue
    const text: Rich['text'] = textOf(paragraph)
    const place = readPlaceAndDate(text, language)
    const named =
      place?.day ??
      (text.length < 200 ? findDates(text, language).findLast(({ kind }) => kind === 'day')?.to : undefined)
    if (named) return named
  }
  return null
}

/** Minutes are known by their words even without a title. */
function kindByWords(items: readonly DraftItem[]): DocumentKind {
  return items.some(({ paragraph }) => /^(?:СЛУШАЛИ|ВЫСТУПИЛИ)(?!\p{L})/u.test(textOf(paragraph)))
    ? 'minutes'
    : 'resolution'
}
