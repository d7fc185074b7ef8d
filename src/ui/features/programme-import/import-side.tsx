import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { conflictWords } from '#domain/agenda/conflict-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import type { Preview, ProgrammeImport } from './use-programme-import.ts'

/** What belongs to the whole programme: conflicts it would make, its halls, who its speakers are. */
export function ImportSide({ imported }: { imported: ProgrammeImport }) {
  const { preview } = imported
  if (preview.data === undefined) return <aside className="programme-side" aria-busy />
  return (
    <aside className="programme-side">
      <Conflicts preview={preview.data} />
      <Rooms preview={preview.data} imported={imported} />
      <Speakers preview={preview.data} imported={imported} />
    </aside>
  )
}

function Conflicts({ preview: { conflicts } }: { preview: Preview }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t('programmeImport.conflicts', { count: conflicts.length })}</h2>
      {conflicts.length === 0 ? <p className="quiet">{t('programmeImport.noConflicts')}</p> : null}
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.id}>{conflictWords(conflict, language)}</li>
        ))}
      </ul>
    </section>
  )
}

/** Value of the choice «a new one», «a name only»: no id is a space. */
const none = ' '

function Rooms({ preview: { rooms }, imported }: { preview: Preview; imported: ProgrammeImport }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { wanted, choices, choose } = imported
  const { conferenceId } = wanted
  const standing = useQuery(orpc.agenda.get.queryOptions({ input: { conferenceId } })).data?.rooms ?? []
  if (rooms.length === 0) return null
  return (
    <section>
      <h2>{t('programmeImport.rooms')}</h2>
      {rooms.map(({ name, roomId, isNew }) => (
        <Select
          key={name}
          size="xs"
          label={name}
          data={[
            { value: none, label: t('programmeImport.newRoom') },
            ...standing.map((room) => ({ value: room.id, label: room.name })),
          ]}
          value={isNew ? none : roomId}
          allowDeselect={false}
          onChange={(id) => choose({ rooms: { ...choices.rooms, [name]: id === none ? null : id } })}
        />
      ))}
    </section>
  )
}

/** Names that may be participants; nobody is taken for one before a person says so. */
function Speakers({ preview: { speakers }, imported }: { preview: Preview; imported: ProgrammeImport }) {
  const { t } = useWords()
  const { choices, choose } = imported
  const known = speakers.filter(({ matches }) => matches.length > 0)
  return (
    <section>
      <h2>{t('programmeImport.speakers', { count: speakers.length })}</h2>
      <p className="quiet">{t('programmeImport.speakersHint', { count: known.length })}</p>
      {known.map(({ name, post, matches }) => (
        <Select
          key={name}
          size="xs"
          label={name}
          description={post === '' ? null : post}
          data={[
            { value: none, label: t('programmeImport.nameOnly') },
            ...matches.map((match) => ({
              value: match.participationId,
              label: [match.name, match.organization].filter((part) => part !== '').join(', '),
            })),
          ]}
          value={choices.speakers[name] ?? none}
          allowDeselect={false}
          onChange={(id) => choose({ speakers: { ...choices.speakers, [name]: id === none ? null : id } })}
        />
      ))}
    </section>
  )
}
