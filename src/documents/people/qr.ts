/** White squares around a code (ISO/IEC 18004, 9.1). */
const quiet = 4

interface Version {
  readonly side: number
  readonly dataBytes: number
  readonly repairBytes: number
}

/** Versions 1 to 3 with error correction M, which are one block: up to 42 bytes, and badge numbers are short. */
const versions: readonly Version[] = [
  { side: 21, dataBytes: 16, repairBytes: 10 },
  { side: 25, dataBytes: 28, repairBytes: 16 },
  { side: 29, dataBytes: 44, repairBytes: 26 },
]

type Square = boolean | null
type Grid = Square[][]

/** The squares of a QR code (ISO/IEC 18004) with the white border it is read by, true for black; null for a text too long for it. */
export function qrSquares(text: string): readonly (readonly boolean[])[] | null {
  const bytes = new TextEncoder().encode(text)
  // Mode and count take twelve bits.
  const version = versions.find(({ dataBytes }) => bytes.length + 2 <= dataBytes)
  if (version === undefined) return null
  const data = dataOf(bytes, version.dataBytes)
  const code = [...data, ...repairOf(data, version.repairBytes)]
  const candidates = masks.map((isTurned, mask) => drawn(code, version.side, isTurned, mask))
  const best = candidates.reduce((kept, one) => (penalty(one) < penalty(kept) ? one : kept))
  return bordered(best)
}

function dataOf(bytes: Uint8Array, room: number): readonly number[] {
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(bytes.length, 8),
    ...Array.from(bytes).flatMap((byte) => bitsOf(byte, 8)),
    0,
    0,
    0,
    0,
  ]
  const data: number[] = []
  for (let at = 0; at < bits.length; at += 8) data.push(bits.slice(at, at + 8).reduce((sum, bit) => sum * 2 + bit, 0))
  for (let filler = 0xec; data.length < room; filler ^= 0xec ^ 0x11) data.push(filler)
  return data
}

function bitsOf(value: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1)
}

/** Product in the field of 256 elements of the code. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    if (((other >> bit) & 1) === 1) product ^= one
  }
  return product
}

/** What of the data is left by division by the generator (Reed and Solomon). */
function repairOf(data: readonly number[], count: number): readonly number[] {
  const divisor = Array.from({ length: count }, (_, index) => Number(index === count - 1))
  let root = 1
  for (let turn = 0; turn < count; turn += 1) {
    for (let at = 0; at < count; at += 1) divisor[at] = times(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0)
    root = times(root, 2)
  }
  const left = Array.from({ length: count }, () => 0)
  for (const byte of data) {
    const factor = byte ^ (left.shift() ?? 0)
    left.push(0)
    for (const [at, value] of divisor.entries()) left[at] = (left[at] ?? 0) ^ times(value, factor)
  }
  return left
}

type Mask = (row: number, column: number) => boolean
const masks: readonly Mask[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

function drawn(code: readonly number[], side: number, isTurned: Mask, mask: number): boolean[][] {
  const grid: Grid = Array.from({ length: side }, () => Array.from({ length: side }, (): Square => null))
  drawPatterns(grid, side)
  drawFormat(grid, side, mask)
  const bits = code.flatMap((byte) => bitsOf(byte, 8))
  let next = 0
  for (const [row, column] of zigzag(side)) {
    const line = grid[row]
    if (line === undefined || line[column] !== null) continue
    line[column] = ((bits[next] ?? 0) === 1) !== isTurned(row, column)
    next += 1
  }
  return grid.map((line) => line.map((square) => square === true))
}

/** Places of the data: pairs of columns from the right, up and down in turns, the column of the timing pattern left out. */
function* zigzag(side: number): Generator<readonly [row: number, column: number]> {
  let isUp = true
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < side; step += 1) {
      const row = isUp ? side - 1 - step : step
      yield [row, right]
      yield [row, right - 1]
    }
    isUp = !isUp
  }
}

function put(grid: Grid, row: number, column: number, isBlack: boolean): void {
  const line = grid[row]
  if (line !== undefined && column >= 0 && column < line.length) line[column] = isBlack
}

/** Finders with their borders, timing lines, the alignment pattern, the one square that is always black. */
function drawPatterns(grid: Grid, side: number): void {
  for (let at = 8; at < side - 8; at += 1) {
    put(grid, 6, at, at % 2 === 0)
    put(grid, at, 6, at % 2 === 0)
  }
  for (const [top, left] of [
    [3, 3],
    [3, side - 4],
    [side - 4, 3],
  ] as const)
    drawRings(grid, top, left, 4, [2, 4])
  if (side > 21) drawRings(grid, side - 7, side - 7, 2, [1])
  put(grid, side - 8, 8, true)
}

function drawRings(grid: Grid, row: number, column: number, reach: number, white: readonly number[]): void {
  for (let down = -reach; down <= reach; down += 1)
    for (let right = -reach; right <= reach; right += 1)
      put(grid, row + down, column + right, !white.includes(Math.max(Math.abs(down), Math.abs(right))))
}

/** Correction M (00) and the mask, with their own error correction, twice. */
function drawFormat(grid: Grid, side: number, mask: number): void {
  let rest = mask
  for (let turn = 0; turn < 10; turn += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  const bits = ((mask << 10) | rest) ^ 0x5412
  const isBlack = (bit: number): boolean => ((bits >> bit) & 1) === 1
  for (let bit = 0; bit < 15; bit += 1) {
    const along = bit < 6 ? bit : bit < 8 ? bit + 1 : 14 - bit
    if (bit < 8) put(grid, along, 8, isBlack(bit))
    else put(grid, 8, bit === 8 ? 7 : along, isBlack(bit))
    if (bit < 8) put(grid, 8, side - 1 - bit, isBlack(bit))
    else put(grid, side - 15 + bit, 8, isBlack(bit))
  }
}

/** How hard the squares are to read (ISO/IEC 18004, 7.8.3). */
function penalty(grid: readonly (readonly boolean[])[]): number {
  const columns = grid.map((_, column) => grid.map((line) => line[column] === true))
  let sum = 0
  for (const line of [...grid, ...columns]) {
    const text = line.map(Number).join('')
    for (const [run] of text.matchAll(/0{5,}|1{5,}/gu)) sum += run.length - 2
    for (let at = 0; at + 11 <= text.length; at += 1)
      if (['10111010000', '00001011101'].includes(text.slice(at, at + 11))) sum += 40
  }
  for (let row = 1; row < grid.length; row += 1)
    for (let column = 1; column < grid.length; column += 1) {
      const square = grid[row]?.[column]
      if (
        [grid[row - 1]?.[column], grid[row]?.[column - 1], grid[row - 1]?.[column - 1]].every((one) => one === square)
      )
        sum += 3
    }
  const black = grid.flat().filter(Boolean).length / grid.length ** 2
  return sum + Math.floor(Math.abs(black * 20 - 10)) * 10
}

function bordered(grid: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  const empty = Array.from({ length: quiet }, () => white(grid.length + 2 * quiet))
  return [...empty, ...grid.map((line) => [...white(quiet), ...line, ...white(quiet)]), ...empty]
}

const white = (length: number): boolean[] => Array.from({ length }, () => false)
