import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { deepestLevel } from '#domain/drafting/clause.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { shortcutWords } from '../../app/shortcut-words.ts'
import { useEditor, type Editor } from './editor.ts'
import { canChangeLevel, endOf, moveBy } from './keyboard.ts'
import { useRemoveClause } from './remove-clause.ts'
import { placeBeside, whereabouts } from './whereabouts.ts'

/** What can be done to the clause under the caret, each with its key. */
export function ClauseMenu({ clauseId, name }: { clauseId: ClauseId; name: string }) {
  const { t } = useWords()
  return (
    <Menu position="bottom-end" shadow="md" width={260} withinPortal>
      <Menu.Target>
        <ActionIcon className="page-menu" variant="subtle" color="gray" size="sm" aria-label={t('page.menu', { name })}>
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Items clauseId={clauseId} />
      </Menu.Dropdown>
    </Menu>
  )
}

interface Item {
  readonly word: 'addBelow' | 'addSub' | 'moveUp' | 'moveDown' | 'indent' | 'outdent' | 'join' | 'remove'
  readonly shortcut?: string
  readonly run: (() => void) | null
}

function itemsFor(editor: Editor, clauseId: ClauseId, remove: (id: ClauseId) => void): readonly Item[] {
  const body = editor.body()
  const here = body === null ? null : whereabouts(body, clauseId)
  if (here === null) return []
  const { clause, index, level, siblings } = here
  const insert = (place: ReturnType<typeof placeBeside>, role = clause.role) =>
    void editor.edit([{ type: 'insert', place, role, runs: [] }], (made) =>
      made === null ? null : { clauseId: made, block: 0, offset: 0 },
    )
  const changeLevel = (type: 'indent' | 'outdent') =>
    canChangeLevel(type, here)
      ? () => void editor.edit([{ type, clauseId }], () => ({ clauseId, block: 0, offset: 0 }))
      : null
  const before = siblings[index - 1]
  return [
    { word: 'addBelow', shortcut: 'Enter', run: () => insert(placeBeside(here, index + 1)) },
    {
      word: 'addSub',
      run: clause.role === 'clause' && level < deepestLevel ? () => insert({ parent: clauseId, index: 0 }) : null,
    },
    { word: 'moveUp', shortcut: 'alt+↑', run: moveBy(editor, here, -1) },
    { word: 'moveDown', shortcut: 'alt+↓', run: moveBy(editor, here, 1) },
    { word: 'indent', shortcut: 'Tab', run: changeLevel('indent') },
    { word: 'outdent', shortcut: 'shift+Tab', run: changeLevel('outdent') },
    {
      word: 'join',
      run:
        before?.role === clause.role ? () => void editor.edit([{ type: 'join', clauseId }], () => endOf(before)) : null,
    },
    { word: 'remove', run: () => remove(clauseId) },
  ]
}

function Items({ clauseId }: { clauseId: ClauseId }) {
  const { t } = useWords()
  const remove = useRemoveClause()
  return itemsFor(useEditor(), clauseId, remove).map(({ word, shortcut, run }) => (
    <Menu.Item
      key={word}
      disabled={run === null}
      {...(word === 'remove' ? { className: 'menu-danger' } : {})}
      onClick={() => run?.()}
      rightSection={shortcut === undefined ? null : <span className="shortcut">{shortcutWords(shortcut)}</span>}
    >
      {t(`page.${word}`)}
    </Menu.Item>
  ))
}
