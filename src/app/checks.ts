import type { ClauseId } from '#domain/drafting/clause.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { applyEdit, type ClauseEdit } from '#domain/drafting/edit.ts'
import type { Finding, Repair, RuleId, TextChange } from '#domain/drafting/checks/finding.ts'
import { repairEdits } from '#domain/drafting/checks/repair.ts'
import { typographyChanges, type TypographyChange } from '#domain/drafting/checks/typography.ts'
import type { IgnoredFinding } from '#domain/drafting/ignored-finding.ts'
import { findConference } from './conferences.ts'
import { findDocument, refuseAdopted } from './documents.ts'
import { PlenumError } from './errors.ts'
import type { HistoryState } from './ports.ts'
import type { Session } from './session.ts'

export interface ListedFinding extends Finding {
  /** A person has seen it and lets it stand. */
  readonly isIgnored: boolean
}

/** What the checks find in a document as it is now, in printed order. */
export function findInDocument(session: Session, documentId: string): readonly ListedFinding[] {
  const document = findDocument(session.file, documentId)
  const conference = findConference(session.file, document.conferenceId)
  const ignored = new Set(session.file.ignoredFindings(documentId).map(keyOfIgnored))
  return session.check(document, conference).map((finding) => listed(finding, documentId, ignored))
}

function listed(finding: Finding, documentId: string, ignored: ReadonlySet<string>): ListedFinding {
  return { ...finding, isIgnored: ignored.has(keyOfIgnored(ignoredOf(documentId, finding))) }
}

/** Enough to know a finding again. */
export type FindingKey = Pick<Finding, 'rule' | 'clauseId' | 'block' | 'start' | 'end' | 'words'>

/**
 * Makes the repairs of the findings chosen, as one step of undo.
 * @throws PlenumError check.outdated when one of them is no longer found, or has no repair
 */
export function repairFindings(
  session: Session,
  documentId: string,
  chosen: readonly FindingKey[],
): { readonly repaired: number } {
  const repairable = new Map(findInDocument(session, documentId).map((finding) => [keyOf(finding), finding.repair]))
  const repairs = chosen.map((key) => repairable.get(keyOf(key)) ?? outdated())
  repair(session, documentId, 'check.repair', repairs)
  return { repaired: repairs.length }
}

function keyOf({ rule, clauseId, block, start, end, words }: FindingKey): string {
  return JSON.stringify([rule, clauseId, block, start, end, words])
}

/** What typography would change in a document; nothing is stored. */
export function previewTypography({ file }: Session, documentId: string): readonly TypographyChange[] {
  return typographyChanges(findDocument(file, documentId))
}

/**
 * Makes the changes chosen from the preview, as one step of undo.
 * @param chosen the first change of each
 * @throws PlenumError check.outdated when one of them is no longer in the preview
 */
export function applyTypography(
  session: Session,
  documentId: string,
  chosen: readonly TextChange[],
): { readonly changed: number } {
  const offered = new Map(
    previewTypography(session, documentId).map((change) => [JSON.stringify(placeOf(change.changes[0])), change]),
  )
  const changes = chosen.map((change) => offered.get(JSON.stringify(placeOf(change))) ?? outdated())
  repair(
    session,
    documentId,
    'check.applyTypography',
    changes.map((change) => ({ changes: change.changes, edits: [] })),
  )
  return { changed: changes.length }
}

function placeOf(change: TextChange | undefined): readonly unknown[] {
  return [change?.clauseId, change?.block, change?.start, change?.end, change?.text]
}

function repair(
  session: Session,
  documentId: string,
  command: string,
  repairs: readonly Pick<Repair, 'changes' | 'edits'>[],
): void {
  const document = findDocument(session.file, documentId)
  if (document.status === 'adopted') refuseAdopted(document)
  const { body: _, ...head } = document
  const { edits, title } = repairEdits(document, repairs)
  const body = edits.reduce(edited, document.body)
  session.write(
    { command, subject: document.title },
    (writer) => {
      writer.putBody(documentId, body)
      if (title !== null) writer.putDocument({ ...head, title })
    },
    { documentId },
  )
}

function edited(body: DraftDocument['body'], edit: ClauseEdit): DraftDocument['body'] {
  const result = applyEdit(body, edit)
  if (!result.ok) throw new PlenumError('edit.refused', { refusal: result.refusal })
  return result.body
}

function outdated(): never {
  throw new PlenumError('check.outdated', {})
}

/** Rule, clause and words of a finding: it is let stand as long as these words stay, wherever they move in their clause. */
export interface Ignoring {
  readonly rule: RuleId
  /** Null for the title. */
  readonly clauseId: ClauseId | null
  readonly words: string
}

export function ignoreFinding(session: Session, documentId: string, ignoring: Ignoring): HistoryState {
  const { title } = findDocument(session.file, documentId)
  session.write(
    { command: 'check.ignore', subject: title },
    (writer) => writer.putIgnoredFinding(ignoredOf(documentId, ignoring)),
    { documentId },
  )
  return session.history()
}

export function unignoreFinding(session: Session, documentId: string, ignoring: Ignoring): HistoryState {
  const { title } = findDocument(session.file, documentId)
  session.write(
    { command: 'check.unignore', subject: title },
    (writer) => writer.deleteIgnoredFinding(ignoredOf(documentId, ignoring)),
    { documentId },
  )
  return session.history()
}

/** The title has no clause: its place in the key is empty. */
function ignoredOf(documentId: string, { rule, clauseId, words }: Ignoring): IgnoredFinding {
  return { documentId, clauseId: clauseId ?? '', rule, words }
}

function keyOfIgnored({ clauseId, rule, words }: IgnoredFinding): string {
  return JSON.stringify([clauseId, rule, words])
}
