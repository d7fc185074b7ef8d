import { useWords } from '../app/i18n/use-words.ts'

const widths = ['90%', '70%', '84%', '60%', '76%', '88%']

/** Keeps the place of a list while it comes. */
export function ScreenSkeleton() {
  const { t } = useWords()
  return (
    <div className="screen" aria-busy="true">
      <div className="skeleton skeleton-title" />
      {widths.map((width) => (
        <div key={width} className="skeleton" style={{ width }} />
      ))}
      <output className="unseen">{t('common.loading')}</output>
    </div>
  )
}
