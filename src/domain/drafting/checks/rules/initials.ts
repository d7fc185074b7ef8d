import { here, inText, matchesIn, type DocumentRule, type SpottedIn } from '../rule.ts'

const two =
  /(?<![\p{L}\p{N}])\p{Lu}\.[ \u00a0]?\p{Lu}\.(?=[ \u00a0]?\p{Lu}\p{Ll}{2})|(?<=\p{Lu}\p{Ll}{2,}[ \u00a0])\p{Lu}\.[ \u00a0]?\p{Lu}\.(?!\p{L})/gu

/** «И. И. Иванов» in one place and «И.И. Петров» in another. */
export const initials: DocumentRule = {
  id: 'initials',
  kind: 'document',
  severity: 'advice',
  find({ texts }) {
    const found = texts.flatMap((text) =>
      matchesIn(text, two).map((match) => ({ text, match, apart: /[ \u00a0]/u.test(match[0]) })),
    )
    const apart = found.filter((each) => each.apart).length
    const rare = apart * 2 < found.length
    if (apart === 0 || apart === found.length) return []
    return found.flatMap(({ text, match, apart: isApart }): SpottedIn[] => {
      if (isApart !== rare) return []
      const [first = '', second = ''] = match[0].split(/[ \u00a0]|(?<=\.)(?=\p{Lu})/u)
      const wanted = rare ? first + second : `${first} ${second}`
      return [inText(text, here(match, { code: 'initials-format', params: { form: wanted }, text: wanted }))]
    })
  },
}
