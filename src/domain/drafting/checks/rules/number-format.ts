import { here, inText, matchesIn, type CheckedText, type DocumentRule, type SpottedIn } from '../rule.ts'

const grouped = /(?<![\p{N},.])\p{N}{1,3}(?:[ \u00a0\u2009\u202f]\p{N}{3})+(?![\p{N}])/gu
const whole = /(?<![\p{L}\p{N}.,/№-])(?<!№[ \u00a0])[1-9]\p{N}{4,}(?![\p{L}\p{N}/-]|[.,]\p{N})/gu
const point = /(?<![\p{N}.,/-])\p{N}+\.\p{N}+(?=[ \u00a0]?(?:%|млн|млрд|тыс|раза|га|км|кг|процент))/gu
const comma = /(?<![\p{N}.,/-])\p{N}+,\p{N}+(?=[ \u00a0]?(?:%|млн|млрд|тыс|раза|га|км|кг|процент))/gu

/** Large numbers with and without spaces between thousands, and decimals with a point and with a comma, in one Russian text. */
export const numberFormat: DocumentRule = {
  id: 'number-format',
  kind: 'document',
  severity: 'advice',
  find({ texts, language }) {
    const within = (pattern: RegExp) =>
      texts.flatMap((text) => matchesIn(text, pattern).map((match) => ({ text, match })))
    const inGroups = within(grouped)
    const found: SpottedIn[] =
      inGroups.length === 0 ? [] : within(whole).map(({ text, match }) => spot(text, match, 'number-groups'))
    if (language === 'ru' && within(comma).length > 0)
      found.push(...within(point).map(({ text, match }) => spot(text, match, 'number-decimal')))
    return found
  },
}

function spot(text: CheckedText, match: RegExpExecArray, code: 'number-groups' | 'number-decimal'): SpottedIn {
  const [number] = match
  const wanted =
    code === 'number-groups' ? number.replaceAll(/(?<=\p{N})(?=(?:\p{N}{3})+$)/gu, ' ') : number.replace('.', ',')
  return inText(text, here(match, { code, params: { form: wanted }, text: wanted }))
}
