import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useWords } from '../../app/i18n/use-words.ts'
import type { Choice } from './use-list-import.ts'

interface UndecidedMenuProps {
  readonly count: number
  readonly choose: (choice: Choice) => void
}

/** One decision for all possible duplicates that nobody has decided, each with whom it is most like. */
export function UndecidedMenu({ count, choose }: UndecidedMenuProps) {
  const { t } = useWords()
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button size="xs" variant="default" flex="none" rightSection={<IconChevronDown size={14} stroke={1.5} />}>
          {t('listImport.decideAll', { number: count })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['update', 'merge', 'both', 'keep'] as const).map((way) => (
          <Menu.Item key={way} onClick={() => choose({ rows: 'undecided', way, of: null })}>
            {t(`listImport.ways.${way}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
