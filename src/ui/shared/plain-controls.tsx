import { IconSelector } from '@tabler/icons-react'
import type { ReactNode } from 'react'

// Controls without a library behind them: long lists have thousands, and each must cost next to nothing.

interface PlainSelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

export function PlainSelect<Value extends string>({ label, value, options, onChange }: PlainSelectProps<Value>) {
  return (
    <span className="plain-select">
      <select
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex]
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <IconSelector size={14} stroke={1.5} aria-hidden />
    </span>
  )
}

interface PlainButtonProps {
  readonly isMain?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

export function PlainButton({ isMain = false, onClick, children }: PlainButtonProps) {
  return (
    <button type="button" className="plain-button" data-main={isMain || undefined} onClick={onClick}>
      {children}
    </button>
  )
}
