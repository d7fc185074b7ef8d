import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { FieldValue } from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { closedValues, readTyped } from './read-typed.ts'
import { useValueWords, type NamedField } from './use-fields.ts'
import { useOffers } from './use-offers.ts'

/** Where the cursor goes after a value was given. */
export type Way = 'stay' | 'down' | 'next' | 'back'

interface ValueEditorProps {
  readonly conferenceId: string
  readonly field: NamedField
  readonly value: FieldValue
  /** What was typed before the editor opened, in place of the value; null to begin with the value. */
  readonly typed: string | null
  /** Gives the value; resolves to what is wrong with it, in words, or null. */
  readonly onCommit: (value: FieldValue, way: Way) => Promise<string | null>
  readonly onCancel: () => void
}

/** A field to type a value into, with values to choose from where there are some. Enter and Tab give it, Escape leaves it as it was. */
export function ValueEditor(props: ValueEditorProps) {
  const { conferenceId, field, value, typed } = props
  const { t } = useWords()
  const id = useId()
  const first = useValueWords()(field, value)
  const [text, setText] = useState(typed ?? first)
  const isTouched = text !== first
  const offers = useOffers(conferenceId, field, isTouched ? text : '')
  const isClosed = closedValues(field) !== null
  const list = useCombobox({ defaultOpened: isClosed || typed !== null })
  const input = useFocusedInput(typed === null)
  const { problem, setProblem, give, leave, onBlur } = useGiving(props, () => input.current?.focus())
  const onKeyDown = useEditorKeys({ list, offers, isFirstTaken: isClosed && isTouched, text, give, leave })
  return (
    <div className="value-editor">
      <Combobox
        store={list}
        position="bottom-start"
        width="max-content"
        onOptionSubmit={(offer) => void give(offer, 'stay')}
      >
        <Combobox.Target withKeyboardNavigation={false}>
          <input
            ref={input}
            aria-label={field.label}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : id}
            autoComplete="off"
            spellCheck={false}
            placeholder={field.type === 'date' ? t('participants.dateForm') : undefined}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value)
              setProblem(null)
              list.openDropdown()
              list.resetSelectedOption()
            }}
            onKeyDown={onKeyDown}
            onBlur={() => onBlur(isTouched ? text : null)}
          />
        </Combobox.Target>
        <Offers offers={offers} />
      </Combobox>
      {problem === null ? null : (
        <div className="value-problem" id={id} role="alert">
          {problem}
        </div>
      )}
    </div>
  )
}

interface EditorKeys extends Pick<ReturnType<typeof useGiving>, 'give' | 'leave'> {
  readonly list: ReturnType<typeof useCombobox>
  readonly offers: readonly string[]
  /** Of a closed list the first that fits what was typed is meant. */
  readonly isFirstTaken: boolean
  readonly text: string
}

function useEditorKeys({ list, offers, isFirstTaken, text, give, leave }: EditorKeys) {
  return (event: KeyboardEvent) => {
    event.stopPropagation()
    const { key, shiftKey } = event
    if (key === 'Enter' || key === 'Tab') {
      const chosen = list.dropdownOpened ? list.getSelectedOptionIndex() : -1
      const offered = offers[chosen] ?? (isFirstTaken ? offers[0] : undefined)
      void give(offered ?? text, key === 'Enter' ? 'down' : shiftKey ? 'back' : 'next')
    } else if (key === 'Escape') leave()
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      list.openDropdown()
      if (key === 'ArrowDown') list.selectNextOption()
      else list.selectPreviousOption()
    } else return
    event.preventDefault()
  }
}

function Offers({ offers }: { offers: readonly string[] }) {
  const { t } = useWords()
  return (
    <Combobox.Dropdown className="value-offers" hidden={offers.length === 0}>
      <Combobox.Options mah={240} aria-label={t('participants.offers')}>
        {offers.map((offer) => (
          <Combobox.Option key={offer} value={offer}>
            {offer}
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}

/** Reads what was typed and gives it once; what is wrong with it is told in place. */
function useGiving({ field, onCommit, onCancel }: ValueEditorProps, again: () => void) {
  const { t } = useWords()
  const [problem, setProblem] = useState<string | null>(null)
  const isDone = useRef(false)
  const give = async (text: string, way: Way) => {
    const read = readTyped(field, text)
    if (read.problem !== null) {
      setProblem(t(`participants.problem.${read.problem}`))
      return
    }
    if (isDone.current) return
    isDone.current = true
    const refused = await onCommit(read.value, way)
    if (refused === null) return
    isDone.current = false
    setProblem(refused)
    again()
  }
  const leave = () => {
    isDone.current = true
    onCancel()
  }
  /** @param text what was changed; null for nothing. What cannot be read is not kept when the person goes elsewhere. */
  const onBlur = (text: string | null) => {
    if (isDone.current) return
    if (text === null || readTyped(field, text).problem !== null) leave()
    else void give(text, 'stay')
  }
  return { problem, setProblem, give, leave, onBlur }
}

function useFocusedInput(isSelected: boolean) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (isSelected) input.current?.select()
  }, [isSelected])
  return input
}
