import type { Language } from '../../../language/language.ts'
import type { MessageCode } from '../finding.ts'
import { matches, spanOf, type TextRule } from '../rule.ts'

const wordStart = String.raw`(?<![\p{L}\p{N}])`
type Glued = readonly [pattern: RegExp, code: MessageCode]

/** What stands before the place where a space is missing. */
const glued: Readonly<Record<Language, readonly Glued[]>> = {
  ru: [
    [/№(?=[\p{L}\p{N}])/gu, 'space-number-sign'],
    [
      /(?<=(?<!\p{N})\p{N}{1,6})(?=(?:гг?\.|год[ауе]?(?!\p{L})|руб(?!\p{L})|тыс(?!\p{L})|млн|млрд|кг(?!\p{L})|км(?!\p{L})|чел\.))/gu,
      'space-unit',
    ],
    [
      new RegExp(
        String.raw`${wordStart}(?:г|гг|пос|дер|ул|пр|пер|им|проф|акад|доц)\.(?=[\p{Lu}«])|${wordStart}(?:п|пп|ст|стр|гл|разд|рис|табл)\.(?=\p{N})`,
        'gu',
      ),
      'space-abbreviation',
    ],
    [new RegExp(String.raw`${wordStart}\p{Lu}\.(?:\p{Lu}\.)?(?=\p{Lu}\p{Ll}{2})`, 'gu'), 'space-initials'],
  ],
  en: [
    [
      new RegExp(String.raw`${wordStart}(?:[Nn]os?|[Aa]rts?|paras?|pp?|[Ss]ect|[Vv]ol)\.(?=\p{N})`, 'gu'),
      'space-abbreviation',
    ],
    [new RegExp(String.raw`${wordStart}(?:Mr|Mrs|Ms|Dr|Prof)\.(?=\p{Lu})`, 'gu'), 'space-abbreviation'],
    [new RegExp(String.raw`${wordStart}\p{Lu}\.(?:\p{Lu}\.)?(?=\p{Lu}\p{Ll}{2})`, 'gu'), 'space-initials'],
  ],
}

/**
 * A space that is not there at all: «№5», «2023г.», «г.Душанбе», «И.И.Иванов». A space that is there is made non-breaking by
 * typesetting (see `typeset`), so that an ordinary one is no mistake.
 */
export const missingSpace: TextRule = {
  id: 'missing-space',
  kind: 'text',
  severity: 'advice',
  find({ plain }, language) {
    return glued[language].flatMap(([pattern, code]) =>
      matches(plain, pattern).map((match) => {
        const { start, end } = spanOf(match)
        const left = /[\p{L}\p{N}№.]*$/u.exec(plain.slice(0, start))?.[0].length ?? 0
        const right = /^[\p{L}\p{N}]+\.?/u.exec(plain.slice(end))?.[0].length ?? 0
        return {
          start: start - left,
          end: end + right,
          code,
          changes: [{ start: end, end, text: ' ' }],
        }
      }),
    )
  },
}
