import type { ItemKind, SessionKind } from '../session.ts'

const sessionWords: readonly (readonly [SessionKind, RegExp])[] = [
  ['other', /регистрац|\bregistration|\bcheck-in\b|аккредитац/iu],
  ['break', /(?:^|[^\p{L}])(?:перерыв|кофе|обед(?!енн\p{L}+\s+засед)|ужин|завтрак|фуршет|банкет|чаепит|кофе-?пауза)|\bdinner$|^(?:coffee|tea|lunch|break|dinner|breakfast|buffet|gala dinner|reception|refreshments)|\b(?:coffee|tea|lunch|health)[\s-]?break\b|\bbreak\b.{0,20}$/iu],
  ['plenary', /пленарн|\bplenary\b|general (?:debate|assembly)|^assembly\b|governing council/iu],
  ['roundTable', /кругл\p{L}+ стол|\bround[\s-]?table\b/iu],
  ['workingGroup', /рабоч\p{L}+ групп|заседани\p{L}+ (?:комитет|комисси|бюро|редакцион)|редакционн\p{L}+ комисси|\bworking group\b|\b(?:sub-?)?committee\b|\bcommission\b|\bbureau\b|\bdrafting group\b/iu],
  ['section', /секци|\bsection\b|\b(?:parallel|poster|breakout) session\b|подсекци|симпозиум|\bsession \d|^session\b|панельн|\bpanel\b|стратегическ\p{L}+ сесси|мастер-класс|\bworkshop\b|дебаты|\bcase study\b/iu],
  ['ceremony', /церемони|торжественн|открыти[ея](?!\s+(?:урок|данн))|закрыти[ея]|награжден|вручен|\bceremon|\bopening\b|\bclosing\b|\baward/iu],
] // prettier-ignore

/** What a session is by the words of its title; `other` where they do not tell. */
export const sessionKindOf = (title: string): SessionKind =>
  sessionWords.find(([, words]) => words.test(title))?.[0] ?? 'other'

/** Whether people give talks in a session by the words of its title. */
export const isOfTalks = (title: string): boolean =>
  ['plenary', 'section', 'roundTable', 'workingGroup'].includes(sessionKindOf(title)) ||
  /доклад|выступлени|сообщени|\b(?:reports?|talks?|presentations?|papers)\b/iu.test(title)

const itemWords: readonly (readonly [ItemKind, RegExp])[] = [
  ['break', /^(?:кофе|перерыв|обед|технический перерыв|чай|coffee|lunch|break|tea)(?![\p{L}])/iu],
  ['discussion', /^(?:общая |открытая |свободная )?(?:дискусси|обсужден|прени[яе]|вопросы и ответы|ответы на вопросы|обмен мнениями)|^(?:general |open |panel )?(?:discussion|debate)|^q\s?(?:&|and)\s?a\b|^questions and answers/iu],
  ['vote', /голосовани|^(?:выборы|избрание|утверждение|принятие|одобрение)(?!\p{L})|\b(?:vote|voting)\b|^(?:election|approval|adoption)\b/iu],
  ['report', /^(?:доклад|содоклад|сообщение|отч[её]т|выступлени|приветстви|лекци|keynote|report|presentation|lecture|welcome|address|remarks)/iu],
] // prettier-ignore

/** What an item is by its words and whether somebody speaks. */
export const itemKindOf = (title: string, speakers: number): ItemKind =>
  itemWords.find(([, words]) => words.test(title))?.[0] ?? (speakers > 0 ? 'report' : 'other')

export type BlockKind = 'moderators' | 'speakers' | 'reports' | 'topics'

/** What says that a person leads: «модератор», «ведёт», "chaired by". */
export const leaderWords =
  'модератор(?:ы)?(?: (?:сессии|секции|дискуссии|заседания|круглого стола))?|со-?модератор(?:ы)?|ведущ(?:ий|ая|ие)(?: (?:сессии|секции|заседания))?|(?:со)?председател(?:ь|и)(?: (?:секции|заседания|сессии))?|председательствующ(?:ий|ая|ие)|руководител(?:ь|и) (?:секции|круглого стола|заседания)|координатор(?:ы)?|(?:co-?)?moderators?|moderated by|(?:co-?)?chair(?:s|person|persons|man|ed by)?|facilitators?|facilitated by|presiding|led by|вед[её]т|ведут|модериру[ею]т'

const blockWords: readonly (readonly [BlockKind, string])[] = [
  ['moderators', leaderWords],
  ['speakers', 'спикер(?:ы)?(?: сессии)?|выступающ(?:ий|ая|ие)|выступают|выступает|(?:со)?докладчик(?:и)?|доклад|участник(?:и)?(?: (?:дискуссии|сессии|обсуждения|круглого стола|панели))?|эксперт(?:ы)?|лектор(?:ы)?|(?:к участию )?приглашен(?:ы|ы к участию)|в дискуссии участвуют|к обсуждению приглашены|(?:keynote |guest |invited )?speakers?|panel(?:l)?ists?|presenters?|discussants?|rapporteurs?|participants|lecturers?|experts?'],
  ['reports', 'доклады|сообщения|выступления|программа секции|presentations|talks|reports|papers|communications'],
  ['topics', '(?:основные |ключевые )?темы(?: для обсуждения| дискуссии)?|(?:основные |ключевые )?вопросы(?: для обсуждения| дискуссии)?|обсуждаемые вопросы|содержание|тезисы|в программе|(?:key |main )?(?:topics|questions|issues)(?: for discussion)?|contents?|objectives|agenda items'],
] // prettier-ignore

