import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { useSession } from '../../app/session.ts'
import { useApply, type Reading, type Way } from './reading.ts'
import { Returned, useOrigin } from './returned.tsx'

interface ImportBarProps {
  readonly reading: Reading
  readonly proposal: ReadingProposal
  readonly canUndo: boolean
  readonly undo: () => void
}

/** What the screen is for, what will be stored, and the two ways out of it. */
export function ImportBar({ reading, proposal, canUndo, undo }: ImportBarProps) {
  const { t } = useWords()
  const [, go] = useLocation()
  const hasFile = useSession().data?.file != null
  const apply = useApply()
  const origin = useOrigin(proposal, hasFile)
  const [chosen, choose] = useState<Way>('update')
  const way: Way = origin === null ? 'new' : chosen
  const count = (part: 'operative' | 'preamble') =>
    proposal.items.filter(
      (item) => item.part === part && item.level === 0 && item.place === 'clause' && item.role === 'clause',
    ).length
  return (
    <>
      <header className="reading-bar">
        <div className="reading-bar-words">
          <h1>{t('reading.title')}</h1>
          {way === 'update' ? null : (
            <p>
              {t('reading.applyTo', {
                clauses: t('count.clauses', { count: count('operative') }),
                preamble: count('preamble'),
                directives: reading.directives.length,
              })}{' '}
              {hasFile ? '' : t('reading.newFile')}
            </p>
          )}
        </div>
        <div className="screen-tools">
          <Button
            variant="subtle"
            leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
            disabled={!canUndo}
            onClick={undo}
          >
            {t('reading.undo')}
          </Button>
          <Button variant="default" onClick={() => go(hasFile ? places.documents : places.start)}>
            {t('reading.cancel')}
          </Button>
          <Button loading={apply.isPending} onClick={() => apply.mutate({ proposal, reading, hasFile, way })}>
            {t(way === 'update' ? 'returned.apply' : 'reading.apply')}
          </Button>
        </div>
      </header>
      {origin === null ? null : <Returned title={origin.title} proposal={proposal} way={way} choose={choose} />}
    </>
  )
}
