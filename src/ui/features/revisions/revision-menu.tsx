import { Button, Menu } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { comparePlace } from '../../app/places.ts'
import { shortcutWords } from '../../app/shortcut-words.ts'
import { useFormats } from '../../shared/formats.ts'
import { useRevisions } from './use-revisions.ts'
import './revisions.css'

/** How many revisions the menu itself names. */
const named = 5

/** «Редакции ▾» of the toolbar: keep one, compare with one, see all. */
export function RevisionMenu({ documentId }: { documentId: string }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const formats = useFormats()
  const [, go] = useLocation()
  const revisions = useRevisions(documentId).data?.revisions ?? []
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconHistory size={16} stroke={1.5} />}>
          {t('revisions.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => dialogs.show({ kind: 'take-revision', documentId })}
          rightSection={<span className="shortcut">{shortcutWords('mod+alt+S')}</span>}
        >
          {t('revisions.take')}
        </Menu.Item>
        {revisions.length === 0 ? null : <Menu.Label>{t('revisions.compareWithNow')}</Menu.Label>}
        {revisions.slice(0, named).map(({ id, name, madeAt }) => (
          <Menu.Item
            key={id}
            onClick={() => go(comparePlace(documentId, id, 'now'))}
            rightSection={<span className="quiet">{formats.moment(madeAt)}</span>}
          >
            <span className="revision-menu-name">{name}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => dialogs.show({ kind: 'revisions', documentId })}>{t('revisions.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
