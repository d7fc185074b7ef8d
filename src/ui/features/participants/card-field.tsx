import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FieldValue } from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useValueWords, type NamedField } from './use-fields.ts'
import { ValueEditor, type Way } from './value-editor.tsx'

interface CardFieldProps {
  readonly conferenceId: string
  readonly field: NamedField
  readonly value: FieldValue
  /** Resolves to what is wrong with the value, in words, or null. */
  readonly onSet: (value: FieldValue) => Promise<string | null>
}

/** A line of the card: pressed, it is edited where it stands. */
export function CardField({ conferenceId, field, value, onSet }: CardFieldProps) {
  const { t } = useWords()
  const words = useValueWords()
  const [isEdited, setEdited] = useState(false)
  const line = useRef<HTMLElement>(null)
  const text = words(field, value)
  /** The focus stays where the person works: at this line, or at the next one. */
  const leave = (way: Way) => {
    const lines = Array.from(line.current?.closest('.person-card')?.querySelectorAll<HTMLElement>('dd') ?? [])
    const at = lines.findIndex((one) => one === line.current)
    const next = lines[at + (way === 'next' ? 1 : way === 'back' ? -1 : 0)] ?? line.current
    flushSync(() => setEdited(false))
    next?.querySelector('button')?.focus()
  }
  const commit = async (given: FieldValue, way: Way): Promise<string | null> => {
    const refused = await onSet(given)
    if (refused === null) leave(way)
    return refused
  }
  return (
    <div>
      <dt>{field.label}</dt>
      <dd ref={line}>
        {isEdited ? (
          <ValueEditor
            conferenceId={conferenceId}
            field={field}
            value={value}
            typed={null}
            onCommit={commit}
            onCancel={() => leave('stay')}
          />
        ) : (
          <button
            type="button"
            className="person-card-value"
            data-empty={text === '' || undefined}
            aria-label={t('participants.editField', {
              field: field.label,
              value: text === '' ? t('participants.nothingSaid') : text,
            })}
            onClick={() => setEdited(true)}
          >
            {text === '' ? '–' : text}
          </button>
        )}
      </dd>
    </div>
  )
}
