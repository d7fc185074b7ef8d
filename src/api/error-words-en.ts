import type { EditRefusal } from '#domain/drafting/edit.ts'
import type { ErrorDictionary } from './error-dictionary.ts'
import { listImportWordsInEnglish } from './error-words-list-import.ts'
import { programmeWordsInEnglish } from './error-words-programmes.ts'
import { tableWordsInEnglish } from './error-words-tables.ts'

const nothingChanged = 'Nothing was changed.'
const nothingStored = 'Nothing was stored.'
const sourceUntouched = 'The file was left as it is.'

const refusals: Readonly<Record<EditRefusal, string>> = {
  'unknown-clause': 'That clause is no longer in the document.',
  'unknown-block': 'That paragraph is no longer in the clause.',
  'outside-place': 'A clause cannot stand in that place.',
  'too-deep': 'Clauses go no deeper than four levels.',
  'into-itself': 'A clause cannot be put inside itself.',
  'nothing-before': 'There is no clause of the same level before this one.',
  'id-taken': 'A clause with that identity is already in the document.',
}

export const wordsInEnglish: ErrorDictionary = {
  ...tableWordsInEnglish,
  ...listImportWordsInEnglish,
  ...programmeWordsInEnglish,
  'file.notFound': ({ name }) => ({
    what: `The file “${name}” was not found.`,
    kept: nothingChanged,
    todo: 'See whether it was moved or its drive is unplugged, and choose the file again.',
  }),
  'file.isFolder': ({ name }) => ({
    what: `“${name}” is a folder, not a file.`,
    kept: nothingChanged,
    todo: 'Choose a file inside it.',
  }),
  'file.empty': ({ name }) => ({
    what: `The file “${name}” is empty.`,
    kept: nothingChanged,
    todo: 'It may not have been copied to the end. Take it again from where it was made.',
  }),
  'file.tooLarge': ({ name, megabytes, limit }) => ({
    what: `The file “${name}” is too large: ${megabytes} MB, where ${limit} MB is the limit.`,
    kept: nothingStored,
    todo: 'Check that it is the right file. If it is, leave in it only what is needed: the text or the list.',
  }),
  'file.notText': ({ name }) => ({
    what: `The file “${name}” holds no text that can be read.`,
    kept: nothingStored,
    todo: 'Save the document as .docx or as plain text (.txt, best in UTF-8) and choose it again.',
  }),
  'file.unsupported': ({ name, extension }) => ({
    what: `The file “${name}” is in the .${extension} format, from which resolutions cannot be read.`,
    kept: nothingStored,
    todo: 'Open it in Word or LibreOffice, save it as a Word document (.docx) and choose it again.',
  }),
  'file.notPlenum': ({ name }) => ({
    what: `“${name}” is not a conference file.`,
    kept: sourceUntouched,
    todo: 'Choose a file that ends in .plenum. To read the text of a resolution, use the import.',
  }),
  'file.damaged': ({ name, problem }) => ({
    what: `The file “${name}” is damaged: ${problem}.`,
    kept: sourceUntouched,
    todo: 'Open the latest backup: it is in the folder beside the file.',
  }),
  'file.newer': ({ name, version, supported }) => ({
    what: `The file “${name}” was written by a newer version of the program (format ${version}; this one knows ${supported}).`,
    kept: sourceUntouched,
    todo: 'Update the program on this computer and open the file again.',
  }),
  'file.busy': ({ name }) => ({
    what: `The file “${name}” is in use by another program or window.`,
    kept: sourceUntouched,
    todo: 'Close it there and try again.',
  }),
  'file.exists': ({ name }) => ({
    what: `There is a file “${name}” already.`,
    kept: 'It was not touched.',
    todo: 'Choose another name or another folder.',
  }),
  'file.noAccess': ({ name }) => ({
    what: `The system does not let the program reach “${name}”.`,
    kept: nothingChanged,
    todo: 'Check the rights on the folder and the write protection of the drive, or choose another place.',
  }),
  'file.diskFull': ({ name }) => ({
    what: `There is no room on the disk to write “${name}”.`,
    kept: 'The file that was there before, if any, is whole.',
    todo: 'Make room or choose another disk, and try again.',
  }),
  'file.unknownToken': () => ({
    what: 'The program no longer knows which file was chosen.',
    kept: nothingChanged,
    todo: 'Choose the file again.',
  }),
  'session.noFile': () => ({
    what: 'No conference file is open.',
    kept: 'Everything written before is safe.',
    todo: 'Open a file or make a new one.',
  }),
  'reading.noClauses': ({ name }) => ({
    what: `No preamble and no clauses were found in “${name}”.`,
    kept: nothingStored,
    todo: 'Check that it is the right file: the full text of a resolution is needed.',
  }),
  'reading.notWord': ({ name }) => ({
    what: `The file “${name}” is no Word document, though it is called one.`,
    kept: nothingStored,
    todo: 'Open it in the program that made it and save it as a Word document (.docx).',
  }),
  'reading.protected': ({ name }) => ({
    what: `The file “${name}” is locked with a password.`,
    kept: nothingStored,
    todo: 'Open it in Word, take the password off (File, Info, Protect Document), save it and choose it again.',
  }),
  'reading.damaged': ({ name }) => ({
    what: `The file “${name}” is damaged: a part of it is lost or changed.`,
    kept: nothingStored,
    todo: 'Take it again from where it was made, or open it in Word and save it once more as .docx.',
  }),
  'reading.tooBig': ({ name }) => ({
    what: `Unpacked, the file “${name}” takes more room than any document does.`,
    kept: 'It was not unpacked, and nothing was stored.',
    todo: 'Check that it is the right file and who sent it. If you need it, take out pictures and attachments.',
  }),
  'reading.unsafe': ({ name }) => ({
    what: `The file “${name}” is made as Word never makes one, and may be dangerous.`,
    kept: 'It was not read, and nothing was stored.',
    todo: 'Find out who sent it. If you need it, open it in Word and save it anew as .docx.',
  }),
  'reading.tooSlow': ({ name, seconds }) => ({
    what: `Reading the file “${name}” takes longer than ${seconds} seconds; it was stopped.`,
    kept: nothingStored,
    todo: 'Check that it is the right file. If it is, leave only the text of the resolution in it.',
  }),
  'reading.tooLong': ({ name, paragraphs, characters }) => ({
    what: `“${name}” is too long: it has more than ${paragraphs.toLocaleString('en')} paragraphs, or a paragraph of more than ${characters.toLocaleString('en')} characters.`,
    kept: nothingStored,
    todo: 'Check that it is the right file. If it is, leave only the text of the resolution in it, each clause on a line of its own.',
  }),
  'conference.notFound': () => ({
    what: 'There is no such conference in the file.',
    kept: nothingChanged,
    todo: 'Go back to the overview: it may have been deleted in another window.',
  }),
  'document.notFound': () => ({
    what: 'There is no such document in the file.',
    kept: nothingChanged,
    todo: 'Go back to the list of documents: it may have been deleted in another window.',
  }),
  'document.adopted': ({ title }) => ({
    what: `“${title}” has been adopted; its text is not edited any more.`,
    kept: nothingChanged,
    todo: 'If the change is needed, first make the document a draft again.',
  }),
  'phrase.notFound': () => ({
    what: 'There is no such phrase among your own.',
    kept: nothingChanged,
    todo: 'Open the list of phrases again: the phrase may have been deleted in another window.',
  }),
  'template.notFound': () => ({
    what: 'There is no such template.',
    kept: nothingChanged,
    todo: 'Open the list of templates again: the template may have been deleted in another window.',
  }),
  'letterhead.notFound': () => ({
    what: 'There is no such letterhead in the file.',
    kept: nothingChanged,
    todo: 'Open the list of letterheads again: the letterhead may have been deleted in another window.',
  }),
  'revision.notFound': () => ({
    what: 'This revision is no longer in the file.',
    kept: 'The document and the other revisions are safe.',
    todo: 'If it was deleted by mistake, undo that: Ctrl+Z.',
  }),
  'revision.clauseGone': () => ({
    what: 'This clause has no place to return to: the clause it stood in is gone.',
    kept: 'The document has not changed; the revision is safe.',
    todo: 'Bring back the clause above it first.',
  }),
  'remark.notFound': () => ({
    what: 'This remark is no longer in the file.',
    kept: 'The document and the other remarks are safe.',
    todo: 'If it was deleted by mistake, undo that: Ctrl+Z.',
  }),
  'directive.notFound': () => ({
    what: 'There is no such directive in the plan.',
    kept: nothingChanged,
    todo: 'Open the plan again: it may have been deleted in another window.',
  }),
  'participant.notFound': () => ({
    what: 'This participant is no longer on the list.',
    kept: nothingChanged,
    todo: 'If they were removed or merged by mistake, undo that: Ctrl+Z.',
  }),
  'person.noName': () => ({
    what: 'Nothing would be left of the participant’s name.',
    kept: nothingChanged,
    todo: 'Keep at least a surname, a given name or a name in Latin letters.',
  }),
  'field.notFound': () => ({
    what: 'There is no such field any more.',
    kept: nothingChanged,
    todo: 'Refresh the list. If the field was removed by mistake, undo that: Ctrl+Z.',
  }),
  'field.badValue': ({ value }) => ({
    what: `This field cannot hold “${value}”.`,
    kept: nothingChanged,
    todo: 'Dates are written 31.05.2026, times 09:30, numbers in digits; a field of choices takes one of them.',
  }),
  'letterTemplate.notFound': () => ({
    what: 'This letter template is no longer there.',
    kept: 'Other templates and the participants are untouched.',
    todo: 'If it was deleted by mistake, undo the deletion: Ctrl+Z.',
  }),
  'gridView.notFound': () => ({
    what: 'There is no such view of the list any more.',
    kept: 'Participants and other views are as they were.',
    todo: 'If it was removed by mistake, undo that: Ctrl+Z.',
  }),
  'delegation.notFound': () => ({
    what: 'There is no such delegation any more.',
    kept: nothingChanged,
    todo: 'Refresh the list of delegations. If it was removed by mistake, undo that: Ctrl+Z.',
  }),
  'agenda.sessionNotFound': () => ({
    what: 'There is no such session any more.',
    kept: nothingChanged,
    todo: 'Choose another session. If this one was removed by mistake, undo that: Ctrl+Z.',
  }),
  'agenda.roomNotFound': () => ({
    what: 'There is no such room any more.',
    kept: nothingChanged,
    todo: 'Choose another room. If this one was removed by mistake, undo that: Ctrl+Z.',
  }),
  'agenda.itemNotFound': () => ({
    what: 'There is no such item in the programme any more.',
    kept: nothingChanged,
    todo: 'Choose another item. If this one was removed by mistake, undo that: Ctrl+Z.',
  }),
  'agenda.releaseNotFound': () => ({
    what: 'There is no such release of the programme any more.',
    kept: nothingChanged,
    todo: 'Choose another release.',
  }),
  'agenda.circle': ({ title }) => ({
    what: `The session “${title}” would begin after itself: it already stands before the one it is to follow.`,
    kept: nothingChanged,
    todo: 'Choose another session, or give it a time to begin.',
  }),
  'agenda.cannotDelay': ({ title, reason }) => ({
    what: {
      noTime: `“${title}” has no time, so there is nothing to move.`,
      notHeld: `“${title}” was dropped or postponed and takes no time.`,
      pinned: `“${title}” begins at a fixed hour and does not move.`,
    }[reason],
    kept: nothingChanged,
    todo: {
      noTime: 'Give it a date and a time to begin, then move it.',
      notHeld: 'Move what comes after it.',
      pinned: 'Move what stands before it, or let its time go.',
    }[reason],
  }),
  'agenda.conflictGone': () => ({
    what: 'The programme has changed since: this conflict is no longer in it.',
    kept: nothingChanged,
    todo: 'Look at the list of conflicts again.',
  }),
  'plan.noDocuments': () => ({
    what: 'The file has no documents yet, so there is nothing to make a plan of.',
    kept: 'No plan was written.',
    todo: 'Import or draft a resolution first.',
  }),
  'reading.noOrigin': () => ({
    what: 'The file does not say which document it was exported from, so its changes cannot be taken over.',
    kept: 'Nothing was changed.',
    todo: 'Bring it in as a new document. Comparing shows what differs from the earlier text.',
  }),
  'export.noPdf': () => ({
    what: 'There is nothing here to make a PDF with: the command line and the browser host print no pages of their own.',
    kept: 'Nothing was written.',
    todo: 'Export to Word or HTML. In the window and in a browser a PDF is made by printing: “Print…”, printer “Save as PDF”.',
  }),
  'check.outdated': () => ({
    what: 'The text has changed since: this place is no longer in it.',
    kept: nothingChanged,
    todo: 'Look at the list again and repeat.',
  }),
  'edit.refused': ({ refusal }) => ({
    what: refusals[refusal],
    kept: 'The text is as it was.',
    todo: 'Reload the document and make the change again.',
  }),
  'history.nothingToUndo': () => ({
    what: 'There is nothing more to undo.',
    kept: nothingChanged,
    todo: 'Earlier states are in the backups beside the file.',
  }),
  'history.nothingToRedo': () => ({
    what: 'There is nothing more to redo.',
    kept: nothingChanged,
    todo: 'Go on with your work.',
  }),
  'request.invalid': ({ problem }) => ({
    what: `The program did not understand the request: ${problem}.`,
    kept: nothingChanged,
    todo: 'Try again. If it happens again, tell us these words.',
  }),
  'core.unreachable': () => ({
    what: 'The program does not answer: it was stopped, or this page is from an earlier start.',
    kept: 'Everything marked as saved is in the file.',
    todo: 'Start the program again. In a browser, open the address it prints.',
  }),
  internal: () => ({
    what: 'Something went wrong in the program that we did not foresee.',
    kept: 'Everything marked as saved is in the file.',
    todo: 'Try again. The details are in the log in the program’s data folder.',
  }),
}
