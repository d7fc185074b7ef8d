import { fold } from '../../language/fold.ts'
import { onDemand } from '../../language/on-demand.ts'
import { isOneSlip } from '../likeness.ts'
import { idleWords, otherMatter } from './header-noise.ts'
import { headerWords } from './header-words.ts'
import { isTarget, type ColumnTarget } from './target.ts'

/** The form in which headers are compared and remembered: «Ф.И.О. » and «ФИО» are one, "E-mail" and "email" too. */
export function headerKey(header: string): string {
  return fold(header)
    .replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '')
    .replaceAll(/[№#]/gu, ' номер ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(?<=(?:^|\s)\p{L})\s(?=\p{L}(?:\s|$))/gu, '')
    .trim()
}

export interface HeaderMatch {
  readonly target: ColumnTarget
  /** 0 to 1. */
  readonly score: number
}

interface Phrase {
  readonly target: ColumnTarget
  readonly stems: readonly string[]
  readonly isWhole: boolean
}

/** Phrases by the letter that their first word begins with: a word matches only what begins as it does. */
const phrases = onDemand((): ReadonlyMap<string, readonly Phrase[]> => {
  const found = new Map<string, Phrase[]>()
  for (const [target, written] of Object.entries(headerWords)) {
    if (!isTarget(target)) continue
    for (const phrase of written.split(', ')) {
      const stems = headerKey(phrase.replace(/^=/, '')).split(' ')
      const letter = stems[0]?.charAt(0) ?? ''
      const list = found.get(letter) ?? []
      list.push({ target, stems, isWhole: phrase.startsWith('=') })
      found.set(letter, list)
    }
  }
  return found
})

/** Score of a header that says the very words of a target, and nothing else. */
const exact = 0.97
/** A word counts so much when it is a slip away from the beginning of a word we know. */
const slipped = 0.88

/** Targets a header may mean, the likeliest first. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  const key = headerKey(header)
  if (key === '' || key.length > 200) return []
  const all = key.split(' ')
  const telling = all.filter((word) => !idleWords.has(word))
  const [words, hasIdle] = telling.length === 0 ? [all, false] : [telling, telling.length < all.length]
  const isOther = otherMatter.test(key)
  const best = new Map<ColumnTarget, number>()
  for (const letter of new Set(all.map((word) => word.charAt(0))))
    for (const { target, stems, isWhole } of phrases().get(letter) ?? []) {
      // Idle words may be the very words of a phrase: «Участник», «Номер комнаты».
      const score = Math.max(scoreOf(words, stems, isWhole), hasIdle ? scoreOf(all, stems, isWhole) : 0)
      if (score > (best.get(target) ?? 0)) best.set(target, score)
    }
  return [...best]
    .map(([target, score]): HeaderMatch => ({ target, score: isOther ? score * 0.5 : score }))
    .toSorted((one, other) => other.score - one.score)
}

function scoreOf(words: readonly string[], stems: readonly string[], isWhole: boolean): number {
  if (stems.length > words.length || (isWhole && stems.length < words.length)) return 0
  const free = new Set(words)
  let likeness = 1
  for (const stem of stems) {
    const found = bestWord(free, stem, isWhole)
    if (found === null) return 0
    free.delete(found.word)
    likeness = Math.min(likeness, found.likeness)
  }
  const coverage = stems.length / words.length
  return exact * likeness * (0.55 + 0.45 * coverage)
}

function bestWord(
  words: ReadonlySet<string>,
  stem: string,
  isWhole: boolean,
): { word: string; likeness: number } | null {
  for (const word of words)
    if (isWhole || stem.length < 4 ? word === stem : word.startsWith(stem)) return { word, likeness: 1 }
  if (stem.length < 6) {
    for (const word of words) if (stem.length >= 3 && word.startsWith(stem)) return { word, likeness: 0.9 }
    return null
  }
  for (const word of words) if (isSlip(word, stem)) return { word, likeness: slipped }
  return null
}

/** «Отчетсво» begins with one slip as «отчеств». */
function isSlip(word: string, stem: string): boolean {
  if (word.charAt(0) !== stem.charAt(0)) return false
  return [-1, 0, 1].some((more) => isOneSlip(word.slice(0, stem.length + more), stem))
}
