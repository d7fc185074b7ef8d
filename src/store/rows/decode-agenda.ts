import type { PrintedItem, PrintedProgramme, PrintedSession, Release } from '#domain/agenda/printed-programme.ts'
import { itemKinds, sessionKinds } from '#domain/agenda/session.ts'
import type { ItemLink, Speaker } from '#domain/agenda/session.ts'
import { decoder, isFields, isListOf, isOneOf, isText, isTextOrNull } from './decode.ts'

const speakerRoles = ['speaker', 'moderator'] as const

type Printed = PrintedItem['speakers'][number]
type PrintedDay = PrintedProgramme['days'][number]
type Printing = Release['printings'][number]

function isPrintedSpeaker(value: unknown): value is Printed {
  return isFields(value) && isText(value['name']) && isText(value['post']) && isOneOf(speakerRoles, value['role'])
}

function isSpeaker(value: unknown): value is Speaker {
  return isPrintedSpeaker(value) && 'participationId' in value && isTextOrNull(value.participationId)
}

function isLink(value: unknown): value is ItemLink {
  return isFields(value) && isText(value['documentId']) && isTextOrNull(value['clauseId'])
}

const areTexts = (value: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
  names.every((name) => isText(value[name]))

function isPrintedItem(value: unknown): value is PrintedItem {
  return (
    isFields(value) &&
    areTexts(value, 'id', 'number', 'title', 'start', 'end', 'note') &&
    isOneOf(itemKinds, value['kind']) &&
    typeof value['depth'] === 'number' &&
    isListOf(isPrintedSpeaker)(value['speakers'])
  )
}

function isPrintedSession(value: unknown): value is PrintedSession {
  return (
    isFields(value) &&
    areTexts(value, 'id', 'title', 'room', 'start', 'end', 'note') &&
    isOneOf(sessionKinds, value['kind']) &&
    isListOf(isPrintedSpeaker)(value['moderators']) &&
    isListOf(isPrintedItem)(value['items'])
  )
}

function isPrintedDay(value: unknown): value is PrintedDay {
  return isFields(value) && isText(value['date']) && isListOf(isPrintedSession)(value['sessions'])
}

function isPrintedProgramme(value: unknown): value is PrintedProgramme {
  return isFields(value) && isListOf(isText)(value['rooms']) && isListOf(isPrintedDay)(value['days'])
}

function isPrinting(value: unknown): value is Printing {
  return isFields(value) && areTexts(value, 'at', 'format')
}

/** Readers of the JSON that rows of the agenda keep. @throws UnreadableValue, SyntaxError */
export const speakersIn = decoder('speakers', isListOf(isSpeaker))
export const linksIn = decoder('links of an item', isListOf(isLink))
export const printedProgrammeIn = decoder('a programme', isPrintedProgramme)
export const printingsIn = decoder('printings of a release', isListOf(isPrinting))
