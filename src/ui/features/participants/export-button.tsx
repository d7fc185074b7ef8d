import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'

/** Lists, badges, signs, tables of participants. */
export function ExportButton() {
  const { t } = useWords()
  const dialogs = useDialogs()
  return (
    <Button
      variant="default"
      leftSection={<IconFileExport size={16} stroke={1.5} />}
      onClick={() => dialogs.show({ kind: 'hand-outs' })}
    >
      {t('handOuts.open')}
    </Button>
  )
}
