import { xmlText } from '../../xml.ts'
import { UnreadableFile } from '../unreadable.ts'
import { parseXml, type Attributes } from '../xml.ts'

/** An element of a part that is small enough to be held as a tree. */
export interface Element {
  readonly name: string
  attributes: Attributes
  children: (Element | string)[]
}

/** Elements of one part. */
const mostElements = 60_000

/** @throws UnreadableFile */
export function parseTree(bytes: Uint8Array): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  let count = 0
  parseXml(bytes, {
    open(name, attributes) {
      count += 1
      if (count > mostElements) throw new UnreadableFile('tooBig', 'too many elements in a letterhead')
      const element: Element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close() {
      open.pop()
    },
    text(text) {
      open.at(-1)?.children.push(text)
    },
  })
  return elements(root)[0] ?? root
}

export function elements({ children }: Element): readonly Element[] {
  return children.filter((one) => typeof one !== 'string')
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : elements(element).find((one) => one.name === name)
}

/** Value (`w:val`) of a child. */
export function valueOf(element: Element | undefined, name: string): string | null {
  return child(element, name)?.attributes['w:val'] ?? null
}

/** The element and all within it. */
export function* within(element: Element): Generator<Element> {
  yield element
  for (const one of elements(element)) yield* within(one)
}

export function textOf(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('')
}

/** As XML again. Only what a text element holds is text: space between elements says nothing. */
export function writeElement(element: Element): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${xmlText(value)}"`)
  const open = `<${element.name}${attributes.join('')}`
  const isText = textElements.has(element.name)
  const inside = element.children.map((one) =>
    typeof one !== 'string' ? writeElement(one) : isText ? xmlText(one) : '',
  )
  return inside.length === 0 ? `${open}/>` : `${open}>${inside.join('')}</${element.name}>`
}

const textElements: ReadonlySet<string> = new Set([
  'w:t',
  'w:instrText',
  'wp:align',
  'wp:posOffset',
  'wp14:pctPosHOffset',
])
