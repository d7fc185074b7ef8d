import type { Language } from '../../../language/language.ts'
import { here, matches, type Spotted, type TextRule } from '../rule.ts'

const space = String.raw`[ \u00a0]`
const spaced = new RegExp(String.raw`(?<=\S)${space}+(?:-|--)${space}+(?=\S)|(?<=[\p{L}»")])--(?=[\p{L}«"(])`, 'gu')
/** «социально- ответственна»; «одно- и двухэтажный», "short- and long-term" are right. */
const halfAfter = new RegExp(
  String.raw`(?<=\p{L}{2})-${space}+(?=\p{L}{3})(?!${space}*(?:и|или|либо|and|or|to)(?!\p{L}))`,
  'gu',
)
const halfBefore = new RegExp(String.raw`(?<=[\p{L}»)])${space}+-(?=[\p{L}«(])`, 'gu')
const particle = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:как|кто|ч[тегё]|что|где|куда|когда|ч[её]м|кем|ком|кого|кому|чей|почему|как\p{L}{2,3}|все|вс[её])${space}*)${space}+-${space}*(?=(?:то|либо|нибудь|таки)(?!\p{L}))`,
  'giu',
)
/** «товарно - денежные», «масс - медиа»: the first part of a compound word. */
const compound = new RegExp(
  String.raw`(?<=\p{Ll}{3}о|(?<!\p{L})(?:масс|пресс|онлайн|веб|экс|вице|мини|медиа|северо|юго))${space}+-${space}+(?=\p{Ll}{2,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими|медиа)(?!\p{L}))`,
  'giu',
)
const months: Readonly<Record<Language, string>> = {
  ru: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
}
const spansOfDays = (language: Language) =>
  new RegExp(
    String.raw`(?<!\p{N}|\p{N}[-–.])\p{N}{1,2}-\p{N}{1,2}(?=${space}(?:${months[language]}))|(?<![\p{N}/-])[12]\p{N}{3}-[12]\p{N}{3}(?![\p{N}-])|(?<![\p{L}\p{N}])[IVX]+-[IVX]+(?=${space}(?:вв?\.|век))`,
    'gu',
  )
const ranges: Readonly<Record<Language, RegExp>> = { ru: spansOfDays('ru'), en: spansOfDays('en') }
/** Russian parts a dash from the words beside it; only in names of routes and months it stands close. */
const unspaced = /(?<=\p{Ll}{2})—(?=\p{Ll}{2})/gu

/** A hyphen where a dash belongs, a hyphen torn from its word, and a dash that touches its words. */
export const hyphenForDash: TextRule = {
  id: 'hyphen-for-dash',
  kind: 'text',
  severity: 'advice',
  find({ plain, clause }, language, dash) {
    if (clause?.role === 'signature') return []
    const particles = [...matches(plain, particle), ...matches(plain, compound)].map((match) =>
      here(match, {
        code: 'hyphen-particle',
        text: '-',
      }),
    )
    const taken = new Set(particles.map(({ start }) => start))
    const dashes = [...matches(plain, spaced), ...matches(plain, halfBefore)]
      .filter(({ index }) => !taken.has(index))
      .map((match) =>
        here(match, {
          code: match[0].endsWith('-') && /^\s/u.test(match[0]) ? 'hyphen-half-spaced' : 'hyphen-spaced',
          text: ` ${dash} `,
        }),
      )
    const torn = matches(plain, halfAfter).map((match) =>
      here(match, {
        code: 'hyphen-half-spaced',
        text: '-',
      }),
    )
    const days = matches(plain, ranges[language]).flatMap((match): Spotted[] => {
      const [from = '', to] = match[0].split('-')
      const ascends = /[IVX]/u.test(from) || Number(from) < Number(to)
      const start = match.index + from.length
      return ascends ? [here(match, { code: 'hyphen-range', changes: [{ start, end: start + 1, text: '–' }] })] : []
    })
    const touching =
      language === 'ru'
        ? matches(plain, unspaced).map((match) =>
            here(match, {
              code: 'dash-unspaced',
              text: ` ${dash} `,
            }),
          )
        : []
    return [...particles, ...dashes, ...torn, ...days, ...touching]
  },
}
