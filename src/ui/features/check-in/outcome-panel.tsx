import { IconArrowBackUp, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { Button, Kbd } from '@mantine/core'
import { roleName } from '#domain/people/field-words.ts'
import { shortcutWords } from '../../app/shortcut-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFormats } from '../../shared/formats.ts'
import type { Candidate, CheckIn, Outcome } from './use-check-in.ts'

interface OutcomePanelProps {
  readonly checkIn: CheckIn
  readonly door: string | null
  /** Who are marked now, the last ones first: a mark that was taken back elsewhere is told no longer. */
  readonly recent: readonly Candidate[] | undefined
  readonly toField: () => void
}

/** What became of the last thing that was typed: large, calm, with a way back. */
export function OutcomePanel({ checkIn, door, recent, toField }: OutcomePanelProps) {
  const { outcome } = checkIn
  const stands =
    outcome !== null &&
    (outcome.kind === 'marked' || outcome.kind === 'registered'
      ? recent?.some(({ id }) => id === outcome.person.id) === true
      : true)
  return (
    <output className="entry-outcome-place">
      {stands ? <Told outcome={outcome} checkIn={checkIn} door={door} toField={toField} /> : null}
    </output>
  )
}

interface ToldProps extends Omit<OutcomePanelProps, 'recent'> {
  readonly outcome: Outcome
}

function Told({ outcome, checkIn, door, toField }: ToldProps) {
  const { t } = useWords()
  if (outcome.kind === 'unmarked') return <Calm title={t('checkIn.unmarked', { name: outcome.name })} />
  if (outcome.kind === 'unknownBadge')
    return (
      <Calm
        title={t('checkIn.unknownBadge', { number: outcome.number })}
        text={t('checkIn.unknownBadgeTodo')}
        isWarning
      />
    )
  return <PersonTold outcome={outcome} checkIn={checkIn} door={door} toField={toField} />
}

function Calm({ title, text, isWarning = false }: { title: string; text?: string; isWarning?: boolean }) {
  return (
    <span className="entry-outcome" data-kind={isWarning ? 'warning' : 'plain'}>
      <IconInfoCircle size={28} stroke={1.5} aria-hidden />
      <span>
        <strong>{title}</strong>
        {text === undefined ? null : <span>{text}</span>}
      </span>
    </span>
  )
}

interface PersonToldProps extends ToldProps {
  readonly outcome: Extract<Outcome, { readonly person: Candidate }>
}

function PersonTold({ outcome: { kind, person }, checkIn, door, toField }: PersonToldProps) {
  const { t, language } = useWords()
  const { moment } = useFormats()
  const isAlready = kind === 'already'
  const at = person.markedAt
  const done = {
    marked: door === null ? t('checkIn.arrived') : t('checkIn.present'),
    registered: t('checkIn.registered'),
  }
  const title = isAlready
    ? at === null
      ? t('checkIn.wasPresent')
      : t('checkIn.wasPresentAt', { time: moment(at) })
    : done[kind]
  const Icon = isAlready ? IconInfoCircle : IconCircleCheck
  const about = [person.delegation || t('checkIn.noDelegation'), roleName(person.role, language), person.organization]
  return (
    <span className="entry-outcome" data-kind={isAlready ? 'warning' : 'done'}>
      <Icon size={44} stroke={1.5} aria-hidden />
      <span>
        <span className="entry-outcome-title">
          {title}
          {isAlready ? `. ${t('checkIn.notMarkedTwice')}` : ''}
        </span>
        <strong className="entry-outcome-name">{person.fullName}</strong>
        <span className="entry-outcome-about">{about.filter((part) => part !== '').join(' · ')}</span>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
          rightSection={isAlready ? null : <Kbd size="xs">{shortcutWords('mod+Z')}</Kbd>}
          onClick={() => {
            if (isAlready) void checkIn.unmark(person)
            else checkIn.undo()
            toField()
          }}
        >
          {isAlready ? t('checkIn.unmark') : t('common.undo')}
        </Button>
      </span>
    </span>
  )
}
