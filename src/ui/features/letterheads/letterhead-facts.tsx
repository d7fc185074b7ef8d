import type { LetterheadValues } from '#domain/drafting/letterhead.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { Notice } from '../../shared/notice.tsx'
import type { ListedLetterhead } from './use-letterheads.ts'

/** What the document puts into the fields of a letterhead, what stays unfilled, and what of its file did not come along. */
export function LetterheadFacts({ letterhead, values }: { letterhead: ListedLetterhead; values: LetterheadValues }) {
  const { t } = useWords()
  const { fields, unknown, notes, hasPageNumber } = letterhead
  const isSound = !notes.includes('unreadable')
  return (
    <div className="letterhead-facts">
      {isSound && fields.length + unknown.length === 0 ? <p className="quiet">{t('letterheads.noFields')}</p> : null}
      {fields.length === 0 ? null : (
        <dl className="letterhead-fields">
          {fields.map((field) => (
            <div key={field}>
              <dt>{t(`letterheads.fields.${field}`)}</dt>
              <dd className={values[field] === '' ? 'quiet' : undefined}>
                {values[field] === '' ? t('letterheads.nothing') : values[field]}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {unknown.map((name) => (
        <Notice key={name} tone="warn">
          {t('letterheads.unknown', { name: `{{${name}}}` })}
        </Notice>
      ))}
      {notes.map((note) => (
        <Notice key={note} tone={note === 'unreadable' ? 'danger' : 'plain'}>
          {t(`letterheads.notes.${note}`)}
        </Notice>
      ))}
      {isSound ? <p className="quiet">{t(`letterheads.pageNumber.${hasPageNumber ? 'own' : 'ours'}`)}</p> : null}
    </div>
  )
}
