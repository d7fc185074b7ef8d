import type { Language } from '../language/language.ts'

/** What stands before and after a space that must not break. Written with `_` for a space of either kind. */
type Rule = readonly [before: string, after: string]

const wordStart = String.raw`(?<![\p{L}\p{N}])`
const wordEnd = String.raw`(?![\p{L}\p{N}])`
const digitGroups: Rule = [String.raw`(?<!\p{N})\p{N}{1,3}`, String.raw`\p{N}{3}(?!\p{N})`]
/** A dash inside a sentence stays on the line of the word before it. */
const beforeDash: Rule = [String.raw`\S`, String.raw`[—–]_`]
const numberSign: Rule = [String.raw`[№§]`, String.raw`[\p{L}\p{N}]`]
const initials: readonly Rule[] = [
  [String.raw`${wordStart}\p{Lu}\.`, String.raw`\p{Lu}(?:\.|\p{Ll})`],
  // «Иванов И. И.», but not «поздравил И. И. Иванова», which would leave no place to break.
  [String.raw`${wordStart}\p{Lu}\p{Ll}+`, String.raw`\p{Lu}\._?\p{Lu}\.(?!_?\p{Lu}\p{Ll})`],
]

/** Written before a name, number or word. After a figure they are units or years, which may end a sentence: «в 2023 г. Принять». */
const russianAbbreviations =
  'г|с|пос|дер|ул|пл|пр|пер|корп|кв|стр|п|пп|подп|абз|ст|ч|гл|разд|рис|табл|т|им|см|ср|гр|проф|акад|доц'
const russianUnits =
  'гг?|вв?|руб|коп|тыс|млн|млрд|трлн|экз|чел|шт|кг|т|м|км|см|мм|га|л|ч|мин|с|год[\\p{Ll}]*|лет|век[\\p{Ll}]*|процент[\\p{Ll}]*|рубл[\\p{Ll}]*|человек[\\p{Ll}]*'
const russianMonths = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const russianParts = 'пункт|подпункт|стать|раздел|глав|абзац|приложени|резолюци'

/**
 * Russian: rules of typesetting as in the reference books of editors; initials, abbreviations and dates also GOST R 7.0.97-2025
 * (dates in words: «5 мая 2023 г.»).
 */
const russianRules: readonly Rule[] = [
  numberSign,
  digitGroups,
  beforeDash,
  ...initials,
  [String.raw`${wordStart}(?<!\p{N}_)(?:${russianAbbreviations})\.`, String.raw`[\p{L}\p{N}«„(]`],
  [String.raw`${wordStart}(?<!т\._)д\.`, String.raw`\p{N}`],
  // т. д., т. п., т. е., т. ч., и др., н. э.
  [String.raw`${wordStart}и`, String.raw`др\.`],
  [String.raw`${wordStart}[Тт]\.`, String.raw`[депчк]\.`],
  [String.raw`${wordStart}н\.`, String.raw`э\.`],
  [String.raw`\p{N}`, String.raw`(?:${russianUnits})${wordEnd}`],
  [String.raw`\p{N}`, String.raw`[%‰°]`],
  [String.raw`\p{N}`, String.raw`(?:${russianMonths})${wordEnd}`],
  [String.raw`${wordStart}[IVXLCDM]+`, String.raw`(?:вв?\.|век)`],
  // Only where a sentence begins: bound everywhere they would leave the spaces of a justified line uneven.
  [String.raw`(?:^[«„(]?[вксоуиа]|(?:^|[.?!…]_)[«„(]?[ВКСОУИА])`, String.raw`[\p{L}\p{N}«„(№]`],
  [String.raw`${wordStart}(?:${russianParts})\p{Ll}{0,3}`, String.raw`\p{N}`],
]

const englishAbbreviations =
  'Nos?|nos?|pp?|paras?|[Aa]rts?|[Vv]ols?|[Cc]h|[Ss]ect|[Ff]igs?|Mr|Mrs|Ms|Messrs|Dr|Prof|St|H\\.E|cf|ca'
const englishMonths = 'January|February|March|April|May|June|July|August|September|October|November|December'
const englishUnits = 'per_cent|million|billion|trillion|kg|km|m|cm|mm|ha|a\\.m|p\\.m|years?|days?'
const englishParts =
  '[Rr]esolutions?|[Dd]ecisions?|[Pp]aragraphs?|[Ss]ubparagraphs?|[Aa]rticles?|[Rr]ules?|[Cc]hapters?|[Ss]ections?|[Aa]nnex'

/** English: numbers stay with what they number or count (United Nations Editorial Manual writes "5 May 2023", "resolution 47/19"). */
const englishRules: readonly Rule[] = [
  numberSign,
  digitGroups,
  beforeDash,
  ...initials,
  [String.raw`${wordStart}(?:${englishAbbreviations})\.`, String.raw`[\p{Lu}\p{N}]`],
  [String.raw`\p{N}`, String.raw`(?:${englishMonths})${wordEnd}`],
  [String.raw`${wordStart}(?:${englishMonths})`, String.raw`\p{N}{1,2}(?!\p{N})`],
  [String.raw`\p{N}`, String.raw`(?:${englishUnits})${wordEnd}`],
  [String.raw`\p{N}`, String.raw`[%‰°]`],
  [String.raw`${wordStart}(?:${englishParts})`, String.raw`(?:\p{N}|[IVXLC]+${wordEnd})`],
]

function spaced(source: string): string {
  return source.replaceAll('_', '[ \\u00a0]')
}

/** One pattern for all: it looks around each space, so no rule depends on what another did, and a second pass changes nothing. */
function sourceOf(rules: readonly Rule[]): string {
  return rules.map(([before, after]) => `(?<=${spaced(before)}) (?=${spaced(after)})`).join('|')
}

const sources: Record<Language, string> = { ru: sourceOf(russianRules), en: sourceOf(englishRules) }
const patterns: Record<Language, RegExp> = { ru: new RegExp(sources.ru, 'gu'), en: new RegExp(sources.en, 'gu') }
/** Asked of one space, at `lastIndex`. */
const atSpace: Record<Language, RegExp> = { ru: new RegExp(sources.ru, 'uy'), en: new RegExp(sources.en, 'uy') }

/**
 * Puts non-breaking spaces (U+00A0) where a line must not break. Idempotent; changes ordinary spaces only, so that the text keeps its
 * length and every offset its meaning. Give it a whole text block: what stands in another run counts too («пункту» before a number).
 */
export function typeset(text: string, language: Language): string {
  return text.replace(patterns[language], '\u00a0')
}

/** The text before `typeset`: non-breaking spaces that it would put there again are ordinary ones, others stay. */
export function loosen(text: string, language: Language): string {
  const loose = text.replaceAll('\u00a0', ' ')
  const pattern = atSpace[language]
  return text.replaceAll('\u00a0', (space, at: number) => {
    pattern.lastIndex = at
    return pattern.test(loose) ? ' ' : space
  })
}
