import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentHead } from '#domain/drafting/document.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { ru } from '../../app/i18n/ru.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import type { Rendered } from './editor.ts'

/** Kind of document in the language of the document, not of the interface. */
const printedKinds: Readonly<Record<DocumentHead['language'], Readonly<Record<DocumentHead['kind'], string>>>> = {
  ru: {
    resolution: 'Резолюция',
    statement: 'Заявление',
    appeal: 'Обращение',
    decision: 'Решение',
    minutes: 'Протокол',
  } satisfies (typeof ru)['documents']['kind'],
  en: { resolution: 'Resolution', statement: 'Statement', appeal: 'Appeal', decision: 'Decision', minutes: 'Minutes' },
}

/** Kind, title, place and date at the head of the page. */
export function TitleBlock({ head, readOnly }: { head: DocumentHead; readOnly: boolean }) {
  const { t } = useWords()
  const update = useUpdateDocument(head.id)
  const kind = printedKinds[head.language][head.kind]
  const saysKind = head.title.toLocaleLowerCase().startsWith(kind.toLocaleLowerCase())
  return (
    <header className="page-title-block">
      {saysKind ? null : <p className="page-kind">{kind}</p>}
      <HeadField
        className="page-title"
        label={t('page.titleField')}
        value={head.title}
        readOnly={readOnly}
        required
        onDone={(title) => update.mutate({ documentId: head.id, changes: { title } })}
      />
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
    </header>
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
