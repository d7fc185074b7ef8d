import type { Language } from '../../language/language.ts'
import type { ReadingNote, ReasonCode } from './proposal.ts'
export function reasonWords(code: ReasonCode, _language: Language): string {
  return code
}
export function noteWords(note: ReadingNote, _language: Language): string {
  return note.code
}
