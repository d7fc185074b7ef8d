import { ActionIcon, Kbd, Menu, SegmentedControl, Tooltip, UnstyledButton } from '@mantine/core'
import { useComputedColorScheme } from '@mantine/core'
import { IconChevronDown, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useLocation } from 'wouter'
import '../shared/mantine-styles.ts'
import type { Action, ActionId } from './action.ts'
import { shortcutWords } from './shortcut-words.ts'
import { useWords } from './i18n/use-words.ts'
import { documentIn } from './places.ts'
import { useServices } from './services.ts'
import { useConference, useSession } from './session.ts'

interface BarProps {
  readonly actions: readonly Action[]
}

/** Conference and document on the left, search in the middle, language and theme on the right. */
export function TitleBar({ actions }: BarProps) {
  const { t, language, i18n } = useWords()
  const scheme = useComputedColorScheme('light')
  const run = (id: ActionId) => () => actions.find((action) => action.id === id)?.run()
  const theme = t(scheme === 'dark' ? 'theme.light' : 'theme.dark')
  return (
    <section className="title-bar" aria-label={t('app.name')}>
      <FileMenu actions={actions} />
      <DocumentName />
      <UnstyledButton className="search-field" onClick={run('app.palette')}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span className="search-words">{t('palette.field')}</span>
        <Kbd size="xs">{shortcutWords('mod+K')}</Kbd>
      </UnstyledButton>
      <SegmentedControl
        size="xs"
        aria-label={t('action.app.language')}
        data={[
          {
            value: 'ru',
            label: (
              <span lang="ru" title={t('language.ru')}>
                ru
              </span>
            ),
          },
          {
            value: 'en',
            label: (
              <span lang="en" title={t('language.en')}>
                en
              </span>
            ),
          },
        ]}
        value={language}
        onChange={(value) => void i18n.changeLanguage(value)}
      />
      <Tooltip label={theme}>
        <ActionIcon variant="subtle" color="gray" aria-label={theme} onClick={run('app.theme')}>
          {scheme === 'dark' ? <IconSun size={18} stroke={1.5} /> : <IconMoon size={18} stroke={1.5} />}
        </ActionIcon>
      </Tooltip>
    </section>
  )
}

const menuGroups: readonly (readonly ActionId[])[] = [
  ['file.new', 'file.open', 'file.import', 'file.sample'],
  ['history.undo', 'history.redo'],
  ['document.new', 'document.export', 'plan.export'],
  ['participants.delegations', 'participants.checkIn', 'quorum.rule'],
  ['file.saveCopy', 'file.backup', 'file.close'],
]

function FileMenu({ actions }: BarProps) {
  const { t } = useWords()
  const conference = useConference()
  const session = useSession()
  const name = conference?.title ?? session.data?.file?.name ?? t('app.name')
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <UnstyledButton className="conference-name" title={name}>
          <span className="conference-words">{name}</span>
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {menuGroups.map((group, index) => (
          <Fragment key={group[0]}>
            {index > 0 ? <Menu.Divider /> : null}
            {group.map((id) => (
              <ActionItem key={id} action={actions.find((action) => action.id === id)} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function ActionItem({ action }: { action: Action | undefined }) {
  const { t } = useWords()
  if (action === undefined) return null
  return (
    <Menu.Item
      disabled={!action.enabled}
      onClick={action.run}
      rightSection={
        action.shortcut === undefined ? null : <span className="shortcut">{shortcutWords(action.shortcut)}</span>
      }
    >
      {t(`action.${action.id}`)}
    </Menu.Item>
  )
}

function DocumentName() {
  const { orpc } = useServices()
  const [location] = useLocation()
  const documentId = documentIn(location)
  const list = useQuery(orpc.document.list.queryOptions({ input: {}, enabled: documentId !== null }))
  const head = list.data?.find((candidate) => candidate.id === documentId)
  return (
    <span className="document-name" title={head?.title}>
      {head?.title ?? ''}
    </span>
  )
}
