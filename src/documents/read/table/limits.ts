const megabyte = 1024 * 1024

/** What is read of the file of a list at most. 100,000 people in 12 columns unpack to 50 to 75 MB. */
export const limitOf = {
  /** Bytes of one part, and of all of them, unpacked; the large ones are read in pieces. */
  part: 256 * megabyte,
  total: 320 * megabyte,
  /** Different texts of cells. */
  strings: 2_000_000,
  /** Characters of all texts. */
  characters: 60_000_000,
  merges: 50_000,
} as const
