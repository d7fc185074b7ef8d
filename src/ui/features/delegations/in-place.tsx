import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'

interface InPlaceProps {
  /** Name of the field, and of the delegation whose it is. */
  readonly field: string
  readonly name: string
  readonly value: string
  /** Shown where there is no value. */
  readonly nothing: string
  readonly isCount?: boolean
  /** Resolves to what is wrong with the value, in words, or null. */
  readonly onSet: (value: string) => Promise<string | null>
}

/** A value that is edited where it stands: pressed, it is a field; Enter gives it, Escape leaves it as it was. */
export function InPlace({ field, name, value, nothing, isCount = false, onSet }: InPlaceProps) {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (withFocus: boolean) => {
    setTyped(null)
    setProblem(null)
    if (withFocus) requestAnimationFrame(() => button.current?.focus())
  }
  const give = async (withFocus: boolean) => {
    if (typed === null) return
    const refused = typed.trim() === value ? null : await onSet(typed.trim())
    if (refused === null) leave(withFocus)
    else setProblem(refused)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void give(true)
    else if (event.key === 'Escape') leave(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (typed === null)
    return (
      <button
        ref={button}
        type="button"
        className="delegation-value"
        data-count={isCount || undefined}
        data-empty={value === '' || undefined}
        aria-label={t('delegations.edit', { field, name, value: value === '' ? nothing : value })}
        title={value === '' ? undefined : value}
        onClick={() => setTyped(value)}
      >
        {value === '' ? '–' : value}
      </button>
    )
  return (
    <span className="delegation-editor">
      <input
        ref={focusOnMount}
        aria-label={field}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        inputMode={isCount ? 'numeric' : undefined}
        data-count={isCount || undefined}
        autoComplete="off"
        maxLength={500}
        value={typed}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setProblem(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void give(false)}
      />
      {problem === null ? null : (
        <span className="delegation-problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
