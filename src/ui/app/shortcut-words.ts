const isMac = navigator.platform.startsWith('Mac')

const keys: Readonly<Record<string, string>> = isMac
  ? { mod: '⌘', shift: '⇧', alt: '⌥' }
  : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' }

/** A shortcut as people of this system read it: `Ctrl+Shift+Z`, `⌘⇧Z`. */
export function shortcutWords(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => keys[key] ?? key)
    .join(isMac ? '' : '+')
}
