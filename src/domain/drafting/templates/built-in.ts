import english from '#resources/templates/en.json' with { type: 'json' }
import russian from '#resources/templates/ru.json' with { type: 'json' }
import type { Language } from '../../language/language.ts'
import {
  clauseParts,
  clauseRoles,
  emptyBody,
  type Block,
  type Body,
  type Clause,
  type ClauseId,
  type Run,
} from '../clause.ts'
import { conferenceStyle, documentKinds, subNumberings, unStyle, type DocumentStyle } from '../document.ts'
import type { TemplateDocument } from '../template.ts'
import type { BuiltInTemplateId } from './built-in-ids.ts'

/**
 * A clause as written in resources/templates: a text, or blocks, where a list of texts is a list of sub-clauses. In texts `[words]` is a
 * place to fill in, `**words**` are bold.
 */
type PackedClause = PackedText | { readonly blocks: readonly (string | readonly PackedText[])[] }
/** `ending` stands for the mark that the style would print. */
type PackedText =
  | string
  | { readonly role?: string | undefined; readonly ending?: string | undefined; readonly text: string }

interface Packed {
  readonly id: string
  readonly kind: string
  readonly layout: string
  readonly style?: { readonly subNumbering: string } | undefined
  readonly body: Readonly<Record<keyof Body, readonly PackedClause[]>>
}

const packed: Readonly<Record<Language, readonly Packed[]>> = { ru: russian, en: english }

/** What a new document made of a template begins with; its title is for a person to give. */
export function builtInTemplate(id: BuiltInTemplateId, newId: () => ClauseId): TemplateDocument {
  const language: Language = id.startsWith('ru') ? 'ru' : 'en'
  const found = packed[language].find((template) => template.id === id)
  const kind = documentKinds.find((each) => each === found?.kind)
  if (found === undefined || kind === undefined) throw new Error(`No template ${id}`)
  const parts = clauseParts.map((part) => [part, found.body[part].map((clause) => unpack(clause, newId))] as const)
  return { kind, language, title: '', style: styleOf(found), body: { ...emptyBody, ...Object.fromEntries(parts) } }
}

function styleOf({ layout, style }: Packed): DocumentStyle {
  const base = layout === 'un' ? unStyle : conferenceStyle
  const subNumbering = subNumberings.find((each) => each === style?.subNumbering)
  return subNumbering === undefined ? base : { ...base, subNumbering }
}

function unpack(clause: PackedClause, newId: () => ClauseId): Clause {
  if (typeof clause === 'string') return clauseOf([textOf(clause)], newId)
  if ('blocks' in clause)
    return clauseOf(
      clause.blocks.map((block) => blockOf(block, newId)),
      newId,
    )
  const role = clauseRoles.find((each) => each === clause.role) ?? 'clause'
  const text = textOf(clause.text)
  return { ...clauseOf([clause.ending === undefined ? text : { ...text, ending: clause.ending }], newId), role }
}

function clauseOf(blocks: readonly Block[], newId: () => ClauseId): Clause {
  return { id: newId(), role: 'clause', blocks }
}

function blockOf(block: string | readonly PackedText[], newId: () => ClauseId): Block {
  if (typeof block === 'string') return textOf(block)
  return { type: 'list', marker: 'numbered', clauses: block.map((item) => unpack(item, newId)) }
}

function textOf(text: string): Extract<Block, { readonly type: 'text' }> {
  return { type: 'text', runs: text.split(/(\*\*.+?\*\*)/u).flatMap(boldRuns) }
}

function boldRuns(piece: string): readonly Run[] {
  const bold = /^\*\*(.+)\*\*$/u.exec(piece)?.[1]
  return bold === undefined ? bracketRuns(piece, {}) : bracketRuns(bold, { bold: true })
}

function bracketRuns(text: string, marks: Pick<Run, 'bold'>): readonly Run[] {
  return text.split(/(\[[^\]]+\])/u).flatMap((piece): readonly Run[] => {
    if (piece === '') return []
    return [piece.startsWith('[') ? { text: piece.slice(1, -1), bracket: true, ...marks } : { text: piece, ...marks }]
  })
}
