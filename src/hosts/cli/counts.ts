import type { Language } from '#domain/language/language.ts'

/** One, few, many in Russian; one and other in English. */
interface Forms {
  readonly ru: readonly [one: string, few: string, many: string]
  readonly en: readonly [one: string, other: string]
}

const nouns = {
  paragraph: { ru: ['абзац', 'абзаца', 'абзацев'], en: ['paragraph', 'paragraphs'] },
  clause: { ru: ['пункт', 'пункта', 'пунктов'], en: ['clause', 'clauses'] },
  subclause: { ru: ['подпункт', 'подпункта', 'подпунктов'], en: ['sub-clause', 'sub-clauses'] },
  line: { ru: ['строка', 'строки', 'строк'], en: ['line', 'lines'] },
  directive: { ru: ['поручение', 'поручения', 'поручений'], en: ['directive', 'directives'] },
  event: { ru: ['событие', 'события', 'событий'], en: ['event', 'events'] },
  document: { ru: ['документ', 'документа', 'документов'], en: ['document', 'documents'] },
  conference: { ru: ['конференция', 'конференции', 'конференций'], en: ['conference', 'conferences'] },
  row: { ru: ['строка', 'строки', 'строк'], en: ['row', 'rows'] },
  participant: { ru: ['участник', 'участника', 'участников'], en: ['participant', 'participants'] },
  finding: { ru: ['место', 'места', 'мест'], en: ['place', 'places'] },
  session: { ru: ['заседание', 'заседания', 'заседаний'], en: ['session', 'sessions'] },
  item: { ru: ['пункт', 'пункта', 'пунктов'], en: ['item', 'items'] },
  file: { ru: ['файл', 'файла', 'файлов'], en: ['file', 'files'] },
} as const satisfies Readonly<Record<string, Forms>>
export type CountedNoun = keyof typeof nouns

/** «25 пунктов», "1 clause". */
export function counted(count: number, noun: CountedNoun, language: Language): string {
  const rule = new Intl.PluralRules(language).select(count)
  const { ru, en } = nouns[noun]
  if (language === 'en') return `${count} ${rule === 'one' ? en[0] : en[1]}`
  return `${count} ${rule === 'one' ? ru[0] : rule === 'few' ? ru[1] : ru[2]}`
}
