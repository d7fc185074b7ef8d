import type { TextBlock } from '../clause.ts'
import type { DraftDocument } from '../document.ts'
import { checkContext } from './context.ts'
import { excerptOf } from './excerpt.ts'
import { ruleIds, type Finding, type Repair, type TextChange } from './finding.ts'
import type { CheckContext, CheckedText, ConferenceDays, Rule, Spotted } from './rule.ts'
import { documentRules, textRules } from './rules.ts'

/** Everything the checks find in a document, in printed order, the title first. */
export function findFindings(document: DraftDocument, conference: ConferenceDays | null): readonly Finding[] {
  return createChecker()(document, conference)
}

interface Known {
  /** Whatever else the rules look at: where the text stands, and what it is written in. */
  readonly around: string
  readonly findings: readonly Finding[]
}

/** `findFindings` that remembers what it found in each text as long as the text stays the same value: after an edit only that one is read again. */
export function createChecker(): (document: DraftDocument, conference: ConferenceDays | null) => readonly Finding[] {
  const remembered = new WeakMap<TextBlock, Known>()
  let title: { readonly text: string; readonly known: Known } | null = null
  const local = (text: CheckedText, context: CheckContext): readonly Finding[] => {
    const { clause, part, block, level } = text
    const others = clause?.blocks.length ?? 0
    const around = [context.language, context.dash, part, clause?.id, clause?.role, block, level, others].join(' ')
    const known = clause === null ? (title?.text === text.text ? title.known : undefined) : remembered.get(text.source)
    if (known?.around === around) return known.findings
    const findings = textRules.flatMap((rule) =>
      rule.find(text, context.language, context.dash).map((spotted) => findingOf(rule, text, spotted)),
    )
    if (clause === null) title = { text: text.text, known: { around, findings } }
    else remembered.set(text.source, { around, findings })
    return findings
  }
  return (document, conference) => {
    const context = checkContext(document, conference)
    const found = [
      ...context.texts.flatMap((text) => local(text, context)),
      ...documentRules.flatMap((rule) =>
        rule.find(context).map(({ in: text, ...spotted }) => findingOf(rule, text, spotted)),
      ),
    ]
    return inPrintedOrder(found, context)
  }
}

function inPrintedOrder(findings: readonly Finding[], { texts }: CheckContext): readonly Finding[] {
  const order = new Map(texts.map(({ clauseId, block }, index) => [`${clauseId} ${block}`, index]))
  const place = ({ clauseId, block }: Finding): number => order.get(`${clauseId} ${block}`) ?? 0
  return findings.toSorted(
    (a, b) => place(a) - place(b) || a.start - b.start || ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule),
  )
}

function findingOf(rule: Rule, text: CheckedText, spotted: Spotted): Finding {
  const { start, end, code, params = {}, severity = rule.severity } = spotted
  const { clauseId, block } = text
  return {
    rule: rule.id,
    severity,
    clauseId,
    block,
    start,
    end,
    words: text.text.slice(start, end),
    message: { code, params },
    repair: repairOf(text, spotted),
  }
}

function repairOf(text: CheckedText, { start, end, text: by, changes: given, edits = [] }: Spotted): Repair | null {
  const changes = given ?? (by === undefined ? [] : [{ start, end, text: by }])
  if (changes.length === 0 && edits.length === 0) return null
  const { before, after } = excerptOf(text.text, { start, end }, changes)
  const goes = edits.some(({ type }) => type === 'remove' || type === 'removeText')
  return { changes: changes.map((change) => placed(text, change)), edits, before, after: goes ? '' : after }
}

function placed({ clauseId, block }: CheckedText, change: Omit<TextChange, 'clauseId' | 'block'>): TextChange {
  return { ...change, clauseId, block }
}
