import { fullText, type Body } from '../drafting/clause.ts'
import type { IsoDate, Language } from '../language/language.ts'
import type { DatedEvent, DirectiveProposal } from './directive.ts'
export function proposeDirectives(
  body: Body,
  _context: { language: Language; adoptedOn: IsoDate | null },
): { directives: readonly DirectiveProposal[]; events: readonly DatedEvent[] } {
  return {
    directives: body.operative.slice(0, 2).map((clause) => ({
      clauseId: clause.id,
      action: fullText(clause),
      addressees: [],
      responsible: ['секретариат'],
      coExecutors: [],
      deadline: { kind: 'day', from: null, to: '2027-02-15', text: 'до 15 февраля 2027 года' },
      evidence: [{ field: 'action', span: { start: 0, end: 5 }, text: fullText(clause).slice(0, 5) }],
      confidence: 0.9,
    })),
    events: [],
  }
}
