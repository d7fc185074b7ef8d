import type { Language } from '../language/language.ts'

/** What stands before a date and makes a deadline of it, or tells that it is none. All are matched at the end of the text before the date. */
export interface DateMarkers {
  /** The last day is the date: «до 1 марта», "by 1 March". */
  readonly due: RegExp
  /** By the end of the month or year: «до конца 2024 года». */
  readonly endOf: RegExp
  /** Strictly before a month or year: «до 2025 года», "before 2030". */
  readonly before: RegExp
  /** Within the month, year or range: «в 2023 году», "during 2024". */
  readonly within: RegExp
  /** Before a range: «с 1 по 5 марта», "from 1 to 5 March". */
  readonly from: RegExp
  /** The date says when something else was, is dated or begins: «от 5 мая 2024 г. № 3», «на 2024 год», "since". */
  readonly reference: RegExp
  /** The date is a day to which something is called or moved: «назначить съезд на 5 июня». */
  readonly appointed: RegExp
  /** A participle in the sentence before the date tells of something done then: «проведённой в Москве 1-2 ноября». */
  readonly happened: RegExp
  /** After the date: «ежегодно», "annually". */
  readonly recurringAfter: RegExp
  /** Before the words that make a deadline of the date: «ежегодно, до 1 октября». */
  readonly recurringBefore: RegExp
}

