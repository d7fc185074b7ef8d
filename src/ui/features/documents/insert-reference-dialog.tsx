import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ownText, walk } from '#domain/drafting/clause.ts'
import { referenceForms, referenceWord } from '#domain/drafting/reference-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import type { Rendered } from './editor.ts'

interface InsertReferenceProps {
  readonly documentId: string
  readonly close: () => void
}

/** Chooses a clause by number or words; its number goes into the text, behind «пункт» in the case the text needs. */
export function InsertReferenceDialog({ documentId, close }: InsertReferenceProps) {
  const { orpc } = useServices()
  const rendered = useQuery(orpc.document.get.queryOptions({ input: { documentId } }))
  return rendered.data === undefined ? null : <ReferenceForm rendered={rendered.data} close={close} />
}

const longestName = 90

/** Clauses that have a number, as people look for them. */
function choicesIn({ document, numbers }: Rendered): readonly { readonly value: string; readonly label: string }[] {
  return [...walk(document.body)].flatMap(({ clause }) => {
    const number = numbers[clause.id]?.number
    if (number == null) return []
    const words = ownText(clause)
    const short = words.length > longestName ? `${words.slice(0, longestName).trimEnd()}…` : words
    return [{ value: clause.id, label: `${number}  ${short}` }]
  })
}

function ReferenceForm({ rendered, close }: { rendered: Rendered; close: () => void }) {
  const { t } = useWords()
  const { pageInFront } = useServices()
  const { language } = rendered.document
  const [clauseId, setClauseId] = useState<string | null>(null)
  const [word, setWord] = useState(() => referenceWord(pageInFront.get()?.textBeforeCaret() ?? '', language))
  const choices = choicesIn(rendered)
  const submit = () => {
    if (clauseId === null) return
    close()
    pageInFront.get()?.insertReference(clauseId, word)
  }
  return (
    <FormDialog
      title={t('reference.title')}
      submitWord={t('reference.submit')}
      ready={clauseId !== null}
      busy={false}
      onSubmit={submit}
      close={close}
    >
      {choices.length === 0 ? <Text c="dimmed">{t('reference.none')}</Text> : null}
      <Select
        label={t('reference.clause')}
        description={t('reference.clauseHint')}
        data={choices}
        value={clauseId}
        onChange={setClauseId}
        searchable
        selectFirstOptionOnChange
        data-autofocus
      />
      <Select
        label={t('reference.word')}
        description={t('reference.wordHint')}
        data={[
          ...referenceForms[language].map((form) => ({ value: form, label: form })),
          { value: '', label: t('reference.noWord') },
        ]}
        value={word}
        onChange={(form) => setWord(form ?? '')}
      />
    </FormDialog>
  )
}
