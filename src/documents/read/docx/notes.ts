import type { Findings } from './findings.ts'
import { Story } from './story.ts'
import type { Draft } from './draft.ts'
import { parseXml, type Attributes } from '../xml.ts'

/** Texts of footnotes or endnotes by their id. */
export function readNotes(
  part: Uint8Array | null,
  kind: 'footnote' | 'endnote',
  found: Findings,
): ReadonlyMap<string, readonly Draft[]> {
  const notes = new Map<string, readonly Draft[]>()
  if (part === null) return notes
  let id: string | null = null
  let story: Story | null = null
  parseXml(part, {
    open(name: string, attributes: Attributes) {
      if (name === `w:${kind}`) {
        id = `${kind} ${attributes['w:id'] ?? ''}`
        // The others are rules that part notes from the text.
        story = (attributes['w:type'] ?? 'normal') === 'normal' ? new Story(found, 'note') : null
      } else story?.open(name, attributes)
    },
    close(name: string) {
      if (name !== `w:${kind}`) story?.close(name)
      else if (story !== null && id !== null) notes.set(id, story.drafts)
    },
    text(text: string) {
      story?.text(text)
    },
  })
  return notes
}
