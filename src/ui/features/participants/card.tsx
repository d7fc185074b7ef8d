import { ActionIcon, Group } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconTrash, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import {
  fullNameOf,
  isBuiltIn,
  valueOf,
  type BuiltInFieldId,
  type FieldId,
  type FieldValue,
  type Participant,
} from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailureWords } from '../../shared/failure.tsx'
import { CardField } from './card-field.tsx'
import { CardHistory, CardPresences } from './card-history.tsx'
import type { ParticipantCommands } from './use-commands.ts'
import { useFields } from './use-fields.ts'

interface PersonCardProps {
  readonly id: string
  readonly conferenceId: string
  readonly commands: ParticipantCommands
  /** Whether it was opened to be worked in. */
  readonly takesFocus: boolean
  /** Goes to the person before or after in the list. */
  readonly step: (step: 1 | -1) => void
  readonly close: () => void
}

const sections = {
  name: ['surname', 'givenName', 'patronymic', 'latinName', 'title', 'gender', 'birthDate'],
  work: ['organization', 'post', 'country', 'city'],
  part: ['role', 'delegation', 'status', 'badgeNumber'],
  contacts: ['emails', 'phones', 'address'],
  arrival: ['arrivalDate', 'arrivalTime', 'arrivalTransport', 'arrivalPlace'],
  departure: ['departureDate', 'departureTime', 'departureTransport', 'departurePlace'],
  stay: ['hotel', 'room', 'transfer', 'diet', 'visa', 'note'],
} as const satisfies Record<string, readonly BuiltInFieldId[]>
type Section = keyof typeof sections
const sectionOrder = ['name', 'work', 'part', 'contacts', 'arrival', 'departure', 'stay'] as const satisfies Section[]

/** Everything about one person, edited in place. */
export function PersonCard({ id, conferenceId, commands, takesFocus, step, close }: PersonCardProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const wordsOf = useFailureWords()
  const card = useQuery(orpc.participants.get.queryOptions({ input: { id }, gcTime: 60_000 }))
  const panel = useCardKeys(takesFocus, step, close)
  // Of who was removed elsewhere nothing that was known stands.
  const person = card.error === null ? card.data : undefined
  const name = person === undefined ? '' : fullNameOf(person.person)
  const remove = () => {
    // First, so that the card is not asked for again.
    close()
    void commands.remove([id], name)
  }
  return (
    <aside ref={panel} className="person-card" tabIndex={-1} aria-label={t('participants.card', { name })}>
      <header>
        <h2 title={name}>{name}</h2>
        <CardTools step={step} close={close} remove={remove} />
      </header>
      {card.error === null ? null : (
        <p role="alert" className="quiet">
          {wordsOf(card.error).what}
        </p>
      )}
      <div className="person-card-body">
        {person === undefined ? null : (
          <>
            <CardSections
              person={person}
              conferenceId={conferenceId}
              onSet={(field, value) => commands.correct(id, field, valueOf(person, field), value)}
            />
            <CardPresences conferenceId={conferenceId} presences={person.presences} />
            <CardHistory changes={person.history} />
          </>
        )}
      </div>
    </aside>
  )
}

/** Escape closes the card, Alt and an arrow lead to the person before or after. */
function useCardKeys(takesFocus: boolean, step: (step: 1 | -1) => void, close: () => void) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) panel.current?.focus()
  }, [takesFocus])
  useEffect(() => {
    const card = panel.current
    const onKeyDown = (event: KeyboardEvent) => {
      // The field that is edited has keys of its own.
      if (event.target instanceof HTMLInputElement) return
      if (event.key === 'Escape') close()
      else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
        step(event.key === 'ArrowDown' ? 1 : -1)
      else return
      event.preventDefault()
    }
    card?.addEventListener('keydown', onKeyDown)
    return () => card?.removeEventListener('keydown', onKeyDown)
  })
  return panel
}

interface CardSectionsProps {
  readonly person: Participant
  readonly conferenceId: string
  readonly onSet: (field: FieldId, value: FieldValue) => Promise<string | null>
}

function CardSections({ person, conferenceId, onSet }: CardSectionsProps) {
  const { t } = useWords()
  const { all, field } = useFields()
  const own = all.filter(({ id }) => !isBuiltIn(id))
  const parts = [
    ...sectionOrder.map((section) => ({ section, fields: sections[section].flatMap((id) => field(id) ?? []) })),
    ...(own.length === 0 ? [] : [{ section: 'own' as const, fields: own }]),
  ]
  return parts.map(({ section, fields }) => (
    <section key={section} aria-label={t(`participants.sections.${section}`)}>
      <h3>{t(`participants.sections.${section}`)}</h3>
      <dl>
        {fields.map((one) => (
          <CardField
            key={one.id}
            conferenceId={conferenceId}
            field={one}
            value={valueOf(person, one.id)}
            onSet={(value) => onSet(one.id, value)}
          />
        ))}
      </dl>
    </section>
  ))
}

interface CardToolsProps {
  readonly step: (step: 1 | -1) => void
  readonly remove: () => void
  readonly close: () => void
}

function CardTools({ step, remove, close }: CardToolsProps) {
  const { t } = useWords()
  const tool = { variant: 'subtle', color: 'gray' } as const
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon {...tool} aria-label={t('participants.previous')} title="Alt+↑" onClick={() => step(-1)}>
        <IconChevronUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={t('participants.next')} title="Alt+↓" onClick={() => step(1)}>
        <IconChevronDown size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={t('participants.removeOne')} onClick={remove}>
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon {...tool} aria-label={t('participants.closeCard')} onClick={close}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </Group>
  )
}