export const dateMarkers: Readonly<Record<Language, DateMarkers>> = {
  ru: {
    due: /(?:^|[\s(])((?:в\s+срок\s*[:,–—-]?\s*)?(?:не\s+позднее(?:\s+чем)?|не\s+позже|до|к|ко)|(?:в\s+)?срок(?:ом)?(?:\s+исполнения)?\s*[:–—-])\s*$/iu,
    endOf:
      /(?:^|[\s(])((?:в\s+срок\s+|не\s+позднее\s+)?(?:до|к)?\s*(?:конца|концу|окончания|окончанию|завершения)|в\s+конце)\s+$/iu,
    before: /(?:^|[\s(])((?:в\s+срок\s+)?до(?:\s+начала)?|к\s+началу)\s+$/iu,
    within: /(?:^|[\s(])((?:в|во)(?:\s+(?:течение|начале|середине|ходе|период|течении))?)\s+$/iu,
    from: /(?:^|[\s(])((?:в\s+(?:период|срок|сроки)\s+)?(?:с|со))\s+$/iu,
    reference:
      /(?:^|[\s(])(?:от|на|за|после|с|со|начиная\s+с|накануне|по\s+состоянию\s+на|по\s+итогам|в\s+отношении)\s+$/iu,
    appointed: /(?<!\p{L})(?:назнач|перенес|запланир|намеч|намет)\p{L}*\s[^;]*\sна\s+$/iu,
    happened:
      /(?:провед[её]нн|состоявш|прошедш|прошл|принят(?!ь|и)|утвержд[её]нн|подписанн|учрежд[её]нн|созданн|изданн|объявленн|начат(?!ь)|избранн|прин[яи]вш|одобренн|заключ[её]нн)\p{L}*(?:\s+[^,;()]*)?$/iu,
    recurringAfter: /^\s*,?\s*(?:ежегодно|каждого\s+года|каждый\s+год)/iu,
    recurringBefore: /(?<!\p{L})(?:ежегодно|каждый\s+год),?\s+$/iu,
  },
  en: {
    due: /(?:^|[\s(])((?:by|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|before|until|due(?:\s+(?:by|on))?|at\s+the\s+latest\s+by|deadline:?)(?:\s+the)?)\s+$/iu,
    endOf: /(?:^|[\s(])((?:by|before|until|at)\s+the\s+end\s+of)\s+$/iu,
    before: /(?:^|[\s(])(before|prior\s+to|by\s+the\s+beginning\s+of|by\s+the\s+start\s+of)\s+$/iu,
    within:
      /(?:^|[\s(])(in|during|within|throughout|by|in\s+the\s+course\s+of|in\s+(?:early|late|mid)|in\s+the|during\s+the)\s+$/iu,
    from: /(?:^|[\s(])((?:in\s+the\s+period\s+)?from|between)\s+$/iu,
    reference: /(?:^|[\s(])(?:of|since|after|dated|as\s+of|as\s+at|for|from|until\s+now)\s+$/iu,
    appointed: /\b(?:scheduled?|planned|postponed?|sets?|fixe[sd])\s[^;]*\sfor\s+(?:the\s+)?$/iu,
    happened:
      /\b(?<!\bbe\s)(?:held|adopted|convened|promulgated|announced|dated|signed|approved|established|concluded\s+on|launched|issued|took\s+place|submitted\s+in)\b[^,;()]*$/iu,
    recurringAfter: /^\s*,?\s*(?:annually|each\s+year|every\s+year|of\s+each\s+year|of\s+every\s+year)/iu,
    recurringBefore: /\b(?:annually|each\s+year|every\s+year),?\s+$/iu,
  },
}

const gatherings =
  'конференци|съезд|конгресс|заседани|собрани|сесси|форум|ассамбле|встреч|пленум|слёт|слет|совещани|саммит'
const periods = 'год|квартал|месяц|полугодие|неделю|два\\s+года|три\\s+года'

/** Deadlines that are not dates. `relative` has the groups count and unit. */
export interface OtherDeadlines {
  readonly relative: readonly RegExp[]
  readonly recurring: RegExp
  readonly permanent: RegExp
  readonly event: RegExp
  /** Between a relative deadline and the day it counts from, when that day is not the adoption. */
  readonly countedFrom: RegExp
}

export const otherDeadlines: Readonly<Record<Language, OtherDeadlines>> = {
  ru: {
    relative: [
      /(?<![\p{L}\d])в\s+(?<count>\d+(?:\s*-\s*(?:ти|х))?\s*-?\s*|\p{L}*?)(?<unit>дневн|суточн|недельн|месячн|годичн|летн)ый\s+срок/giu,
      /(?<![\p{L}\d])в\s+течение\s+(?:(?<count>\d+|\p{L}+(?:\s+(?:одного|двух|тр[её]х|четыр[её]х|пяти))?)\s+(?:\([^)]*\)\s+)?)?(?<work>рабочих\s+|календарных\s+)?(?<unit>дн[еяй]\p{L}*|сут\p{L}+|недел\p{L}+|месяц\p{L}*|года|лет)(?!\p{L})/giu,
    ],
    recurring: new RegExp(
      `(?<![\\p{L}])(?:ежегодно|ежеквартально|ежемесячно|еженедельно|ежедневно|не\\s+реже(?:\\s+чем)?\\s+(?:одного\\s+раза|раза|двух\\s+раз|\\p{L}+\\s+раза?|\\d+\\s+раза?)\\s+в\\s+(?:${periods})|(?:один\\s+раз|два\\s+раза|дважды|раз|\\d+\\s+раза?)\\s+в\\s+(?:${periods})|кажд(?:ые|ый|ое|ую)\\s+(?:(?:два|три|четыре|пять|\\d+)\\s+)?(?:год|года|лет|месяц|месяца|квартал|полугодие|неделю)|на\\s+(?:регулярной|ежегодной|ежеквартальной|систематической)\\s+основе)(?![\\p{L}])`,
      'giu',
    ),
    permanent: /(?<![\p{L}-])(?:постоянно(?!\s*-?\s*действующ)|на\s+постоянной\s+основе|бессрочно)(?![\p{L}-])/giu,
    event: new RegExp(
      `(?<![\\p{L}])(?:(?:не\\s+позднее|до|к|ко|на|до\\s+начала|к\\s+началу|до\\s+открытия|к\\s+открытию|в\\s+ходе)\\s+(?:очередн|следующ|предстоящ|ближайш)\\p{L}+|(?:до|к|ко|до\\s+начала|к\\s+началу|до\\s+открытия)\\s+[IVXLC]+)\\s+(?:[\\p{L}-]+(?:ой|ому|ого|ей|ему|ем|ом)\\s+){0,4}(?:${gatherings})\\p{L}*|(?<![\\p{L}])(?:до|к)\\s+(?:конца|концу|начала|началу|окончания|окончанию)\\s+(?:(?:нового|текущего|следующего|\\d{4}\\s*[/–-]\\s*\\d{2,4})\\s+)?учебного\\s+года(?!\\p{L})|(?<![\\p{L}])на\\s+(?:своей\\s+|её\\s+|ее\\s+)?(?:[\\p{L}]+\\s+)?\\p{L}+(?:ой|ей)\\s+сессии(?![\\p{L}])`,
      'giu',
    ),
    countedFrom:
      /^\s*(?:со\s+дня|с\s+момента|с\s+даты|после)\s+(?!(?:принятия|утверждения|подписания|проведения|окончания|завершения)(?!\p{L}))/iu,
  },
  en: {
    relative: [
      /\bwithin\s+(?:a\s+period\s+of\s+)?(?<count>\d+|[a-z]+(?:-[a-z]+)?)\s+(?:\(\d+\)\s+)?(?<work>working\s+|business\s+|calendar\s+)?(?<unit>day|week|month|year)s?\b/giu,
    ],
    recurring:
      /\b(?:annually|quarterly|monthly|weekly|biannually|biennially|(?:every|each)\s+(?:(?:two|three|four|five|six|\d+)\s+)?(?:year|quarter|month|week)s?|(?:once|twice|three\s+times)\s+(?:a|per|every)\s+(?:(?:two|three)\s+)?(?:year|month|quarter|week)s?|on\s+an?\s+(?:regular|yearly|annual|quarterly|monthly|biennial)\s+basis)\b/giu,
    permanent: /\b(?:on\s+an?\s+(?:ongoing|permanent|continuing|continuous)\s+basis|permanently)\b/giu,
    event:
      /\b(?:at|to|by|before|for|of|in|no\s+later\s+than|prior\s+to)\s+(?:its|the|their|our)\s+(?:next|forthcoming|upcoming|following|subsequent|(?:[a-z]+-)*(?:[a-z]+th|first|second|third)|\d+(?:st|nd|rd|th))\s+(?:[A-Za-z-]+\s+){0,3}?(?:session|meeting|conference|congress|assembly|convention|plenary|summit|forum)\b/giu,
    countedFrom: /^\s*(?:of|from|after)\s+(?!(?:(?:the|its)\s+)?(?:adoption|approval|conclusion|close|end)\b)/iu,
  },
}

const numeralWords: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  ru: [
    [/^(?:|одно|одного|одной)$/u, 1],
    [/^(?:двух|двумя)$/u, 2],
    [/^тр[её]х$/u, 3],
    [/^четыр[её]х$/u, 4],
    [/^пяти$/u, 5],
    [/^шести$/u, 6],
    [/^семи$/u, 7],
    [/^восьми$/u, 8],
    [/^девяти$/u, 9],
    [/^десяти$/u, 10],
    [/^двенадцати$/u, 12],
    [/^четырнадцати$/u, 14],
    [/^пятнадцати$/u, 15],
    [/^двадцати$/u, 20],
    [/^тридцати$/u, 30],
    [/^сорока$/u, 40],
    [/^сорокапяти$|^сорока\s+пяти$/u, 45],
    [/^шестидесяти$/u, 60],
    [/^девяноста$/u, 90],
    [/^ста$|^сто$/u, 100],
  ],
  en: [
    [/^(?:a|an|one)$/u, 1],
    [/^two$/u, 2],
    [/^three$/u, 3],
    [/^four$/u, 4],
    [/^five$/u, 5],
    [/^six$/u, 6],
    [/^seven$/u, 7],
    [/^eight$/u, 8],
    [/^nine$/u, 9],
    [/^ten$/u, 10],
    [/^twelve$/u, 12],
    [/^fourteen$/u, 14],
    [/^fifteen$/u, 15],
    [/^twenty$/u, 20],
    [/^thirty$/u, 30],
    [/^forty-five$/u, 45],
    [/^sixty$/u, 60],
    [/^ninety$/u, 90],
  ],
}

/** The number a word or digits stand for; null when it is not known. */
export function countOf(written: string, language: Language): number | null {
  const word = written
    .toLowerCase()
    .replaceAll('-', language === 'ru' ? '' : '-')
    .trim()
  if (/^\d/u.test(word)) return Number.parseInt(word, 10)
  return numeralWords[language].find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** Days or months in a unit of time as printed. */
export function unitOf(written: string): { readonly days: number } | { readonly months: number } {
  const word = written.toLowerCase()
  if (/^(?:недел|week)/u.test(word)) return { days: 7 }
  if (/^(?:месяц|месячн|month)/u.test(word)) return { months: 1 }
  if (/^(?:год|лет|year)/u.test(word)) return { months: 12 }
  return { days: 1 }
}
