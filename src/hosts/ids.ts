import { randomFillSync } from 'node:crypto'
import type { Ids } from '#app/ports.ts'
import { createNextId } from '#domain/ids.ts'

export function createIds(now: () => number = Date.now): Ids {
  return { next: createNextId(now, (bytes) => void randomFillSync(bytes)) }
}
