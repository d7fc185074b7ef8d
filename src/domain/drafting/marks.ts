import { toRoman } from '../language/roman.ts'
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

const marks: Record<MarkForm, (ordinal: number, above: string | null) => Mark> = {
  'russian-letter': (ordinal) => {
    const letter = letterAt(russianLetters, ordinal)
    return { label: `${letter})`, suffix: `.${letter}` }
  },
  'bracketed-number': (ordinal) => ({ label: `${ordinal})`, suffix: `.${ordinal}` }),
  letter: (ordinal) => {
    const letter = letterAt(latinLetters, ordinal)
    return { label: `(${letter})`, suffix: ` (${letter})` }
  },
  roman: (ordinal) => {
    const roman = toRoman(ordinal).toLowerCase()
    return { label: `(${roman})`, suffix: ` (${roman})` }
  },
  'dotted-letter': (ordinal) => {
    const letter = letterAt(latinLetters, ordinal)
    return { label: `${letter}.`, suffix: ` ${letter}` }
  },
  decimal: (ordinal, above) => ({
    label: above === null ? `${ordinal}.` : `${above}.${ordinal}.`,
    suffix: `.${ordinal}`,
  }),
  dash: (ordinal) => ({ label: '–', suffix: `.${ordinal}` }),
  none: (ordinal) => ({ label: '', suffix: `.${ordinal}` }),
}

/**
 * @param ordinal from 1
 * @param above number of the clause above; null where nothing can be referred to (sub-clauses of the preamble)
 */
export function markOf(form: MarkForm, ordinal: number, above: string | null): Mark {
  return marks[form](ordinal, above)
}
