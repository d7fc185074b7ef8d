import { Button, Menu, Modal } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { fileNameOf } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { Delivered } from '../export/delivered.tsx'
import '../export/export.css'

interface RedlineExportProps {
  readonly documentId: string
  readonly older: string | null
  readonly newer: string | null
}

/** What changed, as Word with tracked changes, as a page, or on paper. */
export function RedlineExport(props: RedlineExportProps) {
  const { t } = useWords()
  const run = useRedline(props)
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={280}>
        <Menu.Target>
          <Button leftSection={<IconFileExport size={16} stroke={1.5} />} loading={run.isPending}>
            {t('compare.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => run.mutate('docx')}>{t('compare.docx')}</Menu.Item>
          <Menu.Item onClick={() => run.mutate('html')}>{t('compare.html')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => window.print()}>{t('compare.print')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {run.data == null ? null : (
        <Modal
          opened
          onClose={run.reset}
          title={t('compare.export')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <Delivered file={run.data.target} bytes={run.data.bytes} close={run.reset} />
        </Modal>
      )}
    </>
  )
}

function useRedline({ documentId, older, newer }: RedlineExportProps) {
  const { t } = useWords()
  const { bridge, client, orpc, saveBoard } = useServices()
  const title = useQuery(orpc.document.get.queryOptions({ input: { documentId } })).data?.document.title ?? ''
  return useMutation({
    mutationFn: async (format: 'docx' | 'html') => {
      const target = await bridge.chooseTarget(fileNameOf(t('compare.fileName', { title: title.slice(0, 60) }), format))
      if (target === null) return null
      await saveBoard.flush()
      const { bytes } = await client.revision.redline({ documentId, older, newer, format, target: target.token })
      await bridge.deliver(target)
      return { target, bytes }
    },
    onError: useFailure(),
  })
}
