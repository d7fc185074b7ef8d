import { Skeleton } from '@mantine/core'
import type { PlenumClient } from '#api/client.ts'
import { isLandscape } from '#domain/people/lists/paper.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFailureWords } from '../../shared/failure.tsx'
import { Notice } from '../../shared/notice.tsx'
import { BadgesSheet, SignSheet } from './card-sheets.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import { ListSheet, TableSheet } from './list-sheets.tsx'

type Preview = Awaited<ReturnType<PlenumClient['participantList']['preview']>>

interface SheetPreviewProps {
  readonly preview: Preview | undefined
  readonly error: Error | null
}

/** The first sheet of what will be written, drawn small. */
export function SheetPreview({ preview, error }: SheetPreviewProps) {
  const { t } = useWords()
  const wordsOf = useFailureWords()
  if (preview === undefined)
    return error === null ? (
      <Skeleton className="paper" animate={false} />
    ) : (
      <Notice tone="danger">{wordsOf(error).what}</Notice>
    )
  const isWide =
    preview.kind === 'table' ||
    (preview.kind === 'list' && isLandscape(preview.paper)) ||
    (preview.kind === 'letters' && preview.layout === 'certificate')
  return (
    <figure
      className="paper"
      data-wide={isWide || undefined}
      aria-label={t('handOuts.preview', { count: preview.people })}
    >
      <div className="paper-inside" aria-hidden>
        {preview.people === 0 ? <p className="paper-nobody">{t('handOuts.nobody')}</p> : <Drawn preview={preview} />}
      </div>
    </figure>
  )
}

function Drawn({ preview }: { preview: Preview }) {
  switch (preview.kind) {
    case 'table':
      return <TableSheet columns={preview.columns} rows={preview.rows} />
    case 'list':
      return <ListSheet paper={preview.paper} />
    case 'badges':
      return <BadgesSheet cards={preview.cards} size={preview.size} />
    case 'letters':
      return <LetterSheet {...preview} />
    case 'signs':
  }
  return preview.cards[0] === undefined ? null : <SignSheet card={preview.cards[0]} />
}
