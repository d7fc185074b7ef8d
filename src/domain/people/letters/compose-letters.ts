import { typeset } from '../../drafting/typography.ts'
import { formatDateRange } from '../../language/dates.ts'
import { fullNameOf, type Participant } from '../fields.ts'
import { genderOf } from '../gender.ts'
import type { Letter, LetterParagraph, LetterRun, LetterText } from './letter-text.ts'
import { LetterValues, type LetterSources, type NeededForm } from './letter-values.ts'
import { letterFields, nameOfLetterField, piecesOf, type Piece } from './marks.ts'

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trimEnd())

interface ReadLetter {
  readonly addressee: readonly (readonly Piece[])[]
  readonly title: readonly Piece[]
  readonly text: readonly { readonly isLarge: boolean; readonly pieces: readonly Piece[] }[]
  readonly signature: readonly (readonly Piece[])[]
}

function readLetter({ addressee, title, text, signature }: LetterText, { fields }: LetterSources): ReadLetter {
  const read = (line: string) => piecesOf(line, fields)
  return {
    addressee: linesOf(addressee).map(read),
    title: read(title),
    text: linesOf(text)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ isLarge: line.startsWith('#'), pieces: read(line.replace(/^#\s*/u, '')) })),
    signature: linesOf(signature).map(read),
  }
}

/** Letters to participants, in their order. */
export function composeLetters(text: LetterText, people: readonly Participant[], sources: LetterSources): LetterRun {
  const read = readLetter(text, sources)
  const { title, startsOn, endsOn, place, host } = sources.conference
  const days = startsOn === null ? '' : formatDateRange(startsOn, endsOn ?? startsOn, text.language)
  const ofConference = [title, [days, place ?? ''].filter((part) => part !== '').join(', ')]
  return {
    layout: text.layout,
    language: text.language,
    head: (text.layout === 'letter' ? ofConference : [host ?? '']).filter((line) => line !== ''),
    count: people.length,
    letter(index) {
      const one = people[index]
      if (one === undefined) throw new RangeError(`no letter ${index}`)
      return letterOf(read, new LetterValues(one, sources, () => undefined))
    },
  }
}

function letterOf(read: ReadLetter, values: LetterValues): Letter {
  const filled = (lines: readonly (readonly Piece[])[]) =>
    lines.map((pieces) => fill(pieces, values)).filter((line) => line !== null)
  return {
    addressee: filled(read.addressee),
    title: fill(read.title, values) ?? '',
    paragraphs: read.text.flatMap(({ isLarge, pieces }): readonly LetterParagraph[] => {
      const text = fill(pieces, values)
      const [first] = pieces
      const isAppeal = first?.kind === 'field' && first.field === 'appeal'
      return text === null ? [] : [{ look: isLarge ? 'large' : isAppeal ? 'appeal' : 'text', text }]
    }),
    signature: filled(read.signature).map((line) => {
      const [left = '', right = ''] = line.split(/\s*_{2,}\s*/u)
      return { left, right }
    }),
  }
}

/** Fields that hold names, which are never re-cased; any other begins with a capital where it begins a line. */
const nameFields = new Set(['fullName', 'names', 'initials', 'surname', 'givenName', 'patronymic', 'latinName'])

/** The line in words; null where it is empty, or all it would say is not known. */
function fill(pieces: readonly Piece[], values: LetterValues): string | null {
  const fields = pieces.filter(({ kind }) => kind === 'field')
  const texts = pieces.map((piece) => wordsOf(piece, values))
  const isKnown = pieces.some((piece, at) => piece.kind === 'field' && texts[at] !== '')
  if (fields.length > 0 && !isKnown && !pieces.some(saysSomething)) return null
  const [first] = pieces
  const line = texts.join('').replaceAll(/ {2,}/gu, ' ').trim()
  if (line === '') return null
  const bound = typeset(line, values.language)
  return first?.kind === 'field' && !nameFields.has(first.field)
    ? bound.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : bound
}

const saysSomething = (piece: Piece): boolean =>
  piece.kind !== 'field' && (piece.kind !== 'words' || /[\p{L}\d]/u.test(piece.text))

function wordsOf(piece: Piece, values: LetterValues): string {
  switch (piece.kind) {
    case 'words':
    case 'unknown':
      return piece.text
    case 'gendered':
      return values.gender === null ? `${piece.male}(${piece.female})` : piece[values.gender]
    case 'field':
  }
  return values.value(piece.field, piece.nameCase)
}

/** A form a letter needs, with who needs it. */
export interface LetterForm extends NeededForm {
  /** How many are called so. */
  readonly count: number
  /** The first of them. */
  readonly participationId: string
  readonly fullName: string
}

/** What a person should look at before letters go out. */
export interface LetterDoubts {
  /** Doubtful forms, the one that most need first, then those a person has said. */
  readonly forms: readonly LetterForm[]
  /** Whom the letter cannot call a man or a woman for certain. */
  readonly genderless: readonly { readonly participationId: string; readonly fullName: string }[]
  /** Marks nobody knows; they are printed as they stand. */
  readonly unknown: readonly string[]
  /** Places in brackets that wait for words, and what is not known of the conference. */
  readonly blanks: readonly string[]
}

/** Looks at every letter for what is doubtful in it. */
export function letterDoubts(text: LetterText, people: readonly Participant[], sources: LetterSources): LetterDoubts {
  const read = readLetter(text, sources)
  const pieces = [...read.addressee, read.title, ...read.text.map((line) => line.pieces), ...read.signature].flat()
  const needed = new Map<string, LetterForm>()
  const asksGender = pieces.some((piece) => piece.kind === 'gendered' || isGendered(piece))
  const genderless: { participationId: string; fullName: string }[] = []
  for (const one of people) {
    const who = { participationId: one.participation.id, fullName: fullNameOf(one.person) }
    const onForm = (form: NeededForm) => {
      // Who is a man and who a woman is asked once, not for each form.
      const doubts = form.doubts.filter((doubt) => doubt !== 'gender')
      if (doubts.length === 0 && !form.isOwn) return
      const key = JSON.stringify([form.words, form.nameCase, form.gender])
      const known = needed.get(key)
      needed.set(
        key,
        known === undefined ? { ...form, doubts, ...who, count: 1 } : { ...known, count: known.count + 1 },
      )
    }
    const values = new LetterValues(one, sources, onForm)
    for (const piece of pieces) if (piece.kind === 'field') values.value(piece.field, piece.nameCase)
    if (asksGender && !genderOf(one.person, sources.names.guessGender).isSure) genderless.push(who)
  }
  return {
    forms: [...needed.values()].toSorted(
      (one, other) => Number(one.isOwn) - Number(other.isOwn) || other.count - one.count,
    ),
    genderless,
    unknown: [...new Set(pieces.flatMap((piece) => (piece.kind === 'unknown' ? [piece.text] : [])))],
    blanks: [...new Set([...bracketsOf(pieces), ...missing(pieces, sources)])],
  }
}

const isGendered = (piece: Piece): boolean =>
  piece.kind === 'field' &&
  (piece.field === 'appeal' || (piece.nameCase !== 'nominative' && nameFields.has(piece.field)))

const bracketsOf = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) => (piece.kind === 'words' ? (piece.text.match(/\[[^\]]+\]/gu) ?? []) : []))

/** Fields of the conference that are asked for and not known. */
function missing(pieces: readonly Piece[], { conference, language }: LetterSources): readonly string[] {
  const { startsOn, place, host } = conference
  const known: Partial<Record<string, string | null>> = { dates: startsOn, place, host }
  const asked = letterFields.filter((field) => pieces.some((piece) => piece.kind === 'field' && piece.field === field))
  return asked
    .filter((field) => known[field] === null || known[field] === '')
    .map((field) => `{${nameOfLetterField(field, language)}}`)
}
