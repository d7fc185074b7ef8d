import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Parts of a package by name, in the order of the file. */
export type Parts = Map<string, Uint8Array>

const endSignature = 0x0605_4b50
const directorySignature = 0x0201_4b50
const localSignature = 0x0403_4b50
const directoryHeader = 46
const localHeader = 30
const endRecord = 22
const methodDeflate = 8
/** 1 January 1980, the first day a zip file can name: the same parts give the same bytes. */
const fixedDate = 0x0021
const utf8Names = 0x0800
const versionNeeded = 20

/** Parts of a zip file made by a library of ours. Not for files a person brings: nothing is checked. */
export function unzipOwn(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - endRecord
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < 0) throw new Error('not a zip file')
  const parts: Parts = new Map()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== directorySignature) throw new Error('broken zip directory')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + directoryHeader, at + directoryHeader + nameLength))
    const local = view.getUint32(at + 42, true)
    const start = local + localHeader + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const data = bytes.subarray(start, start + view.getUint32(at + 20, true))
    if (!name.endsWith('/'))
      parts.set(name, view.getUint16(at + 10, true) === methodDeflate ? inflateRawSync(data) : data)
    at += directoryHeader + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** A part that is compressed already, in pieces. */
export interface PackedPart {
  readonly name: string
  /** Deflated, without a header of zlib. */
  readonly packed: readonly Uint8Array[]
  /** Of the bytes before they were compressed. */
  readonly crc: number
  readonly size: number
}

/** A zip file with fixed times, its parts in the given order. */
export function zip(parts: Parts): Uint8Array {
  return zipPacked(Array.from(parts, ([name, data]) => packPart(name, data)))
}

export function packPart(name: string, data: Uint8Array): PackedPart {
  return { name, packed: [deflateRawSync(data)], crc: crc32(data), size: data.length }
}

/** As {@link zip}, of parts that were compressed as they were made. */
export function zipPacked(parts: readonly PackedPart[]): Uint8Array {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const encodedName = new TextEncoder().encode(part.name)
    const packedSize = part.packed.reduce((sum, piece) => sum + piece.length, 0)
    const header = new Uint8Array(localHeader)
    new DataView(header.buffer).setUint32(0, localSignature, true)
    const shared = sharedFields(part, packedSize, encodedName)
    header.set(shared, 4)
    local.push(header, encodedName, ...part.packed)
    const entry = new Uint8Array(directoryHeader)
    const view = new DataView(entry.buffer)
    view.setUint32(0, directorySignature, true)
    view.setUint16(4, versionNeeded, true)
    entry.set(shared, 6)
    view.setUint32(42, offset, true)
    directory.push(entry, encodedName)
    offset += localHeader + encodedName.length + packedSize
  }
  const directoryLength = directory.reduce((sum, piece) => sum + piece.length, 0)
  const end = new Uint8Array(endRecord)
  const view = new DataView(end.buffer)
  view.setUint32(0, endSignature, true)
  view.setUint16(8, parts.length, true)
  view.setUint16(10, parts.length, true)
  view.setUint32(12, directoryLength, true)
  view.setUint32(16, offset, true)
  return Buffer.concat([...local, ...directory, end])
}

/** The fields that a local header and a directory entry have in common, from «version needed» on. */
function sharedFields({ crc, size }: PackedPart, packedSize: number, name: Uint8Array): Uint8Array {
  const fields = new Uint8Array(26)
  const view = new DataView(fields.buffer)
  view.setUint16(0, versionNeeded, true)
  view.setUint16(2, utf8Names, true)
  view.setUint16(4, methodDeflate, true)
  view.setUint16(8, fixedDate, true)
  view.setUint32(10, crc, true)
  view.setUint32(14, packedSize, true)
  view.setUint32(18, size, true)
  view.setUint16(22, name.length, true)
  return fields
}
