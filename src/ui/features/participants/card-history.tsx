import { useQuery } from '@tanstack/react-query'
import { isEmpty, type FieldValue } from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFormats } from '../../shared/formats.ts'
import { useFields, useValueWords } from './use-fields.ts'

type Card = Awaited<ReturnType<Services['client']['participants']['get']>>

interface CardPresencesProps {
  readonly conferenceId: string
  readonly presences: Card['presences']
}

/** The sessions the person was seen at. */
export function CardPresences({ conferenceId, presences }: CardPresencesProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { moment } = useFormats()
  const sessions = useQuery(
    orpc.agenda.sessions.queryOptions({ input: { conferenceId }, enabled: presences.length > 0 }),
  )
  if (presences.length === 0) return null
  return (
    <section aria-label={t('participants.sections.presence')}>
      <h3>{t('participants.sections.presence')}</h3>
      <ul className="person-card-list">
        {presences.map(({ sessionId, markedAt }) => (
          <li key={sessionId}>
            {sessions.data?.find(({ id }) => id === sessionId)?.title ?? ''}
            <span className="quiet figures"> {moment(markedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was done to the person, newest first. */
export function CardHistory({ changes }: { changes: Card['history'] }) {
  const { t } = useWords()
  const { moment } = useFormats()
  const { field } = useFields()
  const words = useValueWords()
  if (changes.length === 0) return null
  const said = (id: string, value: FieldValue) => {
    const named = field(id)
    return isEmpty(value) || named === undefined ? t('participants.nothingSaid') : words(named, value)
  }
  return (
    <section aria-label={t('participants.sections.history')}>
      <h3>{t('participants.sections.history')}</h3>
      <ol className="person-card-list">
        {changes.map(({ at, command, fields }) => (
          <li key={`${at} ${command}`}>
            <span className="quiet figures">{moment(at)}</span>{' '}
            {fields.length === 0
              ? t(command === 'participants.add' ? 'participants.wasAdded' : 'participants.wasChanged')
              : fields.map(({ field: id, before, after }) => (
                  <span key={id} className="person-card-change">
                    {field(id)?.label ?? ''}: <del>{said(id, before)}</del> → <ins>{said(id, after)}</ins>
                  </span>
                ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
