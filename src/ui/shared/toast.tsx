import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useWords } from '../app/i18n/use-words.ts'

/** How long an undo is offered after something was deleted. */
const undoTime = 10_000

export interface Toast {
  readonly tell: (message: string) => void
  /** Says what was done and offers to take it back. */
  readonly offerUndo: (message: string, undo: () => void) => void
}

export function useToast(): Toast {
  const { t } = useWords()
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('common.close') }
    return {
      tell: (message) => {
        // One at a time: a newer message takes the place of the one before, which would be kept otherwise.
        notifications.hide('told')
        notifications.show({ id: 'told', message, autoClose: 4_000, withBorder: true, closeButtonProps })
      },
      offerUndo: (message, undo) => {
        const id = notifications.show({
          autoClose: undoTime,
          closeButtonProps,
          withBorder: true,
          message: (
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{message}</Text>
              <Button
                size="compact-sm"
                variant="light"
                flex="none"
                onClick={() => {
                  notifications.hide(id)
                  undo()
                }}
              >
                {t('common.undo')}
              </Button>
            </Group>
          ),
        })
      },
    }
  }, [t])
}
