import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconArrowsDiff, IconDots } from '@tabler/icons-react'
import { messageWords, ruleName } from '#domain/drafting/checks/check-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { MarkedExcerpt, differenceOf } from './marked-excerpt.tsx'
import type { ListedFinding, useCheckCommands } from './use-findings.ts'

const icons = { error: IconAlertCircle, warning: IconAlertTriangle, advice: IconArrowsDiff } as const

interface FindingCardProps {
  readonly finding: ListedFinding
  /** The text it stands in. */
  readonly text: string
  /** Findings of the same check that have a repair, this one too. */
  readonly alike: readonly ListedFinding[]
  readonly readOnly: boolean
  readonly commands: ReturnType<typeof useCheckCommands>
  readonly goTo: () => void
}

/** One finding: what is wrong, in which words, and what can be done. */
export function FindingCard({ finding, text, alike, readOnly, commands, goTo }: FindingCardProps) {
  const { t, language } = useWords()
  const { rule, severity, message, repair, isIgnored } = finding
  const Icon = icons[severity]
  return (
    <article className="finding" data-severity={severity} data-ignored={isIgnored || undefined}>
      <p className="finding-head">
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className="finding-severity">{t(`checks.severity.${severity}`)}</span>
        <span className="finding-rule">{ruleName(rule, language)}</span>
      </p>
      <p className="finding-message">{messageWords(message, language)}</p>
      {finding.words === '' ? null : (
        <button type="button" className="finding-place" title={t('checks.goTo')} onClick={goTo}>
          <MarkedExcerpt text={text} place={finding} />
        </button>
      )}
      {isIgnored ? <p className="quiet">{t('checks.ignored')}</p> : <Becomes repair={repair} />}
      {readOnly ? null : <FindingActions {...{ finding, alike, commands }} />}
    </article>
  )
}

function Becomes({ repair }: Pick<ListedFinding, 'repair'>) {
  const { t } = useWords()
  if (repair === null || repair.after === repair.before) return null
  if (repair.after === '') return <p className="quiet finding-after">{t('checks.goes')}</p>
  const { after } = differenceOf(repair.before, repair.after)
  return (
    <p className="quiet finding-after">
      {t('checks.becomes', { words: '' })}
      <MarkedExcerpt text={repair.after} place={after} />
    </p>
  )
}

function FindingActions({ finding, alike, commands }: Pick<FindingCardProps, 'finding' | 'alike' | 'commands'>) {
  const { t, language } = useWords()
  if (finding.isIgnored)
    return (
      <Button size="compact-sm" variant="default" onClick={() => commands.unignore(finding)}>
        {t('checks.unignore')}
      </Button>
    )
  return (
    <Group gap={4}>
      {finding.repair === null ? null : (
        <Button size="compact-sm" variant="light" onClick={() => commands.repair([finding])}>
          {t('checks.repair')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => commands.ignore(finding)}>
        {t('checks.ignore')}
      </Button>
      {finding.repair === null || alike.length < 2 ? null : (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('checks.actions', { name: ruleName(finding.rule, language) })}
            >
              <IconDots size={16} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => commands.repair(alike)}>
              {t('checks.repairAll', { count: alike.length })}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
