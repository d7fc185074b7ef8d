import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const texts = z.array(z.string())
const words = z
  .object({
    header: texts,
    surnames: texts,
    given: texts,
    patronymics: texts,
    organizations: texts,
    posts: texts,
    countries: texts,
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'sheet-rows.json'), 'utf8')))

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? ''
const day = (index: number): number => 46_150 + (index % 5)

/** Values of row `index`, the same that `sheet_rows.py` makes: text, a serial of a date in column 9, a number in column 10. */
export function listRow(index: number): readonly (string | number)[] {
  return [
    pick(words.surnames, index),
    pick(words.given, index),
    pick(words.patronymics, index),
    pick(words.organizations, index),
    pick(words.posts, index),
    pick(words.countries, index),
    `person${index}@example.org`,
    `+7 (814) ${index}`,
    String(index).padStart(6, '0'),
    day(index),
    1250.5 + index,
    index % 50 === 0 ? '=2+2' : '',
  ]
}
export const listHeader: readonly string[] = words.header
export const dateColumn = 9
export const numberColumn = 10
