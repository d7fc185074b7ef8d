import { letterheadFieldOf, markedField, type LetterheadField } from '#domain/drafting/letterhead.ts'
import { UnreadableFile } from '../unreadable.ts'
import { elements, textOf, within, type Element } from './element.ts'

/** What the fields of a story say of it. */
export interface FoundFields {
  readonly known: Set<LetterheadField>
  readonly unknown: Set<string>
  hasPageNumber: boolean
  /** Some stand as their words from now on. */
  hasSettled: boolean
}

export function noFields(): FoundFields {
  return { known: new Set(), unknown: new Set(), hasPageNumber: false, hasSettled: false }
}

/** Marks every field that a document can fill, and settles those that would look outside of the document. */
export function markFields(story: Element, found: FoundFields): void {
  for (const paragraph of within(story)) {
    if (paragraph.name !== 'w:p') continue
    settleSimple(paragraph, found)
    paragraph.children = settleComplex(elements(paragraph).flatMap(apart), found)
    markBraces(paragraph, found)
  }
}

type Fate =
  | { readonly is: 'kept' }
  | { readonly is: 'settled' }
  | { readonly is: 'filled'; readonly field: LetterheadField }

/** Fields that a program works out from the document alone. */
const harmless =
  /^(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|TITLE|SUBJECT|AUTHOR|NUMWORDS)$/
const longestName = 100

function fateOf(code: string, found: FoundFields): Fate {
  const [, keyword = '', rest = ''] = /^\s*(\S+)\s*([^]*)$/.exec(code) ?? []
  const word = keyword.toUpperCase()
  if (word === 'MERGEFIELD' || word === 'DOCPROPERTY') {
    const name = (/^"([^"]*)"/.exec(rest)?.[1] ?? /^[^\s\\]*/.exec(rest)?.[0] ?? '').trim().slice(0, longestName)
    const field = letterheadFieldOf(name)
    if (field !== null) {
      found.known.add(field)
      return { is: 'filled', field }
    }
    if (name !== '') found.unknown.add(name)
    // A property that the exported file lacks would print an error in place of its words.
    return { is: word === 'MERGEFIELD' ? 'kept' : 'settled' }
  }
  if (word === 'PAGE') found.hasPageNumber = true
  if (harmless.test(word)) return { is: 'kept' }
  found.hasSettled = true
  return { is: 'settled' }
}

function settleSimple(paragraph: Element, found: FoundFields): void {
  paragraph.children = elements(paragraph).flatMap((one) => {
    if (one.name !== 'w:fldSimple') return [one]
    const fate = fateOf(one.attributes['w:instr'] ?? '', found)
    if (fate.is === 'kept') return [one]
    return fate.is === 'settled' ? elements(one) : [filledRun(elements(one), fate.field)]
  })
}

/** Runs that hold marks or codes of fields, with one thing in each. */
function apart(run: Element): readonly Element[] {
  const inside = elements(run)
  if (run.name !== 'w:r' || !inside.some(({ name }) => isOfField(name))) return [run]
  const properties = inside.filter(({ name }) => name === 'w:rPr')
  return inside
    .filter(({ name }) => name !== 'w:rPr')
    .map((one) => ({ name: run.name, attributes: run.attributes, children: [...properties, one] }))
}

function isOfField(name: string): boolean {
  return name === 'w:fldChar' || name === 'w:instrText'
}

function partOfField(run: Element): string | null {
  const part = run.name === 'w:r' ? elements(run).find(({ name }) => isOfField(name)) : undefined
  if (part === undefined) return null
  return part.name === 'w:instrText' ? 'code' : (part.attributes['w:fldCharType'] ?? '')
}

interface Open {
  readonly all: Element[]
  readonly result: Element[]
  code: string
  isResult: boolean
}

/** Fields one inside another. */
const mostNested = 100

/**
 * A field that does not end in its paragraph stands as its words.
 * @throws UnreadableFile
 */
function settleComplex(runs: readonly Element[], found: FoundFields): Element[] {
  const done: Element[] = []
  const open: Open[] = []
  const put = (run: Element, isWords: boolean): void => {
    const field = open.at(-1)
    if (field === undefined) done.push(run)
    else {
      field.all.push(run)
      if (field.isResult && isWords) field.result.push(run)
    }
  }
  for (const run of runs) {
    const part = partOfField(run)
    if (part === 'begin') {
      if (open.length >= mostNested) throw new UnreadableFile('unsafe', 'fields one inside another')
      open.push({ all: [run], result: [], code: '', isResult: false })
    } else if (part === 'end') {
      const field = open.pop()
      if (field === undefined) continue
      for (const one of closed(field, run, found)) put(one, true)
    } else if (part === null) put(run, true)
    else if (open.length > 0) {
      put(run, false)
      const field = open.at(-1)
      if (field === undefined) continue
      if (part === 'code') field.code += textOf(run)
      else field.isResult = true
    }
  }
  if (open.length > 0) found.hasSettled = true
  return [...done, ...open.flatMap(({ result }) => result.filter((run) => partOfField(run) === null))]
}

function closed(field: Open, end: Element, found: FoundFields): readonly Element[] {
  const fate = fateOf(field.code, found)
  if (fate.is === 'kept') return [...field.all, end]
  return fate.is === 'settled' ? field.result : [filledRun([...field.result, ...field.all], fate.field)]
}

/** A run that looks like the words it stands for. */
function filledRun(like: readonly Element[], field: LetterheadField): Element {
  const model = like.find(({ name }) => name === 'w:r')
  const properties = model === undefined ? [] : elements(model).filter(({ name }) => name === 'w:rPr')
  const text: Element = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [markedField(field)] }
  return { name: 'w:r', attributes: {}, children: [...properties, text] }
}

const braces = /\{\{([^{}]*)\}\}/g
const nameInBraces = /^[^\n]{1,100}$/

/** Names in braces, over as many runs as Word has cut them into. */
function markBraces(paragraph: Element, found: FoundFields): void {
  const pieces = elements(paragraph)
    .flatMap((one) => (one.name === 'w:fldSimple' ? elements(one) : [one]))
    .filter(({ name }) => name === 'w:r')
    .flatMap(elements)
    .filter(({ name }) => name !== 'w:rPr')
    .map((one) => ({ one, text: one.name === 'w:t' ? textOf(one) : '\n' }))
  const whole = pieces.map(({ text }) => text).join('')
  const marks = [...whole.matchAll(braces)].flatMap((match) => {
    const name = (match[1] ?? '').trim()
    if (!nameInBraces.test(name)) return []
    const field = letterheadFieldOf(name)
    if (field === null) found.unknown.add(name)
    else found.known.add(field)
    return field === null ? [] : [{ start: match.index, end: match.index + match[0].length, field }]
  })
  if (marks.length === 0) return
  let at = 0
  for (const { one, text } of pieces) {
    const from = at
    at += text.length
    if (one.name === 'w:t') one.children = [replaced(text, from, marks)]
  }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly field: LetterheadField
}

/** The piece of a paragraph that begins at `from`, each field in the piece where it begins. */
function replaced(text: string, from: number, marks: readonly Mark[]): string {
  let result = ''
  let at = from
  const until = from + text.length
  for (const { start, end, field } of marks) {
    if (end <= from || start >= until) continue
    result += text.slice(at - from, Math.max(start, from) - from)
    if (start >= from) result += markedField(field)
    at = Math.min(end, until)
  }
  return result + text.slice(at - from)
}
