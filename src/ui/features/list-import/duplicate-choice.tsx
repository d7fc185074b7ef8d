import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { rowWays } from '#domain/people/import/choices.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFields, useValueWords, type NamedField } from '../participants/use-fields.ts'
import { useRowName } from './row-name.ts'
import { useShownAtOnce } from './shown-at-once.ts'
import type { Choice } from './use-list-import.ts'
import type { ListRow } from './use-list-rows.ts'

type Candidate = ListRow['candidates'][number]
const keyOf = ({ personId, row }: Pick<Candidate, 'personId' | 'row'>) => personId ?? `row ${row}`

/** A possible duplicate beside whoever it may be, and what becomes of it. */
export function DuplicateChoice({ row, choose }: { row: ListRow; choose: (choice: Choice) => void }) {
  const [looked, setLooked] = useState<string | null>(row.choice?.of == null ? null : keyOf(row.choice.of))
  const candidate = row.candidates.find((one) => keyOf(one) === looked) ?? row.candidates[0]
  return candidate === undefined ? null : <Beside row={row} candidate={candidate} look={setLooked} choose={choose} />
}

interface BesideProps {
  readonly row: ListRow
  readonly candidate: Candidate
  readonly look: (key: string) => void
  readonly choose: (choice: Choice) => void
}

function Beside({ row, candidate, look, choose }: BesideProps) {
  const { t } = useWords()
  const of = { personId: candidate.personId, row: candidate.row }
  const stored = row.choice?.of != null && keyOf(row.choice.of) === keyOf(of) ? row.choice.way : null
  const [shown, showAtOnce] = useShownAtOnce(row, stored)
  return (
    <>
      {row.candidates.length > 1 ? (
        <Candidates candidates={row.candidates} looked={keyOf(candidate)} look={look} />
      ) : null}
      <p className="list-reasons">
        {candidate.reasons.map((reason) => t(`participants.reasons.${reason}`)).join(' · ')}
      </p>
      <Comparison row={row} candidate={candidate} />
      <Radio.Group
        className="list-choice"
        label={t('listImport.whatIsIt')}
        value={shown ?? ''}
        onChange={(value) => {
          const way = rowWays.find((one) => one === value)
          if (way === undefined) return
          showAtOnce(way)
          choose({ rows: [row.number], way, of })
        }}
      >
        <Stack gap={8} mt={8}>
          {(['update', 'merge', 'both', 'keep'] as const).map((way) => (
            <Radio key={way} value={way} label={t(`listImport.ways.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  )
}

interface CandidatesProps {
  readonly candidates: readonly Candidate[]
  readonly looked: string
  readonly look: (key: string) => void
}

function Candidates({ candidates, looked, look }: CandidatesProps) {
  const { t } = useWords()
  const nameOf = useRowName()
  return (
    <Radio.Group label={t('listImport.looksLike')} value={looked} onChange={look}>
      <Stack gap={4} mt={4}>
        {candidates.map((one) => (
          <Radio
            key={keyOf(one)}
            size="xs"
            value={keyOf(one)}
            label={
              one.row === null
                ? nameOf(one.values)
                : `${nameOf(one.values)}, ${t('listImport.ofRow', { number: one.row })}`
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** What the list says beside what is known; what differs is marked. */
function Comparison({ row, candidate }: { row: ListRow; candidate: Candidate }) {
  const { t } = useWords()
  const { all } = useFields()
  const words = useValueWords()
  const said = (field: NamedField, values: ListRow['values']) => words(field, values[field.id] ?? null)
  const lines = all
    .map((field) => ({ field, mine: said(field, row.values), other: said(field, candidate.values) }))
    .filter(({ mine, other }) => mine + other !== '')
  const changed = new Set(candidate.changes.map(({ field }) => field))
  const differs = (id: string, mine: string, other: string) =>
    candidate.row === null ? changed.has(id) : mine !== '' && mine !== other
  return (
    <table className="list-compare">
      <thead>
        <tr>
          <th scope="col">{t('participants.field')}</th>
          <th scope="col">{t('listImport.inList')}</th>
          <th scope="col">
            {candidate.row === null ? t('listImport.inFile') : t('listImport.rowIs', { number: candidate.row })}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, mine, other }) => (
          <tr key={field.id} data-differs={differs(field.id, mine, other) || undefined}>
            <th scope="row">{field.label}</th>
            <td>{mine || '–'}</td>
            <td>{other || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
