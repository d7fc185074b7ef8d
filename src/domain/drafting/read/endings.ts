import { stripEnding } from '../strip.ts'
import { sliceRich, trimRich, type Rich } from './rich.ts'

/** Words of a clause without what closes it, and what closed it in the source. */
export interface Stripped {
  readonly rich: Rich
  readonly ending: string
}

const window = 90
const connective =
  /\s?[.,;]{0,2}[,;]\s?(?:and\s)?(?:now,?\s)?(?:therefore,?\s)?(?:and\s)?(?:let it\s|be it(?:\s(?:further|finally|also|therefore|lastly))?(?:\sresolved)?(?:,?\sthat)?|and(?:\s(?:further|whereas))?|whereas|therefore)\s?[,:]?$/i

/** «Therefore, be it resolved that:» is a clause, not what closes one. */
const longEnough = /^(?:\S+\s+){6}\S/

/** Where the words of a trimmed text end, and what closes them: end punctuation with the connective after it («; and be it», «, а также»). */
export function findEnding(text: string): { readonly length: number; readonly ending: string } {
  const from = Math.max(0, text.length - window)
  const tail = text.slice(from)
  const found = longEnough.test(text) ? connective.exec(tail) : null
  const { text: kept, ending } = found
    ? { text: tail.slice(0, found.index).trimEnd(), ending: found[0].trim() }
    : stripEnding(tail)
  return { length: from + kept.length, ending }
}

/** Takes off what {@link findEnding} finds. */
export function takeEnding(rich: Rich): Stripped {
  const trimmed = trimRich(rich)
  const { length, ending } = findEnding(trimmed.text)
  return { rich: sliceRich(trimmed, 0, length), ending }
}
