import type { ClauseId, ClausePart } from '#domain/drafting/clause.ts'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { fingerprint, shortHash, type Fingerprints } from '#domain/drafting/fingerprint.ts'
import type { OwnClause, OwnDocument, OwnItem, SourceParagraph } from '#domain/drafting/read/source.ts'
import { readBookmark, type BookmarkedPlace } from '../../docx/bookmarks.ts'
import { readBase } from '../../docx/properties.ts'
import { meaningOfStyle, type StyleMeaning } from '../../docx/style-names.ts'
import { headNow, readHead, type HeadTexts } from './own-head.ts'
import {
  clauseRuns,
  withBrackets,
  withLooseSpaces,
  withoutEnding,
  withoutLabel,
  withoutOpener,
  withoutStyleBold,
} from './own-runs.ts'

/**
 * What a file that Plenum wrote says of its document, also after a person edited it in Word or LibreOffice: clauses by their
 * bookmarks, parts by the names of the styles, levels by the lists. Null for the files of others.
 */
export function readOwn(
  properties: Readonly<Record<string, string>>,
  paragraphs: readonly SourceParagraph[],
): OwnDocument | null {
  const head = readHead(properties)
  if (head === null) return null
  const { title, placeAndDate } = head
  const base = { title, placeAndDate, clauses: readBase(properties) }
  const reader = new OwnReader(head, base.clauses)
  paragraphs.forEach((paragraph, index) => reader.add(paragraph, index))
  return { head: headNow(head, reader.texts), base, items: reader.items }
}

type ClauseMark = Extract<BookmarkedPlace, { what: 'clause' }>
type Where = Pick<OwnClause, 'part' | 'role' | 'level' | 'marker'>

interface Waiting {
  readonly paragraph: SourceParagraph
  readonly index: number
  readonly meaning: StyleMeaning | null
  readonly mark: ClauseMark
}

class OwnReader {
  readonly items: OwnItem[] = []
  readonly #texts = new Map<'kind' | 'title' | 'place', string>()
  readonly #head: DocumentHead
  readonly #base: Fingerprints
  readonly #used = new Set<ClauseId>()
  /** A clause whose paragraph was left empty: its id goes to the words after it. */
  #waiting: Waiting | null = null
  #last: OwnClause | null = null

  constructor(head: DocumentHead, base: Fingerprints) {
    this.#head = head
    this.#base = base
  }

  get texts(): HeadTexts {
    return this.#texts
  }

  add(paragraph: SourceParagraph, index: number): void {
    const text = paragraph.runs.map((run) => run.text).join('')
    const marks = paragraph.bookmarks.flatMap((name) => readBookmark(name) ?? [])
    const first = marks.find((mark): mark is ClauseMark => mark.what === 'clause' && mark.isFirst && this.#isFree(mark))
    const meaning = meaningOfStyle(paragraph.style ?? '')
    if (text.trim() === '') {
      if (first === undefined) return
      if (this.#wasEmpty(first)) this.#addClause(paragraph, index, meaning, first, undefined)
      else this.#waiting = { paragraph, index, meaning, mark: first }
      return
    }
    const line = marks.length > 0 ? lineOfMarks(marks) : lineOfStyle(meaning)
    if (line !== null) this.#addLine(line, text, index)
    else if (paragraph.place === 'note') this.items.push({ paragraph: index, what: 'footnote', text })
    else {
      const further = marks.find((mark): mark is ClauseMark => mark.what === 'clause' && !mark.isFirst)
      if (further !== undefined) this.#addEmptyBefore(further)
      this.#addClause(paragraph, index, meaning, first, further)
    }
  }

  /** A clause without words of its own, as a draft may have: nobody emptied it. */
  #wasEmpty({ clauseId }: ClauseMark): boolean {
    return this.#base[shortHash(clauseId)] === fingerprint([[]])
  }

  /** A clause whose first paragraph is empty goes on in a further one. */
  #addEmptyBefore({ clauseId }: ClauseMark): void {
    if (this.#waiting === null || this.#waiting.mark.clauseId !== clauseId) return
    const { paragraph, index, meaning, mark } = this.#waiting
    this.#addClause(paragraph, index, meaning, mark, undefined)
  }

  #isFree({ clauseId }: ClauseMark): boolean {
    return !this.#used.has(clauseId)
  }