const blocks = blockWords.map(
  ([kind, words]) =>
    [kind, new RegExp(`^(${words})\\s*(?:\\([^)]*\\)\\s*)?(?::\\s*(.*)|[–—-]\\s+(.*)|$)`, 'iu')] as const,
)

export interface BlockHeading {
  readonly kind: BlockKind
  /** The words of the heading, as written. */
  readonly words: string
  /** What stands behind them on the line. */
  readonly rest: string
}

/** «Модератор:», «Спикеры: …», "Moderated by:" and their like. */
export function blockHeading(line: string): BlockHeading | null {
  for (const [kind, pattern] of blocks) {
    const match = pattern.exec(line)
    if (match !== null)
      return { kind, words: match[1] ?? '', rest: (match[2] ?? match[3] ?? '').replace(/^[-–—•]\s+/u, '') }
  }
  return null
}

/** What pages of conferences have between their sessions. */
const rubbish =
  /^(?:подробнее|свернуть|подробнеесвернуть|развернуть|показать (?:вс[её]|ещ[её])|скрыть|наверх|читать далее|скачать(?: программу)?|версия для печати|read more|show more|show less|more|less|expand|collapse|details|back to top|download(?: programme?)?|print|english version|стр(?:аница|\.)?\s*\d+|page \d+(?: of \d+)?|\d{1,3}|[_*=~–—-]{3,})$/iu
const columnNames =
  /^(?:время|дата|зал|мероприятие|событие|место|тема|содержание|описание|спикер(?:ы)?|докладчик(?:и)?|модератор|название|time|date|hall|room|event|session|title|topic|speakers?|venue|activity|description)$/iu

export const isRubbish = (line: string): boolean => rubbish.test(line)

/** «Время / Зал», «Время Мероприятие»: the head of a table as a line of text. */
export const isColumnNames = (line: string): boolean => {
  const words = line.split(/\s*[/|\t]\s*|\s{2,}/u)
  return words.every((word) => columnNames.test(word)) || line.split(/\s+/u).every((word) => columnNames.test(word))
}

const headings =
  /^(?:(?:\d+|[ivx]+)[.)]?\s+)?(?:(?:под)?секци[яи]|секционн\p{L}+ заседани|пленарн\p{L}+ (?:заседани|сесси|дискусси|час)|кругл\p{L}+ стол|панельн\p{L}+ (?:дискусси|сесси)|симпозиум|(?:утренн|дневн|вечерн)\p{L}+ (?:заседани|сесси)|заседани[ея]\s+(?:секции|\d|[ivx]+)|тематическ\p{L}+ (?:секци|сесси|блок)|мастер-класс|рабоч\p{L}+ групп|(?:plenary|parallel|thematic|morning|afternoon|evening|poster|breakout) session(?!s)|session\s+(?:\d|[ivxa-d]\b)|section\s+(?:\d|[ivx]+\b)|round[\s-]?table|panel(?: discussion|\s+\d|:)|workshop\b|track\s+\d|block\s+\d|working group)/iu

/** Whether a line without a time begins a session: «Секция 2. Экономика», "Session 3: …". */
export const isSessionHeading = (line: string): boolean =>
  line.length <= 250 && headings.test(line) && !/[.;,]$/u.test(line)

/** "Agenda item 4: …", «Вопрос 2. …»: a point wherever it stands. */
export const isAgendaPoint = (line: string): boolean => /^(?:(?:agenda )?item|вопрос|пункт)\s+№?\s?\d/iu.test(line)

/** «1. Title» needs its mark; "Item 1 Title" does not. */
export const isNumberedLine = (line: string): boolean =>
  isAgendaPoint(line) ||
  /^[IVX]{1,5}[.)]\s/u.test(line) ||
  /^(?:(?:тема|доклад)\s+№?\s?\d|(?:\d{1,2}\.)*\d{1,2}[.)]\s|\d{1,2}\.\d{1,2}\s)/iu.test(line)

const numbered =
  /^(?:(?:(?:agenda )?item|вопрос|пункт|тема|доклад)\s+№?\s?)?((?:\d{1,2}\.){0,3}\d{1,2}|[ivx]{1,5}(?=[.)]))[.):]?\s+(?=\p{L}|[«"“(])/iu

/** Takes the number off, and how deep it is: «3.1. Обсуждение» is one below «3.». */
export function withoutNumber(line: string): { readonly text: string; readonly depth: number } {
  if (!isNumberedLine(line)) return { text: line, depth: 0 }
  const levels = numbered.exec(line)?.[1]?.split('.').length ?? 1
  return { text: line.replace(numbered, ''), depth: Math.min(levels - 1, 2) }
}

/** «Закрытие конференции» between sections without times of their own. */
export const isCeremony = (line: string): boolean =>
  /^(?:торжественн\p{L}+\s)?(?:открытие|закрытие)(?:\s[\p{L}-]+){0,4}$|^(?:opening|closing)(?:\s[\p{L}-]+){0,4}$/iu.test(
    line,
  )

const unconfirmed =
  /\s*[([]\s*(?:по согласованию|по согл\.?|уточняется|приглаш[её]н[аы]?|tbc|tbd|to be confirmed|invited)\s*[)\]]|,?\s+по согласованию$/iu

/** Takes «(по согласованию)», "(TBC)" off. */
export function withoutUnconfirmed(text: string): { readonly text: string; readonly isUnconfirmed: boolean } {
  const bare = text.replace(unconfirmed, '')
  return { text: bare.trimEnd(), isUnconfirmed: bare !== text }
}
