import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCalendarEvent,
  IconChecklist,
  IconDatabaseExport,
  IconFileImport,
  IconFileText,
  IconMapPin,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { participationStatuses } from '#domain/people/participation.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useFileCommands } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { documentPlace, places } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { useConference, useSession } from '../../app/session.ts'
import { today, useFormats } from '../../shared/formats.ts'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { everyone } from '../participants/use-desk.ts'
import { todos, type Standing, type StatusCounts, type Todo } from './todos.ts'

const icons: Readonly<Record<Todo['kind'], typeof IconChecklist>> = {
  importFirst: IconFileImport,
  fillConference: IconMapPin,
  checkProposals: IconChecklist,
  lookAgain: IconAlertTriangle,
  duplicates: IconUsers,
  people: IconUsersGroup,
  overdue: IconAlertTriangle,
  due: IconCalendarDue,
  event: IconCalendarEvent,
  draft: IconFileText,
  backup: IconDatabaseExport,
}

const tones: Partial<Readonly<Record<Todo['kind'], string>>> = {
  overdue: 'danger',
  lookAgain: 'warn',
  checkProposals: 'warn',
  duplicates: 'warn',
}

export function TodoList() {
  const { t } = useWords()
  const { orpc } = useServices()
  const conference = useConference()
  const session = useSession()
  const documents = useQuery(orpc.document.list.queryOptions({ input: {} }))
  const plan = useQuery(orpc.plan.get.queryOptions({ input: {}, enabled: (documents.data?.length ?? 0) > 0 }))
  const people = usePeople()
  // Lines are shown when all of them are known, so that none moves under the pointer.
  const isWaiting = plan.data === undefined && plan.error === null && documents.data?.length !== 0
  if (conference === null || documents.data === undefined || isWaiting || people === null) return <ScreenSkeleton />
  const list = todos({
    conference,
    documents: documents.data,
    rows: plan.data?.rows ?? [],
    events: plan.data?.events ?? [],
    ...people,
    hasBackup: session.data?.file?.lastBackupAt != null,
    today: today(),
  })
  if (list.length === 0) return <p className="quiet">{t('overview.allDone')}</p>
  return (
    <ul className="todo">
      {list.map((todo) => (
        <TodoLine key={todo.key} todo={todo} />
      ))}
    </ul>
  )
}

/** The longest list that is looked through for duplicates unasked. */
const mostLookedThrough = 3_000

/** How the participants stand; null while that is not known. */
function usePeople(): Pick<Standing, 'statuses' | 'duplicates'> | null {
  const { orpc } = useServices()
  const { language } = useWords()
  const conferenceId = useConference()?.id ?? ''
  const hasConference = conferenceId !== ''
  const counted = useQuery(
    orpc.participants.values.queryOptions({
      input: { ...everyone(conferenceId, language), field: 'status', limit: participationStatuses.length },
      enabled: hasConference,
    }),
  )
  const values = counted.data?.values ?? []
  const total = values.reduce((sum, { count }) => sum + count, 0)
  const isLookedThrough = total > 1 && total <= mostLookedThrough
  const found = useQuery(
    orpc.participants.duplicates.queryOptions({
      input: { conferenceId, limit: mostLookedThrough },
      enabled: hasConference && isLookedThrough,
    }),
  )
  if (counted.isPending || (isLookedThrough && found.isPending)) return null
  return {
    statuses: Object.fromEntries(values.map(({ value, count }) => [value, count])),
    duplicates: found.data?.pairs.length ?? 0,
  }
}

function TodoLine({ todo }: { todo: Todo }) {
  const { shortDate } = useFormats()
  const say = useTodoWords()
  const open = useOpenTodo()
  const Icon = icons[todo.kind]
  return (
    <li>
      <button type="button" className="todo-line" data-tone={tones[todo.kind]} onClick={() => open(todo)}>
        <Icon size={18} stroke={1.5} aria-hidden />
        <span className="todo-words">{say(todo)}</span>
        <span className="todo-date">{todo.date === null ? '' : shortDate(todo.date)}</span>
      </button>
    </li>
  )
}

/** In the order in which a secretary would tell them. */
const told = ['arrived', 'left', 'confirmed', 'invited', 'declined'] as const

function useTodoWords() {
  const { t } = useWords()
  const peopleWords = (statuses: StatusCounts) =>
    told
      .flatMap((status) => {
        const count = statuses[status]
        return count === undefined ? [] : t(`overview.status.${status}`, { count })
      })
      .join(', ')
  const words: Readonly<Record<Todo['kind'], (todo: Todo) => string>> = {
    importFirst: () => t('overview.importFirst'),
    fillConference: () => t('overview.fillConference'),
    checkProposals: ({ count }) => t('overview.checkProposals', { count }),
    lookAgain: ({ count }) => t('overview.lookAgain', { count }),
    duplicates: ({ count }) => t('overview.duplicates', { count }),
    people: ({ statuses }) => t('overview.people', { how: peopleWords(statuses) }),
    overdue: ({ what }) => t('overview.overdue', { what }),
    due: ({ what }) => t('overview.due', { what }),
    event: ({ what }) => t('overview.event', { what }),
    draft: ({ what }) => t('overview.draft', { title: what }),
    backup: () => t('overview.backup'),
  }
  return (todo: Todo): string => words[todo.kind](todo)
}

function useOpenTodo() {
  const [, go] = useLocation()
  const dialogs = useDialogs()
  const { backup } = useFileCommands()
  return (todo: Todo): void => {
    if (todo.kind === 'fillConference') dialogs.show({ kind: 'conference-details' })
    else if (todo.kind === 'duplicates') dialogs.show({ kind: 'people-duplicates' })
    else if (todo.kind === 'people') go(places.participants)
    else if (todo.kind === 'backup') backup()
    else if (todo.kind === 'importFirst') go(places.documents)
    else if (todo.documentId !== null) go(documentPlace(todo.documentId, todo.clauseId ?? undefined))
    else go(places.plan)
  }
}
