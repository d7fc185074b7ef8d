import { Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useChangeWords } from '../revisions/use-revisions.ts'
import type { Reading, Way } from './reading.ts'

/** The document that the file was written from, when it is in the open file and may be changed. */
export function useOrigin({ origin }: ReadingProposal, hasFile: boolean) {
  const { orpc } = useServices()
  const documents = useQuery(orpc.document.list.queryOptions({ input: {}, enabled: hasFile && origin !== undefined }))
  const found = documents.data?.find(({ id }) => id === origin?.documentId)
  return found?.status === 'draft' ? found : null
}

interface ReturnedProps {
  readonly title: string
  readonly proposal: ReadingProposal
  readonly way: Way
  readonly choose: (way: Way) => void
}

/** A file of ours has come back: what it changes, and the choice. */
export function Returned({ title, proposal, way, choose }: ReturnedProps) {
  const { t } = useWords()
  return (
    <Radio.Group
      className="returned"
      label={t('returned.from', { title })}
      value={way}
      onChange={(chosen) => choose(chosen === 'update' ? 'update' : 'new')}
    >
      <Stack gap={8} mt={8}>
        <Radio value="update" label={t('returned.update')} description={<Changes proposal={proposal} />} />
        <Radio value="new" label={t('returned.asNew')} />
      </Stack>
    </Radio.Group>
  )
}

function Changes({ proposal }: { proposal: ReadingProposal }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const say = useChangeWords()
  const input = { proposal: proposal as Reading['proposal'] }
  const { data } = useQuery(orpc.resolution.changes.queryOptions({ input, staleTime: 0 }))
  if (data === undefined) return '\u00a0'
  const changes = say(data.counts)
  return [
    changes === null ? t('returned.same') : t('returned.changes', { changes }),
    ...(data.clashes > 0 ? [t('returned.clashes', { count: data.clashes })] : []),
    ...(data.kept > 0 ? [t('returned.kept', { count: data.kept })] : []),
  ].join(' ')
}
