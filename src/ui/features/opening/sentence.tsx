import type { Language } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { Services } from '../../app/services.ts'

export type ComposedOpening = Awaited<ReturnType<Services['client']['opening']['compose']>>

/** The opening as it will be printed, the list lit. */
export function Sentence({ composed, language }: { composed: ComposedOpening; language: Language }) {
  const { t } = useWords()
  return (
    <section aria-label={t('opening.sentence')}>
      <h3 className="sentence-title">{t('opening.sentence')}</h3>
      <p className="sentence" lang={language} aria-live="polite">
        {composed.before}
        {composed.list === '' ? <span className="quiet">{t('opening.noNames')}</span> : <mark>{composed.list}</mark>}
        {composed.after}
      </p>
    </section>
  )
}
