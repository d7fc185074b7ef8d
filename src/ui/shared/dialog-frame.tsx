import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../app/i18n/use-words.ts'

interface FormDialogProps {
  readonly title: string
  readonly submitWord: string
  readonly ready: boolean
  readonly busy: boolean
  readonly onSubmit: () => void
  readonly close: () => void
  readonly children: ReactNode
}

/** A form over the page: Enter submits, Escape closes. */
export function FormDialog({ title, submitWord, ready, busy, onSubmit, close, children }: FormDialogProps) {
  const { t } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onSubmit()
  }
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={!ready}>
              {submitWord}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
