import type { LetterheadValues } from '#domain/drafting/letterhead.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { Lines } from './sketch.tsx'
import { filledLines, type ListedLetterhead } from './use-letterheads.ts'
import './letterhead-band.css'

interface LetterheadBandProps {
  readonly documentId: string
  readonly letterhead: ListedLetterhead
  readonly values: LetterheadValues
  readonly kind: 'header' | 'footer'
}

/** What the letterhead prints above or below the text, in its words; it is edited in Word. */
export function LetterheadBand({ documentId, letterhead, values, kind }: LetterheadBandProps) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const { name, pictures } = letterhead
  const label = t(`letterheads.${kind}`, { name })
  const lines = filledLines(letterhead[kind], values)
  return (
    <button
      type="button"
      className="page-letterhead"
      data-kind={kind}
      title={label}
      onClick={() => dialogs.show({ kind: 'letterheads', documentId })}
    >
      <span className="unseen">{label}</span>
      {pictures[kind] === 0 ? null : <span>{t('letterheads.picture', { count: pictures[kind] })}</span>}
      <Lines lines={lines} />
    </button>
  )
}
