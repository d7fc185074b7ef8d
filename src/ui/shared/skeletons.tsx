import { Skeleton } from '@mantine/core'
import { useWords } from '../app/i18n/use-words.ts'

const lines = ['90%', '70%', '84%', '60%', '76%', '88%']

/** Keeps the place of a list while it comes. */
export function ScreenSkeleton() {
  const { t } = useWords()
  return (
    <div className="screen" aria-busy="true">
      <Skeleton height={28} width={240} mb={24} />
      {lines.map((width) => (
        <Skeleton key={width} height={16} width={width} mb={16} />
      ))}
      <output className="unseen">{t('common.loading')}</output>
    </div>
  )
}
