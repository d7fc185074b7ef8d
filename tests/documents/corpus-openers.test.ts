import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ownText, plainText, type Body } from '#domain/drafting/clause.ts'
import { composeOpening, openingOf } from '#domain/drafting/opening/opening.ts'
import { phraseParts } from '#domain/drafting/phrase.ts'
import { phrases } from '#domain/drafting/phrases/library.ts'
import { opensWith } from '#domain/drafting/phrases/wording.ts'
import { openerOf } from '#domain/drafting/read/openers.ts'
import { assemble } from '#domain/drafting/read/assemble.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import type { Language } from '#domain/language/language.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/resolutions/', import.meta.url))
const isThere = existsSync(corpus)
const name = isThere ? 'openers of the corpus' : 'openers of the corpus (skipped: ../shared/corpus is not there)'

interface Coverage {
  readonly file: string
  readonly clauses: number
  /** Open with a phrase that the reader knows. */
  readonly known: number
  /** Open with a phrase that the library offers, in any of its forms. */
  readonly offered: number
  readonly unknown: readonly string[]
}

function coverageOf(file: string, body: Body, language: Language): Coverage {
  const texts = phraseParts.flatMap((part) =>
    body[part].filter(({ role }) => role === 'clause').map((clause) => ownText(clause)),
  )
  const isKnown = (text: string) => (openerOf(text, language)?.confidence ?? 0) >= 0.95
  const isOffered = (text: string) =>
    phrases[language].some((phrase) => opensWith(text, { ...phrase, preposition: '' }))
  return {
    file,
    clauses: texts.length,
    known: texts.filter(isKnown).length,
    offered: texts.filter(isOffered).length,
    unknown: texts.filter((text) => !isOffered(text)).map((text) => text.slice(0, 60)),
  }
}

function bodyOf(file: string): { readonly body: Body; readonly language: Language } {
  const proposal = readText(readFileSync(`${corpus}${file}`, 'utf8'))
  let made = 0
  return { body: assemble(proposal, () => `c${++made}`), language: proposal.language }
}

describe.skipIf(!isThere)(name, () => {
  it('are known, those of United Nations practice all but a few', () => {
    const files = readdirSync(corpus).filter((file) => /\.(?:txt|md)$/u.test(file))
    const rows = files.map((file) => {
      const { body, language } = bodyOf(file)
      return coverageOf(file, body, language)
    })
    console.table(rows.map(({ unknown, ...row }) => ({ ...row, unknown: unknown.join(' | ').slice(0, 150) })))
    const sum = (field: 'clauses' | 'known' | 'offered', of = rows) => of.reduce((total, row) => total + row[field], 0)
    console.log(`known ${sum('known')} of ${sum('clauses')}, offered ${sum('offered')}`)
    const assembly = rows.filter(({ file }) => file.includes('_unga_'))
    expect(sum('clauses', assembly)).toBeGreaterThan(50)
    expect(sum('offered', assembly) / sum('clauses', assembly)).toBeGreaterThan(0.95)
  })

  it('the opening of the Dushanbe resolution is put together again as it was published', () => {
    const { body, language } = bodyOf('dushanbe-2022-resolution.ru.txt')
    const opening = openingOf(body, language)
    expect(opening.names.map(({ name: country }) => country)).toHaveLength(12)
    expect(opening.grammaticalCase).toBe('genitive')
    const composed = plainText(composeOpening(opening, opening.names, 'genitive', language))
    expect(composed).toBe(body.opening.map(ownText).join(''))
  })
})
