import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { shortcutWords } from '../../app/shortcut-words.ts'

interface ToolProps {
  readonly label: string
  readonly shortcut?: string | undefined
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly pressed?: boolean
  /** Acts on the words of the page, which keep the focus. */
  readonly isOnPage?: boolean
  readonly children: ReactNode
}

/** A button of the toolbar: a picture with its name and key. */
export function Tool({ label, shortcut, onClick, disabled = false, pressed, isOnPage = false, children }: ToolProps) {
  return (
    <Tooltip label={shortcut === undefined ? label : `${label} · ${shortcutWords(shortcut)}`}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'deep' : 'gray'}
        size="lg"
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onMouseDown={(event) => {
          if (isOnPage) event.preventDefault()
        }}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
