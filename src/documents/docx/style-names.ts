// What our styles are called and what they mean: readers and writers of Word share it, readers without the library that writes.
import { deepestLevel } from '#domain/drafting/clause.ts'
import type { Language } from '#domain/language/language.ts'

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
export type StyleRole = keyof typeof styleIds

export const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level)

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

export const names: Record<Language, Record<StyleRole | LevelRole, string>> = {
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
export const levelRoles: readonly LevelRole[] = ['clause', 'dash', 'unmarked', 'continued']

const meanings: ReadonlyMap<string, StyleMeaning> = new Map(Object.values(names).flatMap(meaningsOf))

function meaningsOf(known: Record<StyleRole | LevelRole, string>): readonly (readonly [string, StyleMeaning])[] {
  const ofLevels = levelRoles.flatMap((role) =>
    levels.map((level) => [`${known[role].toLowerCase()} ${level + 1}`, { role, level }] as const),
  )
  return [...roles.map((role) => [known[role].toLowerCase(), { role, level: 0 }] as const), ...ofLevels]
}
