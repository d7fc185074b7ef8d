// As a whole: what an old runtime lacks is added to the module itself (electron/packaging).
import zlib from 'node:zlib'
import { limits } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'

const endSignature = 0x0605_4b50
const directorySignature = 0x0201_4b50
const localSignature = 0x0403_4b50
const endRecord = 22
const directoryHeader = 46
const localHeader = 30
const longestComment = 0xffff
const encryptedFlag = 1
const stored = 0
const deflated = 8

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly at: number
  /** Where its bytes begin. */
  readonly data: number
}

/** The parts of a zip file that a person brought. */
export interface ZipFile {
  /** Names as in the file, in the order of its directory. */
  readonly names: readonly string[]
  /** Bytes of a part, whose name is found whatever its case; null when there is none. */
  part(name: string): Uint8Array | null
  /** The same in pieces, for parts that are never held whole. */
  pieces(name: string): AsyncGenerator<Uint8Array> | null
}

/** What is taken of a zip file at most, in bytes. */
export interface ZipBounds {
  /** Of one part, and of all of them, unpacked. */
  readonly part: number
  readonly total: number
}

/**
 * Opens a zip file on the word of its directory, every number of which is checked before it is used: nothing is unpacked that is too
 * big, lies about its size, shares bytes with another part or has a name that is not its own.
 * @throws UnreadableFile also from `part` and `pieces`
 */
