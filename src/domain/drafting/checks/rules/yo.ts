import type { TextBlock } from '../../clause.ts'
import type { CheckedText, DocumentRule, SpottedIn, Word } from '../rule.ts'

/** Two words, or two forms of one, that differ in this letter by right. */
const different = new Set(
  'все всем чем нем том осел небо лет падеж мел узнаем признаем сознаем совершенн берет слез сестры жены озера звезды села весны колеса счета моем твоем поем нес лен самое чьем'.split(
    ' ',
  ),
)
const adjective = /(?:ыми|ими|ого|его|ому|ему|ых|их|ым|им|ая|яя|ую|юю|ое|ее|ые|ие|ой|ей|ый|ий|ом|ем)$/u
/** Masculine nouns whose ё is stressed in every form: партнёр, отчёт, объём, молодёжь. */
const noun = /^(\p{L}+е[ртмж])(?:ь|и|ью|а|у|ом|е|ы|ов|ам|ами|ах)?$/u

interface Yo extends Word {
  /** What its forms have in common, ё as е. */
  readonly key: string
  /** Place of the ё in the word; -1 for a word written with е. */
  readonly at: number
}

/** One word written with ё here and with е there; the rarer way is found. */
export const yo: DocumentRule = {
  id: 'yo',
  kind: 'document',
  severity: 'advice',
  find({ texts, language }) {
    if (language !== 'ru') return []
    const families = new Map<string, { readonly text: CheckedText; readonly word: Yo }[]>()
    const withYo = new Set<string>()
    for (const text of texts)
      for (const word of wordsOf(text)) {
        if (word.at >= 0) withYo.add(word.key)
        const family = families.get(word.key)
        if (family === undefined) families.set(word.key, [{ text, word }])
        else family.push({ text, word })
      }
    return Array.from(withYo).flatMap((key) => rarer(families.get(key) ?? []))
  },
}

function rarer(family: readonly { readonly text: CheckedText; readonly word: Yo }[]): readonly SpottedIn[] {
  const at = family.find(({ word }) => word.at >= 0)?.word.at ?? -1
  const dotted = family.filter(({ word }) => word.at >= 0)
  const plain = family.filter(({ word }) => word.at < 0 && /е/iu.test(word.text.charAt(at)))
  if (plain.length === 0) return []
  const isDottedRare = dotted.length < plain.length
  return (isDottedRare ? dotted : plain).map(({ text, word }): SpottedIn => {
    const upper = word.text.charAt(at) !== word.text.charAt(at).toLowerCase()
    const letter = isDottedRare ? 'е' : 'ё'
    const wanted = word.text.slice(0, at) + (upper ? letter.toUpperCase() : letter) + word.text.slice(at + 1)
    return {
      in: text,
      start: word.start,
      end: word.end,
      code: 'yo',
      params: { word: word.text, other: wanted },
      text: wanted,
    }
  })
}

const known = new WeakMap<TextBlock, readonly Yo[]>()

function wordsOf({ source, words }: CheckedText): readonly Yo[] {
  const before = known.get(source)
  if (before !== undefined) return before
  const found = words.flatMap((word): Yo[] => {
    const lower = word.text.toLowerCase()
    if (!/[её]/u.test(lower) || lower.length < 2) return []
    const at = lower.indexOf('ё')
    const key = keyOf(lower, at)
    return different.has(key.slice(2)) ? [] : [{ ...word, key, at }]
  })
  known.set(source, found)
  return found
}

function keyOf(lower: string, at: number): string {
  const folded = lower.replaceAll('ё', 'е')
  const stem = folded.replace(adjective, '')
  if (stem !== folded && stem.length >= 4 && at < stem.length && /е/u.test(stem)) return `a:${stem}`
  const root = noun.exec(folded)?.[1]
  return root !== undefined && root.length >= 4 && at < root.length ? `n:${root}` : `w:${folded}`
}
