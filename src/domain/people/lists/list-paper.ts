import type { Conference } from '../../conference/conference.ts'
import { typeset } from '../../drafting/typography.ts'
import { formatDate, formatDateRange } from '../../language/dates.ts'
import type { Language } from '../../language/language.ts'
import { fieldName, valueWords } from '../field-words.ts'
import { fullNameOf, isEmpty, valueOf, type Field, type FieldId, type Participant } from '../fields.ts'
import { inOrder } from './order.ts'
import type { ListPaper, PaperCell, PaperColumn, PaperGroup, PaperRun } from './paper.ts'

export const listGroupings = [
  'none',
  'delegation',
  'organization',
  'hotel',
  'arrivalDate',
  'departureDate',
  'transfer',
  'diet',
] as const
export type ListGrouping = (typeof listGroupings)[number]

/** What a list is for: the official one; a sheet to sign at a session, and who was there; people for a hotel, a driver, a kitchen. */
export const listPurposes = [
  'official',
  'signIn',
  'attendance',
  'hotel',
  'arrivals',
  'departures',
  'transfer',
  'diet',
] as const
export type ListPurpose = (typeof listPurposes)[number]

export interface ListPaperRequest {
  readonly purpose: ListPurpose
  readonly grouping: ListGrouping
  /** Of the list; empty for the usual one. */
  readonly title: string
  readonly language: Language
  readonly conference: Conference
  /** Columns after the number, in order; a list without a name would say nothing. */
  readonly fields: readonly Field[]
  readonly participants: readonly Participant[]
  /** The session a sheet is signed at, or people were present at. */
  readonly session: { readonly title: string; readonly date: string | null; readonly startsAt: string } | null
}

interface Words {
  readonly titles: Readonly<Record<ListPurpose, string>>
  readonly head: string
  readonly number: string
  readonly signature: string
  /** What a group is called of which nothing is known. */
  readonly unknown: Readonly<Record<Exclude<ListGrouping, 'none'>, string>>
}

const words: Readonly<Record<Language, Words>> = {
  ru: {
    titles: {
      official: 'Список участников',
      signIn: 'Лист регистрации участников',
      attendance: 'Список присутствовавших',
      hotel: 'Размещение участников',
      arrivals: 'Прибытие участников',
      departures: 'Отъезд участников',
      transfer: 'Трансфер участников',
      diet: 'Питание участников',
    },
    head: 'глава делегации',
    number: '№',
    signature: 'Подпись',
    unknown: {
      delegation: 'Вне делегаций',
      organization: 'Без организации',
      hotel: 'Без гостиницы',
      arrivalDate: 'День прибытия не указан',
      departureDate: 'День отъезда не указан',
      transfer: 'Без трансфера',
      diet: 'Без особых пожеланий',
    },
  },
  en: {
    titles: {
      official: 'List of participants',
      signIn: 'Sign-in sheet',
      attendance: 'Attendance',
      hotel: 'Accommodation of participants',
      arrivals: 'Arrivals of participants',
      departures: 'Departures of participants',
      transfer: 'Transfer of participants',
      diet: 'Meals of participants',
    },
    head: 'head of delegation',
    number: 'No.',
    signature: 'Signature',
    unknown: {
      delegation: 'Not in a delegation',
      organization: 'No organization',
      hotel: 'No hotel',
      arrivalDate: 'Day of arrival not given',
      departureDate: 'Day of departure not given',
      transfer: 'No transfer',
      diet: 'No special wishes',
    },
  },
}

/** Room of columns beside each other; for others {@link usualShare}. */
const shares: Partial<Record<FieldId, number>> = {
  fullName: 34,
  organization: 36,
  post: 32,
  delegation: 22,
  badgeNumber: 11,
  room: 11,
  arrivalTime: 15,
  departureTime: 15,
  arrivalTransport: 16,
  departureTransport: 16,
  arrivalPlace: 18,
  departurePlace: 18,
  transfer: 18,
  phones: 25,
  arrivalDate: 15,
  departureDate: 15,
  birthDate: 15,
}
const usualShare = 20
/** Room to sign in. */
const signatureShare = 30

/**
 * A list of people as it is printed. Groups stand in alphabetical order, days in their own, whatever nothing is known of last; people
 * stand in alphabetical order, the head of a delegation before the others of it, those who come or leave on one day by the hour, those
 * who ride together in the order in which they come.
 */
export function composeListPaper(request: ListPaperRequest): ListPaper {
  const { purpose, language, fields, title } = request
  const columns = fields.map((field): PaperColumn => ({
    header: fieldName(field, language),
    share: shares[field.id] ?? usualShare,
    centred: field.type === 'date' || field.type === 'time' || field.type === 'number' || field.id === 'badgeNumber',
  }))
  const signature: PaperColumn = { header: words[language].signature, share: signatureShare, centred: false }
  return {
    language,
    title: title === '' ? words[language].titles[purpose] : title,
    lines: linesUnderTitle(request),
    numberHeader: words[language].number,
    columns: purpose === 'signIn' ? [...columns, signature] : columns,
    groups: groupsOf(request),
    rowHeight: purpose === 'signIn' ? 9 : null,
  }
}

