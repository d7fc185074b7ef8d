import type { ru } from './i18n/ru.ts'

/** Names of everything the program can be told to do; menus of the shell use the same. */
export type ActionId = keyof (typeof ru)['action']

/** One thing the program can do: feeds the application menu, the palette, toolbars and shortcuts. */
export interface Action {
  readonly id: ActionId
  /** As Mantine writes hotkeys: `mod+shift+Z`; `mod` is Ctrl, on a Mac ⌘. */
  readonly shortcut?: string
  /** A key that only the page of a document answers to, while it has the focus: shown, not listened for. */
  readonly pageKey?: string
  readonly enabled: boolean
  readonly run: () => void
}
