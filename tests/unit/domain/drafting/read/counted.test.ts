import { describe, expect, it } from 'vitest'
import { readText } from '#domain/drafting/read/read-text.ts'
import { englishCounted } from '#tests/fixtures/counted-texts-en.ts'
import { fourthCounted } from '#tests/fixtures/counted-texts-fourth.ts'
import { moreCounted } from '#tests/fixtures/counted-texts-more.ts'
import { russianCounted } from '#tests/fixtures/counted-texts-ru.ts'
import { thirdCounted } from '#tests/fixtures/counted-texts-third.ts'
import { countsOf } from '#tests/support/counting.ts'
import { uncoveredWords } from '#tests/support/reading.ts'

describe.each([
  { set: 'Russian', texts: russianCounted },
  { set: 'English', texts: englishCounted },
  { set: 'second set of', texts: moreCounted },
  { set: 'third set of', texts: thirdCounted },
  { set: 'fourth set of', texts: fourthCounted },
])('$set texts counted by hand', ({ texts }) => {
  it.each(texts)('$name', ({ text, counts, head }) => {
    const proposal = readText(text)
    expect(countsOf(proposal)).toMatchObject(counts)
    expect(proposal).toMatchObject(head)
    expect(uncoveredWords(text, proposal)).toEqual([])
  })
})
