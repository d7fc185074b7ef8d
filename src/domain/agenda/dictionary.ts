import type { ConflictKind, ConflictSeverity } from './conflict.ts'

/** What the domain says of a programme in one language. */
export interface AgendaDictionary {
  readonly kinds: Readonly<Record<ConflictKind, string>>
  readonly severities: Readonly<Record<ConflictSeverity, string>>
  readonly messages: Readonly<Record<ConflictKind, string>>
  readonly untitled: string
  /** `noStart` where what it follows is not there. */
  readonly noStartAlone: string
  readonly repairs: {
    readonly toRoom: string
    readonly toTime: string
    readonly resize: string
    readonly moveItem: string
    readonly addBreak: string
    readonly shorten: string
  }
  readonly newBreak: string
  /** Over the closing hour; over a fixed point the words of `overPinned`. */
  readonly overClosing: string
  readonly onTime: string
  readonly late: string
  readonly early: string
  readonly left: string
  readonly lastMinute: string
  readonly timeUp: string
  readonly over: string
  readonly duration: (minutes: number) => string
}
