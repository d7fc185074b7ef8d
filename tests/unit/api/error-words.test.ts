import { describe, expect, it } from 'vitest'
import { errorWords } from '#api/error-words.ts'
import type { Failure } from '#api/client.ts'
import { languages } from '#domain/language/language.ts'

const name = 'Съезд.plenum'
const failures: readonly Failure[] = [
  { code: 'file.notFound', details: { name } },
  { code: 'file.tooLarge', details: { name, megabytes: 1024, limit: 50 } },
  { code: 'file.damaged', details: { name, problem: 'page 3' } },
  { code: 'file.newer', details: { name, version: 9, supported: 1 } },
  { code: 'reading.tooLong', details: { name, paragraphs: 50_000, characters: 200_000 } },
  { code: 'table.tooLong', details: { name, rows: 200_000 } },
  { code: 'table.protected', details: { name } },
  { code: 'document.adopted', details: { title: name } },
  { code: 'edit.refused', details: { refusal: 'too-deep' } },
  { code: 'core.unreachable', details: {} },
  { code: 'internal', details: {} },
]

describe.each(languages)('errors in %s', (language) => {
  it.each(failures)('$code is told in whole sentences, calmly, without words of programmers', ({ code, details }) => {
    const { what, kept, todo } = errorWords(code, details, language)
    for (const sentence of [what, kept, todo]) {
      expect(sentence).toMatch(/^[\p{Lu}«“].*\.$/u)
      expect(sentence).not.toMatch(/!|undefined|null|\[object|exception|token|stack/iu)
    }
    const script = language === 'ru' ? /[а-яё]{3}/iu : /^[^а-яё]*$/iu
    for (const sentence of [what, kept, todo]) expect(sentence.replaceAll(name, '')).toMatch(script)
  })
  it('names what the error is about', () => {
    expect(errorWords('file.tooLarge', { name, megabytes: 1024, limit: 50 }, language).what).toMatch(
      /Съезд\.plenum.*1024.*50/u,
    )
  })
})
