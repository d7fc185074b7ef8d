import english from '#resources/phrases/en.json' with { type: 'json' }
import russian from '#resources/phrases/ru.json' with { type: 'json' }
import { grammaticalCases, type GrammaticalCase } from '../../language/countries.ts'
import type { Language } from '../../language/language.ts'
import { onDemand } from '../../language/on-demand.ts'
import { phraseParts, type PhrasePart } from '../phrase.ts'

/** What a phrase does, in the order of a resolution: from what is recalled to what is decided and done. */
export const phraseGroups = [
  'recalls',
  'basis',
  'studied',
  'notes',
  'believes',
  'aims',
  'approves',
  'thanks',
  'stresses',
  'concerned',
  'condemns',
  'calls',
  'requests',
  'decides',
  'acts',
] as const
export type PhraseGroup = (typeof phraseGroups)[number]

/** What may follow a phrase besides a noun in its case: «, что …», or an infinitive. */
export const complements = ['that', 'infinitive'] as const
export type Complement = (typeof complements)[number]

/** `null` where a form is not used: nobody writes «Постановить» under «ПОСТАНОВИЛИ». */
export type PhraseForms =
  /** A gerund, or any English phrase; `order` is the same words in another order. */
  | { readonly kind: 'fixed'; readonly text: string; readonly order: string | null }
  /** Agrees with who speaks: «будучи убеждена». `attributive`: «убеждённые». */
  | {
      readonly kind: 'agreeing'
      readonly masculine: string
      readonly feminine: string
      readonly neuter: string
      readonly plural: string
      readonly attributive: string | null
    }
  /** «рекомендовать», «рекомендует», «рекомендуют», «рекомендуем». */
  | {
      readonly kind: 'verb'
      readonly infinitive: string | null
      readonly singular: string | null
      readonly plural: string | null
      readonly we: string | null
    }

/** Words that begin a clause. Without what follows them: the preposition is apart, as it is not part of the opener. */
export interface Phrase {
  /** Unique in its language: part and words. */
  readonly id: string
  readonly language: Language
  readonly part: PhrasePart
  readonly group: PhraseGroup
  readonly forms: PhraseForms
  /** «на» of «ссылаясь на», "upon" of "Calls upon"; empty for none. */
  readonly preposition: string
  /** Case of the noun that follows, after the preposition if there is one; of the addressee where there is one. */
  readonly governs: GrammaticalCase | null
  readonly takes: readonly Complement[]
  /** Words people look for it by that are not in it. */
  readonly search: string
}

/** A phrase of `resources/phrases` as it is written there; in each group the milder stand before the stronger. */
interface Packed {
  readonly text?: string | undefined
  readonly order?: string | undefined
  readonly agrees?: readonly (string | null)[] | undefined
  readonly verb?: readonly (string | null)[] | undefined
  readonly with?: string | undefined
  readonly governs?: string | undefined
  readonly takes?: readonly string[] | undefined
  /** English phrases that say the same, with their prepositions. */
  readonly en?: readonly string[] | undefined
  readonly search?: string | undefined
}
type PackedPart = Readonly<Record<string, readonly Packed[]>>

const packedParts: Readonly<Record<Language, Readonly<Record<PhrasePart, PackedPart>>>> = { ru: russian, en: english }

interface Unpacked {
  readonly phrase: Phrase
  readonly english: readonly string[]
}

function unpack(language: Language): readonly Unpacked[] {
  return phraseParts.flatMap((part) =>
    phraseGroups.flatMap((group) =>
      (packedParts[language][part][group] ?? []).map((packed) => ({
        phrase: phraseOf(packed, language, part, group),
        english: packed.en ?? [],
      })),
    ),
  )
}

function phraseOf(packed: Packed, language: Language, part: PhrasePart, group: PhraseGroup): Phrase {
  const forms = formsOf(packed)
  const preposition = packed.with ?? ''
  return {
    id: [part, formsIn(forms)[0] ?? '', ...(preposition === '' ? [] : [preposition])].join(' '),
    language,
    part,
    group,
    forms,
    preposition,
    governs: grammaticalCases.find((name) => name === packed.governs) ?? null,
    takes: complements.filter((name) => packed.takes?.includes(name)),
    search: packed.search ?? '',
  }
}

function formsOf({ text = '', order, agrees, verb }: Packed): PhraseForms {
  if (agrees !== undefined) {
    const [masculine, feminine, neuter, plural, attributive] = agrees
    return {
      kind: 'agreeing',
      masculine: masculine ?? '',
      feminine: feminine ?? '',
      neuter: neuter ?? '',
      plural: plural ?? '',
      attributive: attributive ?? null,
    }
  }
  if (verb === undefined) return { kind: 'fixed', text, order: order ?? null }
  const [infinitive = null, singular = null, plural = null, we = null] = verb
  return { kind: 'verb', infinitive, singular, plural, we }
}

/** Every form that is used, the first one first. */
export function formsIn(forms: PhraseForms): readonly string[] {
  return Object.entries(forms).flatMap(([name, form]) => (name === 'kind' || form === null ? [] : [form]))
}

const unpacked = { ru: unpack('ru'), en: unpack('en') }

/** The phrases of each language, by part, group and strength. */
export const phrases: Readonly<Record<Language, readonly Phrase[]>> = {
  ru: unpacked.ru.map(({ phrase }) => phrase),
  en: unpacked.en.map(({ phrase }) => phrase),
}

/** Russian phrases with the English ones that say the same, and the other way round. */
const translations = onDemand(() => {
  const known = new Map(phrases.en.map((phrase) => [phrase.id, phrase]))
  const linked = new Map<Phrase, Phrase[]>()
  const link = (from: Phrase, to: Phrase) => linked.set(from, [...(linked.get(from) ?? []), to])
  for (const { phrase, english: texts } of unpacked.ru)
    for (const text of texts) {
      const same = known.get(`${phrase.part} ${text}`)
      if (same === undefined) continue
      link(phrase, same)
      link(same, phrase)
    }
  return linked
})

/** What a phrase is in the other language; none where the practices differ. */
export function translationsOf(phrase: Phrase): readonly Phrase[] {
  return translations().get(phrase) ?? []
}

/** Every form of every phrase, and what else opens clauses of texts people bring, in lower case with ё as е. */
export function openersOf(language: Language, part: PhrasePart): readonly string[] {
  const known = phrases[language].filter((phrase) => phrase.part === part).flatMap(({ forms }) => formsIn(forms))
  const also = { ru: russian, en: english }[language].alsoRead[part]
  return [...known, ...also].map((words) => words.toLowerCase().replaceAll('ё', 'е'))
}
