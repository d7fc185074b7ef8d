import type { DocumentStyle, SubNumbering } from './document.ts'

/** How one item of a list is marked on the page and named in a reference. */
export interface Mark {
  /** What is printed before the text: `а)`, `(b)`, `2.1.`, `–`; empty where nothing is. */
  readonly label: string
  /** What is added to the number of the clause above: `.а`, ` (b)`, `.1`. */
  readonly suffix: string
}

/** The forms of marks. `dash` and `none` still count, so that every operative sub-clause can be referred to. */
export type MarkForm =
  | 'russian-letter'
  | 'bracketed-number'
  | 'letter'
  | 'roman'
  | 'dotted-letter'
  | 'decimal'
  | 'dash'
  | 'none'

const formsByLevel: Record<SubNumbering, readonly [MarkForm, MarkForm, MarkForm]> = {
  'а)': ['russian-letter', 'bracketed-number', 'dash'],
  '(a)': ['letter', 'roman', 'dotted-letter'],
  '1.1.': ['decimal', 'decimal', 'decimal'],
  '–': ['dash', 'dash', 'dash'],
}

/**
 * The 29 letters of `russianLower` (ECMA-376 part 1, 17.18.59), without ё, й, ъ and ь: Word and LibreOffice print the
 * same, so a label here equals the label in an exported file.
 */
const russianLetters = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const latinLetters = 'abcdefghijklmnopqrstuvwxyz'

/** After the last letter each is doubled, then tripled (аа, бб, вв; aa, bb, cc), as ECMA-376 says for both alphabets. */
function letterAt(letters: string, ordinal: number): string {
  const index = (ordinal - 1) % letters.length
  return letters.charAt(index).repeat(1 + Math.floor((ordinal - 1) / letters.length))
}

const romanValues = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function romanLower(ordinal: number): string {
  let rest = ordinal
  let roman = ''
  for (const [value, letters] of romanValues) {
    roman += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return roman
}

/** Form of the items of a numbered list at `level`, 1 to 3. */
export function numberedForm(style: DocumentStyle, level: number): MarkForm {
  const forms = formsByLevel[style.subNumbering]
  return level <= 1 ? forms[0] : level === 2 ? forms[1] : forms[2]
}

/** Items whose suffixes could be taken for one another are counted together. */
export function countedAs(form: MarkForm): 'letters' | 'romans' | 'numbers' {
  if (form === 'roman') return 'romans'
  return form === 'russian-letter' || form === 'letter' || form === 'dotted-letter' ? 'letters' : 'numbers'
}

/**
 * @param above number of the clause above; null where nothing can be referred to (sub-clauses of the preamble)
 * @param ordinal from 1
 */
export function markOf(form: MarkForm, ordinal: number, above: string | null): Mark {
  switch (form) {
    case 'russian-letter': {
      const letter = letterAt(russianLetters, ordinal)
      return { label: `${letter})`, suffix: `.${letter}` }
    }
    case 'bracketed-number':
      return { label: `${ordinal})`, suffix: `.${ordinal}` }
    case 'letter': {
      const letter = letterAt(latinLetters, ordinal)
      return { label: `(${letter})`, suffix: ` (${letter})` }
    }
    case 'roman': {
      const roman = romanLower(ordinal)
      return { label: `(${roman})`, suffix: ` (${roman})` }
    }
    case 'dotted-letter': {
      const letter = letterAt(latinLetters, ordinal)
      return { label: `${letter}.`, suffix: ` ${letter}` }
    }
    case 'decimal':
      return { label: above === null ? `${ordinal}.` : `${above}.${ordinal}.`, suffix: `.${ordinal}` }
    case 'dash':
      return { label: '–', suffix: `.${ordinal}` }
    case 'none':
      return { label: '', suffix: `.${ordinal}` }
  }
}
