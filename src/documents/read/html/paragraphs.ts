import type { SourceComment, SourceParagraph, SourceRun, View } from '#domain/drafting/read/source.ts'
import { raised } from '../docx/number-formats.ts'
import { limits } from '../limits.ts'
import { combineRows } from '../rows.ts'
import { UnreadableFile } from '../unreadable.ts'
import type { Element } from './element.ts'
import type { GridCell } from './grid.ts'

/** What is known of a paragraph when its first words come. */
export interface Begin {
  readonly heading: number
  readonly style: string | null
  readonly cell: GridCell | null
}

interface Draft extends Begin {
  readonly runs: SourceRun[]
  label: string | null
  list: SourceParagraph['list']
  readonly bookmarks: string[]
  readonly isInMain: boolean
  readonly isInNote: boolean
  /** Characters of all runs. */
  length: number
}

/** A place in the paragraphs as they are found, in the order of the page. */
export interface Place {
  readonly index: number
  readonly offset: number
}

/** A paragraph, and the cell of a table it stands in. */
export interface PagePart {
  readonly paragraph: SourceParagraph
  readonly cell: GridCell | null
}

interface Finished {
  /** As they stand, the cells of a row apart. */
  readonly parts: readonly PagePart[]
  readonly paragraphs: readonly SourceParagraph[]
  /** Null where the paragraph is no part of the text. */
  readonly placeOf: (place: Place) => SourceComment['at']
}

/** Puts the text of a page together into paragraphs, with white space as a browser prints it. */
export class Paragraphs {
  hasChanges = false
  readonly #view: View
  readonly #drafts: Draft[] = []
  readonly #bookmarks: string[] = []
  #draft: Draft | null = null
  #mark: Pick<Draft, 'label' | 'list'> | null = null
  /** White space that is printed only when words follow. */
  #gap = false
  #characters = 0

  constructor(view: View) {
    this.#view = view
  }

  /** The paragraph at hand ends; words that follow begin another. */
  break(): void {
    const draft = this.#draft
    this.#draft = null
    this.#gap = false
    if (draft === null) return
    const last = draft.runs.at(-1)
    if (last && /\s$/.test(last.text)) draft.runs.splice(-1, 1, { ...last, text: last.text.trimEnd() })
    if (draft.label !== null || draft.runs.some(({ text }) => text !== '')) this.#drafts.push(draft)
  }

  /** The next paragraph is an item of a list. */
  item(mark: Pick<Draft, 'label' | 'list'> | null): void {
    this.break()
    this.#mark = mark
  }

  /** Words that Word types as the number of a paragraph. */
  label(text: string, list: SourceParagraph['list'], element: Element, begin: Begin): void {
    const draft = this.#current(element, begin)
    draft.label = `${draft.label ?? ''}${text}`.replace(/\s+/g, ' ').trim().slice(0, 100) || null
    draft.list = list
  }

  bookmark(name: string): void {
    if (name !== '' && name.length <= 100) (this.#draft?.bookmarks ?? this.#bookmarks).push(name)
  }

  /** Where the next words will stand. */
  get place(): Place {
    return { index: this.#drafts.length, offset: (this.#draft?.length ?? 0) + (this.#gap ? 1 : 0) }
  }

  /** A line break; a second one ends the paragraph. */
  line(element: Element, begin: Begin): void {
    if (this.#draft?.runs.at(-1)?.text.endsWith('\n')) this.break()
    else if (this.#draft !== null) this.#add('\n', element, begin)
  }

  tab(element: Element, begin: Begin): void {
    if (this.#draft !== null) this.#add('\t', element, begin)
  }

  text(text: string, element: Element, begin: Begin): void {
    if (element.change !== null) this.hasChanges = true
    if (this.#hides(element)) return
    if (element.isPreformatted) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.line(element, begin)
        if (line.trim() !== '') this.#add(line, element, begin)
      }
      return
    }
    const words = text.replace(/^[ \t\r\n\f]+|[ \t\r\n\f]+$/g, '').replace(/[ \t\r\n\f]+/g, ' ')
    if (/^[ \t\r\n\f]/.test(text)) this.#gap = true
    if (words === '') return
    this.#add(element.isRaised && /^\d{1,4}$/.test(words) ? raised(Number(words)) : words, element, begin)
    this.#gap = /[ \t\r\n\f]$/.test(text)
  }

  /** All paragraphs; where a page says which part of it is the text, only those. Notes stand last. */
  finish(): Finished {
    this.break()
    const main = this.#drafts.filter(({ isInMain }) => isInMain)
    const kept = main.length > 0 ? main : this.#drafts
    const ordered = [...kept.filter(({ isInNote }) => !isInNote), ...kept.filter(({ isInNote }) => isInNote)]
    const parts = ordered.map((draft) => ({ draft, paragraph: paragraphOf(draft), cell: draft.cell }))
    const all = combineRows(parts)
    const places = new Map(
      all.flatMap((combined, paragraph) =>
        combined.parts.map(([{ draft }, start]) => [draft, { paragraph, start }] as const),
      ),
    )
    return {
      parts,
      paragraphs: all.map(({ paragraph }) => paragraph),
      placeOf: ({ index, offset }) => {
        const draft = this.#drafts[index]
        const place = draft && places.get(draft)
        return place ? { paragraph: place.paragraph, offset: place.start + offset } : null
      },
    }
  }

  #hides({ change }: Element): boolean {
    return (this.#view === 'accepted' && change === 'deleted') || (this.#view === 'original' && change === 'inserted')
  }

  #add(text: string, element: Element, begin: Begin): void {
    if (this.#hides(element)) return
    const { change } = element
    const draft = this.#current(element, begin)
    const isAfterWord = draft.length > 0 && !/\s$/.test(draft.runs.at(-1)?.text ?? '')
    const words = this.#gap && isAfterWord && /^\S/.test(text) ? ` ${text}` : text
    this.#gap = false
    this.#characters += words.length
    if (this.#characters > limits.characters) throw new UnreadableFile('tooLong', 'too many characters')
    const run: SourceRun = {
      text: words,
      ...(element.bold ? { bold: true } : {}),
      ...(element.italic ? { italic: true } : {}),
      ...(this.#view === 'marked' && change !== null ? { change } : {}),
    }
    const last = draft.runs.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic && last.change === run.change)
      draft.runs.splice(-1, 1, { ...last, text: last.text + words })
    else draft.runs.push(run)
    draft.length += words.length
  }

  #current({ isInMain, isInNote }: Element, begin: Begin): Draft {
    if (this.#draft !== null) return this.#draft
    if (this.#drafts.length >= limits.paragraphs) throw new UnreadableFile('tooLong', 'too many paragraphs')
    const mark = this.#mark ?? { label: null, list: null }
    this.#mark = null
    this.#draft = { ...begin, ...mark, runs: [], bookmarks: this.#bookmarks.splice(0), isInMain, isInNote, length: 0 }
    return this.#draft
  }
}

function paragraphOf({ runs, label, list, heading, style, cell, isInNote, bookmarks }: Draft): SourceParagraph {
  return { runs, label, list, style, heading, place: isInNote ? 'note' : cell ? 'table' : 'body', bookmarks }
}
