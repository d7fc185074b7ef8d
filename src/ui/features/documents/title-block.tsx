import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { printedPlaceAndDate, printedTitle } from '#domain/drafting/title.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { Rendered } from './editor.ts'

interface HeadBlockProps {
  readonly head: DocumentHead
  readonly readOnly: boolean
}

/** Kind, title, place and date at the head of the page, as Word has them. */
export function TitleBlock({ head, readOnly }: HeadBlockProps) {
  const { t } = useWords()
  const update = useUpdateDocument(head.id)
  const { kind, saidKind, rest } = printedTitle(head)
  return (
    <header className="page-title-block">
      {kind === null ? null : <p className="page-kind">{kind}</p>}
      <HeadField
        className="page-title"
        label={t('page.titleField')}
        placeholder={t('page.titleField')}
        value={rest}
        readOnly={readOnly}
        required={saidKind === ''}
        onDone={(words) =>
          update.mutate({ documentId: head.id, changes: { title: [saidKind, words].join(' ').trim() } })
        }
      />
      {head.style.layout === 'un' ? null : <PlaceAndDate head={head} readOnly={readOnly} />}
    </header>
  )
}

/** Date on the left and place on the right where they can be told apart; the line as it is written while it is edited. */
export function PlaceAndDate({ head, readOnly }: HeadBlockProps) {
  const { t } = useWords()
  const update = useUpdateDocument(head.id)
  const parts = head.style.layout === 'un' ? null : printedPlaceAndDate(head.placeAndDate ?? '')
  return (
    <div className="page-place-block" data-apart={parts !== null || undefined}>
      <HeadField
        className="page-place"
        label={t('page.placeAndDate')}
        placeholder={t('page.placeAndDateHint')}
        value={head.placeAndDate ?? ''}
        readOnly={readOnly}
        onDone={(words) =>
          update.mutate({ documentId: head.id, changes: { placeAndDate: words === '' ? null : words } })
        }
      />
      {parts === null ? null : (
        <p className="page-date-line" aria-hidden>
          <span>{parts.date}</span>
          <span>{parts.place}</span>
        </p>
      )}
    </div>
  )
}

export function useUpdateDocument(documentId: string) {
  const { orpc } = useServices()
  const queryClient = useQueryClient()
  return useMutation(
    orpc.document.update.mutationOptions({
      onSuccess: (rendered) => {
        queryClient.setQueryData<Rendered>(orpc.document.get.queryKey({ input: { documentId } }), rendered)
      },
      onError: useFailure(),
    }),
  )
}

interface HeadFieldProps {
  readonly className: string
  readonly label: string
  readonly value: string
  readonly readOnly: boolean
  readonly required?: boolean
  readonly placeholder?: string
  readonly onDone: (value: string) => void
}

/** A line of the head that grows with its words; kept when the person leaves it or presses Enter. */
function HeadField({ className, label, value, readOnly, required = false, placeholder, onDone }: HeadFieldProps) {
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setDraft(value)
  }
  const finish = () => {
    const words = draft.trim()
    if (words === value || (required && words === '')) setDraft(value)
    else onDone(words)
  }
  return (
    <textarea
      className={`page-head-field ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={draft}
      readOnly={readOnly}
      rows={1}
      onChange={(event) => setDraft(event.currentTarget.value.replaceAll('\n', ' '))}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          finish()
        }
        if (event.key === 'Escape') setDraft(value)
      }}
    />
  )
}
