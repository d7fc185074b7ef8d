import { useLocation } from 'wouter'
import { useWords } from '../app/i18n/use-words.ts'
import { places } from '../app/places.ts'
import { useFailureWords } from './failure.tsx'
import { PlainButton } from './plain-controls.tsx'

/** A screen that could not be shown: what happened, what was kept, what to do. */
export function Broken({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { t } = useWords()
  const [, go] = useLocation()
  const words = useFailureWords()(error)
  return (
    <section className="empty-state" role="alert">
      <h1>{t('error.broken')}</h1>
      <p>{words.what}</p>
      <p>{words.kept}</p>
      <p>{words.todo}</p>
      <div className="screen-tools">
        <PlainButton isMain onClick={() => void retry()}>
          {t('common.retry')}
        </PlainButton>
        <PlainButton onClick={() => go(places.start)}>{t('common.back')}</PlainButton>
      </div>
    </section>
  )
}
