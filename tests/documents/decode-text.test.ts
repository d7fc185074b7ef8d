import { describe, expect, it } from 'vitest'
import { decodeText } from '#documents/decode-text.ts'

const russian = 'Резолюция «Вода и города» – № 5\r\nОтмечая, что ёлка\tзелена…\r\n'
const english = 'The Assembly – “recalling” its resolution 2/4,\n'
const lines = (text: string) => text.replaceAll('\r\n', '\n')

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

/** The 128 upper characters of windows-1251 by the platform's own table. */
function windows1251(text: string): Uint8Array {
  const upper = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 128 }, (_, index) => 128 + index))
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code < 128 ? code : 128 + upper.indexOf(character)
  })
}

describe('decodeText', () => {
  it.each([russian, english, 'а', 'No Cyrillic at all', 'Тоҷикистон: қарор, ӯ, ҳ'])(
    'reads UTF-8 with and without mark: %s',
    (text) => {
      expect(decodeText(Buffer.from(text))).toBe(lines(text))
      expect(decodeText(Buffer.from(`\uFEFF${text}`))).toBe(lines(text))
    },
  )

  it.each([russian, english, 'Ёж'])('reads UTF-16 of either order, with mark: %s', (text) => {
    expect(decodeText(utf16(text, false, true))).toBe(lines(text))
    expect(decodeText(utf16(text, true, true))).toBe(lines(text))
  })

  it.each([russian, english])('reads UTF-16 of either order without mark: %s', (text) => {
    expect(decodeText(utf16(text, false, false))).toBe(lines(text))
    expect(decodeText(utf16(text, true, false))).toBe(lines(text))
  })

  it('reads windows-1251', () => {
    expect(decodeText(windows1251(russian))).toBe(lines(russian))
    expect(decodeText(windows1251('ПОСТАНОВИЛИ: ЁЛКА'))).toBe('ПОСТАНОВИЛИ: ЁЛКА')
  })

  it('reads a long UTF-8 text whose sample ends inside a letter', () => {
    const text = `a${'ж'.repeat(100_000)}`
    expect(decodeText(Buffer.from(text))).toBe(text)
  })

  it('turns every line end into a line feed', () => {
    expect(decodeText(Buffer.from('a\rb\r\nc\nd'))).toBe('a\nb\nc\nd')
  })

  it.each<[string, Uint8Array]>([
    ['zeros', new Uint8Array(1000)],
    ['one zero', new Uint8Array(1)],
    ['a zip', Buffer.from('504b030414000000080021000000d1d4a3c9000000ff00a7c3', 'hex')],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) & 255)],
    [
      'UTF-8 that breaks off after the sample',
      Buffer.concat([Buffer.from('ж'.repeat(50_000)), Buffer.from([0xff, 0xc0])]),
    ],
    ['French in Latin-1', Buffer.from('D\xe9cid\xe9 \xe0 l\x27unanimit\xe9 le 5 ao\xfbt', 'latin1')],
    ['control characters', Buffer.from('\u0001\u0002\u0003text\u0004\u0005')],
  ])('says null to %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull()
  })

  it('refuses a gigabyte of zeros after a look at its beginning', () => {
    // A view that counts what is read of it: all but the sample must stay untouched.
    const bytes = new Uint8Array(1_000_000)
    let longest = 0
    const watched = new Proxy(bytes, {
      get(target, key) {
        if (key === 'length') return 1_000_000_000
        if (key === 'subarray')
          return (start: number, end: number) => {
            longest = Math.max(longest, end - start)
            return target.subarray(start, end)
          }
        return Reflect.get(target, key) as unknown
      },
    })
    expect(decodeText(watched)).toBeNull()
    expect(longest).toBeLessThanOrEqual(65_536)
  })

  it('an empty file is an empty text', () => {
    expect(decodeText(new Uint8Array())).toBe('')
  })
})
