import { readRelations } from '../relations.ts'
import { UnreadableFile } from '../unreadable.ts'
import type { ZipFile } from '../unzip.ts'
import { parseXml, type Attributes } from '../xml.ts'

/** The parts of a .docx that are read. */
export interface DocxParts {
  /** Name of the part that holds the text. */
  readonly main: string
  readonly document: Uint8Array
  /** Part that the document names for a purpose; null when there is none. */
  readonly part: (type: PartType) => Uint8Array | null
  readonly customProperties: Uint8Array | null
}

type PartType = 'numbering' | 'styles' | 'comments' | 'commentsExtended' | 'footnotes' | 'endnotes'

/** Finds the parts by their relations, as a program of the office does; relations that lead out of the file are not followed. */
export function findParts(zip: ZipFile): DocxParts {
  const root = targets(zip, '')
  const main = root.get('officeDocument')
  const document = main === undefined ? null : zip.part(main)
  if (main === undefined || document === null || !isWord(zip, main))
    throw new UnreadableFile('other', `a zip file with ${zip.names.slice(0, 5).join(', ')}`)
  const own = targets(zip, main)
  const named = (target: string | undefined) => (target === undefined ? null : zip.part(target))
  return {
    main,
    document,
    part: (type) => named(own.get(type)),
    customProperties: named(root.get('custom-properties')),
  }
}

/** By the name of its main part: that of a workbook or of slides lies elsewhere. */
function isWord(zip: ZipFile, main: string): boolean {
  return (
    !/^(?:xl|ppt|visio)\//i.test(main) && !zip.names.some((name) => /^(?:xl\/workbook|ppt\/presentation)\./i.test(name))
  )
}

/** Targets by type; the first of each type counts. */
function targets(zip: ZipFile, source: string): ReadonlyMap<string, string> {
  return new Map(
    readRelations(zip, source)
      .map(({ type, target }) => [type, target] as const)
      .toReversed(),
  )
}

const longestProperty = 2_000
const mostProperties = 500

/** Custom properties by name. */
export function readProperties(part: Uint8Array | null): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  let name: string | null = null
  let value = ''
  if (part === null) return {}
  parseXml(part, {
    open(element: string, attributes: Attributes) {
      if (!element.endsWith('property')) return
      name = attributes['name'] ?? null
      value = ''
    },
    close(element: string) {
      if (element.endsWith('property') && name !== null && found.size < mostProperties) found.set(name, value.trim())
    },
    text(text: string) {
      if (value.length < longestProperty) value += text.slice(0, longestProperty)
    },
  })
  return Object.fromEntries(found)
}
