import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useWords } from '../../app/i18n/use-words.ts'

interface LeaveDialogProps {
  readonly stay: () => void
  readonly leave: () => void
}

/** Only what was done to the list can be lost: that is asked about. */
export function LeaveDialog({ stay, leave }: LeaveDialogProps) {
  const { t } = useWords()
  return (
    <Modal
      opened
      onClose={stay}
      title={t('listImport.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('listImport.leaveWhat')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('listImport.leave')}
          </Button>
          <Button data-autofocus onClick={stay}>
            {t('listImport.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
