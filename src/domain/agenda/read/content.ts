import { isGroup, type Assembly, type Block } from './assemble.ts'
import { withoutDuration } from './clock.ts'
import { doubt } from './doubts.ts'
import {
  addLeaders,
  addModerators,
  addSpeakers,
  newItem,
  newSession,
  type ItemDraft,
  type SessionDraft,
} from './drafts.ts'
import { splitHead } from './leaders.ts'
import { peopleOf } from './people.ts'
import { talkOf, type ReadTalk } from './talk.ts'
import { roomOf, splitRoom } from './rooms.ts'
import {
  blockHeading,
  isAgendaPoint,
  isCeremony,
  isNumberedLine,
  isOfTalks,
  isSessionHeading,
  itemKindOf,
  sessionKindOf,
  withoutNumber,
} from './words.ts'

/** A line below the heading of a session: its title, hall, people, talks, or words about it. */
export function readContent(to: Assembly, text: string, isBullet: boolean): void {
  const { session } = to
  if (session === null || text === '') return
  const length = withoutDuration(text)
  if (length.text === '' && length.minutes !== null && to.item !== null) {
    // «(30 мин.)» below a point of an agenda.
    to.item.minutes ??= length.minutes
    return
  }
  if (!isBullet && goesOnFrom(session, text)) {
    const first = session.title
    session.title = ''
    addPoint(to, first)
  }
  if (to.item?.isPoint === true && addLettered(to, to.item, text)) return
  const isNumbered = !isBullet && isNumberedLine(text)
  const heading = isBullet ? null : blockHeading(text)
  if (heading !== null) {
    to.openBlock(heading.kind, heading.words)
    if (heading.rest !== '') readInBlock(to, session, heading.rest, 'heading')
    else if (heading.kind === 'topics') noteOf(to, session).push(text)
    return
  }
  if (!isBullet && nameItem(to, text)) return
  if (!isBullet && !(isNumbered && (session.title !== '' || isAgendaPoint(text))) && readName(to, session, text)) return
  if (isNumbered && (isAgendaPoint(text) || to.item?.isPoint === true)) to.block = null
  if (readInBlock(to, session, text, isBullet ? 'bullet' : isNumbered ? 'number' : 'plain')) return
  to.block = null
  if (isNumbered) addPoint(to, text)
  else if (isBullet) readBullet(to, session, text)
  else readPlain(to, session, text)
}

/** «1. Открытие» that named what begins, and «2. Повестка дня» or «а) …» below it: both are points. */
function goesOnFrom({ title, items, begun }: SessionDraft, text: string): boolean {
  if (begun !== 'time' || items.length > 0 || isSessionHeading(title) || isSessionHeading(text)) return false
  const [number, next] = [title, text].map((line) => Number(/^(\d{1,2})[.)]\s/u.exec(line)?.[1]))
  return next === Number(number) + 1 || (Number(number) > 0 && letterMark.test(text))
}

/** What names a session or a talk that has no name yet, and headings of sessions without times. */
function readName(to: Assembly, session: SessionDraft, text: string): boolean {
  const room = roomOf(text)
  if (room !== null) {
    const isOwn = session.room === '' && session.items.length === 0 && session.moderators.length === 0
    if (isOwn) session.room = room
    else to.setHall(room)
    return true
  }
  const isUnnamed = session.title === '' && session.items.every(({ title, start }) => title === '' && start === null)
  if (isUnnamed) return nameSession(to, session, text)
  if (describesSession(session, text)) return true
  if (isSessionHeading(text) || (session.begun === 'heading' && session.start === null && isCeremony(text))) {
    const { text: title, room: hall } = splitRoom(text)
    beginBelow(to, session, title, hall)
    return true
  }
  return false
}

/** The title of a talk whose time stood alone on its line. */
function nameItem(to: Assembly, text: string): boolean {
  const { item } = to
  if (item === null || item.start === null) return false
  if (item.title !== '') return takesQuoted(item, text)
  const { text: bare, depth } = withoutNumber(text)
  if (roomOf(bare) !== null) return false
  const { title, people, leaders, minutes } = talkOf(bare)
  addSpeakers(item, people)
  addLeaders(item, leaders)
  if (title !== '') Object.assign(item, { title, depth, minutes: item.minutes ?? minutes })
  return true
}

/** «Пленарное заседание · Большой зал» below the title: what the session is, and where. */
function describesSession(session: SessionDraft, text: string): boolean {
  const parts = text.split(/\s+[·•|]\s+/u)
  const isFresh = session.begun === 'time' && session.items.length === 0 && session.moderators.length === 0
  const at = parts.findIndex((part) => roomOf(part) !== null)
  if (!isFresh || parts.length < 2 || at < 0) return false
  if (session.room === '') session.room = roomOf(parts[at] ?? '') ?? ''
  for (const part of parts.filter((_part, index) => index !== at)) {
    const kind = sessionKindOf(part)
    if (kind === 'other') session.note.push(part)
    else session.kind ??= kind
  }
  return true
}

