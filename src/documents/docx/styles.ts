import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { DocumentStyle, Layout } from '#domain/drafting/document.ts'
import type { LetterheadPage, LetterheadType } from '#domain/drafting/letterhead.ts'
import type { Language } from '#domain/language/language.ts'
import { levelRoles, levels, levelStyleId, names, styleIds, type StyleRole } from './style-names.ts'
import { languageTags, twips } from './word-parts.ts'

/** A4 portrait; margins of GOST R 7.0.97-2025 for documents that are kept. */
export const page: LetterheadPage = {
  width: twips(210),
  height: twips(297),
  margin: {
    left: twips(30),
    right: twips(10),
    top: twips(20),
    bottom: twips(20),
    header: twips(10),
    footer: twips(10),
  },
}

/** What a letterhead decides of the page: its size, and the font of the text where it names one. */
export interface Sheet {
  readonly page: LetterheadPage
  readonly type: LetterheadType
  /** Left and right pages differ. */
  readonly hasEvenPages: boolean
}

export const plainSheet: Sheet = { page, type: { font: null, size: null, color: null }, hasEvenPages: false }

const firstLine = twips(12.5)

/** Size of the text in half-points: 14 by GOST practice, 12 in United Nations documents. */
function fontSize(layout: Layout): number {
  return layout === 'gost' ? 28 : 24
}

/** Left edge of the text of a level. */
function levelLeft(level: number): number {
  return twips(7.5) * level
}

/** Room for the label of a level, from the first-line indent on. */
export function labelWidth(style: DocumentStyle, list: 'outline' | 'plain' | 'dash', level: number): number {
  if (list === 'dash' || (level === 0 ? style.numbering : style.subNumbering) === '–') return twips(5)
  if (level > 0 && style.subNumbering === '1.1.' && list === 'outline') return twips(9 + 4 * level)
  return twips(10)
}

/** Indents of a paragraph with a label, for its style and for its level of a list. */
export function labelIndent(level: number): { left: number; firstLine: number } {
  return { left: levelLeft(level), firstLine }
}

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>
type Run = NonNullable<IParagraphStyleOptions['run']>

/** Named styles for every role, so that an office can restyle a document without touching its paragraphs. */
export function documentStyles(style: DocumentStyle, language: Language, sheet: Sheet): IStylesOptions {
  const { type } = sheet
  const run: Run = {
    font: type.font ?? 'Times New Roman',
    size: type.size ?? fontSize(style.layout),
    ...(type.color === null ? {} : { color: type.color }),
    language: { value: languageTags[language], eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
  }
  return {
    default: { document: { run, paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } } } },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      ...roleStyles(style, language, sheet.page),
      ...levelStyles(style, language),
    ],
  }
}

function roleStyles(
  { layout }: DocumentStyle,
  language: Language,
  { width, margin }: LetterheadPage,
): readonly IParagraphStyleOptions[] {
  const gost = layout === 'gost'
  const named = (role: StyleRole, paragraph: Paragraph, run: Run = {}): IParagraphStyleOptions => ({
    id: styleIds[role],
    name: names[language][role],
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run,
  })
  const text: Paragraph = { alignment: AlignmentType.BOTH, indent: { firstLine }, spacing: { after: 80 } }
  const centre: Paragraph = { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true }
  const line: Paragraph = { rightTabStop: width - margin.left - margin.right, keepLines: true }
  const titlePlace: Paragraph = gost
    ? centre
    : { ...centre, alignment: AlignmentType.LEFT, indent: { left: firstLine } }
  return [
    named('kind', { ...centre, spacing: { after: 60 } }, { bold: true }),
    named('title', { ...titlePlace, outlineLevel: 0, spacing: { after: 240 } }, { bold: true }),
    named('place', { ...centre, spacing: { after: 240 } }),
    named('dateLine', { ...line, keepNext: true, spacing: { after: 240 } }),
    named('adoption', { alignment: AlignmentType.RIGHT, spacing: { before: 240 } }, { italics: true }),
    named('opening', text),
    named('preamble', text),
    named(
      'formula',
      { ...text, alignment: AlignmentType.LEFT, keepNext: true, spacing: { before: 160, after: 160 } },
      { bold: gost },
    ),
    named('heading', { ...centre, outlineLevel: 1, spacing: { before: 240, after: 120 } }, { bold: true }),
    named('closing', text),
    named('signature', { ...line, keepNext: true, spacing: { before: 360 } }),
    named('header', { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
  ]
}

function levelStyles(style: DocumentStyle, language: Language): readonly IParagraphStyleOptions[] {
  return levelRoles.flatMap((role) =>
    levels.map((level): IParagraphStyleOptions => {
      const list = role === 'clause' ? 'outline' : role === 'dash' ? 'dash' : null
      const indent = labelIndent(level)
      return {
        id: levelStyleId(role, level),
        name: `${names[language][role]} ${level + 1}`,
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.BOTH,
          indent,
          spacing: { after: 80 },
          ...(list === null
            ? {}
            : {
                numbering: { reference: list, level, instance: 0 },
                leftTabStop: indent.left + firstLine + labelWidth(style, list, level),
              }),
        },
      }
    }),
  )
}
