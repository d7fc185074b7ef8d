import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { errorWords } from '#api/error-words.ts'
import './mantine-styles.ts'

// Messages over the page as they are shown. Apart from those who send them, which the first screen waits for.

/** How long an undo is offered after something was deleted. */
const undoTime = 10_000

/** Words of the buttons of a message. */
interface ButtonWords {
  readonly close: string
  readonly undo: string
}

const closeButton = (label: string) => ({ 'aria-label': label })

export function showMessage(message: string, { close }: ButtonWords): void {
  const closeButtonProps = closeButton(close)
  // One at a time: a newer message takes the place of the one before, which would be kept otherwise.
  notifications.hide('told')
  notifications.show({ id: 'told', message, autoClose: 4_000, withBorder: true, closeButtonProps })
}

/** @returns takes the message away */
export function showUndo(message: string, undo: () => void, words: ButtonWords): () => void {
  const id = notifications.show({
    autoClose: undoTime,
    closeButtonProps: closeButton(words.close),
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
          {words.undo}
        </Button>
      </Group>
    ),
  })
  return () => void notifications.hide(id)
}

/** Stays until closed. */
export function showFailure({ what, kept, todo }: ReturnType<typeof errorWords>, close: string): void {
  notifications.show({
    color: 'red',
    title: what,
    autoClose: false,
    closeButtonProps: closeButton(close),
    withBorder: true,
    role: 'alert',
    message: (
      <Stack gap={4}>
        <Text size="sm">{kept}</Text>
        <Text size="sm">{todo}</Text>
      </Stack>
    ),
  })
}
