import { clauseParts, clauseRoles, listMarkers } from '#domain/drafting/clause.ts'
import type { Body, Clause, ListBlock, Run, TextBlock } from '#domain/drafting/clause.ts'
import {
  documentKinds,
  documentStatuses,
  layouts,
  numberings,
  punctuations,
  subNumberings,
} from '#domain/drafting/document.ts'
import type { DocumentStyle, DraftDocument } from '#domain/drafting/document.ts'
import type { TemplateDocument } from '#domain/drafting/template.ts'
import { languages } from '#domain/language/language.ts'
import { deadlineKinds } from '#domain/plan/directive.ts'
import type { Deadline } from '#domain/plan/directive.ts'

/** A value no version of Plenum writes: the file is damaged or was made up. */
export class UnreadableValue extends Error {
  constructor(what: string, value: unknown) {
    super(`${what} cannot be ${JSON.stringify(value).slice(0, 80)}`)
    this.name = 'UnreadableValue'
  }
}

/** A block as the row of its clause keeps it: sub-clauses are rows of their own. */
export type StoredBlock = TextBlock | Pick<ListBlock, 'type' | 'marker'>

type Fields = Readonly<Record<string, unknown>>
type Guard<T> = (value: unknown) => value is T

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value)
const isOptional = (value: unknown, type: 'string' | 'boolean') => value === undefined || typeof value === type

export function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return values.some((each) => each === value)
}

export function isListOf<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item)
}

function isRun(value: unknown): value is Run {
  return (
    isFields(value) &&
    isText(value['text']) &&
    isOptional(value['bold'], 'boolean') &&
    isOptional(value['italic'], 'boolean') &&
    isOptional(value['bracket'], 'boolean') &&
    isOptional(value['reference'], 'string')
  )
}

function isStoredBlock(value: unknown): value is StoredBlock {
  if (!isFields(value)) return false
  if (value['type'] === 'list') return isOneOf(listMarkers, value['marker'])
  return value['type'] === 'text' && isOptional(value['ending'], 'string') && isListOf(isRun)(value['runs'])
}

function isDeadline(value: unknown): value is Deadline {
  return (
    isFields(value) &&
    isOneOf(deadlineKinds, value['kind']) &&
    isTextOrNull(value['from']) &&
    isTextOrNull(value['to']) &&
    isText(value['text'])
  )
}

function isStyle(value: unknown): value is DocumentStyle {
  return (
    isFields(value) &&
    isOneOf(layouts, value['layout']) &&
    isOneOf(numberings, value['numbering']) &&
    isOneOf(subNumberings, value['subNumbering']) &&
    isOneOf(punctuations, value['punctuation']) &&
    typeof value['preambleDash'] === 'boolean' &&
    typeof value['italicOpeners'] === 'boolean' &&
    isTextOrNull(value['letterhead'])
  )
}

function isClause(value: unknown): value is Clause {
  return (
    isFields(value) && isText(value['id']) && isOneOf(clauseRoles, value['role']) && isListOf(isBlock)(value['blocks'])
  )
}

function isBlock(value: unknown): value is Clause['blocks'][number] {
  if (!isStoredBlock(value)) return false
  return value.type === 'text' || ('clauses' in value && isListOf(isClause)(value.clauses))
}

function isBody(value: unknown): value is Body {
  return isFields(value) && clauseParts.every((part) => isListOf(isClause)(value[part]))
}

function isTemplateDocument(value: unknown): value is TemplateDocument {
  return (
    isFields(value) &&
    isOneOf(documentKinds, value['kind']) &&
    isOneOf(languages, value['language']) &&
    isText(value['title']) &&
    isStyle(value['style']) &&
    isBody(value['body'])
  )
}

function isDocument(value: unknown): value is DraftDocument {
  return (
    isFields(value) &&
    isText(value['id']) &&
    isText(value['conferenceId']) &&
    isOneOf(documentStatuses, value['status']) &&
    isTextOrNull(value['placeAndDate']) &&
    isTextOrNull(value['adoptedOn']) &&
    isTemplateDocument(value)
  )
}

/** What a row that may not be there says. */
export function ifThere<Row, Value>(row: Row | undefined, decode: (row: Row) => Value): Value | null {
  return row === undefined ? null : decode(row)
}

export function decoder<T>(what: string, guard: Guard<T>): (json: string) => T {
  return (json) => {
    const value: unknown = JSON.parse(json)
    if (!guard(value)) throw new UnreadableValue(what, value)
    return value
  }
}

/** Readers of the JSON that rows keep. @throws UnreadableValue, SyntaxError */
export const blocksIn = decoder('blocks', isListOf(isStoredBlock))
export const textsIn = decoder('a list of texts', isListOf(isText))
export const deadlineIn = decoder('a deadline', isDeadline)
export const styleIn = decoder('a style', isStyle)
export const documentIn = decoder('a document', isDocument)
export const templateIn = decoder('a template', isTemplateDocument)

/** @throws UnreadableValue when `value` is none of `values` */
export function choice<T extends string>(values: readonly T[], value: unknown, what: string): T {
  if (!isOneOf(values, value)) throw new UnreadableValue(what, value)
  return value
}
