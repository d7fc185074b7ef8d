import { describe, expect, it } from 'vitest'
import { readingProposalSchema } from '#api/schemas.ts'
import { readText } from '#domain/drafting/read/read-text.ts'

describe('readings at the limits of the contract', () => {
  it.each([
    { what: 'a clause of nearly two hundred thousand characters', text: `Решили:\n\n1. ${'слово '.repeat(33_000)}.` },
    { what: 'bold and plain words in turn', text: `Решили:\n\n1. Издать ${'**труды** и '.repeat(12_000)}всё.` },
    { what: 'dates and places without end in the title', text: 'г. Тула, 3 мая 2024 г.\n\n'.repeat(2_000) },
    { what: 'title lines without end', text: 'РЕЗОЛЮЦИЯ\nсъезда\n'.repeat(2_000) },
    { what: 'forty thousand clauses', text: `Решили:\n\n${'1) Издать труды.\n\n'.repeat(40_000)}` },
  ])('$what', { timeout: 30_000 }, ({ text }) => {
    expect(readingProposalSchema.safeParse(readText(text)).error?.issues.slice(0, 3)).toBeUndefined()
  })
})
