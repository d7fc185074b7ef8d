import { clauseParts, emptyBody, type Body, type Clause, type Run } from '#domain/drafting/clause.ts'
import { findFindings } from '#domain/drafting/checks/find-findings.ts'
import type { Finding } from '#domain/drafting/checks/finding.ts'
import { conferenceStyle, unStyle, type DraftDocument } from '#domain/drafting/document.ts'
import type { Language } from '#domain/language/language.ts'
import type { PlantedClause } from '#tests/fixtures/planted-mistakes.ts'

/** A draft of one-paragraph clauses with ids `c0`, `c1`… in the order given. */
export function draftOf(
  clauses: readonly (Pick<PlantedClause, 'part'> & { readonly text: string | readonly Run[] })[],
  language: Language,
  fields: Partial<DraftDocument> = {},
): DraftDocument {
  const made = clauses.map(({ part = 'operative', text }, index) => ({ part, clause: clauseOf(`c${index}`, text) }))
  const body: Body = {
    ...emptyBody,
    ...Object.fromEntries(
      clauseParts.map((part) => [part, made.filter((each) => each.part === part).map(({ clause }) => clause)]),
    ),
  }
  return {
    id: 'd',
    conferenceId: 'k',
    kind: 'resolution',
    language,
    status: 'draft',
    title: language === 'ru' ? 'Резолюция съезда' : 'Resolution',
    placeAndDate: null,
    adoptedOn: null,
    style: language === 'ru' ? conferenceStyle : unStyle,
    body,
    ...fields,
  }
}

export function clauseOf(id: string, text: string | readonly Run[]): Clause {
  return { id, role: 'clause', blocks: [{ type: 'text', runs: typeof text === 'string' ? [{ text }] : text }] }
}

/** Findings as a reader marks them. */
export const marked = (findings: readonly Finding[]) =>
  findings.map(({ message, words }): readonly [string, string] => [message.code, words])

/** What the checks find in one operative clause alone. */
export function foundIn(
  text: string | readonly Run[],
  language: Language = 'ru',
): readonly (readonly [string, string])[] {
  return marked(findFindings(draftOf([{ text }], language), null))
}
