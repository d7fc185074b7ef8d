import type { Language } from '../../language/language.ts'
import { isAddressee, isDemand } from './demand.ts'
import { droppedItem, item, type DraftItem } from './draft-item.ts'
import { isDecisionLine } from './formula.ts'
import { isPoint, type LabelFamily } from './labels.ts'
import { placeLabel, type Frame } from './levels.ts'
import { openerOf } from './openers.ts'
import { textOf, withDecision, withoutLabel, type Paragraph } from './paragraph.ts'

export interface Operative {
  readonly items: readonly DraftItem[]
  /** Mark of the top-level clauses; null where they have none. */
  readonly topFamily: LabelFamily | null
  readonly restarts: number
}

type Top = LabelFamily | 'resolved' | 'opener' | 'none'

/** Clauses, sub-clauses, further paragraphs and headings of the operative part. */
export function readOperative(paragraphs: readonly Paragraph[], language: Language): Operative {
  const reader = new OperativeReader(paragraphs, language)
  return reader.read()
}

class OperativeReader {
  readonly #paragraphs: readonly Paragraph[]
  readonly #language: Language
  readonly #items: DraftItem[] = []
  readonly #frames: Frame[] = []
  readonly #top: Top
  readonly #topLength: number
  readonly #hasOpeners: boolean
  #restarts = 0
  #expectRestart = false
  #previous: DraftItem | null = null

  constructor(paragraphs: readonly Paragraph[], language: Language) {
    this.#paragraphs = paragraphs
    this.#language = language
    this.#top = findTop(paragraphs, language)
    this.#hasOpeners = paragraphs.some((paragraph) => !paragraph.dropped && decides(textOf(paragraph), language))
    this.#topLength = paragraphs.find(({ label, dropped }) => label && !dropped)?.label?.path.length ?? 1
  }

  read(): Operative {
    this.#paragraphs.forEach((paragraph, index) => {
      if (paragraph.dropped) this.#items.push(droppedItem(paragraph))
      else if (this.#isHeading(paragraph, index)) this.#heading(paragraph)
      else if (paragraph.label) this.#labelled(paragraph)
      else this.#unlabelled(paragraph, index)
    })
    const top = this.#top
    const isMark = top !== 'resolved' && top !== 'opener' && top !== 'none'
    return { items: this.#items, topFamily: isMark ? top : null, restarts: this.#restarts }
  }

