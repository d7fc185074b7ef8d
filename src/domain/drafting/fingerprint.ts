import { subclauses, type Body, type Clause, type Run, clauseParts } from './clause.ts'
import { normaliseRuns } from './runs.ts'

/**
 * Short mark of the words of a clause and how they are set, its sub-clauses left out: equal for equal words. Which kind a space is, where the words
 * end, and what number a reference prints, do not count. For telling whether a text was changed elsewhere, not for security.
 */
export function fingerprint(texts: readonly (readonly Run[])[]): string {
  return shortHash(texts.map((runs) => normaliseRuns(runs).map(signOf).join('').trim()).join('\n'))
}

function signOf({ text, bold, italic, bracket, reference }: Run): string {
  const marks = `${bold ? 'b' : ''}${italic ? 'i' : ''}${bracket ? 'r' : ''}`
  const words = reference === undefined ? text.replaceAll('\u00a0', ' ') : `#${reference}`
  return marks === '' ? words : `\u0001${marks}\u0002${words}\u0003`
}

export function textsOf(clause: Clause): readonly (readonly Run[])[] {
  return clause.blocks.flatMap((block) => (block.type === 'text' ? [block.runs] : []))
}

/** Marks of all clauses of a body by the short hash of their ids. */
export type Fingerprints = Readonly<Record<string, string>>

export function fingerprintsOf(body: Body): Fingerprints {
  const all: [string, string][] = []
  const visit = (clause: Clause): void => {
    all.push([shortHash(clause.id), fingerprint(textsOf(clause))])
    for (const child of subclauses(clause)) visit(child)
  }
  for (const part of clauseParts) body[part].forEach(visit)
  return Object.fromEntries(all)
}

/** Characters of a short hash. */
export const hashLength = 7

/** FNV-1a of 32 bits over UTF-16 code units, in base 36. */
export function shortHash(text: string): string {
  let hash = 0x811c_9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193)
  }
  return (hash >>> 0).toString(36).padStart(hashLength, '0')
}