function linesUnderTitle({ conference, language, session }: ListPaperRequest): readonly string[] {
  const { title, startsOn, endsOn, place } = conference
  const days = startsOn === null ? '' : formatDateRange(startsOn, endsOn ?? startsOn, language)
  const at =
    session === null
      ? ''
      : [session.title, session.date === null ? '' : formatDate(session.date, language, 'long'), session.startsAt]
          .filter((part) => part !== '')
          .join(', ')
  return [title, [days, place ?? ''].filter((part) => part !== '').join(', '), at].filter((line) => line !== '')
}

function groupsOf(request: ListPaperRequest): readonly PaperGroup[] {
  const { grouping, participants, language, purpose } = request
  const rowOf = (one: Participant): readonly PaperCell[] => {
    const cells = request.fields.map((field) => cellOf(one, field, request))
    if (purpose === 'signIn') cells.push([])
    return cells
  }
  const rowsOf = (people: readonly Participant[]) => ordered(people, grouping, language).map(rowOf)
  if (grouping === 'none') return [{ heading: '', rows: rowsOf(participants) }]
  const gathered = Map.groupBy(participants, (participant) => String(valueOf(participant, grouping) ?? ''))
  const keys = [...gathered.keys()].filter((key) => key !== '')
  const sorted = isByDay(grouping) ? keys.toSorted() : inOrder(keys, (key) => [key], language)
  return [...sorted, ''].flatMap((key) => {
    const people = gathered.get(key)
    if (people === undefined) return []
    return [{ heading: `${headingOf(key, grouping, language)} (${people.length})`, rows: rowsOf(people) }]
  })
}

function headingOf(key: string, grouping: Exclude<ListGrouping, 'none'>, language: Language): string {
  if (key === '') return words[language].unknown[grouping]
  return isByDay(grouping) ? formatDate(key, language, 'long') : key
}

const isByDay = (grouping: ListGrouping): boolean => grouping === 'arrivalDate' || grouping === 'departureDate'

function ordered(people: readonly Participant[], grouping: ListGrouping, language: Language): readonly Participant[] {
  const sorted = inOrder(
    people,
    ({ person }) => [person.surname || person.latinName, person.givenName, person.patronymic],
    language,
  )
  if (grouping === 'delegation') return [...sorted.filter(isHead), ...sorted.filter((one) => !isHead(one))]
  if (!isByDay(grouping) && grouping !== 'transfer') return sorted
  const way = grouping === 'departureDate' ? 'departure' : 'arrival'
  const momentOf = ({ participation: { [way]: journey } }: Participant) =>
    `${journey.date ?? unknownLast} ${journey.time || unknownLast}`
  return sorted.toSorted((one, other) =>
    momentOf(one) < momentOf(other) ? -1 : Number(momentOf(one) > momentOf(other)),
  )
}

/** After all days, and after all times of a day. */
const unknownLast = '~'

/** Where nobody is named as the head of a delegation, who has that role in it. */
const isHead = ({ delegation, participation }: Participant): boolean =>
  delegation !== null &&
  (delegation.headId === null ? participation.role === 'head' : delegation.headId === participation.id)

function cellOf(participant: Participant, field: Field, { purpose, language, grouping }: ListPaperRequest): PaperCell {
  if (field.id === 'fullName') return nameCell(participant, purpose, language, grouping)
  const value = valueOf(participant, field.id)
  if (isEmpty(value)) return []
  if (field.type === 'date' && typeof value === 'string') return [[{ text: formatDate(value, language, 'numeric') }]]
  const told = valueWords(field, value, language)
  return (bound.has(field.id) ? typeset(told, language) : told)
    .split(field.type === 'texts' ? '; ' : '\n')
    .map((text) => [{ text }])
}

/** Fields of running words, in which initials stay with their surname, and numbers with what they count. */
const bound = new Set<FieldId>(['organization', 'post', 'delegation'])

/** «**Фёдорова** Анна Ильинична», the title under it, and who heads the delegation. */
function nameCell(
  participant: Participant,
  purpose: ListPurpose,
  language: Language,
  grouping: ListGrouping,
): PaperCell {
  const { surname, givenName, patronymic, title } = participant.person
  const rest = [givenName, patronymic].filter((part) => part !== '').join(' ')
  const name: PaperRun[] = [{ text: surname || fullNameOf(participant.person), bold: true }]
  if (surname !== '' && rest !== '') name.push({ text: ` ${rest}` })
  const under =
    purpose === 'signIn' ? [] : [title, grouping === 'delegation' && isHead(participant) ? words[language].head : '']
  return [name, ...under.filter((line) => line !== '').map((text): PaperRun[] => [{ text, italic: true }])]
}
