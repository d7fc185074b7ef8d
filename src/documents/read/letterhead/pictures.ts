import type { LetterheadPicture } from '#domain/drafting/letterhead.ts'
import type { ZipFile } from '../unzip.ts'

const megabyte = 1024 * 1024
const largest = 5 * megabyte
const largestTogether = 10 * megabyte

/** What a picture is by its first bytes, at the offset where they stand. */
const signatures: readonly (readonly [extension: string, at: number, bytes: readonly number[]])[] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['emf', 40, [0x20, 0x45, 0x4d, 0x46]],
  ['wmf', 0, [0xd7, 0xcd, 0xc6, 0x9a]],
]

/** Pictures that the stories of a letterhead show, each kept once. */
export class Pictures {
  readonly #zip: ZipFile
  readonly #byPath = new Map<string, string | null>()
  readonly all: LetterheadPicture[] = []
  #bytes = 0

  constructor(zip: ZipFile) {
    this.#zip = zip
  }

  /** New name of a picture; null for what is none that every office program shows, or is too large. */
  pick(path: string): string | null {
    const key = path.toLowerCase()
    const known = this.#byPath.get(key)
    if (known !== undefined) return known
    const name = this.#take(path)
    this.#byPath.set(key, name)
    return name
  }

  #take(path: string): string | null {
    const bytes = this.#zip.part(path)
    if (bytes === null || bytes.length > largest || this.#bytes + bytes.length > largestTogether) return null
    const extension = signatures.find(([, at, signature]) => signature.every((byte, i) => bytes[at + i] === byte))?.[0]
    if (extension === undefined) return null
    this.#bytes += bytes.length
    const name = `letterhead${this.all.length + 1}.${extension}`
    this.all.push({ name, extension, bytes })
    return name
  }
}
