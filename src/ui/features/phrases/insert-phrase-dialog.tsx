import { Button, Combobox, Group, Modal, SegmentedControl, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { phraseParts, type PhrasePart } from '#domain/drafting/phrase.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useEarlyEnter } from '../../shared/use-early-enter.ts'
import type { Rendered } from '../documents/editor.ts'
import { partAt } from './part-at.ts'
import { PhraseList } from './phrase-list.tsx'
import { useInsertPhrase } from './use-insert-phrase.ts'
import { usePhrases, type OfferedPhrase } from './use-phrases.ts'
import './phrases.css'

interface InsertPhraseDialogProps {
  readonly documentId: string
  readonly close: () => void
}

/** The phrase library over the page: type, choose, Enter starts a clause with it. */
export function InsertPhraseDialog({ documentId, close }: InsertPhraseDialogProps) {
  const { t } = useWords()
  const { orpc, pageInFront } = useServices()
  const rendered = useQuery(orpc.document.get.queryOptions({ input: { documentId } }))
  const [clauseId] = useState(() => pageInFront.get()?.selected() ?? null)
  const insert = useInsertPhrase(documentId, clauseId, close)
  return (
    <Modal
      opened
      onClose={close}
      title={t('phrases.insert')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {rendered.data === undefined ? null : (
        <PhraseChooser
          rendered={rendered.data}
          clauseId={clauseId}
          onChoose={(phrase) => insert.mutate(phrase)}
          close={close}
        />
      )}
    </Modal>
  )
}

interface PhraseChooserProps {
  readonly rendered: Rendered
  readonly clauseId: ClauseId | null
  readonly onChoose: (phrase: OfferedPhrase) => void
  readonly close: () => void
}

/** More than the library has. */
const all = 500

function PhraseChooser({ rendered: { document }, clauseId, onChoose, close }: PhraseChooserProps) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const [part, setPart] = useState<PhrasePart>(() => partAt(document.body, clauseId))
  const { found, isSettled } = usePhrases({ documentId: document.id, words, part, clauseId, limit: all })
  const combobox = useCombobox({
    opened: true,
    onDropdownClose: (source) => {
      // The list is always there, so Escape means the dialog.
      if (source === 'keyboard') close()
    },
  })
  const pointAtFirst = useEffectEvent(() => combobox.selectFirstOption())
  useEffect(() => {
    if (found.length > 0) pointAtFirst()
  }, [found])
  const choose = (id: string) => {
    const phrase = found.find((candidate) => candidate.id === id)
    if (phrase !== undefined) onChoose(phrase)
  }
  const hold = useEarlyEnter(isSettled, () => {
    if (found[0] !== undefined) onChoose(found[0])
  })
  return (
    <div className="phrase-chooser">
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            aria-label={t('phrases.field')}
            placeholder={t('phrases.field')}
            leftSection={<IconSearch size={16} stroke={1.5} />}
            value={words}
            onKeyDownCapture={hold}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <SegmentedControl
          aria-label={t('phrases.partField')}
          data={phraseParts.map((value) => ({ value, label: t(`phrases.part.${value}`) }))}
          value={part}
          onChange={setPart}
        />
        {found.length === 0 ? <p className="quiet phrase-nothing">{t('phrases.nothing')}</p> : null}
        <PhraseList
          found={found}
          language={document.language}
          italic={document.style.italicOpeners}
          grouped={words.trim() === ''}
        />
      </Combobox>
      <PhraseFooter />
    </div>
  )
}

function PhraseFooter() {
  const { t } = useWords()
  const dialogs = useDialogs()
  return (
    <Group justify="space-between">
      <span className="quiet phrase-keys">{t('phrases.keys')}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => dialogs.show({ kind: 'own-phrases', documentId: null })}
      >
        {t('phrases.manage')}
      </Button>
    </Group>
  )
}
