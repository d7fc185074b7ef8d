import { raised } from '../docx/number-formats.ts'
import { limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import { elementIn, outermost, type Element } from './element.ts'
import { Grid } from './grid.ts'
import { Lists } from './lists.ts'
import { PageComments } from './page-comments.ts'
import type { Begin, Paragraphs } from './paragraphs.ts'

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const lists = new Set(['ol', 'ul', 'menu', 'dir'])

/** What a new element ends, when it stands open, unless one of the others stands between. */
const ends: ReadonlyMap<string, { readonly ended: readonly string[]; readonly within: readonly string[] }> = new Map([
  ['li', { ended: ['li'], within: ['ol', 'ul', 'menu', 'dir'] }],
  ['dt', { ended: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { ended: ['dt', 'dd'], within: ['dl'] }],
  ['tr', { ended: ['tr'], within: ['table'] }],
  ['td', { ended: ['td', 'th'], within: ['table', 'tr'] }],
  ['th', { ended: ['td', 'th'], within: ['table', 'tr'] }],
])
const ofParagraph = { ended: ['p'], within: ['td', 'th', 'table'] } as const
const wordList = /mso-list\s*:\s*l(\d{1,6})\s+level(\d)/i

/** Listens to the tokens of a page and finds its paragraphs. */
export class Page {
  readonly comments = new PageComments()
  tables = 0
  readonly #paragraphs: Paragraphs
  readonly #lists = new Lists()
  readonly #open: Element[] = []
  /** Open elements by name. */
  readonly #counts = new Map<string, number>()
  /** Tables around what is read, and for each open row its table. */
  readonly #grids: Grid[] = []
  readonly #rows: Grid[] = []
  #made = 0
  #elements = 0
  #heading = 0
  #style: string | null = null
  #list: { readonly id: string; readonly level: number } | null = null
  #notes = 0

  constructor(paragraphs: Paragraphs) {
    this.#paragraphs = paragraphs
  }

  open(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): void {
    this.#elements += 1
    if (this.#elements > limits.elements) throw new UnreadableFile('tooLong', 'too many elements')
    if (blocks.has(name)) this.#end(ofParagraph.ended, ofParagraph.within)
    const rule = ends.get(name)
    if (rule) this.#end(rule.ended, rule.within)
    const element = elementIn(this.#top, name, attributes)
    if (empty.has(name) || isClosed) {
      if (!element.isSkipped) this.#single(name, element, attributes)
      return
    }
    if (this.#open.length >= limits.pageDepth) throw new UnreadableFile('unsafe', 'elements too deep')
    this.#open.push(element)
    this.#counts.set(name, this.#count(name) + 1)
    if (!element.isSkipped) this.#begin(name, element, attributes)
  }

  close(name: string): void {
    if (name === 'br' || (name === 'p' && this.#count('p') === 0)) return this.#paragraphs.line(this.#top, this.#where)
    if (this.#count(name) === 0) return
    const at = this.#open.findLastIndex((element) => element.name === name)
    // The end tag of a phrase does not reach out of its paragraph.
    if (!blocks.has(name) && this.#open.slice(at + 1).some((element) => blocks.has(element.name))) return
    this.#popTo(at)
  }

  text(text: string): void {
    const element = this.#top
    if (element.isSkipped || element.task === 'tab' || element.task === 'note-mark') return
    if (element.task === 'comment') this.comments.text(text)
    else if (element.task === 'label') this.#paragraphs.label(text, this.#list, element, this.#where)
    else {
      if (element.task === 'commented') this.comments.quote(text)
      this.#paragraphs.text(text, element, this.#where)
    }
  }

  get #top(): Element {
    return this.#open.at(-1) ?? outermost
  }

  #count(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  get #where(): Begin {
    return { heading: this.#heading, style: this.#style, cell: this.#rows.at(-1)?.cell ?? null }
  }

  #begin(name: string, element: Element, attributes: ReadonlyMap<string, string>): void {
    if (blocks.has(name)) this.#paragraphs.break()
    const bookmark = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined)
    if (bookmark !== undefined) this.#paragraphs.bookmark(bookmark)
    if (lists.has(name)) this.#lists.openList(name, attributes)
    else if (/^h[1-6]$/.test(name)) this.#heading = Number(name.slice(1))
    else if (name === 'p' || name === 'div') this.#describe(attributes)
    else this.#beginPart(name, attributes)
    this.#beginTask(element, attributes)
  }

  #beginPart(name: string, attributes: ReadonlyMap<string, string>): void {
    const row = this.#rows.at(-1)
    if (name === 'li') this.#paragraphs.item(this.#lists.item(attributes))
    else if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow()
    else if (row && (name === 'td' || name === 'th')) row.openCell(attributes)
  }

  #openTable(): void {
    this.tables += 1
    this.#grids.push(new Grid(++this.#made))
  }

  #openRow(): void {
    // A row outside of tables is a table of its own.
    const grid = this.#grids.at(-1) ?? new Grid(++this.#made)
    grid.row(++this.#made)
    this.#rows.push(grid)
  }

  #beginTask(element: Element, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#open.at(-2) ?? outermost
    const style = attributes.get('style') ?? ''
    const author = /mso-comment-author\s*:\s*"?([^";]+)/i.exec(style)?.[1]
    if (author !== undefined) this.comments.author(author.trim())
    if (element.isInNote && !parent.isInNote) {
      this.#notes += 1
      this.#paragraphs.item({ label: raised(this.#notes), list: null })
    }
    if (element.task === parent.task) return
    const number = /^#_(?:ftn|edn)(\d{1,4})$/i.exec(attributes.get('href') ?? '')?.[1]
    if (element.task === 'tab') this.#paragraphs.tab(element, this.#where)
    else if (element.task === 'comment') this.comments.begin()
    else if (element.task === 'note-mark' && number !== undefined)
      this.#paragraphs.text(raised(Number(number)), element, this.#where)
    else if (element.task === 'commented') {
      const name = /mso-comment-reference\s*:\s*([^;]+)/i.exec(style)?.[1] ?? ''
      this.comments.beginAnchor(name.trim(), this.#paragraphs.place)
    }
  }

  /** What Word says of a paragraph of its pages. */
  #describe(attributes: ReadonlyMap<string, string>): void {
    const list = wordList.exec(attributes.get('style') ?? '')
    this.#list = list === null ? null : { id: `l${list[1]}`, level: Math.max(0, Number(list[2]) - 1) }
    this.#style = /^Mso(Title|Subtitle)/i.exec(attributes.get('class') ?? '')?.[1] ?? null
  }

  #single(name: string, element: Element, attributes: ReadonlyMap<string, string>): void {
    if (name === 'br') this.#paragraphs.line(element, this.#where)
    else if (name === 'hr') this.#paragraphs.break()
    else if (name === 'a') this.#paragraphs.bookmark(attributes.get('id') ?? attributes.get('name') ?? '')
  }

  /** Ends the innermost element of those names, with all that is open in it. */
  #end(ended: readonly string[], within: readonly string[]): void {
    if (ended.every((name) => this.#count(name) === 0)) return
    const at = this.#open.findLastIndex(({ name }) => ended.includes(name) || within.includes(name))
    if (ended.includes(this.#open[at]?.name ?? '')) this.#popTo(at)
  }

  #popTo(at: number): void {
    while (this.#open.length > at) {
      const element = this.#open.pop()
      if (element) this.#ended(element)
    }
  }

  #ended({ name, isSkipped, task }: Element): void {
    this.#counts.set(name, this.#count(name) - 1)
    if (isSkipped) return
    if (blocks.has(name)) this.#paragraphs.break()
    if (lists.has(name)) this.#lists.closeList()
    else if (name === 'tr') this.#rows.pop()
    else if (name === 'table') this.#grids.pop()
    else if (/^h[1-6]$/.test(name)) this.#heading = 0
    if (name === 'p' || name === 'div') {
      this.#list = null
      this.#style = null
    }
    if (task === 'comment' && this.#top.task !== 'comment') this.comments.end()
  }
}
