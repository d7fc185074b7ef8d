import { Button, Group, Select } from '@mantine/core'
import type { DocumentStyle } from '#domain/drafting/document.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useLetterheads } from './use-letterheads.ts'

interface LetterheadFieldProps {
  readonly style: DocumentStyle
  readonly disabled: boolean
  readonly showAll: () => void
  readonly onChange: (letterhead: string | null) => void
}

const none = 'none'

/** What the document is printed on, and the way to all letterheads. */
export function LetterheadField({ style, disabled, showAll, onChange }: LetterheadFieldProps) {
  const { t } = useWords()
  const letterheads = useLetterheads().data ?? []
  const isThere = letterheads.some(({ id }) => id === style.letterhead)
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <Select
        flex={1}
        label={t('letterheads.style')}
        disabled={disabled || letterheads.length === 0}
        comboboxProps={{ withinPortal: false }}
        data={[
          { value: none, label: t('letterheads.none') },
          ...letterheads.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={isThere ? style.letterhead : none}
        onChange={(value) => value !== null && onChange(value === none ? null : value)}
      />
      <Button variant="default" onClick={showAll}>
        {t('letterheads.manage')}
      </Button>
    </Group>
  )
}
