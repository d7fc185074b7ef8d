import type { ZipFile } from './unzip.ts'
import { parseXml, type Attributes } from './xml.ts'

export interface Relation {
  readonly id: string
  /** Last word of its type: `styles`, `officeDocument`. */
  readonly type: string
  /** Name of the part. */
  readonly target: string
}

/** Relations of a part of a file of the office, in their order; those that lead out of the file are not there. */
export function readRelations(zip: ZipFile, source: string): readonly Relation[] {
  const slash = source.lastIndexOf('/') + 1
  const folder = source.slice(0, slash)
  const part = zip.part(`${folder}_rels/${source.slice(slash)}.rels`)
  const found: Relation[] = []
  if (part === null) return found
  parseXml(part, {
    open(element: string, attributes: Attributes) {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
      if (element !== 'Relationship' || mode === 'External') return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: pathOf(target, folder) })
    },
  })
  return found
}

function pathOf(target: string, folder: string): string {
  const segments: string[] = []
  for (const segment of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
