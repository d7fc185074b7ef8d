import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { deepestLevel, type ClauseId } from '#domain/drafting/clause.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { shortcutWords } from '../../app/shortcut-words.ts'
import { useEditor } from './editor.ts'
import { bodyOf } from './editor/body-mapping.ts'
import type { DraftEditor } from './editor/draft-editor.ts'
import { addClause, canChangeLevel, changeLevel, joinClauses, moveClause, removeClause } from './editor/structure.ts'
import { placeBeside, whereabouts } from './whereabouts.ts'

/** What can be done to the clause under the caret, each with its key. */
export function ClauseMenu({ clauseId, name }: { clauseId: ClauseId; name: string }) {
  const { t } = useWords()
  const editor = useEditor()
  return (
    <Menu
      position="bottom-end"
      shadow="md"
      width={260}
      withinPortal
      returnFocus={false}
      onClose={() => editor.page.view.focus()}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('page.menu', { name })}>
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

function itemsFor({ page, nextId }: DraftEditor, clauseId: ClauseId, remove: () => void): readonly Item[] {
  const here = whereabouts(bodyOf(page.state.doc), clauseId)
  if (here === null) return []
  const { view } = page
  const { clause, index, level, siblings } = here
  const before = siblings[index - 1]
  const change = (type: 'indent' | 'outdent') =>
    canChangeLevel(type, here) ? () => changeLevel(view, type, clauseId) : null
  const move = (by: 1 | -1) => (siblings[index + by] === undefined ? null : () => moveClause(view, by, clauseId))
  return [
    {
      word: 'addBelow',
      shortcut: 'Enter',
      run: () => addClause(view, placeBeside(here, index + 1), nextId(), clause.role),
    },
    {
      word: 'addSub',
      run:
        clause.role === 'clause' && level < deepestLevel
          ? () => addClause(view, { parent: clauseId, index: 0 }, nextId())
          : null,
    },
    { word: 'moveUp', shortcut: 'alt+↑', run: move(-1) },
    { word: 'moveDown', shortcut: 'alt+↓', run: move(1) },
    { word: 'indent', shortcut: 'Tab', run: change('indent') },
    { word: 'outdent', shortcut: 'shift+Tab', run: change('outdent') },
    { word: 'join', run: before?.role === clause.role ? () => joinClauses(view, before, clauseId) : null },
    { word: 'remove', run: remove },
  ]
}

function Items({ clauseId }: { clauseId: ClauseId }) {
  const { t } = useWords()
  const editor = useEditor()
  const { saveBoard } = useServices()
  const { offerUndo } = useHistoryCommands()
  // Deletes at once and offers to take it back for ten seconds.
  const remove = () => {
    if (removeClause(editor.page.view, clauseId))
      void saveBoard.flush().then(() => offerUndo(t('toast.clauseRemoved')), saveBoard.report)
  }
  return itemsFor(editor, clauseId, remove).map(({ word, shortcut, run }) => (
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
