import type { LetterheadPage, LetterheadStory } from '#domain/drafting/letterhead.ts'
import { parseXml } from '../xml.ts'
import { isOn } from '../docx/styles.ts'
import { child, elements, type Element } from './element.ts'

/** What the text of the file says of its pages. */
export interface FirstSection {
  readonly references: readonly (Pick<LetterheadStory, 'kind' | 'pages'> & { readonly id: string })[]
  readonly page: LetterheadPage | null
  readonly hasFirstPage: boolean
  readonly sections: number
  /** The text itself has words or pictures. */
  readonly hasBody: boolean
}

/** Reads the first section without holding the text. */
export function readFirstSection(part: Uint8Array): FirstSection {
  let first: Element | null = null
  let open: Element[] = []
  let sections = 0
  let depth = 0
  let changes = 0
  let hasBody = false
  parseXml(part, {
    open(name, attributes) {
      depth += 1
      if (name === 'w:sectPrChange') changes += 1
      if (name === 'w:drawing' || name === 'w:pict') hasBody = true
      if (changes > 0) return
      if (name === 'w:sectPr') sections += 1
      if (sections !== 1 || (open.length === 0 && name !== 'w:sectPr')) return
      const element: Element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      first ??= element
      open.push(element)
    },
    close(name) {
      depth -= 1
      if (name === 'w:sectPrChange') changes -= 1
      else if (changes === 0 && open.length > 0) open = open.slice(0, -1)
    },
    text(text) {
      if (depth > 0 && text.trim() !== '') hasBody = true
    },
  })
  return { ...sectionOf(first ?? nothing), sections, hasBody }
}

const nothing: Element = { name: '', attributes: {}, children: [] }
const pageKinds = ['default', 'first', 'even'] as const

function sectionOf(section: Element): Pick<FirstSection, 'references' | 'page' | 'hasFirstPage'> {
  const references = elements(section).flatMap(({ name, attributes }) => {
    const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null
    const pages = pageKinds.find((one) => one === (attributes['w:type'] ?? 'default'))
    const id = attributes['r:id']
    return kind === null || pages === undefined || id === undefined ? [] : [{ kind, pages, id } as const]
  })
  const titlePage = child(section, 'w:titlePg')
  return { references, page: pageOf(section), hasFirstPage: titlePage !== undefined && isOn(titlePage.attributes) }
}

/** Twentieths of a point in the units that a measure may name (ECMA-376 part 1, 22.9.2.15). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
}

function twips(text: string | undefined): number | null {
  const [, figures, unit = ''] = /^(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi|)$/.exec(text ?? '') ?? []
  const length = units[unit]
  return figures === undefined || length === undefined ? null : Math.round(Number(figures) * length)
}

/** Word's own bounds, in twentieths of a point. */
const longestSide = 31_680
/** Least width and height of the text: four centimetres. */
const leastText = 2_268

function pageOf(section: Element): LetterheadPage | null {
  const size = child(section, 'w:pgSz')?.attributes ?? {}
  const margins = child(section, 'w:pgMar')?.attributes ?? {}
  const side = (name: string) => twips(size[`w:${name}`])
  const margin = (name: string, usual: number) => twips(margins[`w:${name}`]) ?? usual
  const [width, height] = [side('w'), side('h')]
  if (width === null || height === null || width > longestSide || height > longestSide) return null
  const page = {
    width,
    height,
    margin: {
      left: margin('left', 0) + margin('gutter', 0),
      right: margin('right', 0),
      top: margin('top', 0),
      bottom: margin('bottom', 0),
      header: margin('header', 720),
      footer: margin('footer', 720),
    },
  }
  const { left, right, top, bottom, header, footer } = page.margin
  const isSound =
    [left, right, header, footer].every((one) => one >= 0 && one <= longestSide) &&
    width - left - right >= leastText &&
    height - Math.abs(top) - Math.abs(bottom) >= leastText
  return isSound ? page : null
}
