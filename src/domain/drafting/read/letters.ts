import { parseLabel, type LabelFamily } from './labels.ts'
import type { Paragraph } from './paragraph.ts'

/** Letters of one shape in both alphabets, as typed by mistake in marks. */
const latinShapes = 'aceopxy'
const cyrillicShapes = 'асеорху'
const letterFamilies: ReadonlySet<LabelFamily> = new Set(['а)', 'a)', '(a)', 'a.'])

/** Marks of letters that look the same in both alphabets are read in the alphabet of the marks that do not. */
export function settleLetters(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const signs = paragraphs.flatMap((paragraph) => signOf(paragraph) ?? [])
  const hasCyrillic = signs.some((sign) => /[а-я]/.test(sign) && !cyrillicShapes.includes(sign))
  const hasLatin = signs.some((sign) => /[a-z]/.test(sign) && !latinShapes.includes(sign))
  if (hasCyrillic === hasLatin) return paragraphs
  const [from, to] = hasLatin ? [cyrillicShapes, latinShapes] : [latinShapes, cyrillicShapes]
  return paragraphs.map((paragraph) => {
    const sign = signOf(paragraph)
    const shape = sign === null ? -1 : from.indexOf(sign)
    if (sign === null || shape < 0 || !paragraph.label) return paragraph
    const mark = paragraph.labelRich.text.replace(sign, to.charAt(shape))
    const label = parseLabel(`${mark} `)
    return label ? { ...paragraph, label: { ...label, length: paragraph.label.length } } : paragraph
  })
}

/** The letter a mark is made of. */
function signOf({ label, labelRich, dropped }: Paragraph): string | null {
  if (dropped || label === null || !letterFamilies.has(label.family)) return null
  return /^\(?(\p{Ll})[.)]$/u.exec(labelRich.text)?.[1] ?? null
}
