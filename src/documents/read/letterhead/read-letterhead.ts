import type { LetterheadNote, LetterheadStory, ReadLetterhead } from '#domain/drafting/letterhead.ts'
import { findParts } from '../docx/parts.ts'
import { isOn } from '../docx/styles.ts'
import { readRelations, type Relation } from '../relations.ts'
import { UnreadableFile } from '../unreadable.ts'
import { openZip, type ZipFile } from '../unzip.ts'
import { clean, type Cleaning } from './clean.ts'
import { child, elements, parseTree, textOf, within, writeElement, type Element } from './element.ts'
import { markFields, noFields, type FoundFields } from './fields.ts'
import { LetterheadLists } from './lists.ts'
import { readFirstSection, type FirstSection } from './page.ts'
import { Pictures } from './pictures.ts'
import { LetterheadStyles, stylesXml } from './styles.ts'
import { readTheme } from './theme.ts'

/** Bytes of one part that is read as a whole. */
const longestPart = 4 * 1024 * 1024
const mostUnknown = 50
const longestLine = 300
const mostLines = 20

/**
 * Reads what a document can be printed with: headers, footers, page, fonts. Nothing it returns leads out of the file or can act.
 * @throws UnreadableFile for anything that is not a sound .docx
 */
export function readLetterhead(bytes: Uint8Array): ReadLetterhead {
  const zip = openZip(bytes)
  const { main, document } = findParts(zip)
  const section = readFirstSection(document)
  const notes = new Set<LetterheadNote>()
  const reading = new Reading(zip, main, (note) => notes.add(note))
  const found = noFields()
  const stories = storiesOf(section, reading, found)
  const { styles, lists } = reading
  const used = styles.used()
  for (const style of used) lists.adopt(style)
  const macros = zip.names.some((name) => /(?:^|\/)(?:vbaProject|vbaData)|\/activeX\//i.test(name))
  const facts: readonly (readonly [boolean, LetterheadNote])[] = [
    [section.hasBody, 'body-left-out'],
    [stories.every(({ lines, pictures }) => lines.length === 0 && pictures.length === 0), 'no-head'],
    [section.page === null, 'page-unusable'],
    [section.sections > 1, 'more-sections'],
    [macros, 'macros-left-out'],
    [found.hasSettled, 'fields-settled'],
  ]
  for (const [isSo, note] of facts) if (isSo) notes.add(note)
  return {
    fields: [...found.known],
    unknown: [...found.unknown].slice(0, mostUnknown),
    notes: [...notes],
    page: section.page,
    type: styles.type,
    stories,
    hasFirstPage: section.hasFirstPage,
    hasEvenPages: reading.hasEvenPages,
    styles: stylesXml(used),
    lists: lists.written(),
    pictures: reading.pictures.all,
  }
}

/** The parts of a letterhead beside its text. */
class Reading {
  readonly pictures: Pictures
  readonly styles: LetterheadStyles
  readonly lists: LetterheadLists
  readonly hasEvenPages: boolean
  readonly #zip: ZipFile
  readonly #main: string
  readonly #related: Relations
  readonly #cleaning: Omit<Cleaning, 'picture'>

  constructor(zip: ZipFile, main: string, note: Cleaning['note']) {
    this.#zip = zip
    this.#main = main
    this.#related = relationsOf(zip, main)
    const theme = readTheme(this.#bytesOf('theme'))
    this.#cleaning = { note, colour: theme.colour, font: theme.font }
    this.pictures = new Pictures(zip)
    const plain = { ...this.#cleaning, picture: () => null }
    this.styles = new LetterheadStyles(this.#tree('styles'), plain)
    this.lists = new LetterheadLists(this.#tree('numbering'), plain)
    const even = child(this.#tree('settings') ?? undefined, 'w:evenAndOddHeaders')
    this.hasEvenPages = even !== undefined && isOn(even.attributes)
  }

  /** The part that a header or footer lies in, cleaned; null where there is none. */
  story(id: string, kind: 'header' | 'footer'): { root: Element; pictures: LetterheadStory['pictures'] } | null {
    const relation = this.#related.get(id)
    if (relation?.type !== kind) return null
    const name = relation.target
    const part = this.#zip.part(name)
    if (part === null) return null
    const own = relationsOf(this.#zip, name)
    const found = new Map<string, { readonly id: string; readonly name: string }>()
    const picture = (target: string): string | null => {
      const shown = own.get(target)
      const picked = shown?.type === 'image' ? this.pictures.pick(shown.target) : null
      if (picked === null) return null
      const known = found.get(picked) ?? { id: `p${found.size + 1}`, name: picked }
      found.set(picked, known)
      return known.id
    }
    const cleaning = { ...this.#cleaning, picture }
    const tree = parseTree(checked(part, name))
    const root: Element = { ...tree, children: elements(tree).flatMap((one) => clean(one, cleaning)) }
    return { root, pictures: [...found.values()] }
  }

  #bytesOf(type: string): Uint8Array | null {
    const path = [...this.#related.values()].find((one) => one.type === type)?.target ?? this.#main
    const part = path === this.#main ? null : this.#zip.part(path)
    return part === null ? null : checked(part, type)
  }

  #tree(type: string): Element | null {
    const part = this.#bytesOf(type)
    return part === null ? null : parseTree(part)
  }
}

function checked(part: Uint8Array, name: string): Uint8Array {
  if (part.length > longestPart) throw new UnreadableFile('tooBig', `${name}: ${part.length} bytes`)
  return part
}

type Relations = ReadonlyMap<string, Relation>

/** Relations of a part by id, of two with one id the first; none of them leads out of the file. */
function relationsOf(zip: ZipFile, name: string): Relations {
  return new Map(
    readRelations(zip, name)
      .map((relation) => [relation.id, relation] as const)
      .toReversed(),
  )
}

function storiesOf(section: FirstSection, reading: Reading, found: FoundFields): readonly LetterheadStory[] {
  const seen = new Set<string>()
  return section.references.flatMap(({ kind, pages, id }) => {
    const isShown =
      (pages !== 'first' || section.hasFirstPage) &&
      (pages !== 'even' || reading.hasEvenPages) &&
      !seen.has(kind + pages)
    const story = isShown ? reading.story(id, kind) : null
    if (story === null) return []
    seen.add(kind + pages)
    const { root, pictures } = story
    found.hasPageNumber = false
    markFields(root, found)
    const { hasPageNumber } = found
    withLastParagraphs(root)
    reading.styles.adopt(root)
    reading.lists.adopt(root)
    const xml = elements(root).map(writeElement).join('')
    return [{ kind, pages, xml, pictures, hasPageNumber, lines: linesOf(root) }]
  })
}

/** Where something was left out, a cell, a text box or the story may have lost its last paragraph, which Word demands. */
function withLastParagraphs(root: Element): void {
  for (const element of [root, ...within(root)]) {
    const isStory = element === root || element.name === 'w:tc' || element.name === 'w:txbxContent'
    if (isStory && elements(element).at(-1)?.name !== 'w:p')
      element.children.push({ name: 'w:p', attributes: {}, children: [] })
  }
}

/** What a person reads in it. Of two forms of a drawing the newer is read. */
function linesOf(root: Element): readonly string[] {
  const lines: string[] = []
  const read = (element: Element): void => {
    if (element.name === 'mc:Fallback') return
    if (element.name === 'w:p') {
      const line = wordsOf(element).replaceAll(/\s+/g, ' ').trim()
      if (line !== '' && lines.length < mostLines) lines.push(line.slice(0, longestLine))
    }
    for (const one of elements(element)) read(one)
  }
  read(root)
  return lines
}

/** Words of a paragraph without those of text boxes in it. */
function wordsOf(element: Element): string {
  return elements(element)
    .map((one) => {
      if (one.name === 'w:t') return textOf(one)
      if (one.name === 'w:tab' || one.name === 'w:br') return ' '
      return one.name === 'w:r' || one.name === 'w:fldSimple' ? wordsOf(one) : ''
    })
    .join('')
}
