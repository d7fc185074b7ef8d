import { SegmentedControl } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { itemAt } from '#domain/drafting/read/assemble.ts'
import type { ProposedItem } from '#domain/drafting/read/proposal.ts'
import { views, type View } from '#domain/drafting/read/source.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { Reading } from './reading.ts'

interface FileFactsProps {
  readonly reading: Reading
  readonly items: readonly ProposedItem[]
  readonly onView: (view: View) => void
  readonly onShow: (key: string) => void
}

/** What a file from Word brings besides its text: tracked changes, of which a view is chosen, and comments. */
export function FileFacts({ reading, items, onView, onShow }: FileFactsProps) {
  const { view, remarks } = reading
  if (view === null && remarks.length === 0) return null
  return (
    <div className="file-facts">
      {view === null ? null : <ViewChoice view={view} onView={onView} />}
      {remarks.length === 0 ? null : <Comments {...{ remarks, items, onShow }} />}
    </div>
  )
}

function ViewChoice({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useWords()
  return (
    <div className="view-choice">
      <span id="view-of-changes">{t('wordFiles.changes')}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby="view-of-changes"
        data={views.map((value) => ({ value, label: t(`wordFiles.view.${value}`) }))}
        value={view}
        onChange={onView}
      />
      <span className="quiet">{t(view === 'marked' ? 'wordFiles.markedNote' : 'wordFiles.starts')}</span>
    </div>
  )
}

function Comments({ remarks, items, onShow }: Pick<FileFactsProps, 'items' | 'onShow'> & Pick<Reading, 'remarks'>) {
  const { t } = useWords()
  return (
    <details className="file-comments">
      <summary>
        <IconMessage size={16} stroke={1.5} aria-hidden />
        {t('wordFiles.comments', { count: remarks.length })}
      </summary>
      <ol>
        {remarks.map((remark) => (
          <li key={`${remark.at} ${remark.author} ${remark.madeAt} ${remark.text}`}>
            <Comment remark={remark} item={remark.at === null ? undefined : itemAt(items, remark.at)} onShow={onShow} />
          </li>
        ))}
      </ol>
    </details>
  )
}

interface CommentProps {
  readonly remark: Reading['remarks'][number]
  readonly item: ProposedItem | undefined
  readonly onShow: (key: string) => void
}

function Comment({ remark, item, onShow }: CommentProps) {
  const { t } = useWords()
  const words = (
    <>
      <b>{remark.author || t('wordFiles.noAuthor')}</b>
      {remark.isResolved ? <span className="quiet"> ({t('wordFiles.resolved')})</span> : null}: {remark.text}{' '}
      {remark.quote === '' ? null : <span className="quiet">{t('wordFiles.on', { quote: remark.quote })}</span>}
    </>
  )
  if (item === undefined) return <span className="file-comment">{words}</span>
  return (
    <button type="button" className="file-comment" onClick={() => onShow(item.key)}>
      {words}
    </button>
  )
}
