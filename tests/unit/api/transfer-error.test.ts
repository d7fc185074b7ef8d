import { describe, expect, it } from 'vitest'
import { failureOf } from '#api/client.ts'
import { transferError } from '#api/transfer-error.ts'

describe('a refused transfer of a file', () => {
  it('says what the host said', () => {
    const details = { name: 'список.txt', megabytes: 51, limit: 50 }
    expect(failureOf(transferError(413, { code: 'file.tooLarge', details }))).toEqual({
      code: 'file.tooLarge',
      details,
    })
  })

  it('is not believed where code and details do not belong together', () => {
    const internal = { code: 'internal', details: {} }
    expect(failureOf(transferError(422, { code: 'file.tooLarge', details: {} }))).toEqual(internal)
    expect(failureOf(transferError(422, { code: 'no such code', details: {} }))).toEqual(internal)
    expect(failureOf(transferError(500, null))).toEqual(internal)
  })

  it('by a host that no longer knows the page is a host out of reach', () => {
    expect(failureOf(transferError(403, null))).toEqual({ code: 'core.unreachable', details: {} })
  })
})
