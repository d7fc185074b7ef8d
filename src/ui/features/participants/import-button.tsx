import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'

/** Leads to where a list comes in. Brief: without words where room is scarce. */
export function ImportButton({ isBrief = false }: { isBrief?: boolean }) {
  const { t } = useWords()
  const [, go] = useLocation()
  return (
    <Button
      variant="default"
      className={isBrief ? 'people-brief' : ''}
      title={t('action.participants.import')}
      leftSection={<IconFileImport size={16} stroke={1.5} />}
      onClick={() => go(places.listImport)}
    >
      {t('listImport.open')}
    </Button>
  )
}
