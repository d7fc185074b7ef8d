import { ActionIcon, Group, Skeleton, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { layOutSheets, sheetStep, sheetWidth } from './sheets.ts'
import './print.css'

/** The document as it will be printed, a sheet at a time. */
export function PagePreview({ documentId }: { documentId: string }) {
  const { orpc } = useServices()
  const preview = useQuery(orpc.document.preview.queryOptions({ input: { documentId }, staleTime: 0 }))
  if (preview.data === undefined) return <Skeleton className="sheet" />
  return <Sheets html={preview.data.html} />
}

function Sheets({ html }: { html: string }) {
  const { t } = useWords()
  const { ref, width } = useElementSize()
  const [count, setCount] = useState(1)
  const [at, setAt] = useState(0)
  const page = Math.min(at, count - 1)
  const scale = width / sheetWidth
  const lay = (event: SyntheticEvent<HTMLIFrameElement>) => setCount(layOutSheets(event.currentTarget))
  return (
    <div>
      <div className="sheet" ref={ref}>
        <iframe
          title={t('exporting.preview')}
          srcDoc={html}
          // Same origin, so that sheets can be counted; scripts stay forbidden.
          sandbox="allow-same-origin"
          tabIndex={-1}
          onLoad={lay}
          style={{
            width: count * sheetStep,
            transform: `translateX(${-page * sheetStep * scale}px) scale(${scale})`,
          }}
        />
      </div>
      {count > 1 ? <Pager page={page} count={count} go={setAt} /> : null}
    </div>
  )
}

function Pager({ page, count, go }: { page: number; count: number; go: (page: number) => void }) {
  const { t } = useWords()
  return (
    <Group justify="center" gap="xs" mt={8}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('exporting.previousPage')}
        disabled={page === 0}
        onClick={() => go(page - 1)}
      >
        <IconChevronLeft size={18} stroke={1.5} />
      </ActionIcon>
      <Text component="output" size="sm" c="dimmed">
        {t('exporting.page', { page: page + 1, count })}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('exporting.nextPage')}
        disabled={page === count - 1}
        onClick={() => go(page + 1)}
      >
        <IconChevronRight size={18} stroke={1.5} />
      </ActionIcon>
    </Group>
  )
}
