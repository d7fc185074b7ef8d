import type { EditRefusal } from '#domain/drafting/edit.ts'

/** What can go wrong, by code, with what is needed to say it in words. The list is closed: anything else is `internal`. */
export interface ErrorDetails {
  'file.notFound': { readonly name: string }
  'file.isFolder': { readonly name: string }
  'file.empty': { readonly name: string }
  'file.tooLarge': { readonly name: string; readonly megabytes: number; readonly limit: number }
  /** Bytes that are not text in any encoding we read. */
  'file.notText': { readonly name: string }
  'file.unsupported': { readonly name: string; readonly extension: string }
  'file.notPlenum': { readonly name: string }
  'file.damaged': { readonly name: string; readonly problem: string }
  /** Written by a newer Plenum; left untouched. */
  'file.newer': { readonly name: string; readonly version: number; readonly supported: number }
  /** Another program holds the file. */
  'file.busy': { readonly name: string }
  'file.exists': { readonly name: string }
  'file.noAccess': { readonly name: string }
  'file.diskFull': { readonly name: string }
  /** A token that was never handed out, or is spent. */
  'file.unknownToken': Record<string, never>
  'session.noFile': Record<string, never>
  'reading.noClauses': { readonly name: string }
  /** Named as a document of Word and something else. */
  'reading.notWord': { readonly name: string }
  /** Locked with a password. */
  'reading.protected': { readonly name: string }
  /** Cut off, or bytes of it changed. */
  'reading.damaged': { readonly name: string }
  /** Unpacks to more than a document can hold. */
  'reading.tooBig': { readonly name: string }
  /** Made as no word processor makes a document. */
  'reading.unsafe': { readonly name: string }
  'reading.tooSlow': { readonly name: string; readonly seconds: number }
  /** More paragraphs, or a longer one, than a reading can hold. */
  'reading.tooLong': { readonly name: string; readonly paragraphs: number; readonly characters: number }
  /** A list with nothing in it. */
  'table.empty': { readonly name: string }
  /** Named as a list and something else. */
  'table.notTable': { readonly name: string }
  'table.unsupported': { readonly name: string; readonly extension: string }
  /** Locked with a password. */
  'table.protected': { readonly name: string }
  'table.damaged': { readonly name: string }
  /** Unpacks to more than a list can hold. */
  'table.tooBig': { readonly name: string }
  /** Made as no program makes a workbook. */
  'table.unsafe': { readonly name: string }
  'table.tooSlow': { readonly name: string; readonly seconds: number }
  /** More rows or cells than a list can hold. */
  'table.tooLong': { readonly name: string; readonly rows: number }
  /** No time of a session and no numbered point was found. The name is empty for pasted text, as in all of these. */
  'programme.empty': { readonly name: string }
  /** Sound, but no programme, or named as something it is not. */
  'programme.notProgramme': { readonly name: string }
  'programme.unsupported': { readonly name: string; readonly extension: string }
  /** Locked with a password. */
  'programme.protected': { readonly name: string }
  'programme.damaged': { readonly name: string }
  /** Unpacks to more than a programme can hold. */
  'programme.tooBig': { readonly name: string }
  'programme.unsafe': { readonly name: string }
  'programme.tooSlow': { readonly name: string; readonly seconds: number }
  'programme.tooLong': { readonly name: string; readonly lines: number }
  'conference.notFound': { readonly id: string }
  'document.notFound': { readonly id: string }
  'document.adopted': { readonly title: string }
  'revision.notFound': { readonly id: string }
  /** A clause of a revision has no place left in the document. */
  'revision.clauseGone': Record<string, never>
  'remark.notFound': { readonly id: string }
  'directive.notFound': { readonly id: string }
  'phrase.notFound': { readonly id: string }
  'template.notFound': { readonly id: string }
  'letterhead.notFound': { readonly id: string }
  'participant.notFound': { readonly id: string }
  /** Nothing would be left of the name of a person. */
  'person.noName': Record<string, never>
  'field.notFound': { readonly id: string }
  /** Named by the id of a built-in field or the name of an own one. */
  'field.badValue': { readonly field: string; readonly value: string }
  'gridView.notFound': { readonly id: string }
  /** An import that was closed, or put aside for newer ones. */
  'listImport.notFound': { readonly id: string }
  /** People of the file, or the list, are not what they were when a person looked. */
  'listImport.outdated': Record<string, never>
  /** The row that is to be the header is empty, or not there. */
  'listImport.noRow': { readonly row: number }
  'importProfile.notFound': { readonly id: string }
  'letterTemplate.notFound': { readonly id: string }
  'delegation.notFound': { readonly id: string }
  'agenda.sessionNotFound': { readonly id: string }
  'agenda.roomNotFound': { readonly id: string }
  'agenda.itemNotFound': { readonly id: string }
  'agenda.releaseNotFound': { readonly id: string }
  /** The session would begin after itself. */
  'agenda.circle': { readonly title: string }
  /** It has no time, takes none on the day, or its start never moves. */
  'agenda.cannotDelay': { readonly title: string; readonly reason: 'noTime' | 'notHeld' | 'pinned' }
  /** A conflict that is no longer there, or has no repair any more. */
  'agenda.conflictGone': Record<string, never>
  /** A plan was asked of a file that has no documents. */
  'plan.noDocuments': Record<string, never>
  /** The file does not say which document it was written from. */
  'reading.noOrigin': Record<string, never>
  /** A PDF was asked of a host that has nothing to print with. */
  'export.noPdf': Record<string, never>
  /** A finding or a change of typography that is no longer there. */
  'check.outdated': Record<string, never>
  'edit.refused': { readonly refusal: EditRefusal }
  'history.nothingToUndo': Record<string, never>
  'history.nothingToRedo': Record<string, never>
  'request.invalid': { readonly problem: string }
  /** The core does not answer: its process ended, or the browser host was closed. */
  'core.unreachable': Record<string, never>
  internal: Record<string, never>
}

export type ErrorCode = keyof ErrorDetails

/** An error a person can be told about. Its message is for logs; words for people come from `errorWords`. */
export class PlenumError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly details: ErrorDetails[Code]

  constructor(code: Code, details: ErrorDetails[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'PlenumError'
    this.code = code
    this.details = details
  }
}
