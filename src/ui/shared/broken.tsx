import { Button } from '@mantine/core'
import { useWords } from '../app/i18n/use-words.ts'
import { useFailureWords } from './failure.tsx'

/** A screen that could not be shown: what happened, what was kept, what to do. */
export function Broken({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { t } = useWords()
  const words = useFailureWords()(error)
  return (
    <section className="empty-state" role="alert">
      <h1>{t('error.broken')}</h1>
      <p>{words.what}</p>
      <p>{words.kept}</p>
      <p>{words.todo}</p>
      <Button variant="default" onClick={() => void retry()}>
        {t('common.retry')}
      </Button>
    </section>
  )
}
