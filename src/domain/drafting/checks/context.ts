import type { IsoDate } from '../../language/language.ts'
import { plainText, walk, type TextBlock } from '../clause.ts'
import type { DraftDocument } from '../document.ts'
import {
  dashBetweenWords,
  matchesIn,
  type CheckContext,
  type CheckedText,
  type ConferenceDays,
  type Word,
} from './rule.ts'

const addresses =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}.@-])[a-zа-я0-9-]+(?:\.[a-zа-я0-9-]+)*\.(?:com|org|net|int|ru|рф|su|info|edu|gov|eu|by|kz|kg|tj|uz|am|az|md|ge|ua|uk|io)(?![\p{L}\p{N}])(?:\/\S*)?/giu

/** A character that is no letter, no figure and no mark. */
const blank = '\ufffc'

function withoutAddresses(text: string): string {
  return text.replace(addresses, (address) => blank.repeat(address.length))
}

const wordPattern = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

type Reading = 'runs' | 'text' | 'plain' | 'words'
const readings = new WeakMap<TextBlock, Pick<CheckedText, Reading>>()

/** A text with what is read from its words. */
export function checkedText(text: Omit<CheckedText, Reading>): CheckedText {
  return { ...text, ...readingOf(text.source) }
}

function readingOf(block: TextBlock): Pick<CheckedText, Reading> {
  const known = readings.get(block)
  if (known !== undefined) return known
  const text = plainText(block.runs)
  const plain = withoutAddresses(text)
  const reading = { runs: block.runs, text, plain, words: wordsOf(plain) }
  readings.set(block, reading)
  return reading
}

/** The title first, then every text block in printed order. */
export function checkContext(document: DraftDocument, conference: ConferenceDays | null): CheckContext {
  const texts = [titleOf(document.title)]
  for (const { clause, part, parent, level } of walk(document.body))
    for (const [block, source] of clause.blocks.entries())
      if (source.type === 'text')
        texts.push(checkedText({ clause, clauseId: clause.id, part, parent, level, block, source }))
  return {
    document,
    language: document.language,
    texts,
    begins: earliest(conference?.startsOn ?? null, document.adoptedOn),
    dash: mostUsedDash(texts),
  }
}

/** An older document brought into a newer conference is judged by its own day. */
function earliest(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

function titleOf(title: string): CheckedText {
  const source: TextBlock = { type: 'text', runs: [{ text: title }] }
  return checkedText({ clause: null, clauseId: null, part: 'title', parent: null, level: 0, block: 0, source })
}

/** The dash between words that the texts use most; the shorter one where they use none, as the program itself writes. */
function mostUsedDash(texts: readonly CheckedText[]): '–' | '—' {
  let balance = 0
  const dashes = new RegExp(dashBetweenWords('[–—]'), 'gu')
  for (const text of texts) for (const [found] of matchesIn(text, dashes)) balance += found === '—' ? 1 : -1
  return balance > 0 ? '—' : '–'
}
