import { Button, Group, Modal, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { documentKinds, type DocumentKind } from '#domain/drafting/document.ts'
import { builtInTemplateIds } from '#domain/drafting/templates/built-in-ids.ts'
import { languages, type Language } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { documentPlace } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { useFailure } from '../../shared/failure.tsx'
import { TitleField } from '../../shared/title-field.tsx'
import { blank, TemplateList } from '../templates/template-list.tsx'
import { TemplatePreview } from '../templates/template-preview.tsx'
import '../templates/templates.css'

/** A title, a template and how it looks. */
export function NewDocumentDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={close}
      title={t('documents.newDocument')}
      size={860}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NewDocument close={close} />
    </Modal>
  )
}

function NewDocument({ close }: { close: () => void }) {
  const { t, language } = useWords()
  const { orpc } = useServices()
  const create = useCreateDocument(close)
  const conference = useConference()
  const templates = useQuery(orpc.template.list.queryOptions({ input: {} })).data ?? []
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string>(() => builtInTemplateIds.find((id) => id.startsWith(language)) ?? blank)
  const [plain, setPlain] = useState<{ kind: DocumentKind; language: Language }>({ kind: 'resolution', language })
  const ready = title.trim() !== '' && conference !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const named = { conferenceId: conference.id, title: title.trim() }
    create.mutate(chosen === blank ? { ...named, ...plain } : { ...named, templateId: chosen })
  }
  const choose = (id: string) => {
    setChosen(id)
    if (title.trim() === '') setTitle(templates.find((template) => template.id === id)?.title ?? '')
  }
  return (
    <div className="new-document">
      <form className="new-document-form" onSubmit={submit}>
        <TitleField
          label={t('documents.newTitle')}
          description={t('documents.newTitleHint')}
          value={title}
          onChange={setTitle}
        />
        <TemplateList templates={templates} value={chosen} onChange={choose} />
        <Group justify="flex-end" mt="auto">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={!ready}>
            {t('common.create')}
          </Button>
        </Group>
      </form>
      {chosen === blank || conference === null ? (
        <PlainFields value={plain} onChange={setPlain} />
      ) : (
        <TemplatePreview conferenceId={conference.id} templateId={chosen} title={title} />
      )}
    </div>
  )
}

interface PlainFieldsProps {
  readonly value: { readonly kind: DocumentKind; readonly language: Language }
  readonly onChange: (value: { kind: DocumentKind; language: Language }) => void
}

/** What a template would say. */
function PlainFields({ value, onChange }: PlainFieldsProps) {
  const { t } = useWords()
  return (
    <div className="template-blank-fields">
      <p className="quiet">{t('templates.blankHint')}</p>
      <Select
        label={t('documents.kindField')}
        data={documentKinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind ?? value.kind })}
      />
      <Select
        label={t('documents.language')}
        data={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
        value={value.language}
        onChange={(language) => onChange({ ...value, language: language ?? value.language })}
      />
    </div>
  )
}

function useCreateDocument(close: () => void) {
  const { orpc } = useServices()
  const [, go] = useLocation()
  const queryClient = useQueryClient()
  return useMutation(
    orpc.document.create.mutationOptions({
      onSuccess: async ({ document }) => {
        await queryClient.invalidateQueries({ queryKey: orpc.document.list.key() })
        close()
        go(documentPlace(document.id))
      },
      onError: useFailure(),
    }),
  )
}