  #addLine(line: 'kind' | 'title' | 'place', text: string, paragraph: number): void {
    const before = this.#texts.get(line)
    this.#texts.set(line, before === undefined ? text : `${before} ${text}`)
    this.items.push({ paragraph, what: line === 'place' ? 'place-and-date' : 'title', text })
  }

  #addClause(
    paragraph: SourceParagraph,
    index: number,
    meaning: StyleMeaning | null,
    first: ClauseMark | undefined,
    further: ClauseMark | undefined,
  ): void {
    const isFurther = first === undefined && (further !== undefined || meaning?.role === 'continued')
    const mark = first ?? (isFurther ? further : this.#takeWaiting())
    this.#waiting = null
    const where = this.#where(paragraph, meaning)
    const place = isFurther && this.#last !== null ? 'continuation' : 'clause'
    const clauseId = place === 'clause' ? (mark?.clauseId ?? null) : null
    if (clauseId !== null) this.#used.add(clauseId)
    const words = this.#words(paragraph, meaning, where, place, mark?.hasOwnEnding ?? false)
    const isForeign = meaning === null
    this.#last = { paragraph: index, what: 'clause', clauseId, ...where, place, ...words, isForeign }
    this.items.push(this.#last)
  }

  #takeWaiting(): ClauseMark | undefined {
    const mark = this.#waiting?.mark
    return mark !== undefined && this.#isFree(mark) ? mark : undefined
  }

  #where({ list, label, runs }: SourceParagraph, meaning: StyleMeaning | null): Where {
    const root = { role: 'clause', level: 0, marker: 'numbered' } as const
    if (meaning === null) {
      if (this.#last?.role === 'signature' && runs.some((run) => run.text.includes('\t')))
        return { ...root, part: 'closing', role: 'signature' }
      const marker = /^[\p{L}\p{N}(]/u.test(label ?? '1') ? 'numbered' : 'dash'
      return { ...root, part: this.#part, level: list?.level ?? 0, marker }
    }
    const { role } = meaning
    if (role === 'heading') return { ...root, part: 'operative', role: 'heading' }
    if (role === 'signature') return { ...root, part: 'closing', role: 'signature' }
    if (role === 'opening' || role === 'preamble' || role === 'formula' || role === 'closing')
      return { ...root, part: role }
    const level = (role === 'clause' || role === 'dash' ? list?.level : null) ?? meaning.level
    if (level > 0) return { part: this.#part, role: 'clause', level, marker: markers[role] ?? 'numbered' }
    // Only the preamble has dashes at its root; elsewhere it is an item that a person brought up a level.
    const isPreamble = role === 'dash' && (this.#last === null || beforeFormula.has(this.#last.part))
    return { ...root, part: isPreamble ? 'preamble' : role === 'continued' ? this.#part : 'operative' }
  }

  /** Part of a paragraph that does not say its own: what stands after the formula is decided. */
  get #part(): ClausePart {
    const part = this.#last?.part ?? 'opening'
    return part === 'formula' ? 'operative' : part
  }

  #words(
    { runs: printed, label }: SourceParagraph,
    meaning: StyleMeaning | null,
    { part, role, level }: Where,
    place: OwnClause['place'],
    hasOwnEnding: boolean,
  ): Pick<OwnClause, 'runs' | 'ending'> {
    const isBold = role === 'heading' || (part === 'formula' && this.#head.style.layout === 'gost')
    const read = clauseRuns(printed)
    const all = isBold ? withoutStyleBold(read) : read
    const mayBeTyped = label === null && place === 'clause' && (meaning === null || meaning.role === 'clause')
    const runs = withLooseSpaces(mayBeTyped ? withoutLabel(all) : all, this.#head)
    if (role !== 'clause' || (part === 'closing' && !hasOwnEnding)) return { runs: withBrackets(runs) }
    const closed = withoutEnding(runs)
    const opened = level === 0 && place === 'clause' ? withoutOpener(closed.runs, part, this.#head) : closed.runs
    // Marks come from the style; words that a person put there («; and be it further») do not.
    const keeps = hasOwnEnding || /\p{L}/u.test(closed.ending)
    return { runs: withBrackets(opened), ...(keeps ? { ending: closed.ending } : {}) }
  }
}

const beforeFormula: ReadonlySet<ClausePart> = new Set(['opening', 'preamble'])
const markers: Readonly<Partial<Record<StyleMeaning['role'], OwnClause['marker']>>> = { dash: 'dash', unmarked: 'none' }

function lineOfMarks(marks: readonly BookmarkedPlace[]): 'kind' | 'title' | 'place' | null {
  const [first] = marks
  return first === undefined || first.what === 'clause' ? null : first.what
}

function lineOfStyle(meaning: StyleMeaning | null): 'kind' | 'title' | 'place' | null {
  const role = meaning?.role
  if (role === 'kind' || role === 'title' || role === 'place') return role
  return role === 'dateLine' || role === 'adoption' ? 'place' : null
}