/** A name of a talk that nothing but the title below tells: «Jun Mori (Bay College)» over "Crayfish at night". */
function takesQuoted(item: ItemDraft, text: string): boolean {
  if (item.start === null || item.speakers.length > 0 || !isQuoted(text)) return false
  const people = peopleOf(item.title, 'list')
  if (people === null) return false
  item.title = text
  addSpeakers(item, people)
  return true
}

function nameSession(to: Assembly, session: SessionDraft, text: string): boolean {
  const { text: title, room, leaders } = splitHead(text)
  if (session.room === '') session.room = room
  addModerators(session, leaders)
  const talk = talkOf(title)
  if (talk.people.length > 0 && talk.title === '') {
    addSpeakers(to.item ?? to.addItem(newItem('')), talk.people)
    return true
  }
  session.title = title
  const awaiting = to.item
  if (awaiting !== null && awaiting.title === '') awaiting.title = title
  else if (talk.people.length > 0) addSpeakers(to.addItem(newItem(talk.title)), talk.people)
  return true
}

/** Sections below «10:00–12:00 Работа секций» are held at that time; the line itself is told in a doubt. */
function beginBelow(to: Assembly, above: SessionDraft, title: string, room: string): void {
  const { start, end } = above
  const isBare =
    isGroup(above.title) &&
    above.begun === 'time' &&
    above.items.length === 0 &&
    above.moderators.length === 0 &&
    above.note.length === 0
  const inherited = above.doubts.find(({ code }) => code === 'timeFromAbove')
  const isSibling = inherited !== undefined && start !== null
  if (!isSibling && !(isBare && end !== null)) {
    to.beginSession('heading', { title, room })
    return
  }
  const words = inherited ?? doubt('timeFromAbove', above.title)
  if (isBare && !isSibling) to.day?.sessions.splice(to.day.sessions.indexOf(above), 1)
  to.beginSession('heading', newSession('heading', { title, room, start, end, doubts: [words] }))
}

type Form = 'heading' | 'bullet' | 'number' | 'plain'

/** @returns whether the line belongs to the open list */
function readInBlock(to: Assembly, session: SessionDraft, text: string, form: Form): boolean {
  const { block } = to
  if (block === null) return false
  if (block.kind === 'topics') return readTopic(to, session, text, form)
  if (block.kind === 'moderators') {
    const people = peopleOf(text, 'list')
    if (people !== null) addModerators(session, people)
    else if (form === 'plain' || form === 'number') return false
    else session.note.push(`${block.words}: ${text}`)
    return true
  }
  return readSpeaker(to, session, block, form === 'number' ? withoutNumber(text).text : text, form)
}

const noteOf = ({ item }: Assembly, session: SessionDraft): string[] => (item ?? session).note

function readTopic(to: Assembly, session: SessionDraft, text: string, form: Form): boolean {
  const note = noteOf(to, session)
  const heading = note.at(-1) ?? ''
  if (form !== 'heading' && heading === to.block?.words && peopleOf(text, 'line') !== null) {
    // «Приветственные выступления:», and people below it.
    note.pop()
    to.openBlock('speakers', heading.replace(/\s*:$/u, ''))
    return readInBlock(to, session, text, form)
  }
  if (form === 'heading') note.push(`${to.block?.words ?? ''}: ${text}`)
  else if (form === 'plain' && (to.isOver || peopleOf(text, 'line') !== null)) return false
  else note.push(form === 'bullet' ? `– ${text}` : text)
  return true
}

function readSpeaker(to: Assembly, session: SessionDraft, block: Block, text: string, form: Form): boolean {
  const people = peopleOf(text, 'list')
  const isTalks = block.hasTalks || block.kind === 'reports'
  if (people !== null) {
    if (to.item !== null && (isTalks || to.item.start !== null || to.item.isPoint)) {
      if (to.item.speakers.length > 0 && block.hasTalks) to.item.doubts.push(doubt('coSpeaker', people[0]?.name ?? ''))
      addSpeakers(to.item, people)
    } else to.addToList(people, block.words)
    return true
  }
  const talk = talkOf(text)
  const isTold = talk.people.length + talk.leaders.length > 0
  const isTalk = isTold || isTalks || (form !== 'heading' && block.list === null && text.split(' ').length >= 4)
  if (isTalk && (form === 'bullet' || form === 'number' || isTold)) {
    block.hasTalks = true
    addTalk(to, talk, 0)
    return true
  }
  if (form === 'plain') return false
  session.note.push(`${block.words}: ${text}`)
  return true
}

