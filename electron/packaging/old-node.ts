// What Node has and the Node inside Electron before 33 has not. Put before the core as old-runtime.ts is.
import zlib from 'node:zlib'

const polynomial = 0xedb8_8320
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1
  return value
})

/** Check sum of zip files: ISO 3309, as `node:zlib` counts it since Node 20.15; `before` is that of the bytes before these. */
function crc32(data: Uint8Array, before = 0): number {
  let sum = before ^ 0xffff_ffff
  for (const byte of data) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffff_ffff) >>> 0
}

if (!('crc32' in zlib)) Object.assign(zlib, { crc32 })
