import type { SourceNote, View } from '#domain/drafting/read/source.ts'
import { limits } from '../limits.ts'
import { UnreadableFile } from '../unreadable.ts'
import type { Anchor } from './draft.ts'
import type { Styles } from './styles.ts'

/** What the stories of one file (its text, its notes) find together. */
export class Findings {
  readonly view: View
  readonly styles: Styles
  hasChanges = false
  readonly counts = new Map<SourceNote['code'], number>()
  readonly anchors = new Map<string, Anchor>()
  /** Notes in the order their marks stand in the text, `footnote 2` or `endnote 2`. */
  readonly notes: string[] = []
  #characters = 0
  #paragraphs = 0

  constructor(view: View, styles: Styles) {
    this.view = view
    this.styles = styles
  }

  count(code: SourceNote['code']): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1)
  }

  /** @throws UnreadableFile when there are more than a reading can hold */
  countParagraph(): void {
    this.#paragraphs += 1
    if (this.#paragraphs > limits.paragraphs) throw new UnreadableFile('tooLong', 'too many paragraphs')
  }

  /** @throws UnreadableFile as above */
  countCharacters(count: number): void {
    this.#characters += count
    if (this.#characters > limits.characters) throw new UnreadableFile('tooLong', 'too many characters')
  }

  /** Whether the view has no part of what a change brought or took. */
  hides(change: { readonly inserted: boolean; readonly deleted: boolean }): boolean {
    return this.view === 'accepted' ? change.deleted : this.view === 'original' && change.inserted
  }
}
