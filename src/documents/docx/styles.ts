import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { deepestLevel } from '#domain/drafting/clause.ts'
import type { DocumentStyle, Layout } from '#domain/drafting/document.ts'
import type { LetterheadPage, LetterheadType } from '#domain/drafting/letterhead.ts'
import type { Language } from '#domain/language/language.ts'

/** Twentieths of a point in a millimetre, the unit of Word. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

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

/** Style ids; names that people see are in `names`. Levels add a figure: `Clause1`. */
export const styleIds = {
  kind: 'DocumentKind',
  title: 'Title',
  place: 'PlaceAndDate',
  dateLine: 'DateLine',
  adoption: 'Adoption',
  opening: 'Opening',
  preamble: 'PreambleClause',
  formula: 'Formula',
  heading: 'Heading1',
  closing: 'ClosingClause',
  signature: 'SignatureLine',
  header: 'Header',
} as const
type StyleRole = keyof typeof styleIds

const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level)

export type LevelRole = 'clause' | 'dash' | 'unmarked' | 'continued'
const levelIds: Record<LevelRole, string> = {
  clause: 'Clause',
  dash: 'DashItem',
  unmarked: 'UnmarkedItem',
  continued: 'ClauseContinued',
}

/** @param level from 0 */
export function levelStyleId(role: LevelRole, level: number): string {
  return `${levelIds[role]}${level + 1}`
}

export function allStyleIds(): readonly string[] {
  const ofLevels = Object.values(levelIds).flatMap((id) => levels.map((level) => `${id}${level + 1}`))
  return ['Normal', ...Object.values(styleIds), ...ofLevels]
}

/** What a style of ours says of a paragraph; `level` from 0. */
export interface StyleMeaning {
  readonly role: StyleRole | LevelRole
  readonly level: number
}

/** By the name of the style in either language: office programs change ids, not names. */
export function meaningOfStyle(name: string): StyleMeaning | null {
  return meanings.get(name.toLowerCase()) ?? null
}

const names: Record<Language, Record<StyleRole | LevelRole, string>> = {
  ru: {
    kind: 'Вид документа',
    title: 'Title',
    place: 'Место и дата',
    dateLine: 'Строка даты и места',
    adoption: 'Принятие',
    opening: 'Вступление',
    preamble: 'Абзац преамбулы',
    formula: 'Постановляющая формула',
    heading: 'heading 1',
    closing: 'Заключительный абзац',
    signature: 'Подпись должностного лица',
    header: 'header',
    clause: 'Пункт',
    dash: 'Перечень с тире',
    unmarked: 'Строка перечня',
    continued: 'Продолжение пункта',
  },
  en: {
    kind: 'Document Kind',
    title: 'Title',
    place: 'Place and Date',
    dateLine: 'Date Line',
    adoption: 'Adoption',
    opening: 'Opening',
    preamble: 'Preambular Paragraph',
    formula: 'Enacting Formula',
    heading: 'heading 1',
    closing: 'Closing Paragraph',
    signature: 'Signature Line',
    header: 'header',
    clause: 'Operative Paragraph',
    dash: 'Dash Item',
    unmarked: 'List Line',
    continued: 'Paragraph Continued',
  },
}

const roles: readonly StyleRole[] = [
  'kind',
  'title',
  'place',
  'dateLine',
  'adoption',
  'opening',
  'preamble',
  'formula',
  'heading',
  'closing',
  'signature',
]
const levelRoles: readonly LevelRole[] = ['clause', 'dash', 'unmarked', 'continued']

const meanings: ReadonlyMap<string, StyleMeaning> = new Map(Object.values(names).flatMap(meaningsOf))

function meaningsOf(known: Record<StyleRole | LevelRole, string>): readonly (readonly [string, StyleMeaning])[] {
  const ofLevels = levelRoles.flatMap((role) =>
    levels.map((level) => [`${known[role].toLowerCase()} ${level + 1}`, { role, level }] as const),
  )
  return [...roles.map((role) => [known[role].toLowerCase(), { role, level: 0 }] as const), ...ofLevels]
}

const languageTags: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

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
