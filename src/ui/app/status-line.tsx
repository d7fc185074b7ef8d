import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { isWaiting } from '../shared/plan-standing.ts'
import { useFormats } from '../shared/formats.ts'
import { useFileCommands } from './file-commands.ts'
import { useFindings } from '../features/checks/use-findings.ts'
import { useWords } from './i18n/use-words.ts'
import { documentIn, places } from './places.ts'
import { useServices } from './services.ts'
import { useAttendance, useDoor } from '../shared/use-door.ts'
import { useConference, useSaveState, useSession } from './session.ts'

/** The conscience of the program: saved, backed up, what is unresolved. Each word leads to its place. */
export function StatusLine() {
  const { t } = useWords()
  return (
    <footer className="status-line" aria-label={t('status.label')}>
      <Saved />
      <Backup />
      <Checks />
      <Counts />
      <Proposals />
      <Presence />
    </footer>
  )
}

const savedIcon = { saved: IconCheck, saving: IconLoader2, failed: IconCloudOff } as const

function Saved() {
  const { t } = useWords()
  const { saveBoard } = useServices()
  const { time } = useFormats()
  const session = useSession()
  const state = useSaveState()
  const Icon = savedIcon[state]
  const savedAt = session.data?.savedAt ?? null
  const saved = savedAt === null ? t('status.unchanged') : t('status.saved', { time: time(savedAt) })
  const words = { saved, saving: t('status.saving'), failed: t('status.notSaved') }[state]
  return (
    <button
      type="button"
      className="status-item"
      data-state={state}
      onClick={() => void saveBoard.flush().catch(() => saveBoard.report())}
    >
      <Icon size={14} stroke={1.5} aria-hidden />
      <output>{words}</output>
    </button>
  )
}

function Backup() {
  const { t } = useWords()
  const { moment } = useFormats()
  const { backup } = useFileCommands()
  const session = useSession()
  const at = session.data?.file?.lastBackupAt ?? null
  return (
    <button type="button" className="status-item" onClick={backup} title={t('action.file.backup')}>
      {at === null ? t('status.noBackup') : t('status.backup', { when: moment(at) })}
    </button>
  )
}

/** How many places of the open document the checks ask to look at; leads to their list. */
function Checks() {
  const { t } = useWords()
  const { inspectorView } = useServices()
  const [location] = useLocation()
  const documentId = documentIn(location)
  const findings = useFindings(documentId)
  if (findings === null) return null
  const open = findings.filter(({ isIgnored }) => !isIgnored)
  const isWrong = open.some(({ severity }) => severity === 'error')
  return (
    <button
      type="button"
      className="status-item"
      data-state={isWrong ? 'waiting' : 'saved'}
      title={t('action.check.list')}
      onClick={() => inspectorView.show('checks')}
    >
      {isWrong ? <IconAlertTriangle size={14} stroke={1.5} aria-hidden /> : null}
      {open.length === 0 ? t('checks.none') : t('checks.count', { count: open.length })}
    </button>
  )
}

function Counts() {
  const { t } = useWords()
  const { orpc } = useServices()
  const [location] = useLocation()
  const session = useSession()
  const documentId = documentIn(location)
  const list = useQuery(orpc.document.list.queryOptions({ input: {} }))
  const head = list.data?.find((candidate) => candidate.id === documentId)
  const open = useQuery(
    orpc.document.get.queryOptions({ input: { documentId: documentId ?? '-' }, enabled: documentId !== null }),
  )
  if (head === undefined)
    return (
      <Link href={places.documents} className="status-item">
        {t('count.documents', { count: session.data?.file?.counts.documents ?? 0 })}
      </Link>
    )
  return (
    <>
      <span className="status-item">{t('count.clauses', { count: head.operativeCount })}</span>
      {open.data === undefined ? null : (
        <span className="status-item">{t('count.words', { count: open.data.words })}</span>
      )}
    </>
  )
}

function Proposals() {
  const { t } = useWords()
  const { orpc } = useServices()
  const plan = useQuery(orpc.plan.get.queryOptions({ input: {} }))
  if (plan.data === undefined || plan.data.rows.length === 0) return null
  const waiting = plan.data.rows.filter(isWaiting).length
  return (
    <Link href={places.plan} className="status-item" data-state={waiting > 0 ? 'waiting' : 'saved'}>
      {waiting > 0 ? <IconAlertTriangle size={14} stroke={1.5} aria-hidden /> : null}
      {waiting > 0 ? t('count.proposals', { count: waiting }) : t('status.noProposals')}
    </Link>
  )
}

/** How many are at the door chosen last, and whether they are a quorum; leads to the door. */
function Presence() {
  const { t } = useWords()
  const conferenceId = useConference()?.id ?? ''
  const { door, session } = useDoor(conferenceId)
  const attendance = useAttendance(conferenceId, door)
  if (attendance === undefined || attendance.expected === 0) return null
  const { present, expected, rule, quorum } = attendance
  const who = t(session === null ? 'checkIn.arrivedOf' : 'checkIn.presentOf')
  return (
    <Link
      href={places.checkIn}
      className="status-item"
      data-state={quorum?.isMet === false ? 'waiting' : 'saved'}
      title={[
        session?.title ?? t('checkIn.arrival'),
        rule === null || quorum === null ? null : t(`quorum.counts.${rule.counted}`, { ...quorum }),
        t('quorum.open'),
      ]
        .filter((line) => line !== null)
        .join('\n')}
    >
      {rule === null || quorum === null
        ? t('quorum.status', { who, present, expected })
        : t(quorum.isMet ? `quorum.statusMet.${rule.counted}` : `quorum.statusShort.${rule.counted}`, {
            ...quorum,
            who,
            missing: quorum.needed - quorum.present,
          })}
    </Link>
  )
}
