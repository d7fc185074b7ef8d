import { useWords } from '../../app/i18n/use-words.ts'

const lines = Array.from({ length: 14 }, (_, at) => at)

/** Keeps the places of toolbar and lines while the list comes. */
export function GridSkeleton() {
  const { t } = useWords()
  return (
    <div className="people" aria-busy="true">
      <div className="people-skeleton">
        <div className="skeleton skeleton-title" />
        {lines.map((line) => (
          <div key={line} className="skeleton" />
        ))}
      </div>
      <output className="unseen">{t('common.loading')}</output>
    </div>
  )
}
