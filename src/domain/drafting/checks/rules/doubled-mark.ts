import { here, matches, type TextRule } from '../rule.ts'

const space = String.raw`[ \u00a0]*`
const doubled = new RegExp(
  String.raw`(?<same>[,;:])(?:${space}\k<same>)+|,${space}[;:.](?!\.)|;${space}[,:.](?!\.)|:${space}[,;.](?!\.)|(?<!\.)\.\.(?!\.)|(?<dash>[–—])(?:${space}[–—])+`,
  'gu',
)
const order = ['.', ':', ';', ',']

/** Two marks where one can stand: «,,», «,.», «;,», «..», «– —». «г.,» and «?!» are right. */
export const doubledMark: TextRule = {
  id: 'doubled-mark',
  kind: 'text',
  severity: 'error',
  find({ plain }, _language, dash) {
    return matches(plain, doubled).map((match) => {
      const isDash = match.groups?.['dash'] !== undefined
      const mark = isDash ? dash : (order.find((each) => match[0].includes(each)) ?? '')
      return here(match, { code: 'doubled-mark', params: { marks: match[0] }, text: mark })
    })
  },
}
