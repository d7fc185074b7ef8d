import type { LetterheadValues, ReadLetterhead } from '#domain/drafting/letterhead.ts'
import type { IsoInstant } from '#domain/language/language.ts'
import type { Letter, LetterRun } from '#domain/people/letters/letter-text.ts'
import { letterheadWith } from '../docx/letterhead.ts'
import { twips } from '../docx/word-parts.ts'
import type { About } from './badges-docx.ts'
import { fit, wrap } from './fit.ts'
import { inPieces, type Watch } from './in-pieces.ts'
import { certificateFrame, certificateStyles, letterSize, letterStyles } from './letter-styles.ts'
import { sectionXml, wordPackage, type PageSize, type WordContent } from './word-package.ts'
import { paragraphXml, runXml, sumOf } from './word-text.ts'

/** What letters are written on. */
export interface OnLetterhead {
  readonly letterhead: ReadLetterhead
  readonly values: LetterheadValues
}

/** By GOST R 7.0.97-2025. */
const letterPage: PageSize = { width: 210, height: 297, margins: { top: 20, right: 10, bottom: 20, left: 30 } }
const certificatePage: PageSize = { width: 297, height: 210, margins: { top: 25, right: 30, bottom: 22, left: 30 } }
const fromOne = '<w:pgNumType w:start="1"/>'

/**
 * Letters to many in one Word document, each a section of its own with pages of its own, on a letterhead where there is one; certificates
 * on a sheet each, in a frame.
 * @param at written as time of making
 */
export async function writeLettersDocx(
  run: LetterRun,
  on: OnLetterhead | null,
  about: About,
  at: IsoInstant,
  watch: Watch,
): Promise<Uint8Array> {
  const sheet =
    run.layout === 'certificate' ? certificateSheet() : on === null ? plainSheet(run) : letterheadSheet(run, on)
  const paragraphsOf = run.layout === 'certificate' ? certificateParagraphs : letterParagraphs
  const head = sheet.letterhead === undefined ? run.head : []
  const numbers = Array.from({ length: run.count }, (_, index) => index)
  const letterXml = (index: number) => {
    const paragraphs = paragraphsOf(run.letter(index), head)
    return inSection(paragraphs, index === run.count - 1 ? '' : sheet.section)
  }
  const body = await inPieces(numbers, (some) => some.map(letterXml).join(''), watch)
  return wordPackage(
    { ...about, ...sheet, numbered: false, body: body === '' ? paragraphXml('LetterText', '') : body },
    at,
  )
}

type LetterSheet = Pick<WordContent, 'page' | 'styles' | 'font' | 'letterhead'> & { readonly section: string }

const textWidth = ({ width, margins }: PageSize): number => width - margins.left - margins.right

function plainSheet({ language }: LetterRun): LetterSheet {
  const styles = letterStyles(language, twips(textWidth(letterPage)), letterSize[language])
  return { page: letterPage, styles, section: sectionXml(letterPage, { numbers: fromOne }) }
}

function certificateSheet(): LetterSheet {
  const section = sectionXml(certificatePage, { borders: certificateFrame })
  return { page: certificatePage, styles: certificateStyles(twips(textWidth(certificatePage))), section }
}

function letterheadSheet({ language }: LetterRun, { letterhead, values }: OnLetterhead): LetterSheet {
  const parts = letterheadWith(letterhead, values)
  const { page, type } = letterhead
  const width = page === null ? twips(textWidth(letterPage)) : page.width - page.margin.left - page.margin.right
  const points = type.size === null ? letterSize[language] : type.size / 2
  return {
    page: letterPage,
    styles: letterStyles(language, width, points),
    section: parts.section.replace(/(<w:pgMar [^>]*\/>)/u, `$1${fromOne}`),
    letterhead: parts,
    ...(type.font === null ? {} : { font: type.font }),
  }
}

interface Paragraph {
  readonly style: string
  readonly runs: string
  /** Properties after the style. */
  readonly more?: string
}

function inSection(paragraphs: readonly Paragraph[], section: string): string {
  return paragraphs
    .map(({ style, runs, more = '' }, at) =>
      paragraphXml(style, runs, more + (at === paragraphs.length - 1 ? section : '')),
    )
    .join('')
}

const spaced = (millimetres: number): string => `<w:spacing w:before="${twips(millimetres)}"/>`

function signatureOf({ signature }: Letter, room: number): readonly Paragraph[] {
  return signature.map(({ left, right }, at) => ({
    style: 'Signature',
    runs: runXml(right === '' ? left : `${left}\t${right}`),
    ...(at === 0
      ? { more: lastAlone(signature.length, at) + spaced(room) }
      : { more: lastAlone(signature.length, at) }),
  }))
}

/** The last line has nothing to stay with. */
const lastAlone = (count: number, at: number): string => (at === count - 1 ? '<w:keepNext w:val="0"/>' : '')

function letterParagraphs(letter: Letter, head: readonly string[]): readonly Paragraph[] {
  const { addressee, title, paragraphs } = letter
  const all: readonly Paragraph[] = [
    ...head.map((line, at) => ({
      style: at === head.length - 1 ? 'LetterHeadLine' : 'LetterHead',
      runs: runXml(line),
    })),
    ...addressee.map((line) => ({ style: 'Addressee', runs: runXml(line) })),
    ...(title === '' ? [] : [{ style: 'Title', runs: runXml(title) }]),
    ...paragraphs.map(({ look, text }) => ({ style: looks[look], runs: runXml(text) })),
    ...signatureOf(letter, 12),
  ]
  return all.length === 0 ? [{ style: 'LetterText', runs: '' }] : all
}

const looks = { text: 'LetterText', appeal: 'Appeal', large: 'LetterLarge' } as const

const millimetresInPoint = 25.4 / 72
const nameRoom = { width: textWidth(certificatePage), lines: 2, weight: 'bold', largest: 30, smallest: 16 } as const

/** How high lines of so many points are, in millimetres. */
const heightOf = (text: string, points: number): number =>
  wrap(text, textWidth(certificatePage), points, 'regular').length * points * 1.3 * millimetresInPoint

/** The words stand a little above the middle of the sheet, the signature below them. */
function certificateParagraphs(letter: Letter, head: readonly string[]): readonly Paragraph[] {
  const { addressee, title, paragraphs } = letter
  const lines = [...addressee, ...paragraphs.map(({ text }) => text)]
  const { top, bottom } = certificatePage.margins
  const written =
    sumOf(head.map((line) => heightOf(line, 13) + 1)) +
    heightOf(title, 34) +
    4 +
    sumOf(lines.map((line) => heightOf(line, 18) + 3)) +
    7 * letter.signature.length
  const room = Math.max(6, certificatePage.height - top - bottom - written - 6)
  return [
    ...head.map((line) => ({ style: 'LetterHead', runs: runXml(line) })),
    { style: 'Title', runs: runXml(title), more: spaced(room * 0.5) },
    ...addressee.map((line) => ({ style: 'LetterText', runs: runXml(line) })),
    ...paragraphs.map(({ look, text }) =>
      look === 'large'
        ? { style: 'LetterLarge', runs: runXml(text, { size: fit(text, nameRoom).points }) }
        : { style: 'LetterText', runs: runXml(text) },
    ),
    ...signatureOf(letter, room * 0.5),
  ]
}
