import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { documentKinds, numberings } from '#domain/drafting/document.ts'
import type { ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { Correction, Reading } from './reading.ts'

interface SettingsCardProps {
  readonly reading: Reading
  readonly proposal: ReadingProposal
  readonly correct: (correction: Correction) => void
}

/** Title block and numbering of the document to be. */
export function SettingsCard({ reading, proposal, correct }: SettingsCardProps) {
  const { t } = useWords()
  const change = (part: Partial<ReadingProposal>) => correct((before) => ({ ...before, ...part }))
  const inSource = reading.proposal.style.numbering
  return (
    <div className="reading-settings">
      <Textarea
        label={t('reading.head')}
        autosize
        maxRows={5}
        value={proposal.title}
        onChange={(event) => change({ title: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      <TextInput
        label={t('page.placeAndDate')}
        value={proposal.placeAndDate ?? ''}
        onChange={({ currentTarget: { value } }) => change({ placeAndDate: value === '' ? null : value })}
      />
      <Group grow>
        <Select
          label={t('documents.kindField')}
          data={documentKinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
          value={proposal.kind}
          onChange={(kind) => kind !== null && change({ kind })}
        />
        <Select
          label={t('page.numbering')}
          data={numberings.map((value) => ({
            value,
            label: `${value === '–' ? t('page.dash') : value}${value === inSource ? ` (${t('reading.asInSource')})` : ''}`,
          }))}
          value={proposal.style.numbering}
          onChange={(numbering) => numbering !== null && change({ style: { ...proposal.style, numbering } })}
        />
      </Group>
    </div>
  )
}
