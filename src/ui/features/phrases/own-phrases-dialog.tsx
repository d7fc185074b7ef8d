import { ActionIcon, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { phraseParts, type OwnPhrase } from '#domain/drafting/phrase.ts'
import { grammaticalCases, type GrammaticalCase } from '#domain/language/countries.ts'
import { languages } from '#domain/language/language.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import { partAt } from './part-at.ts'
import './phrases.css'

interface OwnPhrasesDialogProps {
  /** The form begins with the words selected in this document. */
  readonly documentId: string | null
  readonly close: () => void
}

/** The organizer's own phrases: added, listed, deleted. */
export function OwnPhrasesDialog({ documentId, close }: OwnPhrasesDialogProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const own = useQuery(orpc.phrase.list.queryOptions({ input: {} }))
  const source = useQuery(
    orpc.document.get.queryOptions({ input: { documentId: documentId ?? '' }, enabled: documentId !== null }),
  )
  const isReady = documentId === null || !source.isPending
  return (
    <Modal
      opened
      onClose={close}
      title={t('phrases.own')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        {isReady ? <AddPhrase document={source.data?.document ?? null} /> : null}
        <p className="quiet own-phrases-hint">{t(own.data?.length === 0 ? 'phrases.ownEmpty' : 'phrases.ownHint')}</p>
        <ul className="own-phrases">
          {own.data?.map((phrase) => (
            <OwnPhraseLine key={phrase.id} phrase={phrase} />
          ))}
        </ul>
      </Stack>
    </Modal>
  )
}

function OwnPhraseLine({ phrase }: { phrase: OwnPhrase }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const queryClient = useQueryClient()
  const { offerUndo } = useHistoryCommands()
  const remove = useMutation(
    orpc.phrase.remove.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.phrase.key() })
        offerUndo(t('phrases.removed', { text: phrase.text }))
      },
      onError: useFailure(),
    }),
  )
  const facts = [
    t(`phrases.part.${phrase.part}`),
    ...(phrase.governs === null ? [] : [t(`phrases.cases.${phrase.governs}`)]),
    phrase.language,
  ]
  return (
    <li className="own-phrase">
      <span className="phrase-words" lang={phrase.language}>
        {phrase.text}
      </span>
      <span className="phrase-hint">{facts.join(' · ')}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('phrases.remove', { text: phrase.text })}
        onClick={() => remove.mutate({ phraseId: phrase.id })}
      >
        <IconTrash size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  )
}

/** In characters: what the contract takes. */
const longest = 300

function AddPhrase({ document }: { document: DraftDocument | null }) {
  const { t } = useWords()
  const first = useFirstFields(document)
  const [text, setText] = useState(first.text)
  const [part, setPart] = useState(first.part)
  const [language, setLanguage] = useState(first.language)
  const [governs, setGoverns] = useState<GrammaticalCase | null>(null)
  const add = useAddPhrase(() => setText(''))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const governed = language === 'ru' ? governs : null
    if (text.trim() !== '') add.mutate({ text: text.trim(), part, language, governs: governed })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('phrases.text')}
          description={t('phrases.textHint')}
          value={text}
          maxLength={longest}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group grow align="end">
          <Select
            label={t('phrases.partField')}
            data={phraseParts.map((value) => ({ value, label: t(`phrases.part.${value}`) }))}
            value={part}
            onChange={(value) => setPart(value ?? part)}
          />
          <Select
            label={t('phrases.language')}
            data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
            value={language}
            onChange={(value) => setLanguage(value ?? language)}
          />
          <Select
            label={t('phrases.governs')}
            disabled={language === 'en'}
            data={[
              { value: 'none' as const, label: t('phrases.governsNone') },
              ...grammaticalCases.map((value) => ({ value, label: t(`phrases.cases.${value}`) })),
            ]}
            value={governs ?? 'none'}
            onChange={(value) => setGoverns(value === 'none' ? null : value)}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" disabled={text.trim() === ''} loading={add.isPending}>
            {t('phrases.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Of a document: the words selected on its page, for the part they stand in. */
function useFirstFields(document: DraftDocument | null): Pick<OwnPhrase, 'text' | 'part' | 'language'> {
  const { language } = useWords()
  const page = useServices().pageInFront.get()
  if (document === null || page === null) return { text: '', part: 'operative', language }
  const text = page.selectedText().replaceAll(/\s+/gu, ' ').slice(0, longest)
  return { text, part: partAt(document.body, page.selected()), language: document.language }
}

function useAddPhrase(done: () => void) {
  const { t } = useWords()
  const { orpc } = useServices()
  const queryClient = useQueryClient()
  const toast = useToast()
  return useMutation(
    orpc.phrase.add.mutationOptions({
      onSuccess: ({ text }) => {
        void queryClient.invalidateQueries({ queryKey: orpc.phrase.key() })
        toast.tell(t('phrases.added', { text }))
        done()
      },
      onError: useFailure(),
    }),
  )
}
