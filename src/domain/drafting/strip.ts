export interface StrippedEnding {
  readonly text: string
  /** What stood after the text: `;`, `, and`, `.`; empty if nothing did. */
  readonly ending: string
}

export interface StrippedLabel {
  /** What stood before the text, without the space after it: `12.`, `а)`, `(iv)`, `–`; empty if nothing did. */
  readonly label: string
  readonly text: string
}

/**
 * Words that carry a full stop of their own at the end of a clause. The stop stays with the word, as one printed stop serves
 * for both. Initials («И. И.») are recognised by their form.
 */
const abbreviations = new Set(
  'г гг в вв руб коп тыс млн млрд др т.д т.п т.е н.э им ул обл р-н стр с п пп ч чел экз ред см etc inc ltd co corp jr sr p pp vol ed eds al a.m p.m u.s u.k u.n'.split(
    ' ',
  ),
)

const endingPattern = /(?:[,;](?:\s{1,3}(?:and|or|и|или|а\s{1,3}также))?|[.:])$/u

/**
 * Takes the end punctuation off a printed block: one mark with the conjunction that may follow it. A full stop that belongs to
 * an abbreviation or an ellipsis stays, as do «?» and «!»: `numberDocument` does not add a stop to them.
 */
export function stripEnding(text: string): StrippedEnding {
  const trimmed = text.trimEnd()
  const match = endingPattern.exec(trimmed)
  if (match === null) return { text: trimmed, ending: '' }
  const rest = trimmed.slice(0, match.index)
  if (match[0] === '.' && keepsItsStop(rest)) return { text: trimmed, ending: '' }
  return { text: rest.trimEnd(), ending: match[0] }
}

/** In code units, with its spaces; more need not be looked at. */
const longestAbbreviation = 24

function keepsItsStop(before: string): boolean {
  if (before.endsWith('.')) return true
  const end = before.slice(-longestAbbreviation)
  const word = /(?:[\p{L}\p{N}-]+\.[\s\u00a0]?)*[\p{L}\p{N}-]+$/u.exec(end)?.[0] ?? ''
  const compact = word.replace(/[\s\u00a0]/gu, '')
  const lastWord = /[\p{L}\p{N}-]+$/u.exec(word)?.[0] ?? ''
  return (
    /^\p{Lu}$/u.test(lastWord) || abbreviations.has(compact.toLowerCase()) || abbreviations.has(lastWord.toLowerCase())
  )
}

/**
 * Labels as `numberDocument` prints them and as people type them: `12.`, `12)`, `2.1.`, `2.1`, `а)`, `(b)`, `(iv)`, `a.`, a dash or a
 * bullet. A letter with a full stop is a label in lower-case Latin only: «г. Душанбе» and «И. И. Иванов» are not, nor is the year «2023.».
 */
const labelPattern =
  /^\s*(\d{1,3}(?:\.\d{1,3})*[.)](?=[\s\u00a0]|\p{L})|\d{1,3}(?:\.\d{1,3})+(?=[\s\u00a0]+\p{Lu})|\(?(?:\p{Ll}{1,2}|\d{1,3})\)|\([ivxlcdm]+\)|[ivxlcdm]+\)|[a-z]\.(?=[\s\u00a0])|[–—−•·*-](?=[\s\u00a0]))[\s\u00a0]*/u

/** Takes one typed label off the beginning of a paragraph. */
export function stripLabel(text: string): StrippedLabel {
  const match = labelPattern.exec(text)
  return match === null ? { label: '', text } : { label: match[1] ?? '', text: text.slice(match[0].length) }
}
