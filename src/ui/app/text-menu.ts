import { useEffect, useRef } from 'react'
import type { MenuGroups } from '#api/host-bridge.ts'
import type { Action, ActionId } from './action.ts'
import { useWords } from './i18n/use-words.ts'
import { useServices } from './services.ts'

/** The menu of the shell for the words and clauses of a document, in groups. */
const groups: readonly (readonly ActionId[])[] = [
  ['text.bold', 'text.italic', 'text.bracket'],
  ['clause.deeper', 'clause.shallower', 'clause.up', 'clause.down', 'clause.heading', 'clause.remove'],
  ['phrase.insert', 'reference.insert', 'opening.edit'],
  ['find.words', 'find.replace', 'check.list', 'check.typography'],
]

/** Tells the shell the lines of its menu: the same actions, names and keys as everywhere else. */
export function useTextMenu(actions: readonly Action[]): void {
  const { t } = useWords()
  const { bridge } = useServices()
  const told = useRef('')
  useEffect(() => {
    const lines: MenuGroups = groups.map((ids) =>
      ids.flatMap((id) => {
        const action = actions.find((candidate) => candidate.id === id)
        if (action === undefined) return []
        const key = action.shortcut ?? action.pageKey ?? null
        return [{ id, label: t(`action.${id}`), key, enabled: action.enabled }]
      }),
    )
    const now = JSON.stringify(lines)
    if (now === told.current) return
    told.current = now
    bridge.setTextMenu?.(lines)
  }, [actions, bridge, t])
}
