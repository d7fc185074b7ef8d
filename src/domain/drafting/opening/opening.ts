import type { GrammaticalCase } from '../../language/countries.ts'
import type { Language } from '../../language/language.ts'
import { plainText, type Body, type Run } from '../clause.ts'
import { concatRuns, sliceRuns } from '../runs.ts'
import { findList } from './find-list.ts'
import { listed, namesInCase, type RepresentedName } from './names.ts'

/** The opening sentence around the list of those represented. */
export interface Opening {
  /** What goes before and after the list, with its spaces. */
  readonly before: readonly Run[]
  readonly after: readonly Run[]
  readonly grammaticalCase: GrammaticalCase
  /** In printed order; empty where the sentence has no list yet. */
  readonly names: readonly RepresentedName[]
  /** The block the sentence stands in; null where there is no opening yet. */
  readonly at: { readonly clauseId: string; readonly block: number } | null
}

/** What is said before a list that is new. */
const leadIn: Readonly<Record<Language, string>> = {
  ru: 'представляющие организации ',
  en: 'representing organizations of ',
}
const nobody: Readonly<Record<Language, string>> = {
  ru: 'Участники конференции',
  en: 'The participants of the Conference',
}

/** The opening of a document, with the list it has or the place where one would go. */
export function openingOf(body: Body, language: Language): Opening {
  const texts = body.opening.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, at) => (block.type === 'text' ? [{ clauseId: id, block: at, runs: block.runs }] : [])),
  )
  for (const { runs, ...at } of texts) {
    const found = findList(plainText(runs), language)
    if (found === null) continue
    const { span, grammaticalCase, names } = found
    const [before, after] = [sliceRuns(runs, 0, span.start), sliceRuns(runs, span.end, plainText(runs).length)]
    return { before, after, grammaticalCase, names, at }
  }
  const [first] = texts
  const isEmpty = first === undefined || plainText(first.runs).trim() === ''
  const subject = isEmpty ? [{ text: nobody[language] }] : first.runs
  return {
    before: concatRuns(subject, [{ text: `, ${leadIn[language]}` }]),
    after: [],
    grammaticalCase: language === 'ru' ? 'genitive' : 'nominative',
    names: [],
    at: first === undefined ? null : { clauseId: first.clauseId, block: first.block },
  }
}

/** The sentence with a list of those names in it. */
export function composeOpening(
  { before, after }: Opening,
  names: readonly RepresentedName[],
  grammaticalCase: GrammaticalCase,
  language: Language,
): readonly Run[] {
  const forms = namesInCase(names, grammaticalCase, language).map(({ form }) => form)
  return concatRuns(before, [{ text: listed(forms, language) }], after)
}
