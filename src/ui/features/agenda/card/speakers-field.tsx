import { Combobox, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconLink, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import type { Speaker } from '#domain/agenda/session.ts'
import { fold } from '#domain/language/fold.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { useConference } from '../../../app/session.ts'
import { everyone } from '../../participants/use-desk.ts'
import type { AgendaData } from '../agenda-data.ts'

interface SpeakersFieldProps {
  readonly label: string
  /** What those who are added do. */
  readonly as: Speaker['role']
  readonly speakers: readonly Speaker[]
  readonly data: AgendaData
  readonly give: (speakers: readonly Speaker[]) => void
}

/** A participant that may be meant. */
interface Match {
  readonly id: string
  readonly name: string
  /** Organization and post. */
  readonly about: string
}

const nobody: readonly Match[] = []
const fewestLetters = 3
const mostMatches = 8
const mostProposals = 2
/** Asked for, of whom those are shown whose name has the letters in it first. */
const mostFound = 60
const settleTime = 150

const words = (value: unknown) => (typeof value === 'string' ? value : '')

/** Participants found by a few letters of what is known of them. */
function useMatches(text: string): readonly Match[] {
  const { orpc } = useServices()
  const { language } = useWords()
  const conference = useConference()
  const [settled] = useDebouncedValue(text.trim(), settleTime)
  const isAsked = conference !== null && settled.length >= fewestLetters && settled === text.trim()
  const found = useQuery(
    orpc.participants.query.queryOptions({
      input: {
        ...everyone(conference?.id ?? '', language),
        search: settled,
        fields: ['fullName', 'organization', 'post'],
        offset: 0,
        limit: mostFound,
        sessionId: null,
      },
      enabled: isAsked,
      gcTime: 60_000,
    }),
  )
  if (!isAsked) return []
  const sought = fold(settled)
  const matches = (found.data?.rows ?? []).map(({ id, values }) => ({
    id,
    name: words(values['fullName']),
    about: [values['organization'], values['post']].map(words).filter(Boolean).join(', '),
  }))
  const rank = ({ name }: Match) => (fold(name).startsWith(sought) ? 0 : fold(name).includes(sought) ? 1 : 2)
  return matches.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostMatches)
}

/** Participants who may be meant by names as written, the likeliest first; by name. */
function useProposals(speakers: readonly Speaker[]): ReadonlyMap<string, readonly Match[]> {
  const { orpc } = useServices()
  const conference = useConference()
  const names = speakers.filter(({ participationId }) => participationId === null).map(({ name }) => name)
  const found = useQuery(
    orpc.agenda.matchSpeakers.queryOptions({
      input: { conferenceId: conference?.id ?? '', speakers: names.map((name) => ({ name })) },
      enabled: conference !== null && names.length > 0,
      gcTime: 60_000,
    }),
  )
  const matchesOf = (at: number) =>
    (found.data?.[at] ?? []).slice(0, mostProposals).map(({ participationId, name, organization, post }) => ({
      id: participationId,
      name,
      about: [organization, post].filter(Boolean).join(', '),
    }))
  return new Map(names.map((name, at) => [name, matchesOf(at)]))
}

/** Keys that stay with a name while others come and go; a name said twice has two. */
function keyed(speakers: readonly Speaker[]) {
  const seen = new Map<string, number>()
  return speakers.map((speaker, at) => {
    const who = speaker.participationId ?? speaker.name
    const times = (seen.get(who) ?? 0) + 1
    seen.set(who, times)
    return { speaker, at, key: `${who} ${times}` }
  })
}

/** Those who speak or chair: participants, or names as they were written. */
export function SpeakersField({ label, as, speakers, data, give }: SpeakersFieldProps) {
  const proposals = useProposals(speakers)
  return (
    <section className="agenda-speakers" aria-label={label}>
      <h3>{label}</h3>
      {speakers.length === 0 ? null : (
        <ul>
          {keyed(speakers).map(({ speaker, at, key }) => (
            <SpeakerLine
              key={key}
              speaker={speaker}
              name={data.nameOf(speaker)}
              proposals={proposals.get(speaker.name) ?? nobody}
              set={(changed) => give(speakers.with(at, changed))}
              remove={() => give(speakers.toSpliced(at, 1))}
            />
          ))}
        </ul>
      )}
      <AddSpeaker label={label} add={(speaker) => give([...speakers, { ...speaker, role: as }])} />
    </section>
  )
}

interface SpeakerLineProps {
  readonly speaker: Speaker
  readonly name: string
  readonly proposals: readonly Match[]
  readonly set: (speaker: Speaker) => void
  readonly remove: () => void
}

function SpeakerLine({ speaker, name, proposals, set, remove }: SpeakerLineProps) {
  const { t } = useWords()
  return (
    <li>
      <span className="agenda-speaker-name">
        {name}
        {speaker.post === '' ? null : <span className="quiet">, {speaker.post}</span>}
      </span>
      <button type="button" className="plain-tool" aria-label={t('agenda.removeSpeaker', { name })} onClick={remove}>
        <IconX size={14} stroke={1.5} />
      </button>
      {speaker.participationId === null ? <Proposals speaker={speaker} proposals={proposals} set={set} /> : null}
    </li>
  )
}

/** A name that looks like a participant's: the match is proposed, not made. */
function Proposals({ speaker, proposals, set }: Pick<SpeakerLineProps, 'speaker' | 'proposals' | 'set'>) {
  const { t } = useWords()
  if (proposals.length === 0) return <span className="quiet agenda-speaker-note">{t('agenda.notParticipant')}</span>
  return proposals.map(({ id, name, about }) => (
    <button
      key={id}
      type="button"
      className="agenda-proposal"
      onClick={() => set({ ...speaker, participationId: id, name })}
    >
      <IconLink size={14} stroke={1.5} aria-hidden />
      {t('agenda.isThis', { name: [name, about].filter(Boolean).join(', ') })}
    </button>
  ))
}

interface AddSpeakerProps {
  readonly label: string
  readonly add: (speaker: Omit<Speaker, 'role'>) => void
}

function AddSpeaker({ label, add }: AddSpeakerProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const matches = useMatches(text)
  const list = useCombobox()
  const give = (id: string | null) => {
    const match = matches.find((one) => one.id === id)
    if (match === undefined && text.trim() === '') return
    add(
      match === undefined
        ? { participationId: null, name: text.trim(), post: '' }
        : { participationId: match.id, name: match.name, post: '' },
    )
    setText('')
    list.closeDropdown()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'Enter') give(matches[list.getSelectedOptionIndex()]?.id ?? null)
    else if (key === 'ArrowDown') list.selectNextOption()
    else if (key === 'ArrowUp') list.selectPreviousOption()
    else if (key === 'Escape' && text !== '') setText('')
    else {
      if (key !== 'Escape' && key !== 'Tab') event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const isOpen = matches.length > 0 && text.trim() !== ''
  return (
    <Combobox store={{ ...list, dropdownOpened: isOpen }} onOptionSubmit={give} withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={false}>
        <input
          className="agenda-input agenda-add-speaker"
          aria-label={t('agenda.addTo', { label })}
          placeholder={t('agenda.addSpeaker')}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            list.resetSelectedOption()
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options className="agenda-matches" mah={240} aria-label={t('place.participants')}>
          {matches.map(({ id, name, about }) => (
            <Combobox.Option key={id} value={id}>
              {name}
              {about === '' ? null : <span className="quiet agenda-about">{about}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
