import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { isBadge } from '#domain/people/check-in.ts'
import { roleName } from '#domain/people/field-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFormats } from '../../shared/formats.ts'
import { isNumber, meantBy, mostOffered, type Candidate, type CheckIn } from './use-check-in.ts'

interface DoorFieldProps {
  readonly conferenceId: string
  readonly door: string | null
  readonly checkIn: CheckIn
  readonly text: string
  readonly onType: (text: string) => void
  /** Enter was pressed where nobody is found: what was typed begins a registration on the spot. */
  readonly onNobody: (typed: string) => void
  /** Whether the line for a registration is open already. */
  readonly isRegistering: boolean
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/** Given, for the elements that have them are no list of a form. */
const roles = { combobox: 'combobox', listbox: 'listbox', option: 'option' } as const

/** One field for names and badges; below it who may be meant. */
export function DoorField(props: DoorFieldProps) {
  const { text, onType, inputRef } = props
  const { t } = useWords()
  const id = useId()
  const typed = text.trim()
  const { found, isSettled } = useFound(props, typed)
  const [chosenId, choose] = useState<string | null>(null)
  const shown = typed === '' ? [] : (found ?? [])
  const marked = shown.find((one) => one.id === chosenId) ?? meantBy(typed, shown)
  const onKeyDown = useDoorKeys(props, {
    typed,
    shown,
    isNobody: isSettled && found?.length === 0,
    marked,
    chosenId,
    choose,
  })
  useEffect(() => inputRef.current?.focus(), [inputRef])
  return (
    <>
      <input
        ref={inputRef}
        className="entry-field"
        role={roles.combobox}
        aria-label={t('checkIn.field')}
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={marked === null ? undefined : `${id} ${marked.id}`}
        placeholder={t('checkIn.field')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={({ currentTarget }) => {
          choose(null)
          onType(currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role={roles.listbox} className="entry-found" aria-label={t('checkIn.found')}>
        {shown.map((one) => (
          <CandidateRow
            key={one.id}
            id={`${id} ${one.id}`}
            person={one}
            isMarked={one.id === marked?.id}
            onPick={() => {
              onType('')
              void props.checkIn.mark(typed, one.id, () => {})
              inputRef.current?.focus()
            }}
          />
        ))}
      </div>
      {typed !== '' && found?.length === 0 && !props.isRegistering ? <Nobody isNumber={isNumber(typed)} /> : null}
      {marked === null ? <SeveralBadges typed={typed} shown={shown} /> : null}
    </>
  )
}

interface Found {
  /** Undefined while nothing is known. */
  readonly found: readonly Candidate[] | undefined
  /** Whether they are found by what is typed now, not by what was typed before. */
  readonly isSettled: boolean
}

/** Who is found by what is typed; until that is here, who was found before. */
function useFound({ conferenceId, door }: DoorFieldProps, text: string): Found {
  const { orpc } = useServices()
  const { data, isPlaceholderData } = useQuery(
    orpc.checkIn.find.queryOptions({
      input: { conferenceId, sessionId: door, text, limit: mostOffered },
      enabled: text !== '',
      gcTime: 10_000,
      placeholderData: (previous) => previous,
    }),
  )
  return { found: data, isSettled: !isPlaceholderData }
}

interface DoorState {
  readonly typed: string
  readonly shown: readonly Candidate[]
  readonly isNobody: boolean
  readonly marked: Candidate | null
  readonly chosenId: string | null
  readonly choose: (id: string | null) => void
}

function useDoorKeys({ checkIn, text, onType, onNobody, inputRef }: DoorFieldProps, state: DoorState) {
  const { typed, shown, isNobody, marked, chosenId, choose } = state
  const enter = () => {
    if (typed === '') return
    if (isNobody && !isNumber(typed)) return onNobody(typed)
    // At once: what a reader of badges sends next begins a field of its own.
    onType('')
    choose(null)
    void checkIn.mark(typed, chosenId, () => {
      if (inputRef.current?.value === '') onType(typed)
    })
  }
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === marked?.id)
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    if (next !== undefined) choose(next.id)
  }
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const mod = event.ctrlKey || event.metaKey
    if (event.key === 'Enter') enter()
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Escape' && text !== '') onType('')
    // Of an empty field there is nothing to undo but the mark.
    else if (mod && !event.shiftKey && event.code === 'KeyZ' && text === '') checkIn.undo()
    else return
    event.preventDefault()
  }
}

interface CandidateRowProps {
  readonly id: string
  readonly person: Candidate
  readonly isMarked: boolean
  readonly onPick: () => void
}

function CandidateRow({ id, person, isMarked, onPick }: CandidateRowProps) {
  const { t, language } = useWords()
  const { moment } = useFormats()
  const { fullName, isPresent, markedAt, badgeNumber } = person
  const about = [person.delegation || t('checkIn.noDelegation'), roleName(person.role, language), person.organization]
  // The focus stays in the field.
  const pointer = { onMouseDown: (event: MouseEvent) => event.preventDefault(), onClick: onPick }
  return (
    <div id={id} role={roles.option} className="entry-row" aria-selected={isMarked} tabIndex={-1} {...pointer}>
      <span className="entry-name">{fullName}</span>
      <span className="entry-about">{about.filter((part) => part !== '').join(' · ')}</span>
      <span className="entry-state figures">
        {isPresent ? (
          <strong>
            {markedAt === null ? t('checkIn.already') : t('checkIn.alreadyAt', { time: moment(markedAt) })}
          </strong>
        ) : null}
        {badgeNumber === '' ? null : <span>{t('checkIn.badge', { number: badgeNumber })}</span>}
      </span>
    </div>
  )
}

function SeveralBadges({ typed, shown }: Pick<DoorState, 'typed' | 'shown'>) {
  const { t } = useWords()
  return shown.some(({ badgeNumber }) => isBadge(badgeNumber, typed)) ? (
    <p className="entry-nobody">{t('checkIn.severalBadges', { number: typed })}</p>
  ) : null
}

function Nobody({ isNumber: isOfNumber }: { isNumber: boolean }) {
  const { t } = useWords()
  return (
    <output className="entry-nobody">
      <strong>{t('checkIn.nobody')}</strong>
      <span className="quiet">{t(isOfNumber ? 'checkIn.unknownBadgeTodo' : 'checkIn.lateOpen')}</span>
    </output>
  )
}
