import type { Language } from '../../language/language.ts'
import { isDemand } from './demand.ts'
import { openerOf } from './openers.ts'
import type { Paragraph } from './paragraph.ts'
import { readPlaceAndDate } from './place-date.ts'

export type ClosingLine = 'signature' | 'closing-line'

const adopted =
  /^(?:(?:настоящ\p{L}+\s)?(?:резолюция|решение|заявление|обращение|документ|постановление|протокол|текст|декларация)\s.{0,120}(?:принят|утвержден|единогласно|открыт[оа]?\sдля)|принят[оаы]?\s|единогласно|результаты голосования|голосовали|(?:for|in favou?r|against|«?за»?|«?против»?)\s*[:–—-]\s*\d|приложени[ея]\s*:|решение принято|\d{1,4}(?:st|nd|rd|th)\s(?:\p{L}+\s)?meeting|adopted\s|done\s(?:at|in)\s|th(?:is|e)\s(?:resolution|statement|declaration|appeal)\s(?:was\sadopted|(?:is|remains)\sopen)|carried\s|passed\s)/iu
const office =
  /^(?:(?:со)?председател|президент|вице-президент|генеральный|исполнительный|главный|ответственный|учёный секретарь|ученый секретарь|секретар|руководител|директор|ректор|проректор|глава|министр|зам\.|заместител|член президиума|модератор|координатор|сопредседател|атаман|chair|co-?chair|president|vice|secretary|director|rapporteur|moderator|clerk|speaker|general secretary|executive)/iu
const signed =
  /_{3,}|\[подпись\]|\(подпись\)|\(signed\)|\/s\/|(?:^|\s)м\.\s?п\.|(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s*$|\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s?){1,2}$/u
const firstPerson = /^(?:мы\s|we\s|призываем\s|верим\s|обращаемся\s|благодарим\s|выражаем\s)/iu

/** What a paragraph after the last clause says, or null. */
export function closingLineOf(paragraph: Paragraph, language: Language): ClosingLine | null {
  const { text } = paragraph.rich
  if (paragraph.label || paragraph.heading > 0) return null
  if (readPlaceAndDate(text, language)) return 'closing-line'
  if (adopted.test(text) && text.length < 300) return 'closing-line'
  if (text.length > 160) return null
  if (
    /^(?:участники|делегаты|по поручению|the participants|on behalf of)\s/iu.test(text) &&
    !/[.,;:!?]$/.test(text) &&
    text.length < 100
  )
    return 'signature'
  const endsOpen = !/[,;:!?]$/.test(text)
  if (office.test(text) && endsOpen && !/[.]$/.test(text.replace(/\p{Lu}\.$/u, ''))) return 'signature'
  return signed.test(text) && endsOpen && text.split(/\s+/).length < 14 ? 'signature' : null
}

/**
 * Index of the first closing line: no numbered clause and no decision stands after it. Paragraphs in the first person between
 * the last clause and the closing lines close the document too («Мы готовы …»).
 */
export function findClosing(paragraphs: readonly Paragraph[], from: number, language: Language): number {
  let last = from - 1
  const isLabelled = paragraphs.some(({ label, dropped }, index) => index >= from && label && !dropped)
  paragraphs.forEach((paragraph, index) => {
    if (index < from || paragraph.dropped) return
    const opener = openerOf(paragraph.rich.text, language)
    const decides = opener?.opener === 'resolved' || (opener?.opener === 'operative' && opener.confidence > 0.9)
    const demands = !isLabelled && isDemand(paragraph.rich.text, language)
    if (paragraph.label || paragraph.heading > 0 || demands || (decides && !firstPerson.test(paragraph.rich.text)))
      last = index
  })
  for (let index = last + 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]
    if (!paragraph || paragraph.dropped) continue
    if (closingLineOf(paragraph, language)) return index
    if (isLabelled && last >= from && index > last && firstPerson.test(paragraph.rich.text)) return index
  }
  return paragraphs.length
}