function addTalk(to: Assembly, { title, people, leaders, minutes }: ReadTalk, depth: number): ItemDraft {
  const item = to.addItem(newItem(title, { depth, minutes }))
  addSpeakers(item, people)
  addLeaders(item, leaders)
  return item
}

const letterMark = /^\(?[a-zа-я]\)\.?\s+(?=\p{L}|[«"“])/iu

/** «а) о плане;», "(b). Organization of work" below «2. …». */
function addLettered(to: Assembly, above: ItemDraft, line: string): boolean {
  const [mark = ''] = letterMark.exec(line) ?? []
  if (mark === '') return false
  const depth = above.isLettered ? above.depth : Math.min(above.depth + 1, 2)
  Object.assign(addTalk(to, talkOf(withoutMark(line.slice(mark.length))), depth), { isPoint: true, isLettered: true })
  return true
}

/** What ends a point of a list is no part of it. */
const withoutMark = (text: string): string => text.replace(/[;:]$/u, '')

function addPoint(to: Assembly, line: string): void {
  const { text, depth } = withoutNumber(line)
  addTalk(to, talkOf(withoutMark(text)), depth).isPoint = true
}

function readBullet(to: Assembly, session: SessionDraft, text: string): void {
  const talk = talkOf(text)
  if (talk.title !== '') addTalk(to, talk, 0)
  else readPeople(to, session, talk.people)
}

function readPeople(to: Assembly, session: SessionDraft, people: ReadTalk['people']): void {
  const { item } = to
  if (item !== null && !item.isList && !item.isNamedBelow) {
    addSpeakers(item, people)
    return
  }
  if (item?.isNamedBelow === true) to.item = null
  const last = session.note.at(-1)
  if (to.item === null && last !== undefined && last.length <= 150 && !/[.:;?!]$/u.test(last)) {
    // «Презентация платформы», and below it who gives it.
    session.note.pop()
    addSpeakers(to.addItem(newItem(last)), people)
  } else to.addToList(people, '')
}

/** «Белов А. А., доцент» and below it «Городские реки»: in a session of talks a short line below a name is the title. */
function namesPerson(session: SessionDraft, item: ItemDraft | null, text: string): boolean {
  if (item === null || !item.isList || item.title !== '' || item.note.length > 0) return false
  const isUsual = session.items.some(({ isNamedBelow }) => isNamedBelow)
  return (
    (item.speakers.length === 1 || isUsual) && isOfTalks(session.title) && text.length <= 200 && !/[.:;]$/u.test(text)
  )
}

/** A bare name below a speaker is one more of them. */
const isOneMore = ({ title, isList, speakers, note }: ItemDraft, text: string): boolean =>
  title !== '' &&
  !isList &&
  speakers.length > 0 &&
  note.length === 0 &&
  /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3}$/u.test(text) &&
  peopleOf(text, 'list') !== null

function readPlain(to: Assembly, session: SessionDraft, text: string): void {
  const { item } = to
  if (item !== null && namesPerson(session, item, text) && peopleOf(text, 'line') === null) {
    Object.assign(item, { title: text, isList: false, isNamedBelow: true })
    return
  }
  const talk = talkOf(text)
  if (item !== null && isOneMore(item, text)) {
    addSpeakers(item, peopleOf(text, 'list') ?? [])
    return
  }
  if (talk.people.length > 0 && talk.title === '') readPeople(to, session, talk.people)
  else if (talk.people.length + talk.leaders.length > 0 && text.length <= 300) addTalk(to, talk, 0)
  else if (to.isOver || isTalkOfItself(session, text)) addTalk(to, talk, 0)
  else if (item === null && isMoreOfTitle(session, text)) session.title += ` ${text}`
  else if (item !== null && item.note.length === 0 && item.speakers.length === 0 && /^\p{Ll}/u.test(text))
    item.title += ` ${text}`
  else {
    // A line that ends in a colon opens a list of what is spoken about.
    if (text.endsWith(':')) to.openBlock('topics', text)
    noteOf(to, session).push(text)
  }
}

const isQuoted = (text: string): boolean => /^[«"“„].*[»"”“][.?!]?$/u.test(text)

/** «Прения (до 5 минут)» behind talks without times is one of them. */
const isTalkOfItself = ({ items }: SessionDraft, text: string): boolean =>
  text.length < 80 &&
  items.length > 0 &&
  items.every(({ start, isList }) => start === null && !isList) &&
  ['discussion', 'vote', 'break'].includes(itemKindOf(text, 0))

/** The title proper behind the kind of a session: «Круглый стол» and below it «О воде»; or the end of a long one. */
const isMoreOfTitle = ({ title, note, items, moderators }: SessionDraft, text: string): boolean =>
  note.length === 0 && items.length === 0 && moderators.length === 0 && title.length + text.length <= 500 &&
  ((isQuoted(text) && !/[»"”]$/u.test(title)) || /^\p{Ll}/u.test(text)) // prettier-ignore
