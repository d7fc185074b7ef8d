import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ChosenFile } from '#api/host-bridge.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { useFailure } from '../../shared/failure.tsx'

/** After an export: the file, and what one does with it next. */
export function Delivered({ file, bytes, close }: { file: ChosenFile; bytes: number; close: () => void }) {
  const { t } = useWords()
  const { bridge } = useServices()
  const fail = useFailure()
  const attempt = (work: Promise<void>) => void work.catch(fail)
  const { openWritten, reveal } = bridge
  return (
    <div className="export-form">
      <output className="delivered">
        <IconCircleCheck size={24} stroke={1.5} aria-hidden />
        <div>
          <Text fw={600}>{t('exporting.done', { name: file.name })}</Text>
          <Text size="sm" c="dimmed">
            {t('exporting.size', { size: Math.max(1, Math.round(bytes / 1024)) })}
          </Text>
        </div>
      </output>
      <Group>
        {openWritten === undefined ? null : (
          <Button onClick={() => attempt(openWritten(file.token))}>{t('exporting.open')}</Button>
        )}
        {reveal === undefined ? null : (
          <Button variant="default" onClick={() => attempt(reveal(file.token))}>
            {t('exporting.reveal')}
          </Button>
        )}
        {bridge.kind === 'browser' ? (
          <Button variant="default" onClick={() => attempt(bridge.deliver(file))}>
            {t('exporting.again')}
          </Button>
        ) : null}
      </Group>
      <Group justify="flex-end" mt="auto">
        <Button variant="default" onClick={close} ref={focusOnMount}>
          {t('common.close')}
        </Button>
      </Group>
    </div>
  )
}
