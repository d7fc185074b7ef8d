import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import {
  clauseParts,
  fullText,
  plainText,
  subclauses,
  type Clause,
  type ClauseId,
  type ClausePart,
} from '#domain/drafting/clause.ts'
import { fold } from '#domain/language/fold.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { chunksOf } from '../../shared/chunks.ts'
import { useFindings } from '../checks/use-findings.ts'
import { useRevisions } from '../revisions/use-revisions.ts'
import { useEditor, type Rendered } from './editor.ts'

const shownLetters = 90

/** First words of a clause, for lists. */
function firstWords(clause: Clause): string {
  const first = clause.blocks[0]
  const text = first?.type === 'text' ? plainText(first.runs) : ''
  return text.length > shownLetters ? `${text.slice(0, shownLetters).replace(/\s+\S*$/u, '')}…` : text
}

/** Which clauses the outline shows. */
const filters = ['all', 'brackets', 'noAddressee', 'changed'] as const
type Filter = (typeof filters)[number]

/** The clauses of the document by part, to find one's way; all of them, or those that are looked for. */
export function Outline({ rendered, selected }: { rendered: Rendered; selected: ClauseId | null }) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const isShown = useShown(rendered, words, filter)
  const parts = clauseParts.map((part) => ({ part, clauses: rendered.document.body[part].filter(isShown) }))
  return (
    <nav className="outline" aria-label={t('page.outline')}>
      <div className="outline-filter">
        <TextInput
          size="xs"
          aria-label={t('outline.search')}
          placeholder={t('outline.search')}
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Select
          size="xs"
          aria-label={t('outline.filter')}
          data={filters.map((value) => ({ value, label: t(`outline.filters.${value}`) }))}
          value={filter}
          onChange={(value) => setFilter(value ?? 'all')}
        />
      </div>
      {parts.every(({ clauses }) => clauses.length === 0) ? <p className="quiet">{t('outline.none')}</p> : null}
      {parts.map(({ part, clauses }) =>
        clauses.length === 0 ? null : (
          <section key={part}>
            <h2>{t(`page.part.${part}`)}</h2>
            {chunksOf(clauses).map(({ from, items }) => (
              <div key={from} className="outline-chunk">
                {items.map((clause) => (
                  <OutlineLine
                    key={clause.id}
                    clause={clause}
                    part={part}
                    number={rendered.numbers[clause.id]?.number ?? null}
                    isSelected={selected === clause.id}
                  />
                ))}
              </div>
            ))}
          </section>
        ),
      )}
    </nav>
  )
}

/** Whether a clause, or one inside it, is what is looked for. */
function useShown(rendered: Rendered, words: string, filter: Filter): (clause: Clause) => boolean {
  const { orpc } = useServices()
  const documentId = rendered.document.id
  const findings = useFindings(filter === 'noAddressee' ? documentId : null)
  const newest = useRevisions(documentId).data?.revisions[0]?.id
  const changed = useQuery(
    orpc.revision.changedClauses.queryOptions({
      input: { revisionId: newest ?? '' },
      enabled: filter === 'changed' && newest !== undefined,
    }),
  ).data
  return useMemo(() => {
    const sought = fold(words)
    const wanted: Record<Filter, (clause: Clause) => boolean> = {
      all: () => true,
      brackets: hasBracket,
      noAddressee: ({ id }) =>
        findings?.some(({ rule, clauseId }) => rule === 'no-addressee' && clauseId === id) === true,
      changed: ({ id }) => changed?.includes(id) === true,
    }
    const isWanted = (clause: Clause): boolean => wanted[filter](clause) || subclauses(clause).some(isWanted)
    return (clause) => (sought === '' || fold(fullText(clause)).includes(sought)) && isWanted(clause)
  }, [words, filter, findings, changed])
}

const hasBracket = ({ blocks }: Clause): boolean =>
  blocks.some(
    (block) =>
      block.type === 'text' && block.runs.some(({ bracket, text }) => bracket === true || /\[[^\]]*\]/u.test(text)),
  )

interface OutlineLineProps {
  readonly clause: Clause
  readonly part: ClausePart
  readonly number: string | null
  readonly isSelected: boolean
}

const OutlineLine = memo(function OutlineLine({ clause, part, number, isSelected }: OutlineLineProps) {
  const { t } = useWords()
  const { goTo } = useEditor()
  const words = firstWords(clause)
  return (
    <button
      type="button"
      className="outline-line"
      aria-current={isSelected || undefined}
      data-role={clause.role}
      onClick={() => goTo(clause.id)}
    >
      <span className="outline-number">{number ?? ''}</span>
      <span className="outline-words">{words === '' ? t(`page.emptyPart.${part}`) : words}</span>
    </button>
  )
})
