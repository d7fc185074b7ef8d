import { phraseParts, type OwnPhrase } from '#domain/drafting/phrase.ts'
import type { IgnoredFinding } from '#domain/drafting/ignored-finding.ts'
import type { Remark } from '#domain/drafting/remark.ts'
import type { Revision } from '#domain/drafting/revision.ts'
import type { OwnTemplate } from '#domain/drafting/template.ts'
import { grammaticalCases } from '#domain/language/countries.ts'
import { languages } from '#domain/language/language.ts'
import type { RowOf } from '../tables.ts'
import { choice, documentIn, templateIn } from './decode.ts'

export function revisionRow(revision: Revision): RowOf<'revisions'> {
  return {
    id: revision.id,
    document_id: revision.documentId,
    name: revision.name,
    made_at: revision.madeAt,
    made_by: revision.madeBy,
    document: JSON.stringify(revision.document),
  }
}

export function revisionOf(row: RowOf<'revisions'>): Revision {
  return {
    id: row.id,
    documentId: row.document_id,
    name: row.name,
    madeAt: row.made_at,
    madeBy: row.made_by,
    document: documentIn(row.document),
  }
}

export function remarkRow(remark: Remark): RowOf<'remarks'> {
  return {
    id: remark.id,
    document_id: remark.documentId,
    clause_id: remark.clauseId,
    author: remark.author,
    made_at: remark.madeAt,
    text: remark.text,
    quote: remark.quote,
    is_resolved: remark.isResolved ? 1 : 0,
  }
}

export function remarkOf(row: RowOf<'remarks'>): Remark {
  return {
    id: row.id,
    documentId: row.document_id,
    clauseId: row.clause_id,
    author: row.author,
    madeAt: row.made_at,
    text: row.text,
    quote: row.quote,
    isResolved: row.is_resolved === 1,
  }
}

export function ignoredFindingRow(finding: IgnoredFinding): RowOf<'ignored_findings'> {
  return {
    document_id: finding.documentId,
    clause_id: finding.clauseId,
    rule: finding.rule,
    words: finding.words,
  }
}

export function ignoredFindingOf(row: RowOf<'ignored_findings'>): IgnoredFinding {
  return { documentId: row.document_id, clauseId: row.clause_id, rule: row.rule, words: row.words }
}

export function ownPhraseRow(phrase: OwnPhrase): RowOf<'own_phrases'> {
  return { id: phrase.id, language: phrase.language, part: phrase.part, text: phrase.text, governs: phrase.governs }
}

export function ownPhraseOf(row: RowOf<'own_phrases'>): OwnPhrase {
  return {
    id: row.id,
    language: choice(languages, row.language, 'a language'),
    part: choice(phraseParts, row.part, 'the part of a phrase'),
    text: row.text,
    governs: row.governs === null ? null : choice(grammaticalCases, row.governs, 'a grammatical case'),
  }
}

export function ownTemplateRow(template: OwnTemplate): RowOf<'own_templates'> {
  return { id: template.id, name: template.name, document: JSON.stringify(template.document) }
}

export function ownTemplateOf(row: RowOf<'own_templates'>): OwnTemplate {
  return { id: row.id, name: row.name, document: templateIn(row.document) }
}
