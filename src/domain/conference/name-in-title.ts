import { splitKind } from '../drafting/title.ts'
import type { Language } from '../language/language.ts'

type Gender = 'feminine' | 'masculine' | 'neuter'

/** What meets: the genitive that a title has («резолюция III конференции») and the nominative of a name. */
const russianEvents: Readonly<Record<string, readonly [nominative: string, gender: Gender]>> = {
  конференции: ['конференция', 'feminine'],
  ассамблеи: ['ассамблея', 'feminine'],
  встречи: ['встреча', 'feminine'],
  сессии: ['сессия', 'feminine'],
  съезда: ['съезд', 'masculine'],
  конгресса: ['конгресс', 'masculine'],
  форума: ['форум', 'masculine'],
  слёта: ['слёт', 'masculine'],
  слета: ['слет', 'masculine'],
  симпозиума: ['симпозиум', 'masculine'],
  семинара: ['семинар', 'masculine'],
  саммита: ['саммит', 'masculine'],
  фестиваля: ['фестиваль', 'masculine'],
  совещания: ['совещание', 'neuter'],
  собрания: ['собрание', 'neuter'],
}

/** Stems of adjectives that end in a stressed «-ой»: «областной съезд», «второй форум». */
const stressed =
  /^(?:област|город|мир|краев|делов|отраслев|годов|мор|заводск|основн|втор|шест|седьм|восьм|сороков|молод)(?:н|ск|ов)?$/iu

/** Endings of the genitive with those of the nominative; the first that fits the word. */
const endings: Readonly<Record<Gender, readonly (readonly [RegExp, (stem: string) => string])[]>> = {
  feminine: [
    [/(?<=^треть)ей$/iu, () => 'я'],
    [/(?<=[жшчщц])ей$/iu, () => 'ая'],
    [/ой$/iu, () => 'ая'],
    [/ей$/iu, () => 'яя'],
  ],
  masculine: [
    [/(?<=^трет)ьего$/iu, () => 'ий'],
    [/ого$/iu, (stem) => (stressed.test(stem) ? 'ой' : /[гкхжшчщ]$/iu.test(stem) ? 'ий' : 'ый')],
    [/его$/iu, () => 'ий'],
  ],
  neuter: [
    [/(?<=^треть)его$/iu, () => 'е'],
    [/ого$/iu, () => 'ое'],
    [/его$/iu, () => 'ее'],
  ],
}

const numeral = /^\(?(?:[IVXLCМХ]+|\d+)\)?$/u
const numeralEndings: Readonly<Record<Gender, string>> = { feminine: 'я', masculine: 'й', neuter: 'е' }

/** Letters as large as the word they are put to. */
const likeIn = (word: string, ending: string): string => (word === word.toUpperCase() ? ending.toUpperCase() : ending)

function nominative(word: string, gender: Gender): string | null {
  if (numeral.test(word)) return word
  const figures = /^(\d+-)(?:о?й|е?й|о?го|его)$/iu.exec(word)
  if (figures?.[1] !== undefined) return figures[1] + likeIn(word, numeralEndings[gender])
  for (const [ending, becomes] of endings[gender]) {
    const found = ending.exec(word)
    if (found === null || found.index === 0) continue
    const stem = word.slice(0, found.index)
    return stem + likeIn(word, becomes(stem))
  }
  return null
}

/** Who speaks for the meeting: «заявление участников III конференции». */
const speakers = /^(?:участни(?:ков|ц)(?: и участниц)?|делегатов)\s+/iu
/** After a name in quotation marks begins what the document is about. */
const afterQuotes = /^(?<name>[^«»“”]*[«“][^«»“”]+[»”])\s+(?:об?|по|в связи)\s.*$/iu

function russianName(rest: string): string | null {
  const words = rest.replace(speakers, '').split(' ')
  const at = words.findIndex((word) => Object.hasOwn(russianEvents, word.toLowerCase()))
  const word = words[at]
  const [name, gender] = russianEvents[word?.toLowerCase() ?? ''] ?? []
  if (word === undefined || name === undefined || gender === undefined) return null
  const before = words.slice(0, at).map((one) => nominative(one, gender))
  if (before.includes(null)) return null
  const isShouted = word === word.toUpperCase()
  const event = isShouted ? name.toUpperCase() : /^\p{Lu}/u.test(word) ? capitalised(name) : name
  const whole = [...before, event, ...words.slice(at + 1)].join(' ')
  return capitalised(afterQuotes.exec(whole)?.groups?.['name'] ?? whole)
}

const english =
  /^(?:adopted |approved )?(?:of|by|at|from) (?:(?:the )?participants (?:of|in|at|to) )?(?:the )?(?<name>(?:[\p{L}\d'’&-]+ ){0,8}?(?:conference|congress|forum|assembly|summit|symposium|convention|meeting|seminar)\b.*)$/iu

function englishName(rest: string): string | null {
  const name = english.exec(rest)?.groups?.['name']
  return name === undefined ? null : capitalised(afterEnglishQuotes.exec(name)?.groups?.['name'] ?? name)
}

const afterEnglishQuotes = /^(?<name>[^“”"]*[“"][^“”"]+[”"])\s+(?:on|concerning|regarding)\s.*$/iu

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * What to call the conference that a document is of: the meeting its title names, in the nominative («Резолюция IX Региональной
 * конференции» gives «IX Региональная конференция»); else the title without the word for its kind.
 */
export function conferenceNameIn(title: string, language: Language): string {
  const { rest } = splitKind(title, language)
  const bare = rest.replace(/^[.:,–—-]\s*/u, '').replace(/[\s.,;:]+$/u, '')
  const name = language === 'ru' ? russianName(bare) : englishName(bare)
  return name ?? (bare === '' ? title.trim() : capitalised(bare))
}
