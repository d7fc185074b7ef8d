import { Button, Progress } from '@mantine/core'
import { useWords } from '../../app/i18n/use-words.ts'
import type { ListOverview } from './use-list-import.ts'

interface ListBarProps {
  readonly list: ListOverview
  /** How far the rows are judged, 0 to 1; null when they are. */
  readonly progress: number | null
  readonly isStoring: boolean
  readonly halt: () => void
  readonly leave: () => void
  readonly apply: () => void
}

/** What the screen is for, what will be stored, and the two ways out of it. */
export function ListBar({ list, progress, isStoring, halt, leave, apply }: ListBarProps) {
  const { t } = useWords()
  const { fates } = list
  const isNothing = fates.new + fates.update === 0
  return (
    <header className="list-bar">
      <div className="list-bar-words">
        <h1>
          {t('listImport.title')} <span className="quiet">{list.name}</span>
        </h1>
        {isStoring ? (
          <Storing list={list} />
        ) : progress === null ? (
          <Summary list={list} />
        ) : (
          <div className="list-progress">
            <Progress value={progress * 100} size="sm" aria-label={t('listImport.comparing')} />
            <span>{t('listImport.comparing')}</span>
            <Button size="compact-xs" variant="default" onClick={halt}>
              {t('listImport.halt')}
            </Button>
          </div>
        )}
      </div>
      <div className="screen-tools">
        <Button variant="default" disabled={isStoring} onClick={leave}>
          {t('common.cancel')}
        </Button>
        <Button loading={isStoring} disabled={progress !== null || isNothing} onClick={apply}>
          {t('participants.apply')}
        </Button>
      </div>
    </header>
  )
}

function Summary({ list: { fates } }: { readonly list: ListOverview }) {
  const { t } = useWords()
  const aside = (['undecided', 'leftOut', 'error'] as const).filter((fate) => fates[fate] > 0)
  const what = aside.map((fate) => t(`listImport.asides.${fate}`, { count: fates[fate] })).join(', ')
  return (
    <output>
      {fates.new + fates.update === 0
        ? t('listImport.nothingToStore')
        : t('listImport.willStore', {
            made: t('listImport.made', { count: fates.new }),
            updated: t('listImport.updated', { count: fates.update }),
          })}
      {aside.length === 0 ? '' : ` ${t('listImport.aside', { what })}`}
    </output>
  )
}

/** The list is stored in one step, of which nobody can say how far it is. */
function Storing({ list: { fates } }: { readonly list: ListOverview }) {
  const { t } = useWords()
  return (
    <div className="list-progress">
      <progress className="list-storing" aria-label={t('listImport.storing')} />
      <output>
        {t('listImport.storing')} {t('listImport.storingWhole', { count: fates.new + fates.update })}
      </output>
    </div>
  )
}
