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

/** Takes off end punctuation with the connective after it («; and be it», «, а также»). */
export function takeEnding(rich: Rich): Stripped {
  const trimmed = trimRich(rich)
  const from = Math.max(0, trimmed.text.length - window)
  const tail = trimmed.text.slice(from)
  const found = longEnough.test(trimmed.text) ? connective.exec(tail) : null
  const kept = found ? tail.slice(0, found.index).trimEnd() : stripEnding(tail).text
  const ending = found ? found[0].trim() : stripEnding(tail).ending
  return { rich: sliceRich(trimmed, 0, from + kept.length), ending }
}
