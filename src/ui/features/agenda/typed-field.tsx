import { useId, useRef, useState, type KeyboardEvent, type Ref } from 'react'

interface TypedFieldProps<Value> {
  readonly label: string
  /** The value in words. */
  readonly text: string
  /** Reads what was typed; null for what makes no sense. */
  readonly read: (text: string) => Value | null
  readonly give: (value: Value) => void
  /** Said of what makes no sense. */
  readonly problem: string
  readonly placeholder?: string
  readonly className?: string
  readonly isMultiline?: boolean
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  /** Enter and Escape end the editing of a field that stands in for words. */
  readonly onEnd?: (isGiven: boolean) => void
}

/** A field that gives its value on Enter and when it is left; Escape puts back what was there. */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { label, text, placeholder, className, isMultiline = false, inputRef, problem } = props
  const id = useId()
  const { typed, setTyped, isWrong, give, leave } = useTyping(props)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) give(true)
    else if (event.key === 'Escape' && (typed !== null || props.onEnd !== undefined)) leave()
    else {
      // What is typed here is no command of the place the field stands in.
      if (event.key !== 'Tab' && event.key !== 'Escape') event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const Tag = isMultiline ? 'textarea' : 'input'
  return (
    <>
      <Tag
        ref={inputRef}
        className={`agenda-input ${className ?? ''}`}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        placeholder={placeholder}
        rows={isMultiline ? 1 : undefined}
        autoComplete="off"
        value={typed ?? text}
        onChange={({ currentTarget }) => setTyped(currentTarget.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
        onBlur={() => give(false)}
      />
      {isWrong ? (
        <span className="agenda-problem" id={id} role="alert">
          {problem}
        </span>
      ) : null}
    </>
  )
}

function useTyping<Value>({ text, read, give: pass, onEnd }: TypedFieldProps<Value>) {
  /** null: nothing was typed since the value came. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const isDone = useRef(false)
  const end = (isGiven: boolean) => {
    setTyped(null)
    setWrong(false)
    if (onEnd === undefined) return
    isDone.current = true
    onEnd(isGiven)
  }
  return {
    typed,
    isWrong,
    setTyped: (words: string) => {
      setTyped(words)
      setWrong(false)
    },
    /** @param isMeant by Enter; a field that is left with what makes no sense goes back to what it had. */
    give: (isMeant: boolean) => {
      if (isDone.current) return
      const value = typed === null || typed.trim() === text ? null : read(typed)
      const isRefused = typed !== null && typed.trim() !== text && value === null
      if (isRefused && isMeant) {
        setWrong(true)
        return
      }
      if (value !== null) pass(value)
      end(value !== null)
    },
    leave: () => end(false),
  }
}

/** A title: some words, at most so many. */
export const readTitle = (text: string): string | null => (text.trim() === '' ? null : text.trim().slice(0, 2_000))
