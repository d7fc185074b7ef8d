import type { MenuItemConstructorOptions } from 'electron'
import type { MenuGroups, MenuLine } from '#api/host-bridge.ts'

const isMac = process.platform === 'darwin'

/** Modifiers and keys as the page writes them (`mod+shift+B`, `alt+↑`), with the names Electron has for them. */
const keyNames: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  shift: 'Shift',
  alt: 'Alt',
  '↑': 'Up',
  '↓': 'Down',
}
const keyForm = /^(?:(?:mod|shift|alt)\+)*(?:[A-Z\d]|Tab|↑|↓)$/

/** The menu of what can be done with the words and clauses of the document in front: the lines are those the page told. */
export function textMenu(
  label: string,
  groups: MenuGroups,
  run: (actionId: string) => void,
): readonly MenuItemConstructorOptions[] {
  if (groups.length === 0) return []
  const submenu = groups.flatMap((lines, index): MenuItemConstructorOptions[] => [
    ...(index === 0 ? [] : [{ type: 'separator' as const }]),
    ...lines.map((line) => ({
      id: line.id,
      label: line.label,
      enabled: line.enabled,
      click: () => run(line.id),
      ...shownKey(line),
    })),
  ])
  return [{ label, submenu }]
}

/** The page listens for its keys itself. A Mac listens for every key that a menu shows, so keys of the page alone are not shown there. */
function shownKey({ key }: MenuLine): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (key === null || (isMac && !key.startsWith('mod+'))) return {}
  const accelerator = key
    .split('+')
    .map((part) => keyNames[part] ?? part)
    .join('+')
  return { accelerator, registerAccelerator: false }
}

/** Whether what a page sent is lines of a menu and nothing else. */
export function isMenuGroups(value: unknown): value is MenuGroups {
  return isShortList(value) && value.every((group) => isShortList(group) && group.every(isLine))
}

const isShortList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length <= 20

function isLine(value: unknown): value is MenuLine {
  if (typeof value !== 'object' || value === null) return false
  if (!('id' in value && 'label' in value && 'key' in value && 'enabled' in value)) return false
  const { id, label, key, enabled } = value
  return (
    typeof id === 'string' &&
    /^[a-z]+\.[A-Za-z]+$/.test(id) &&
    typeof label === 'string' &&
    label.length <= 100 &&
    (key === null || (typeof key === 'string' && keyForm.test(key))) &&
    typeof enabled === 'boolean'
  )
}
