import { crc32, deflateRawSync } from 'node:zlib'
import { errorWords } from '#api/error-words.ts'
import { PlenumError } from '#app/errors.ts'

const megabyte = 1024 * 1024

export interface Entry {
  readonly name: string
  readonly data: Uint8Array
  readonly packed?: Uint8Array
  /** What the headers say, where it is not the truth. */
  readonly says?: {
    readonly size?: number
    readonly flags?: number
    readonly method?: number
    readonly localName?: string
  }
  /** Lies where another entry lies. */
  readonly at?: number
}

/** A zip file as an attacker writes it: every header can lie. */
export function forge(entries: readonly Entry[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, packed = deflateRawSync(data), says = {}, at } of entries) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(says.flags ?? 0x0800, 2)
    fields.writeUInt16LE(says.method ?? 8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(says.size ?? data.length, 18)
    const local = Buffer.from(says.localName ?? name)
    const own = Buffer.from(name)
    if (at === undefined) {
      fields.writeUInt16LE(local.length, 22)
      pieces.push(Buffer.from('PK\u0003\u0004'), Buffer.from(fields), local, Buffer.from(packed))
    }
    fields.writeUInt16LE(own.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at ?? offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), Buffer.from(fields), place, own)
    if (at === undefined) offset += 30 + local.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}

export type Reading = (name: string, bytes: Uint8Array) => Promise<unknown>

interface Outcome {
  readonly code: string
  readonly words: string
  /** Of work, of all threads: what it takes where nothing else is done. */
  readonly milliseconds: number
  readonly megabytes: number
}

/** Reads and watches how much work it was and how much memory the process took more at its most. */
export async function attack(read: Reading, name: string, bytes: Uint8Array): Promise<Outcome> {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2)
  const begun = process.cpuUsage()
  const end = await read(name, bytes).then(
    () => null,
    (error: unknown) => error,
  )
  const { user, system } = process.cpuUsage(begun)
  const milliseconds = (user + system) / 1000
  clearInterval(watch)
  const outcome = { milliseconds, megabytes: (most - before) / megabyte }
  if (end === null) return { code: 'read', words: '', ...outcome }
  if (!(end instanceof PlenumError)) throw end
  return { code: end.code, words: errorWords(end.code, end.details, 'ru').what, ...outcome }
}

/** Milliseconds, on a machine that does the known task in its usual time. */
export const mostWork = 1_000

/**
 * A busy machine can only add work (caches, memory that must be fetched again): an attack is tried anew where it was too much, and what
 * is too much still is measured by a known task of the same kind, for which a slow machine takes longer too.
 */
export async function leastWork(read: Reading, name: string, bytes: Uint8Array): Promise<Outcome> {
  let least = await attack(read, name, bytes)
  for (let tries = 1; tries < 3 && least.milliseconds >= mostWork; tries += 1) {
    const { milliseconds, megabytes, ...end } = await attack(read, name, bytes)
    least = {
      ...end,
      milliseconds: Math.min(least.milliseconds, milliseconds),
      megabytes: Math.max(least.megabytes, megabytes),
    }
  }
  return least.milliseconds < mostWork ? least : { ...least, milliseconds: least.milliseconds / slowness() }
}

/** Milliseconds of work for the known task where nothing else is done. */
const usualWork = 150

/** How many times longer than usual the machine takes now; never less than once. */
function slowness(): number {
  const begun = process.cpuUsage()
  knownTask()
  const { user, system } = process.cpuUsage(begun)
  return Math.max(1, (user + system) / 1000 / usualWork)
}

const knownTask = () =>
  'а;б в г\n'
    .repeat(300_000)
    .split('\n')
    .flatMap((row) => row.split(';'))
    .map((cell) => cell.trim().replaceAll(/\s+/gu, ' '))
