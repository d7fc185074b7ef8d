import { SaxesParser } from 'saxes'
import { limits } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is told of an XML part, in its order. Names carry the usual prefix of their namespace, whatever the file calls it. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/** Bytes decoded at a time: a part is never held as bytes and as one string at once. */
const piece = 256 * 1024
/** Longest stretch without a tag. */
const longestText = 4 * 1024 * 1024

/** Usual prefixes by namespace, of the transitional and of the strict form of the standard. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
])

/**
 * Tells the listener of every element and text. No entity is expanded but the five of XML, no document type is taken, nothing
 * outside the part is looked at.
 * @throws UnreadableFile
 */
export function parseXml(bytes: Uint8Array, listener: XmlListener): void {
  const reader = new XmlReader(listener)
  for (let at = 0; at < bytes.length; at += piece) reader.write(bytes.subarray(at, at + piece))
  reader.close()
}

/** The same for a part that comes in pieces. */
export async function parsePieces(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const reader = new XmlReader(listener)
  for await (const bytes of pieces) reader.write(bytes)
  reader.close()
}

class XmlReader {
  readonly #parser: SaxesParser
  #decoder: InstanceType<typeof TextDecoder> | null = null
  #depth = 0
  #sinceTag = 0

  constructor(listener: XmlListener) {
    const parser = new SaxesParser({ xmlns: false, position: false })
    this.#parser = parser
    const names = new Names()
    parser.on('error', (error) => {
      throw new UnreadableFile('damaged', error.message)
    })
    parser.on('doctype', () => {
      throw new UnreadableFile('unsafe', 'a document type')
    })
    parser.on('opentag', ({ name, attributes }) => {
      this.#depth += 1
      this.#sinceTag = 0
      if (this.#depth > limits.depth) throw new UnreadableFile('unsafe', `elements ${this.#depth} deep`)
      if (this.#depth === 1) names.learn(attributes)
      listener.open(names.element(name), names.attributes(attributes))
    })
    parser.on('closetag', ({ name }) => {
      this.#depth -= 1
      this.#sinceTag = 0
      listener.close?.(names.element(name))
    })
    if (listener.text !== undefined) parser.on('text', (text) => listener.text?.(text))
  }

  write(bytes: Uint8Array): void {
    this.#take(this.#decode(bytes, true))
  }

  close(): void {
    this.#take(this.#decode(new Uint8Array(), false))
    this.#parser.close()
  }

  #take(text: string): void {
    this.#sinceTag += text.length
    if (this.#sinceTag > longestText) throw new UnreadableFile('tooLong', 'millions of characters without a tag')
    this.#parser.write(text)
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    try {
      return this.#decoder.decode(bytes, { stream })
    } catch (error) {
      throw new UnreadableFile('damaged', `not ${this.#decoder.encoding}`, { cause: error })
    }
  }
}

/** In the encoding that the first bytes of a part tell. */
function encodingOf(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
}

/** Different names that are worth remembering; a document of Word has about a hundred. */
const mostNames = 1_000

/** Gives names the usual prefixes. Nearly every file has them already: then nothing is done. */
class Names {
  /** Usual prefix by the prefix of the file, where they differ; null when none does. */
  #others: Map<string, string> | null = null
  /** Names of elements seen before, as told to the listener. */
  readonly #known = new Map<string, string>()

  learn(attributes: Attributes): void {
    for (const [key, uri] of Object.entries(attributes)) {
      if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue
      const usual = prefixes.get(uri)
      const own = key.slice('xmlns:'.length)
      if (usual !== undefined && usual !== own) (this.#others ??= new Map()).set(own, usual)
    }
  }

  element(name: string): string {
    return this.#known.get(name) ?? this.#meet(name)
  }

  /** A name is kept as the engine keeps names of properties: comparing it with those in the code is then comparing addresses. */
  #meet(name: string): string {
    const [kept = name] = Object.keys({ [this.#others === null ? name : this.#renamed(name)]: true })
    if (this.#known.size < mostNames) this.#known.set(name, kept)
    return kept
  }

  attributes(attributes: Attributes): Attributes {
    if (this.#others === null) return attributes
    return Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key.includes(':') ? this.#renamed(key) : key, value]),
    )
  }

  #renamed(name: string): string {
    const colon = name.indexOf(':')
    const usual = this.#others?.get(colon < 0 ? '' : name.slice(0, colon))
    if (usual === undefined) return name
    const local = name.slice(colon + 1)
    return usual === '' ? local : `${usual}:${local}`
  }
}

/** Without the white space of XML at either end; a non-breaking space is a character like others. */
export function withoutXmlSpace(text: string): string {
  return text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}
