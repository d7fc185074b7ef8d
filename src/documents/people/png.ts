import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A picture of black and white squares as PNG (ISO/IEC 15948), a bit for each point.
 * @param rows true for black, all rows of one length
 * @param scale points along the side of a square
 */
export function squaresPng(rows: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const side = (rows[0]?.length ?? 0) * scale
  const bytesInRow = Math.ceil(side / 8) + 1
  const data = new Uint8Array(rows.length * scale * bytesInRow)
  for (const [y, row] of rows.entries())
    for (let line = 0; line < scale; line += 1) {
      const from = (y * scale + line) * bytesInRow + 1
      for (let x = 0; x < side; x += 1)
        if (row[Math.floor(x / scale)] !== true)
          data[from + (x >> 3)] = (data[from + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, side)
  view.setUint32(4, rows.length * scale)
  // One bit of grey, no filter, no interlace.
  head[8] = 1
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
