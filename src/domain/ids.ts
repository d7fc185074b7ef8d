/** What makes a new identity, unique for life and sortable by time of making. */
export type NextId = () => string

/**
 * UUIDs of version 7 (RFC 9562, 5.7): the time in milliseconds, then a counter that keeps ids made within one millisecond in
 * order (method 1 of 6.2), then 62 random bits.
 * @param fill puts random bytes into an array
 */
export function createNextId(now: () => number, fill: (bytes: Uint8Array<ArrayBuffer>) => void): NextId {
  let last = 0
  let counter = 0
  return () => {
    const time = Math.max(now(), last)
    counter = time === last ? counter + 1 : 0
    // The counter has 12 bits; when it is used up the time runs ahead by a millisecond.
    last = counter > 0xfff ? time + 1 : time
    if (counter > 0xfff) counter = 0
    return format(last, counter, fill)
  }
}

/** Two digits for each value of a byte. */
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function format(time: number, counter: number, fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(16)
  fill(bytes)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(time / 2 ** 32))
  view.setUint32(2, time % 2 ** 32)
  view.setUint16(6, 0x7000 | counter)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from(bytes, (byte) => digits[byte]).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
