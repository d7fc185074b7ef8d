const megabyte = 1024 * 1024

/** What a file may hold at most. A document of 3000 clauses stays below a tenth of every one of them. */
export const limits = {
  /** Bytes of the file as it lies on disk. */
  file: 50 * megabyte,
  entries: 2_000,
  /** Bytes of one part, and of all of them, unpacked. */
  part: 64 * megabyte,
  total: 160 * megabyte,
  /** How many times its packed size a part may unpack to, when that is more than `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 1_000_000,
  /** Elements inside one another. */
  depth: 256,
  paragraphs: 60_000,
  /** Characters of one file, markup left out. */
  characters: 10_000_000,
  comments: 10_000,
  /** Bytes, elements and elements inside one another (browsers draw the line there) of a web page. */
  page: 20 * megabyte,
  elements: 1_000_000,
  pageDepth: 512,
} as const
