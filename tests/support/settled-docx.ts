import { SaxesParser } from 'saxes'
import { partsOf } from './office-file.ts'

/** One paragraph as a reader sees it: style, number as the program counts it and a tab, words with `*` around bold, `_` around italics. */
export interface SettledParagraph {
  readonly style: string
  readonly printed: string
}

interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}

/**
 * What is left of a Word document when all its tracked changes are accepted or rejected, by the standard (ECMA-376 part 1, 17.13.5) and not
 * by what our writer does: on the tree of the whole part, element by element, with its own counting of numbers.
 */
export function settledParagraphs(docx: Uint8Array, settle: 'accept' | 'reject'): readonly SettledParagraph[] {
  const parts = partsOf(docx)
  const document = parsed(parts.get('word/document.xml') ?? '')
  const numbering = new Numbering(parsed(parts.get('word/numbering.xml') ?? ''))
  const body = only(only(document, 'w:document'), 'w:body')
  const gone = settle === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']
  const settled: SettledParagraph[] = []
  let waiting: XmlNode[] = []
  for (const paragraph of elements(body).filter(({ name }) => name === 'w:p')) {
    const properties = elements(paragraph).find(({ name }) => name === 'w:pPr')
    waiting.push(...elements(paragraph).filter(({ name }) => name !== 'w:pPr'))
    const mark = properties === undefined ? undefined : elements(properties).find(({ name }) => name === 'w:rPr')
    if (mark !== undefined && elements(mark).some(({ name }) => gone.includes(name))) continue
    const before =
      properties === undefined ? undefined : elements(properties).find(({ name }) => name === 'w:pPrChange')
    const own = settle === 'reject' && before !== undefined ? only(before, 'w:pPr') : properties
    const label = own === undefined ? '' : numbering.label(own)
    const words = waiting
      .map((node) => textOf(node, settle, gone))
      .join('')
      .replaceAll('**', '')
      .replaceAll('__', '')
    settled.push({ style: styleOf(own), printed: (label === '' ? '' : `${label}\t`) + words })
    waiting = []
  }
  if (waiting.length > 0) throw new Error('the last paragraph has lost its end')
  return settled
}

function textOf(node: XmlNode, settle: 'accept' | 'reject', gone: readonly string[]): string {
  if (gone.includes(node.name)) return ''
  if (node.name !== 'w:r')
    return elements(node)
      .map((child) => textOf(child, settle, gone))
      .join('')
  const properties = elements(node).find(({ name }) => name === 'w:rPr')
  const before = properties === undefined ? undefined : elements(properties).find(({ name }) => name === 'w:rPrChange')
  const own = settle === 'reject' && before !== undefined ? only(before, 'w:rPr') : properties
  const marks = own === undefined ? [] : elements(own).map(({ name }) => name)
  const words = elements(node).map(charactersOf).join('')
  const italic = marks.includes('w:i') && words !== '' ? `_${words}_` : words
  return marks.includes('w:b') && words !== '' ? `*${italic}*` : italic
}

function charactersOf({ name, children }: XmlNode): string {
  if (name === 'w:t' || name === 'w:delText') return children.filter((child) => typeof child === 'string').join('')
  return { 'w:tab': '\t', 'w:br': '\n', 'w:noBreakHyphen': '\u2011' }[name] ?? ''
}

function styleOf(properties: XmlNode | undefined): string {
  const style = properties === undefined ? undefined : elements(properties).find(({ name }) => name === 'w:pStyle')
  return style?.attributes['w:val'] ?? ''
}

/** Counts as Word does: each `w:num` that restarts a level counts for itself, levels below a counted one begin anew. */
class Numbering {
  readonly #levels = new Map<string, readonly XmlNode[]>()
  readonly #abstract = new Map<string, string>()
  readonly #counts = new Map<string, number[]>()

  constructor(root: XmlNode) {
    for (const node of elements(only(root, 'w:numbering'))) {
      if (node.name === 'w:abstractNum')
        this.#levels.set(
          node.attributes['w:abstractNumId'] ?? '',
          elements(node).filter(({ name }) => name === 'w:lvl'),
        )
      if (node.name === 'w:num') this.#abstract.set(node.attributes['w:numId'] ?? '', value(node, 'w:abstractNumId'))
    }
  }

  label(properties: XmlNode): string {
    const numPr = elements(properties).find(({ name }) => name === 'w:numPr')
    const numId = numPr === undefined ? '0' : value(numPr, 'w:numId')
    if (numPr === undefined || numId === '0') return ''
    const level = Number(value(numPr, 'w:ilvl'))
    const levels = this.#levels.get(this.#abstract.get(numId) ?? '') ?? []
    const counts = this.#counts.get(numId) ?? []
    this.#counts.set(numId, counts)
    for (let above = 0; above < level; above += 1) counts[above] ??= 1
    counts[level] = (counts[level] ?? 0) + 1
    counts.length = level + 1
    const own = levels[level]
    if (own === undefined) throw new Error(`list ${numId} has no level ${level}`)
    return value(own, 'w:lvlText').replaceAll(/%(\d)/g, (_, place: string) => {
      const counted = levels[Number(place) - 1]
      return counted === undefined ? '' : figure(counts[Number(place) - 1] ?? 0, value(counted, 'w:numFmt'))
    })
  }
}

function figure(count: number, format: string): string {
  const letters = { russianLower: 'абвгдежзиклмнопрстуфхцчшщыэюя', lowerLetter: 'abcdefghijklmnopqrstuvwxyz' }[format]
  if (letters !== undefined)
    return letters.charAt((count - 1) % letters.length).repeat(Math.ceil(count / letters.length))
  if (format !== 'lowerRoman') return String(count)
  const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return 'x'.repeat(Math.floor(count / 10)) + (romans[count % 10] ?? '')
}

function value(node: XmlNode, child: string): string {
  return elements(node).find(({ name }) => name === child)?.attributes['w:val'] ?? ''
}

function elements({ children }: XmlNode): readonly XmlNode[] {
  return children.filter((child) => typeof child !== 'string')
}

function only(node: XmlNode, name: string): XmlNode {
  const found = elements(node).find((child) => child.name === name)
  if (found === undefined) throw new Error(`no ${name} in ${node.name}`)
  return found
}

function parsed(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] }
  const open: XmlNode[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)?.children.push(text))
  parser.write(xml).close()
  return root
}
