import { useWords } from '../../app/i18n/use-words.ts'
import type { RowDirective } from './rows.ts'

/** To whom, by whom and with whom; a body named twice is printed once. */
export function Bodies({ directive }: { directive: RowDirective }) {
  const { t } = useWords()
  const { addressees, responsible, coExecutors } = directive
  const isSame = responsible.join('\n') === addressees.join('\n')
  const lines = [
    { word: 'addressee', names: addressees },
    { word: 'responsible', names: isSame ? [] : responsible },
    { word: 'coExecutors', names: coExecutors },
  ] as const
  if (lines.every(({ names }) => names.length === 0)) return <span className="quiet">{t('plan.noBody')}</span>
  return (
    <dl className="bodies">
      {lines.map(({ word, names }) =>
        names.length === 0 ? null : (
          <div key={word}>
            <dt>{t(`plan.${word}`)}</dt>
            <dd>{names.join('; ')}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
