import type { NoteCode, ReadingNote, ReadingProposal, ReasonCode } from './proposal.ts'
import type { Operative } from './operative.ts'
import { plainText } from '../clause.ts'

/** Remarks on a reading as a whole, with what they count. */
export function notesOn(
  proposal: ReadingProposal,
  operative: Operative,
  beginsBroken: boolean,
): readonly ReadingNote[] {
  const { items } = proposal
  const count = (...reasons: readonly ReasonCode[]) =>
    items.filter(({ decisions }) => decisions.some(({ reason }) => reasons.includes(reason))).length
  const clauses = items.filter(({ part, role }) => part === 'operative' && role === 'clause').length
  const hasFormula = items.some(({ part }) => part === 'formula')
  const isResolved = items.some(
    ({ part, runs }) => part === 'operative' && /\bresolved\b/i.test(plainText(runs).slice(0, 60)),
  )
  const isMarked = operative.topFamily !== null && operative.topFamily !== 'dash' && operative.topFamily !== 'bullet'
  return [
    ...note(beginsBroken, 'words-missing-before'),
    ...note(clauses === 0, 'no-operative'),
    ...note(clauses > 0 && !hasFormula && !isResolved && proposal.style.layout !== 'un', 'no-formula'),
    ...note(clauses > 0 && !isMarked, 'numbering-added'),
    ...counted('numbering-restarted', operative.restarts),
    ...counted('sentences-joined', count('joined-broken-sentence', 'joined-page-break')),
    ...counted('labels-restored', count('lost-dash', 'lost-label')),
    ...counted('clauses-split', count('glued')),
    ...counted('endings-kept', items.filter(({ ending }) => ending !== undefined).length),
    ...counted('footnotes-dropped', count('footnote', 'footnote-mark')),
    ...counted('annex-dropped', count('annex')),
    ...counted('front-matter-dropped', count('front-matter', 'authors', 'machine-notice', 'running-head')),
  ]
}

function note(when: boolean, code: NoteCode, params: ReadingNote['params'] = {}): readonly ReadingNote[] {
  return when ? [{ code, params }] : []
}

function counted(code: NoteCode, count: number): readonly ReadingNote[] {
  return note(count > 0, code, { count })
}
