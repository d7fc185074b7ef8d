import { Button } from '@mantine/core'
import type { RepresentedName } from '#domain/drafting/opening/names.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { Notice } from '../../shared/notice.tsx'

interface DifferencesProps {
  readonly difference: {
    readonly missing: readonly RepresentedName[]
    readonly extra: readonly RepresentedName[]
    /** What the list is compared with. */
    readonly from: 'delegations' | 'documents'
  }
  readonly names: readonly RepresentedName[]
  readonly onChange: (names: readonly RepresentedName[]) => void
}

const listed = (list: readonly RepresentedName[]): string => list.map(({ name }) => name).join(', ')

/** Who is represented at the conference but not named here, and the other way round: each can be set right at once. */
export function Differences({ difference, names, onChange }: DifferencesProps) {
  const { t } = useWords()
  const here = new Set(names.map(({ name }) => name))
  const missing = difference.missing.filter(({ name }) => !here.has(name))
  const extra = difference.extra.filter(({ name }) => here.has(name))
  const gone = new Set(extra.map(({ name }) => name))
  return (
    <>
      {missing.length === 0 ? null : (
        <Notice tone="plain">
          {t(`opening.missing.${difference.from}`, { names: listed(missing) })}{' '}
          <Button size="compact-sm" variant="default" onClick={() => onChange([...names, ...missing])}>
            {t('opening.addMissing')}
          </Button>
        </Notice>
      )}
      {extra.length === 0 ? null : (
        <Notice tone="plain">
          {t(`opening.extra.${difference.from}`, { names: listed(extra) })}{' '}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange(names.filter(({ name }) => !gone.has(name)))}
          >
            {t('opening.dropExtra')}
          </Button>
        </Notice>
      )}
    </>
  )
}
