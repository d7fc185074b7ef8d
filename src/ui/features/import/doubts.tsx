import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { NoteCode, ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { noteWords } from '#domain/drafting/read/reason-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { Notice } from '../../shared/notice.tsx'
import { doubtOf } from './reading.ts'

/** What the choice of the view and the list of comments say already. */
const shownElsewhere: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'changes-accepted',
  'changes-rejected',
  'changes-marked',
  'comments-found',
])

interface DoubtsProps {
  readonly proposal: ReadingProposal
  readonly onShow: (key: string) => void
}

/** Doubtful decisions first: how many there are, and from one to the next. */
export function Doubts({ proposal, onShow }: DoubtsProps) {
  const { t, language } = useWords()
  const [shown, setShown] = useState<string | null>(null)
  const doubtful = proposal.items.filter((item) => doubtOf(item) !== null)
  const notes = proposal.notes.filter(({ code }) => !shownElsewhere.has(code))
  const step = (by: 1 | -1) => {
    const at = doubtful.findIndex((item) => item.key === shown)
    const from = at === -1 && by === -1 ? 0 : at
    const next = doubtful[(from + by + doubtful.length) % doubtful.length]
    if (next === undefined) return
    setShown(next.key)
    onShow(next.key)
  }
  return (
    <div className="doubts">
      {doubtful.length === 0 ? (
        <Notice tone="plain">{t('reading.noDoubts')}</Notice>
      ) : (
        <div className="doubts-line">
          <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
          <output>{t('reading.doubtful', { count: doubtful.length })}</output>
          <Button size="compact-sm" variant="default" onClick={() => step(-1)}>
            {t('reading.previous')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => step(1)}>
            {t('reading.next')}
          </Button>
        </div>
      )}
      {notes.length === 0 ? null : (
        <ul className="reading-notes" aria-label={t('reading.notes')}>
          {notes.map((note) => (
            <li key={`${note.code} ${JSON.stringify(note.params)}`}>{noteWords(note, language)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
