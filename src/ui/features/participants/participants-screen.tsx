import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import { EmptyState } from '../../shared/empty-state.tsx'

export function ParticipantsScreen() {
  const { t } = useWords()
  return (
    <EmptyState
      title={t('participants.empty')}
      text={t('participants.what')}
      points={[t('participants.points.a'), t('participants.points.b'), t('participants.points.c')]}
      note={t('participants.meanwhile')}
    >
      <Button component={Link} href={places.documents} variant="default">
        {t('participants.toDocuments')}
      </Button>
    </EmptyState>
  )
}
