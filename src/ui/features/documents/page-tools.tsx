import {
  IconBold,
  IconBrackets,
  IconChevronDown,
  IconChevronUp,
  IconHeading,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  type Icon,
} from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { pageActions } from '../../app/page-actions.ts'
import type { PageCommand } from '../../app/page-in-front.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useEditor } from './editor.ts'
import { Tool } from './tool.tsx'

const icons: Readonly<Partial<Record<PageCommand, Icon>>> = {
  'text.bold': IconBold,
  'text.italic': IconItalic,
  'text.bracket': IconBrackets,
  'clause.heading': IconHeading,
  'clause.shallower': IconIndentDecrease,
  'clause.deeper': IconIndentIncrease,
  'clause.up': IconChevronUp,
  'clause.down': IconChevronDown,
}

/** What is done most to the words and clauses of the page. */
export function PageTools({ disabled }: { disabled: boolean }) {
  const { t } = useWords()
  const { pageInFront } = useServices()
  const editor = useEditor()
  const on = useSyncExternalStore(editor.subscribe, editor.marksOn)
  return pageActions(true, pageInFront).map(({ id, shortcut, pageKey, run }) => {
    const ToolIcon = icons[id]
    if (ToolIcon === undefined) return null
    return (
      <Tool
        key={id}
        isOnPage
        label={t(`action.${id}`)}
        shortcut={shortcut ?? pageKey}
        disabled={disabled}
        {...(id.startsWith('text.') ? { pressed: on.split(' ').includes(id) } : {})}
        onClick={run}
      >
        <ToolIcon size={18} stroke={1.5} />
      </Tool>
    )
  })
}
