import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
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
export function InPlace(props: InPlaceProps) {
  const { field, name, value, nothing, isCount = false } = props
  const { t } = useWords()
  const [isEdited, setEdited] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = (withFocus: boolean) => {
    flushSync(() => setEdited(false))
    if (withFocus) button.current?.focus()
  }
  if (isEdited) return <Editor {...props} leave={leave} />
  return (
    <button
      ref={button}
      type="button"
      className="delegation-value"
      data-count={isCount || undefined}
      data-empty={value === '' || undefined}
      aria-label={t('delegations.edit', { field, name, value: value === '' ? nothing : value })}
      title={value === '' ? undefined : value}
      onClick={() => setEdited(true)}
    >
      {value === '' ? '–' : value}
    </button>
  )
}

interface EditorProps extends InPlaceProps {
  /** Ends the editing; with the focus, where it was a key that did. */
  readonly leave: (withFocus: boolean) => void
}

function Editor({ field, value, isCount = false, onSet, leave }: EditorProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [problem, setProblem] = useState<string | null>(null)
  const give = async (withFocus: boolean) => {
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
