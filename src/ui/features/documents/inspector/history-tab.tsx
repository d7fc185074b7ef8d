import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useServices } from '../../../app/services.ts'
import { useFormats } from '../../../shared/formats.ts'
import { useRevisionCommands } from '../../revisions/use-revisions.ts'
import type { InspectorTabProps } from './tab.ts'
import '../../revisions/revisions.css'

/** How the clause under the caret read in the revisions of the document. */
export function HistoryTab({ rendered, clauseId }: InspectorTabProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const documentId = rendered.document.id
  const history = useQuery(
    orpc.revision.clauseHistory.queryOptions({
      input: { documentId, clauseId: clauseId ?? '' },
      enabled: clauseId !== null,
    }),
  )
  const formats = useFormats()
  const commands = useRevisionCommands()
  if (clauseId === null) return <p className="quiet">{t('clauseHistory.select')}</p>
  if (history.data === undefined) return null
  if (history.data.length === 0) return <p className="quiet">{t('clauseHistory.none')}</p>
  return history.data.map(({ revision, number, text }) => (
    <article key={revision.id} className="reading">
      <p className="remark-head">
        <span className="remark-author">{revision.name}</span>
        <time dateTime={revision.madeAt}>{formats.moment(revision.madeAt)}</time>
      </p>
      <p className="quiet">
        {[number === null ? null : t('page.clause', { number }), revision.madeBy].filter(Boolean).join(' · ')}
      </p>
      <p className="reading-text">{text ?? t('clauseHistory.absent')}</p>
      {text === null ? null : (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => commands.restoreClause(revision.id, clauseId)}>
            {t('clauseHistory.restore')}
          </Button>
        </Group>
      )}
    </article>
  ))
}
