import { Group, Select } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { documentKinds, type DocumentKind } from '#domain/drafting/document.ts'
import { languages, type Language } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { documentPlace } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { TitleField } from '../../shared/title-field.tsx'

export function NewDocumentDialog({ close }: { close: () => void }) {
  const { t, language } = useWords()
  const create = useCreateDocument(close)
  const conference = useConference()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<DocumentKind>('resolution')
  const [written, setWritten] = useState<Language>(language)
  const ready = title.trim() !== '' && conference !== null
  const submit = () => {
    if (conference !== null)
      create.mutate({ conferenceId: conference.id, kind, language: written, title: title.trim() })
  }
  return (
    <FormDialog
      title={t('action.document.new')}
      submitWord={t('common.create')}
      ready={ready}
      busy={create.isPending}
      onSubmit={submit}
      close={close}
    >
      <TitleField
        label={t('documents.newTitle')}
        description={t('documents.newTitleHint')}
        value={title}
        onChange={setTitle}
      />
      <Group grow>
        <Select
          label={t('documents.kindField')}
          data={documentKinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(value ?? 'resolution')}
        />
        <Select
          label={t('documents.language')}
          data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={written}
          onChange={(value) => setWritten(value ?? language)}
        />
      </Group>
    </FormDialog>
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
