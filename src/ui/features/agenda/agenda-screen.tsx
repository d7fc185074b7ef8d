import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { EmptyState } from '../../shared/empty-state.tsx'

export function AgendaScreen() {
  const { t } = useWords()
  return (
    <EmptyState
      title={t('agenda.empty')}
      text={t('agenda.what')}
      points={[t('agenda.points.a'), t('agenda.points.b'), t('agenda.points.c')]}
      note={t('agenda.meanwhile')}
    >
      <Button component={Link} href={places.documents} variant="default">
        {t('agenda.toDocuments')}
      </Button>
    </EmptyState>
  )
}
