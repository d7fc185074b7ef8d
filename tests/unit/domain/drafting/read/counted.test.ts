import { describe, expect, it } from 'vitest'
import { readText } from '#domain/drafting/read/read-text.ts'
import { englishCounted } from '#tests/fixtures/counted-texts-en.ts'
import { russianCounted } from '#tests/fixtures/counted-texts-ru.ts'
import { countsOf } from '#tests/support/counting.ts'
import { uncoveredWords } from '#tests/support/reading.ts'

describe.each([
  { language: 'Russian', texts: russianCounted },
  { language: 'English', texts: englishCounted },
])('$language texts counted by hand', ({ texts }) => {
  it.each(texts)('$name', ({ text, counts, head }) => {
    const proposal = readText(text)
    expect(countsOf(proposal)).toMatchObject(counts)
    expect(proposal).toMatchObject(head)
    expect(uncoveredWords(text, proposal)).toEqual([])
  })
})
