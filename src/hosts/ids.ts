import { randomFillSync } from 'node:crypto'
import type { Ids } from '#app/ports.ts'

/**
 * UUIDs of version 7 (RFC 9562, 5.7): the time in milliseconds, then a counter that keeps ids made within one millisecond in
 * order (method 1 of 6.2), then 62 random bits.
 */
export function createIds(now: () => number = Date.now): Ids {
  let last = 0
  let counter = 0
  return {
    next: () => {
      const time = Math.max(now(), last)
      counter = time === last ? counter + 1 : 0
      // The counter has 12 bits; when it is used up the time runs ahead by a millisecond.
      last = counter > 0xfff ? time + 1 : time
      if (counter > 0xfff) counter = 0
      return format(last, counter)
    },
  }
}

function format(time: number, counter: number): string {
  const random = randomFillSync(new Uint8Array(8))
  const bytes = new DataView(new ArrayBuffer(16))
  bytes.setUint16(0, Math.floor(time / 2 ** 32))
  bytes.setUint32(2, time % 2 ** 32)
  bytes.setUint16(6, 0x7000 | counter)
  for (const [index, byte] of random.entries()) bytes.setUint8(8 + index, byte)
  bytes.setUint8(8, (bytes.getUint8(8) & 0x3f) | 0x80)
  const hex = Buffer.from(bytes.buffer).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
