import library from '#resources/formula.json' with { type: 'json' }
import type { Language } from '../../language/language.ts'

const russianSubjects = library.ru.subjects.filter((word) => word !== 'мы').join('|')
const englishSubjects = library.en.subjects.filter((word) => word !== 'we').join('|')
const russianDemand =
  'призыва|обраща|требу|прос(?:им|ит|ят)|предлага|рекоменду|настаива|поруча|ходатайству|рассчитыва|ожида|выступа\\p{L}+\\s(?:за|против)|счита\\p{L}+\\s(?:необходим|важн|целесообразн|нужн|должн)|постановля|реша(?:ем|ет|ют)|осужда|поддержива'
const englishDemand =
  'call|calls|urge|urges|ask|asks|request|requests|demand|demands|recommend|recommends|invite|invites|appeal|appeals|encourage|encourages|propose|proposes|insist|insists|condemn|condemns|pledge|support|supports|expect|expects|commit ourselves'
const between = '(?:[\\p{L}-]+\\s){0,3}?'
const russian = new RegExp(
  `^(?:(?:поэтому|в этой связи|в связи с этим|также|исходя из этого|именно поэтому),?\\s)?(?:мы\\s|(?:${russianSubjects})\\s)(?:\\p{L}{0,20}\\s){0,4}?(?:${russianDemand})`,
  'iu',
)
const english = new RegExp(
  `^(?:(?:therefore|accordingly|for these reasons|to this end),?\\s)?(?:we\\s|(?:${englishSubjects})\\s)${between}(?:${englishDemand})(?![\\p{L}'-])`,
  'iu',
)
/** Who speaks and the verb stand among the first words. */
const longestHead = 160

/** «Мы обращаемся к вам, потому что …» says why, not what. */
const tells = /обраща\p{L}{2,4}\s(?:к\s\p{L}+)?(?:,\s(?:потому|поскольку|так как)|\sв\sсвязи)/iu

/** Whether a sentence of an appeal or a statement demands: who speaks, and a verb that asks («Мы призываем …», "We urge …"). */
export function isDemand(text: string, language: Language): boolean {
  const head = text.slice(0, longestHead)
  return (language === 'ru' ? russian : english).test(head) && !tells.test(head)
}

/** «Министерству культуры:», "To the Ministry:": whom the list below it addresses. */
export function isAddressee(text: string, language: Language): boolean {
  if (!text.endsWith(':') || text.length > 200) return false
  if (language === 'en') return /^(?:to|for)\s(?:the\s|all\s)?\p{L}/iu.test(text)
  const first = /^\p{L}+/u.exec(text)?.[0] ?? ''
  return first.length > 4 && /(?:[уюй]|ам|ям|ым|им|ии)$/iu.test(first) && !/(?:ый|ий|ой)$/iu.test(first)
}
