import type { Language } from '#domain/language/language.ts'
import { twips } from '../docx/word-parts.ts'
import { bold, centred, size, spacing, type Style } from './word-package.ts'

const pair = (ru: string, en: string) => ({ ru, en })
const justified = '<w:jc w:val="both"/>'
const together = '<w:keepNext/><w:keepLines/>'
const line = (percent: number, before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${Math.round(percent * 2.4)}" w:lineRule="auto"/>`
const rule = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="55606B"/></w:pBdr>'

/** Points of the text: 14 in Russian practice, 12 in English. */
export const letterSize: Readonly<Record<Language, number>> = { ru: 14, en: 12 }

/** Styles of a letter; `width` of the text in twips, where the name of the signatory ends. */
export function letterStyles(language: Language, width: number, points: number): readonly Style[] {
  const russian = language === 'ru'
  const text = size(points)
  const signed = `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`
  const indent = `<w:ind w:firstLine="${twips(12.5)}"/>`
  return [
    { id: 'LetterHead', names: pair('Шапка письма', 'Letter Head'), paragraph: `<w:keepNext/>${spacing(0, 40)}${centred}`, run: bold + size(points - 1) },
    { id: 'LetterHeadLine', names: pair('Черта под шапкой письма', 'Letter Head Line'), paragraph: `<w:keepNext/>${rule}${spacing(0, 240)}${centred}`, run: size(points - 1) },
    { id: 'Addressee', names: pair('Адресат', 'Addressee'), paragraph: `${spacing(0, 40)}<w:ind w:left="${russian ? twips(85) : 0}"/><w:jc w:val="left"/>`, run: text },
    { id: 'Title', names: pair('Title', 'Title'), paragraph: `<w:keepNext/>${spacing(400, 0)}${centred}`, run: bold + size(points + 1) },
    { id: 'Appeal', names: pair('Обращение', 'Salutation'), paragraph: `<w:keepNext/>${spacing(400, 200)}${russian ? centred : ''}`, run: text },
    { id: 'LetterText', names: pair('Текст письма', 'Letter Text'), paragraph: line(115, 0, 120) + (russian ? indent : '') + justified, run: text },
    { id: 'LetterLarge', names: pair('Крупная строка', 'Large Line'), paragraph: `<w:keepLines/>${spacing(120, 120)}${centred}`, run: bold + size(points + 2) },
    { id: 'Signature', names: pair('Signature', 'Signature'), paragraph: `${together}${signed}${spacing(0, 40)}`, run: text },
  ] // prettier-ignore
}

const accent = '0B5C63'
const coloured = `<w:color w:val="${accent}"/>`

/** Styles of a certificate. */
export function certificateStyles(width: number): readonly Style[] {
  const signed = `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`
  return [
    { id: 'LetterHead', names: pair('Шапка сертификата', 'Certificate Head'), paragraph: `<w:keepNext/>${spacing(0, 60)}${centred}`, run: size(13) },
    { id: 'Title', names: pair('Title', 'Title'), paragraph: `<w:keepNext/>${spacing(0, 240)}${centred}`, run: `${bold}${coloured}<w:spacing w:val="60"/>${size(28)}` },
    { id: 'LetterText', names: pair('Текст сертификата', 'Certificate Text'), paragraph: `<w:keepNext/>${line(115, 60, 60)}${centred}`, run: size(16) },
    { id: 'LetterLarge', names: pair('Имя', 'Name'), paragraph: `${together}${spacing(200, 200)}${centred}`, run: bold + size(30) },
    { id: 'Signature', names: pair('Signature', 'Signature'), paragraph: `<w:keepLines/>${signed}${spacing(0, 40)}`, run: size(14) },
  ] // prettier-ignore
}

/** A calm double line around the sheet (ECMA-376 part 1, 17.6.10), at equal distances from its edges. */
export const certificateFrame = `<w:pgBorders w:offsetFrom="page">${['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="thinThickSmallGap" w:sz="18" w:space="28" w:color="${accent}"/>`)
  .join('')}</w:pgBorders>`
