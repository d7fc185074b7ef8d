import { Button, Group, NumberInput, Radio, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { neededFor } from '#domain/people/quorum.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { useAttendance, useDoor, useRuleWords, type QuorumRule } from '../../shared/use-door.ts'

const usual: QuorumRule = { counted: 'delegates', numerator: 1, denominator: 2, mustExceed: true }
const shares = ['half', 'twoThirds', 'own'] as const
type Share = (typeof shares)[number]

const shareOf = ({ numerator, denominator }: QuorumRule): Share =>
  numerator === 1 && denominator === 2 ? 'half' : numerator === 2 && denominator === 3 ? 'twoThirds' : 'own'

/** When a meeting can decide. */
export function QuorumDialog({ close }: { close: () => void }) {
  const conferenceId = useConference()?.id ?? ''
  const { door } = useDoor(conferenceId)
  const attendance = useAttendance(conferenceId, door)
  return attendance === undefined ? null : (
    <RuleForm conferenceId={conferenceId} known={attendance.rule} close={close} />
  )
}

interface RuleFormProps {
  readonly conferenceId: string
  readonly known: QuorumRule | null
  readonly close: () => void
}

function RuleForm({ conferenceId, known, close }: RuleFormProps) {
  const { t } = useWords()
  const [rule, setRule] = useState(known ?? usual)
  const change = (part: Partial<QuorumRule>) => setRule({ ...rule, ...part })
  const set = useSetting(conferenceId, close)
  const isTooMuch = rule.numerator > rule.denominator
  return (
    <FormDialog
      title={t('quorum.title')}
      submitWord={t('common.save')}
      ready={!isTooMuch}
      busy={set.isPending}
      onSubmit={() => set.mutate(rule)}
      close={close}
    >
      <Radio.Group
        label={t('quorum.counted')}
        value={rule.counted}
        onChange={(value) => change({ counted: value === 'delegates' ? 'delegates' : 'delegations' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio data-autofocus value="delegates" label={t('quorum.countedDelegates')} />
          <Radio value="delegations" label={t('quorum.countedDelegations')} />
        </Stack>
      </Radio.Group>
      <ShareChoice rule={rule} change={change} isTooMuch={isTooMuch} />
      <Radio.Group
        label={t('quorum.bound')}
        value={rule.mustExceed ? 'more' : 'atLeast'}
        onChange={(value) => change({ mustExceed: value === 'more' })}
      >
        <Group mt="xs" gap="xl">
          <Radio value="more" label={t('quorum.boundMore')} />
          <Radio value="atLeast" label={t('quorum.boundAtLeast')} />
        </Group>
      </Radio.Group>
      <Preview conferenceId={conferenceId} rule={rule} />
      {known === null ? null : (
        <Button variant="subtle" color="red" size="compact-sm" mr="auto" onClick={() => set.mutate(null)}>
          {t('quorum.drop')}
        </Button>
      )}
    </FormDialog>
  )
}

interface ShareChoiceProps {
  readonly rule: QuorumRule
  readonly change: (part: Partial<QuorumRule>) => void
  readonly isTooMuch: boolean
}

function ShareChoice({ rule, change, isTooMuch }: ShareChoiceProps) {
  const { t } = useWords()
  const [share, setShare] = useState<Share>(shareOf(rule))
  return (
    <>
      <Radio.Group
        label={t('quorum.share')}
        value={share}
        onChange={(value) => {
          const next = shares.find((one) => one === value) ?? 'half'
          setShare(next)
          if (next === 'half') change({ numerator: 1, denominator: 2 })
          if (next === 'twoThirds') change({ numerator: 2, denominator: 3 })
        }}
      >
        <Group mt="xs" gap="xl">
          {shares.map((one) => (
            <Radio key={one} value={one} label={t(`quorum.shares.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      {share === 'own' ? (
        <Group align="flex-start">
          <Part label={t('quorum.numerator')} value={rule.numerator} onChange={(numerator) => change({ numerator })} />
          <Part
            label={t('quorum.denominator')}
            value={rule.denominator}
            onChange={(denominator) => change({ denominator })}
            problem={isTooMuch ? t('quorum.tooMuch') : null}
          />
        </Group>
      ) : null}
    </>
  )
}

interface PartProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly problem?: string | null
}

function Part({ label, value, onChange, problem = null }: PartProps) {
  return (
    <NumberInput
      label={label}
      w={160}
      min={1}
      max={1000}
      allowDecimal={false}
      value={value}
      error={problem}
      onChange={(next) => {
        if (typeof next === 'number' && next >= 1) onChange(next)
      }}
    />
  )
}

/** What the rule asks for now. */
function Preview({ conferenceId, rule }: { conferenceId: string; rule: QuorumRule }) {
  const { t } = useWords()
  const ruleWords = useRuleWords()
  const { door } = useDoor(conferenceId)
  const total = useAttendance(conferenceId, door)?.voting[rule.counted] ?? 0
  return (
    <p className="quiet">
      {total === 0
        ? t(`quorum.nobodyCounts.${rule.counted}`)
        : t('quorum.preview', { rule: ruleWords(rule), needed: neededFor(rule, total), total })}{' '}
      {t('quorum.who')}
    </p>
  )
}

function useSetting(conferenceId: string, close: () => void) {
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const ruleWords = useRuleWords()
  return useMutation({
    mutationFn: (rule: QuorumRule | null) => client.quorum.setRule({ conferenceId, rule }),
    onSuccess: async (_, rule) => {
      offerUndo(rule === null ? t('quorum.dropped') : t('quorum.saved', { rule: ruleWords(rule) }))
      close()
      await queryClient.invalidateQueries({ queryKey: orpc.quorum.key() })
      await queryClient.invalidateQueries({ queryKey: orpc.session.key() })
    },
    onError: useFailure(),
  })
}