  #next(index: number): Paragraph | null {
    return this.#paragraphs.slice(index + 1, index + 30).find(({ dropped }) => dropped === null) ?? null
  }

  #add(added: DraftItem): void {
    this.#items.push(added)
    this.#previous = added
  }

  /** A short line of its own before a list that begins: it names a section, not a decision. */
  #isHeading(paragraph: Paragraph, index: number): boolean {
    if (paragraph.heading > 0) return true
    const { label } = paragraph
    const text = textOf(paragraph)
    if (/^(?:СЛУШАЛИ|ВЫСТУПИЛИ|РЕШИЛИ|ПОСТАНОВИЛИ|ОБСУДИЛИ)(?!\p{L})/u.test(text)) return true
    if (text.length > 160 || /[.;,!?]$/.test(text.replace(/(?:^|\s)\p{Lu}\.$/u, ''))) return false
    const next = this.#next(index)
    if (!next || (label && label.family !== 'I.' && label.family !== 'А.')) return false
    const opener = openerOf(text, this.#language)
    const beginsList =
      next.label !== null && (next.label.value === 1 || (isPoint(next.label) && next.label.family === this.#top))
    if (this.#top === 'opener' && next.label && isPoint(next.label) && isAddressee(text, this.#language)) return false
    if (label) return beginsList && next.label?.family !== label.family && this.#top !== label.family
    const isClosed =
      this.#previous === null ||
      this.#previous.role === 'heading' ||
      /[.;!?][»”"]?$/.test(textOf(this.#previous.paragraph))
    if (opener?.opener === 'operative' || opener?.opener === 'resolved')
      return isDecisionLine(text) && beginsList && isClosed
    if (!isClosed || /^\p{Ll}/u.test(text)) return false
    if (!beginsList) return isTitleOfSection(text, next, this.#frames[0])
    return next.label?.family === this.#top
  }

  #heading(paragraph: Paragraph): void {
    const whole = withoutLabel(paragraph)
    this.#add(item(whole, 'operative', 'heading', paragraph.heading > 0 ? 0.9 : 0.75, { role: 'heading' }))
    this.#expectRestart = this.#frames.length > 0
    this.#frames.length = Math.min(this.#frames.length, 1)
  }

  #labelled(paragraph: Paragraph): void {
    const { label } = paragraph
    if (!label) return
    const floor = this.#top === 'resolved' || this.#top === 'opener' ? 1 : 0
    const before = this.#previous ? textOf(this.#previous.paragraph) : ''
    const isNewSection = this.#expectRestart && label.value === 1
    const placed = placeLabel(this.#frames, label, {
      afterColon: before.endsWith(':') && !isNewSection,
      afterStop: /[.!?][»”"]?$/.test(before),
      indent: paragraph.indent,
      small: beginsSmall(paragraph),
      floor,
      topLength: this.#top === '1.1.' ? this.#topLength : 1,
      list: paragraph.list,
    })
    if (placed.restarted && placed.level === 0) this.#restarts += 1
    this.#expectRestart = false
    if (placed.adoptsUnmarked) this.#adoptUnmarked(placed.label.family)
    const isDash = isPoint(label)
    const reason = isDash
      ? 'dashed'
      : placed.level > 0 && !/^[\d(]*\d/.test(paragraph.labelRich.text)
        ? 'lettered'
        : 'numbered'
    this.#add(
      item(paragraph, 'operative', reason, paragraph.list ? 0.99 : 0.95, {
        level: placed.level,
        marker: isDash && placed.level > 0 ? 'dash' : 'numbered',
        family: placed.label.family,
      }),
    )
  }

  /** "(c)" after two items without marks: they were (a) and (b). */
  #adoptUnmarked(family: LabelFamily): void {
    for (let index = this.#items.length - 1; index >= 0; index -= 1) {
      const found = this.#items[index]
      if (!found || found.part === 'dropped') continue
      if (found.level === 0 || found.family !== null) return
      const paragraph = withDecision(found.paragraph, 'lost-label', 0.85)
      this.#items[index] = { ...found, paragraph, marker: 'numbered', family }
    }
  }

  #unlabelled(paragraph: Paragraph, index: number): void {
    const opener = openerOf(textOf(paragraph), this.#language)
    const previous = this.#previous
    if (this.#top === 'resolved' && (opener?.opener === 'resolved' || opener?.opener === 'whereas'))
      return this.#clause(paragraph, 'opener', opener.confidence)
    if (!previous || previous.role === 'heading')
      return this.#clause(paragraph, opener ? 'opener' : 'after-formula', opener ? 0.85 : 0.7)
    const before = textOf(previous.paragraph)
    if (before.endsWith(':')) return this.#listItem(paragraph, previous.level + 1, 'list-of-previous', 0.75)
    const inList = this.#frames.at(-1)
    if (inList?.family === 'none' && this.#goesOnUnmarked(paragraph, before, inList))
      return this.#listItem(paragraph, previous.level, 'list-of-previous', 0.7)
    const beside = isAddressee(textOf(paragraph), this.#language) ? this.#levelOfAddressee() : 0
    if (beside > 0) return this.#listItem(paragraph, beside, 'list-of-previous', 0.75)
    const lost = this.#lostMark(paragraph, index, before)
    if (lost) return this.#clause(paragraph, lost.reason, lost.confidence)
    const isOutdented = paragraph.indent < previous.paragraph.indent
    const level = previous.family === '1.1.' && !isOutdented ? previous.level : 0
    this.#add(item(paragraph, 'operative', 'paragraph-of-previous', 0.65, { level, place: 'continuation' }))
    this.#frames.length = Math.min(this.#frames.length, level + 1)
  }

  /** Level of the addressee before it in the list of one clause («Рекомендовать: Министерству: – …; Школам: – …»); 0 without one. */
  #levelOfAddressee(): number {
    for (let index = this.#items.length - 1; index >= 0; index -= 1) {
      const found = this.#items[index]
      if (!found || found.part === 'dropped') continue
      if (found.level === 0) return 0
      if (found.family === null && isAddressee(textOf(found.paragraph), this.#language)) return found.level
    }
    return 0
  }

  #goesOnUnmarked(paragraph: Paragraph, before: string, list: Frame): boolean {
    const isDecision = openerOf(textOf(paragraph), this.#language)?.opener === 'operative'
    if (list.small && !beginsSmall(paragraph) && isDecision) return false
    return /[;,]$/.test(before) || (list.small && beginsSmall(paragraph))
  }

  /** Whether a paragraph without a mark is a clause that lost it. */
  #lostMark(
    paragraph: Paragraph,
    index: number,
    before: string,
  ): { reason: 'lost-dash' | 'lost-label' | 'opener' | 'guess'; confidence: number } | null {
    const opener = openerOf(textOf(paragraph), this.#language)
    const top = this.#frames[0]
    const isDecision = opener?.opener === 'operative'
    const sameCase = top === undefined || top.small === beginsSmall(paragraph)
    const afterSemicolon = before.endsWith(';')
    if (this.#top === 'opener' || this.#top === 'none' || this.#top === 'resolved') {
      if (this.#top === 'resolved') return null
      if (isDecision) return { reason: 'opener', confidence: opener.confidence }
      if (isDemand(textOf(paragraph), this.#language)) return { reason: 'opener', confidence: 0.85 }
      if (this.#top === 'opener' && isAddressee(textOf(paragraph), this.#language))
        return { reason: 'opener', confidence: 0.75 }
      return afterSemicolon || !this.#hasOpeners ? { reason: 'guess', confidence: 0.5 } : null
    }
    if (!sameCase) return null
    if (this.#top === 'dash' || this.#top === 'bullet') {
      if (afterSemicolon) return { reason: 'lost-dash', confidence: isDecision ? 0.85 : 0.75 }
      return isDecision ? { reason: 'lost-dash', confidence: 0.7 } : null
    }
    const following = this.#followingTop(index)
    if (top && following === top.last + 2) return { reason: 'lost-label', confidence: 0.85 }
    return afterSemicolon && isDecision && (this.#previous?.level ?? 0) === 0
      ? { reason: 'lost-label', confidence: 0.65 }
      : null
  }

  /** Number of the next top-level clause with a mark. */
  #followingTop(index: number): number | null {
    const next = this.#paragraphs
      .slice(index + 1, index + 60)
      .find(({ label, dropped }) => !dropped && label?.family === this.#top)
    return next?.label?.value ?? null
  }

  #clause(
    paragraph: Paragraph,
    reason: 'opener' | 'after-formula' | 'lost-dash' | 'lost-label' | 'guess',
    confidence: number,
  ): void {
    const top = this.#frames[0]
    const small = beginsSmall(paragraph)
    if (top && this.#top !== 'opener' && this.#top !== 'resolved') {
      this.#frames.length = 1
      if (top.last > 0) top.last += 1
    } else
      this.#frames.splice(0, this.#frames.length, {
        family: 'opener',
        last: 0,
        indent: paragraph.indent,
        path: [],
        small,
        list: null,
      })
    const isMark = this.#top !== 'resolved' && this.#top !== 'opener' && this.#top !== 'none'
    if (isMark && top === undefined)
      this.#frames.splice(0, 1, {
        family: this.#top,
        last: isPointFamily(this.#top) ? 0 : 1,
        indent: paragraph.indent,
        path: [1],
        small,
        list: null,
      })
    this.#add(item(paragraph, 'operative', reason, confidence))
  }

  #listItem(paragraph: Paragraph, level: number, reason: 'list-of-previous', confidence: number): void {
    const depth = Math.min(level, 3)
    while (this.#frames.length > depth + 1) this.#frames.pop()
    const list = this.#frames[depth]
    if (list?.family === 'none') list.last += 1
    else
      this.#frames.splice(depth, this.#frames.length, {
        family: 'none',
        last: 1,
        indent: paragraph.indent,
        path: [],
        small: beginsSmall(paragraph),
        list: null,
      })
    this.#add(item(paragraph, 'operative', reason, confidence, { level: depth, marker: 'none' }))
  }
}

/** «Дальнейшая работа» between clauses 3 and 4: no mark at its end, and the numbers run on below it. */
function isTitleOfSection(text: string, next: Paragraph, top: Frame | undefined): boolean {
  if (!next.label || top === undefined || text.length > 100 || text.endsWith(':')) return false
  return next.label.family === top.family && next.label.value === top.last + 1
}

/** By its first words: a verb of decision, or who speaks and a verb that asks. */
function decides(text: string, language: Language): boolean {
  return openerOf(text, language)?.opener === 'operative' || isDemand(text, language)
}

function isPointFamily(top: Top): boolean {
  return top === 'dash' || top === 'bullet'
}

function beginsSmall(paragraph: Paragraph): boolean {
  return /^[^\p{L}\d]*\p{Ll}/u.test(textOf(paragraph).slice(0, 40))
}

/** How the clauses of the top level are known. */
function findTop(paragraphs: readonly Paragraph[], language: Language): Top {
  const kept = paragraphs.filter(({ dropped }) => dropped === null)
  const openers = kept.map((paragraph) => (paragraph.label ? null : openerOf(textOf(paragraph), language)))
  if (openers.some((found) => found?.opener === 'resolved')) return 'resolved'
  const first = kept.findIndex(({ label }) => label !== null)
  const label = kept[first]?.label
  if (!label) return 'none'
  const lead = kept[first - 1]
  const isLead =
    lead !== undefined &&
    textOf(lead).endsWith(':') &&
    ((openers[first - 1]?.opener === 'operative' && !isDecisionLine(textOf(lead))) ||
      (isPoint(label) && isAddressee(textOf(lead), language)))
  const firstLength = kept[first]?.rich.text.length ?? 0
  const isSection = (label.family === 'I.' || label.family === 'А.') && firstLength < 160
  if (isSection) {
    const inner = kept.slice(first + 1).find((paragraph) => paragraph.label && paragraph.label.family !== label.family)
    const nextIsInner = kept[first + 1]?.label
    if (nextIsInner && inner?.label && nextIsInner.family === inner.label.family && nextIsInner.value <= 1)
      return inner.label.family
  }
  return isLead ? 'opener' : label.family
}
