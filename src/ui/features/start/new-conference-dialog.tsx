import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { languages, type Language } from '#domain/language/language.ts'
import { useFileCommands } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { TitleField } from '../../shared/title-field.tsx'

/** A new file needs a title and a language; everything else can be said later. */
export function NewConferenceDialog({ close }: { close: () => void }) {
  const { t, language } = useWords()
  const { create } = useFileCommands()
  const [title, setTitle] = useState('')
  const [written, setWritten] = useState<Language>(language)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    if (await create(title.trim(), written)) close()
    else setBusy(false)
  }
  return (
    <FormDialog
      title={t('start.new')}
      submitWord={t('common.create')}
      ready={title.trim() !== ''}
      busy={busy}
      onSubmit={() => void submit()}
      close={close}
    >
      <TitleField label={t('start.titleField')} description={t('start.titleHint')} value={title} onChange={setTitle} />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('start.languageField')}
        </Text>
        <SegmentedControl
          aria-label={t('start.languageField')}
          data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={written}
          onChange={setWritten}
        />
      </div>
    </FormDialog>
  )
}
