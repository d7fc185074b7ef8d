import { randomFillSync } from 'node:crypto'
import type { Ids } from '#app/ports.ts'
import { createNextId } from '#domain/ids.ts'

export function createIds(now: () => number = Date.now): Ids {
  const pool = new Uint8Array(4096)
  let used = pool.length
  return {
    // The system is asked for many random bytes at once: a list brings ids by the hundred thousand.
    next: createNextId(now, (bytes) => {
      if (used + bytes.length > pool.length) {
        randomFillSync(pool)
        used = 0
      }
      bytes.set(pool.subarray(used, used + bytes.length))
      used += bytes.length
    }),
  }
}
