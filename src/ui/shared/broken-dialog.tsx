import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDialogs } from '../app/dialogs.ts'
import { useWords } from '../app/i18n/use-words.ts'
import type { BrokenProps } from './boundary.tsx'
import { useFailureWords } from './failure.tsx'
import './mantine-styles.ts'

/** In place of a window that could not be shown: what happened, what was kept, what to do. */
export function BrokenDialog({ error }: BrokenProps) {
  const { t } = useWords()
  const { close } = useDialogs()
  const words = useFailureWords()(error)
  return (
    <Modal
      opened
      onClose={close}
      title={t('error.brokenDialog')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md" role="alert">
        <Text>{words.what}</Text>
        <Text>{words.kept}</Text>
        <Text>{words.todo}</Text>
        <Group justify="flex-end">
          <Button onClick={close} data-autofocus>
            {t('common.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
