import type { GrammaticalCase } from '../language/countries.ts'
import type { NamedBody } from './demand.ts'

type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>

const surname = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
const initials = '\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?'
const person = `(?:(?<first>${surname})(?<after>\\s+${initials})|(?<before>${initials}\\s?)(?<last>${surname}))`
const personHere = new RegExp(`^\\s*${person}`, 'u')
const personLast = new RegExp(`(?<=^|\\s)${person}$`, 'u')

/** Endings that leave no doubt: «Иванову» is Иванов in the dative and Иванова in the accusative. */
const endings: Readonly<Record<ObliqueCase, readonly (readonly [RegExp, string])[]>> = {
  dative: [
    [/(ов|ев|ёв|ин|ын)у$/u, '$1'],
    [/(ск|цк)ому$/u, '$1ий'],
    [/(ов|ев|ёв|ин|ын)ой$/u, '$1а'],
    [/(ск|цк)ой$/u, '$1ая'],
  ],
  accusative: [
    [/(ов|ев|ёв|ин|ын)а$/u, '$1'],
    [/(ск|цк)ого$/u, '$1ий'],
    [/(ов|ев|ёв|ин|ын)у$/u, '$1а'],
    [/(ск|цк)ую$/u, '$1ая'],
  ],
  genitive: [
    [/(ов|ев|ёв|ин|ын)а$/u, '$1'],
    [/(ск|цк)ого$/u, '$1ий'],
    [/(ов|ев|ёв|ин|ын)ой$/u, '$1а'],
    [/(ск|цк)ой$/u, '$1ая'],
  ],
  instrumental: [
    [/(ов|ев|ёв|ин|ын)ым$/u, '$1'],
    [/(ск|цк)им$/u, '$1ий'],
    [/(ов|ев|ёв|ин|ын)ой$/u, '$1а'],
    [/(ск|цк)ой$/u, '$1ая'],
  ],
  prepositional: [
    [/(ов|ев|ёв|ин|ын)е$/u, '$1'],
    [/(ов|ев|ёв|ин|ын)ой$/u, '$1а'],
  ],
}

/** Other surnames stand as printed: «Гончарик», «Бондаренко», «Ковалю». */
function nominativeOf(name: string, grammaticalCase: ObliqueCase): { readonly name: string; readonly sure: boolean } {
  const rule = endings[grammaticalCase].find(([ending]) => ending.test(name))
  return rule === undefined ? { name, sure: false } : { name: name.replace(rule[0], rule[1]), sure: true }
}

function named(
  match: RegExpExecArray,
  grammaticalCase: ObliqueCase,
): { readonly name: string; readonly sure: boolean } {
  const { first, after = '', before = '', last = '' } = match.groups ?? {}
  const { name, sure } = nominativeOf(first ?? last, grammaticalCase)
  return { name: before + name + after, sure }
}

/** Persons by surname and initials from a position on, commas and «и» between them. */
export function personsAt(
  text: string,
  from: number,
  grammaticalCase: ObliqueCase,
): { readonly names: readonly NamedBody[]; readonly end: number } {
  const names: NamedBody[] = []
  let end = from
  for (let at = from; ;) {
    const match = personHere.exec(text.slice(at))
    if (match === null) break
    const start = at + match[0].length - match[0].trimStart().length
    end = at + match[0].length
    names.push({ ...named(match, grammaticalCase), span: { start, end } })
    const joint = /^(?:,|\s+и)(?=\s)/u.exec(text.slice(end))
    if (joint === null) break
    at = end + joint[0].length
  }
  return { names, end }
}

/** The person at the end of a title («заместителя председателя М. М. Орлова») in the nominative; null when there is none. */
export function withPersonInNominative(
  title: string,
  grammaticalCase: ObliqueCase,
): { readonly title: string; readonly sure: boolean } | null {
  const match = personLast.exec(title)
  if (match === null || match.index === 0) return null
  const { name, sure } = named(match, grammaticalCase)
  return { title: title.slice(0, match.index) + name, sure }
}
