import { Button } from '@mantine/core'
import type { ComparedParagraph, ComparisonCounts } from '#domain/drafting/compare/comparison.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { Change } from './changes.ts'
import { useChangeWords, useRevisionCommands } from './use-revisions.ts'

interface ChangeListProps {
  readonly changes: readonly Change[]
  readonly counts: ComparisonCounts
  readonly current: string | null
  readonly show: (change: Change) => void
  /** The older side, when the newer is the text as it is now: its words can be brought back. */
  readonly revisionId: string | null
}

/** What differs, in the order of the page; each line leads to its place. */
export function ChangeList({ changes, counts, current, show, revisionId }: ChangeListProps) {
  const { t } = useWords()
  const say = useChangeWords()
  return (
    <aside className="change-list" aria-label={t('compare.changes')}>
      <h2>{t('compare.changes')}</h2>
      <p className="quiet">{say(counts) ?? t('compare.same')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <button
              type="button"
              className="change-line"
              data-change={change.id}
              aria-current={change.id === current || undefined}
              onClick={() => show(change)}
            >
              <ChangeName change={change} />
              <span className="change-words">{change.words}</span>
            </button>
            {change.id === current ? <Restore change={change} revisionId={revisionId} /> : null}
          </li>
        ))}
      </ul>
    </aside>
  )
}

function ChangeName({ change: { kind, line, paragraph } }: { change: Change }) {
  const { t } = useWords()
  const place = paragraph?.newer ?? paragraph?.older
  const where =
    line === 'title'
      ? t('compare.lineTitle')
      : line === 'place'
        ? t('compare.linePlace')
        : place?.number == null
          ? t(`page.part.${place?.part ?? 'operative'}`)
          : t('page.clause', { number: place.number })
  return (
    <span className="change-name">
      {where} · <span data-kind={kind}>{t(`compare.kind.${kind}`)}</span>
    </span>
  )
}

/** A clause of which both texts know, or one that is gone: others have no old words to bring back. */
function restorable(paragraph: ComparedParagraph | null): string | null {
  if (paragraph?.older == null) return null
  const { change, older, newer } = paragraph
  return change === 'deleted' || newer?.clauseId === older.clauseId ? older.clauseId : null
}

function Restore({ change, revisionId }: { change: Change; revisionId: string | null }) {
  const { t } = useWords()
  const commands = useRevisionCommands()
  const clauseId = restorable(change.paragraph)
  if (revisionId === null || clauseId === null) return null
  return (
    <Button
      className="change-restore"
      variant="default"
      size="compact-sm"
      onClick={() => commands.restoreClause(revisionId, clauseId)}
    >
      {t('compare.restoreClause')}
    </Button>
  )
}