export function openZip(bytes: Uint8Array, bounds: ZipBounds = limits): ZipFile {
  if (bytes.length > limits.file) throw new UnreadableFile('tooBig', `${bytes.length} bytes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view, bounds)
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (byName.has(key)) throw new UnreadableFile('unsafe', `two parts named ${entry.name}`)
    byName.set(key, entry)
  }
  let used = 0
  const take = (name: string): Entry | null => {
    const entry = byName.get(name.toLowerCase())
    if (entry === undefined) return null
    used += entry.unpacked
    if (used > bounds.total) throw new UnreadableFile('tooBig', 'parts unpacked more than once')
    return entry
  }
  return {
    names: entries.map(({ name }) => name),
    part: (name) => {
      const entry = take(name)
      return entry === null ? null : unpack(bytes, entry)
    },
    pieces: (name) => {
      const entry = take(name)
      return entry === null ? null : unpackPieces(bytes, entry)
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, bounds: ZipBounds): readonly Entry[] {
  const end = findEnd(bytes, view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count
  if (isSplit || count === 0xffff || start === 0xffff_ffff) throw new UnreadableFile('unsafe', 'a split zip or zip64')
  if (count > limits.entries) throw new UnreadableFile('tooBig', `${count} entries`)
  const entries: Entry[] = []
  let at = start
  for (let left = count; left > 0; left -= 1) {
    if (at + directoryHeader > end || view.getUint32(at, true) !== directorySignature)
      throw new UnreadableFile('damaged', 'the directory is cut')
    const rest = view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + directoryHeader + rest > end) throw new UnreadableFile('damaged', 'the directory is cut')
    entries.push(readEntry(bytes, view, at, start))
    at += directoryHeader + rest
  }
  checkSizes(entries, bounds)
  checkOverlap(entries, start)
  return entries
}

/** The record at the end of the file whose comment ends where the file does; one with bytes behind it is taken too. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - endRecord - longestComment)
  for (let at = bytes.length - endRecord; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) {
      if (at + endRecord + view.getUint16(at + 20, true) > bytes.length) continue
      return at
    }
  const isZip = bytes.length > 4 && view.getUint32(0, true) === localSignature
  throw new UnreadableFile(isZip ? 'damaged' : 'notZip', 'no end of a zip directory')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): Entry {
  const nameBytes = bytes.subarray(at + directoryHeader, at + directoryHeader + view.getUint16(at + 28, true))
  const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/')
  if (view.getUint16(at + 8, true) & encryptedFlag) throw new UnreadableFile('protected', `${name} is encrypted`)
  const method = view.getUint16(at + 10, true)
  if (method !== stored && method !== deflated) throw new UnreadableFile('unsafe', `${name} is packed by ${method}`)
  if (isForeignPath(name)) throw new UnreadableFile('unsafe', `a part named ${name}`)
  const local = view.getUint32(at + 42, true)
  if (local + localHeader > directory || view.getUint32(local, true) !== localSignature)
    throw new UnreadableFile('damaged', `${name} has no header`)
  const localName = bytes.subarray(local + localHeader, local + localHeader + view.getUint16(local + 26, true))
  const isSame = Buffer.compare(localName, nameBytes) === 0 && view.getUint16(local + 8, true) === method
  if (!isSame) throw new UnreadableFile('unsafe', `${name} is called otherwise where it lies`)
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    at: local,
    data: local + localHeader + localName.length + view.getUint16(local + 28, true),
  }
}

function isForeignPath(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')
}

function checkSizes(entries: readonly Entry[], bounds: ZipBounds): void {
  let total = 0
  for (const { name, method, packed, unpacked } of entries) {
    total += unpacked
    if (unpacked > bounds.part || total > bounds.total) throw new UnreadableFile('tooBig', `${name}: ${unpacked} bytes`)
    if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
      throw new UnreadableFile('tooBig', `${name} unpacks ${Math.round(unpacked / Math.max(packed, 1))} times`)
    if (method === stored && packed !== unpacked) throw new UnreadableFile('unsafe', `${name} has two sizes`)
  }
}

/** Parts lie one behind the other, before the directory. */
function checkOverlap(entries: readonly Entry[], directory: number): void {
  let free = 0
  for (const { name, at, data, packed } of entries.toSorted((left, right) => left.at - right.at)) {
    if (at < free) throw new UnreadableFile('unsafe', `${name} lies inside another part`)
    free = data + packed
    if (free > directory) throw new UnreadableFile('damaged', `${name} goes on behind the end`)
  }
}

function unpack(bytes: Uint8Array, { name, method, crc, packed, unpacked, data }: Entry): Uint8Array {
  const raw = bytes.subarray(data, data + packed)
  const whole = method === stored ? raw : inflate(raw, unpacked, name)
  if (whole.length !== unpacked) throw new UnreadableFile('unsafe', `${name} is shorter than it says`)
  if (zlib.crc32(whole) !== crc) throw new UnreadableFile('damaged', `${name} does not add up`)
  return whole
}

const smallestChunk = 64

/** One buffer of the size that the part says, which was checked: it may not hold a byte more. */
function inflate(raw: Uint8Array, unpacked: number, name: string): Uint8Array {
  try {
    const size = Math.max(unpacked, smallestChunk)
    return zlib.inflateRawSync(raw, { maxOutputLength: size, chunkSize: size })
  } catch (error) {
    const isLonger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableFile(isLonger ? 'unsafe' : 'damaged', `${name} cannot be unpacked`, { cause: error })
  }
}

const pieceSize = 256 * 1024

async function* unpackPieces(bytes: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  const { name, method, crc, packed, unpacked, data } = entry
  if (method === stored || unpacked <= pieceSize) {
    yield unpack(bytes, entry)
    return
  }
  const inflater = zlib.createInflateRaw({ chunkSize: pieceSize })
  inflater.end(bytes.subarray(data, data + packed))
  let length = 0
  let sum = 0
  try {
    for await (const piece of inflater) {
      if (!(piece instanceof Uint8Array)) continue
      length += piece.length
      if (length > unpacked) throw new UnreadableFile('unsafe', `${name} is longer than it says`)
      sum = zlib.crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('damaged', `${name} cannot be unpacked`, { cause: error })
  }
  if (length !== unpacked) throw new UnreadableFile('unsafe', `${name} is shorter than it says`)
  if (sum !== crc) throw new UnreadableFile('damaged', `${name} does not add up`)
}
