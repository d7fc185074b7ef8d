import type { ParagraphPlace } from './comparison.ts'

/** Whether two places differ in nothing but numbers and end punctuation. */
export function isInSamePlace(from: ParagraphPlace, to: ParagraphPlace): boolean {
  return (
    from.level === to.level &&
    from.part === to.part &&
    from.role === to.role &&
    from.marker === to.marker &&
    from.text === to.text
  )
}
