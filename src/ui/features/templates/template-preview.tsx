import { Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'

interface TemplatePreviewProps {
  readonly conferenceId: string
  readonly templateId: string
  readonly title: string
}

/** The page that a template makes, small. */
export function TemplatePreview({ title, ...template }: TemplatePreviewProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const [settled] = useDebouncedValue(title, 300)
  const preview = useQuery(
    orpc.template.preview.queryOptions({
      input: { ...template, title: settled },
      placeholderData: (before) => before,
      gcTime: 0,
    }),
  )
  if (preview.data === undefined) return <Skeleton className="template-preview" />
  return (
    <div className="template-preview">
      <iframe title={t('templates.preview')} srcDoc={preview.data.html} sandbox="" tabIndex={-1} />
    </div>
  )
}
