import type { Language } from '../../language/language.ts'
import { formsIn, type Phrase, type PhraseForms } from './library.ts'
import type { Usage } from './usage.ts'
import type { Voice } from './voice.ts'

/** A phrase as it is put into a document. */
export interface Wording {
  /** The words with their preposition: «ссылаясь на». */
  readonly words: string
  /** Length of the opener, which some styles set in italics: the preposition is not of it. */
  readonly openerLength: number
  /** Whether this is the form the document uses; otherwise the phrase has no such form. */
  readonly isUsual: boolean
}

/**
 * The form of a phrase that fits the document.
 * @param before how many clauses that stand directly before open with the same phrase: in United Nations practice the second is
 *   «also» and the third «further»
 */
export function wordingOf(phrase: Phrase, usage: Usage, before = 0): Wording {
  const fitting = phrase.language === 'en' ? englishForm(phrase, usage.voice) : russianForm(phrase.forms, usage)
  const form = fitting ?? formsIn(phrase.forms)[0] ?? ''
  const opener = withCase(again(form, phrase, before), usage.capital[phrase.part])
  return {
    words: phrase.preposition === '' ? opener : `${opener} ${phrase.preposition}`,
    openerLength: opener.length,
    isUsual: fitting !== null,
  }
}

function russianForm(forms: PhraseForms, { verbs, voice }: Usage): string | null {
  if (forms.kind === 'fixed') return forms.text
  if (forms.kind === 'agreeing') return forms[voice === 'we' ? 'plural' : voice]
  if (verbs === 'infinitive') return forms.infinitive
  return forms[voice === 'we' || voice === 'plural' ? voice : 'singular']
}

/** "Expresses its concern" of an organ is "Express our concern" of «We, the participants». */
function englishForm({ forms, part }: Phrase, voice: Voice): string | null {
  if (forms.kind !== 'fixed') return null
  if (voice !== 'we' && voice !== 'plural') return forms.text
  const ours = forms.text
    .replace(/\bits\b/u, voice === 'we' ? 'our' : 'their')
    .replace(/\bitself\b/u, voice === 'we' ? 'ourselves' : 'themselves')
  return part === 'preamble' ? ours : pluralVerb(ours)
}

/** The verb is the first word that is no adverb: "Strongly recommends", "Takes note". */
function pluralVerb(text: string): string {
  return text.replace(
    /^((?:\p{L}+ly )?)(\p{L}+)/u,
    (_, adverb: string, verb: string) => `${adverb}${withoutEnding(verb)}`,
  )
}

function withoutEnding(verb: string): string {
  if (/^is$/iu.test(verb)) return verb.startsWith('I') ? 'Are' : 'are'
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`
  return /(?:ss|sh|ch|x)es$/u.test(verb) ? verb.slice(0, -2) : verb.replace(/s$/u, '')
}

const againWords: Readonly<Record<Language, readonly [also: string, further: string]>> = {
  ru: ['также', 'далее'],
  en: ['also', 'further'],
}

/** "Also requests" but "Recalling also": English puts the adverb before the verb and after the participle, Russian after both. */
function again(form: string, { language, part }: Phrase, before: number): string {
  if (before === 0) return form
  const adverb = againWords[language][before === 2 ? 1 : 0]
  return language === 'en' && part === 'operative' ? `${adverb} ${withCase(form, false)}` : `${form} ${adverb}`
}

function withCase(text: string, isCapital: boolean): string {
  const first = text.charAt(0)
  return (isCapital ? first.toUpperCase() : first.toLowerCase()) + text.slice(1)
}

/** Whether a clause opens with the phrase, in any of its forms, repeated or not. */
export function opensWith(text: string, phrase: Phrase): boolean {
  const plain = plainOpening(text)
  return formsIn(phrase.forms).some((form) => {
    const opener = plainOpening(phrase.preposition === '' ? form : `${form} ${phrase.preposition}`)
    return plain.startsWith(`${opener} `) || plain === opener
  })
}

/** Words that may stand in an opener and say nothing of which it is: "Once again urges", "Expressing concern" for "its concern". */
const passing = new Set([...Object.values(againWords).flat(), 'once', 'again', 'its', 'our', 'their', 'свою', 'свое'])

function plainOpening(text: string): string {
  const words =
    text
      .slice(0, 160)
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}-]+/gu) ?? []
  return words.filter((word) => !passing.has(word)).join(' ')
}
