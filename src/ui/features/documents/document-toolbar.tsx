import { Button, Checkbox, Popover, Select, Stack, Switch } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileExport,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconLink,
  IconTextPlus,
  IconWorld,
} from '@tabler/icons-react'
import { useState } from 'react'
import {
  layouts,
  numberings,
  punctuations,
  subNumberings,
  type DocumentHead,
  type DocumentStyle,
} from '#domain/drafting/document.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useSession } from '../../app/session.ts'
import { LetterheadField } from '../letterheads/letterhead-field.tsx'
import { RevisionMenu } from '../revisions/revision-menu.tsx'
import { PageTools } from './page-tools.tsx'
import { Tool } from './tool.tsx'
import { useUpdateDocument } from './title-block.tsx'

interface ToolbarProps {
  readonly head: DocumentHead
  readonly panels: { readonly outline: boolean; readonly inspector: boolean }
  readonly toggle: (panel: 'outline' | 'inspector') => void
}

export function DocumentToolbar({ head, panels, toggle }: ToolbarProps) {
  const { t } = useWords()
  const { undo, redo } = useHistoryCommands()
  const history = useSession().data?.history
  const dialogs = useDialogs()
  return (
    <div className="page-toolbar" role="toolbar" aria-label={head.title}>
      <Tool label={t('page.showOutline')} onClick={() => toggle('outline')} pressed={panels.outline}>
        <IconLayoutSidebar size={18} stroke={1.5} />
      </Tool>
      <Tool label={t('action.history.undo')} shortcut="mod+Z" onClick={undo} disabled={history?.undo == null}>
        <IconArrowBackUp size={18} stroke={1.5} />
      </Tool>
      <Tool label={t('action.history.redo')} shortcut="mod+shift+Z" onClick={redo} disabled={history?.redo == null}>
        <IconArrowForwardUp size={18} stroke={1.5} />
      </Tool>
      <StyleMenu head={head} />
      <PageTools disabled={head.status === 'adopted'} />
      <KnowledgeTools head={head} />
      <RevisionMenu documentId={head.id} />
      <span className="page-toolbar-gap" />
      <Button
        leftSection={<IconFileExport size={16} stroke={1.5} />}
        onClick={() => dialogs.show({ kind: 'export-document', documentId: head.id })}
      >
        {t('page.export')}
      </Button>
      <Tool label={t('page.showInspector')} onClick={() => toggle('inspector')} pressed={panels.inspector}>
        <IconLayoutSidebarRight size={18} stroke={1.5} />
      </Tool>
    </div>
  )
}

/** What the program knows of the field, put into the text. */
function KnowledgeTools({ head }: { head: DocumentHead }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const disabled = head.status === 'adopted'
  return (
    <>
      <Tool
        label={t('phrases.insert')}
        shortcut="alt+P"
        onClick={() => dialogs.show({ kind: 'insert-phrase', documentId: head.id })}
        disabled={disabled}
      >
        <IconTextPlus size={18} stroke={1.5} />
      </Tool>
      <Tool
        label={t('reference.title')}
        shortcut="alt+R"
        onClick={() => dialogs.show({ kind: 'insert-reference', documentId: head.id })}
        disabled={disabled}
      >
        <IconLink size={18} stroke={1.5} />
      </Tool>
      <Tool
        label={t('opening.title')}
        onClick={() => dialogs.show({ kind: 'opening', documentId: head.id })}
        disabled={disabled}
      >
        <IconWorld size={18} stroke={1.5} />
      </Tool>
    </>
  )
}

function StyleMenu({ head }: { head: DocumentHead }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const [opened, setOpened] = useState(false)
  const showLetterheads = () => {
    setOpened(false)
    dialogs.show({ kind: 'letterheads', documentId: head.id })
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" width={340} trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconAdjustments size={16} stroke={1.5} />}
          onClick={() => setOpened(!opened)}
        >
          {t('page.style')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="style-panel">
        <StyleForm head={head} showLetterheads={showLetterheads} />
      </Popover.Dropdown>
    </Popover>
  )
}

function StyleForm({ head, showLetterheads }: { head: DocumentHead; showLetterheads: () => void }) {
  const { t } = useWords()
  const update = useUpdateDocument(head.id)
  const isAdopted = head.status === 'adopted'
  return (
    <Stack gap="md">
      <StyleFields
        style={head.style}
        disabled={isAdopted}
        onChange={(part) => update.mutate({ documentId: head.id, changes: { style: { ...head.style, ...part } } })}
      />
      <LetterheadField
        style={head.style}
        disabled={isAdopted}
        showAll={showLetterheads}
        onChange={(letterhead) =>
          update.mutate({ documentId: head.id, changes: { style: { ...head.style, letterhead } } })
        }
      />
      <Switch
        label={t('page.markAdopted')}
        description={t('page.markAdoptedHint')}
        checked={isAdopted}
        onChange={(event) =>
          update.mutate({ documentId: head.id, changes: { status: event.currentTarget.checked ? 'adopted' : 'draft' } })
        }
      />
    </Stack>
  )
}

interface StyleFieldsProps {
  readonly style: DocumentStyle
  readonly disabled?: boolean
  readonly onChange: (part: Partial<DocumentStyle>) => void
}

/** How the document is numbered, punctuated and laid out. */
function StyleFields({ style, disabled = false, onChange }: StyleFieldsProps) {
  const { t } = useWords()
  const common = { disabled, comboboxProps: { withinPortal: false } }
  return (
    <Stack gap="md">
      <Select
        {...common}
        label={t('page.layout')}
        data={layouts.map((value) => ({ value, label: t(`page.layouts.${value}`) }))}
        value={style.layout}
        onChange={(layout) => layout !== null && onChange({ layout })}
      />
      <Select
        {...common}
        label={t('page.numbering')}
        data={numberings.map((value) => ({ value, label: numberingWords[value] ?? t('page.dash') }))}
        value={style.numbering}
        onChange={(numbering) => numbering !== null && onChange({ numbering })}
      />
      <Select
        {...common}
        label={t('page.subNumbering')}
        data={subNumberings.map((value) => ({ value, label: numberingWords[value] ?? t('page.dash') }))}
        value={style.subNumbering}
        onChange={(subNumbering) => subNumbering !== null && onChange({ subNumbering })}
      />
      <Select
        {...common}
        label={t('page.punctuation')}
        data={punctuations.map((value) => ({ value, label: t(`page.punctuations.${value}`) }))}
        value={style.punctuation}
        onChange={(punctuation) => punctuation !== null && onChange({ punctuation })}
      />
      <Checkbox
        label={t('page.preambleDash')}
        disabled={disabled}
        checked={style.preambleDash}
        onChange={(event) => onChange({ preambleDash: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('page.italicOpeners')}
        disabled={disabled}
        checked={style.italicOpeners}
        onChange={(event) => onChange({ italicOpeners: event.currentTarget.checked })}
      />
    </Stack>
  )
}

/** The first marks of each numbering speak for themselves in every language; the dash is named. */
const numberingWords: Readonly<Record<string, string>> = {
  '1.': '1.  2.  3.',
  '1)': '1)  2)  3)',
  'а)': 'а)  б)  в)',
  '(a)': '(a)  (b)  (c)',
  '1.1.': '1.1.  1.2.',
}
