import { UnreadableFile } from '../unreadable.ts'
import { parsePieces, type XmlListener } from '../xml.ts'
import { limitOf } from './limits.ts'

/** Control characters as workbooks write them: `_x000D_`; an underscore before such letters is itself written so. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

class Strings implements XmlListener {
  readonly texts: string[] = []
  #text = ''
  #length = 0
  #isText = false
  #isReading = false

  open(element: string): void {
    if (element === 'si') this.#text = ''
    // How words are pronounced in Japanese stands beside them.
    else if (element === 'rPh') this.#isReading = true
    else if (element === 't') this.#isText = !this.#isReading
  }

  close(element: string): void {
    if (element === 't') this.#isText = false
    else if (element === 'rPh') this.#isReading = false
    else if (element === 'si') this.#keep()
  }

  text(text: string): void {
    if (this.#isText) this.#text += text
  }

  #keep(): void {
    this.#length += this.#text.length
    if (this.texts.length >= limitOf.strings || this.#length > limitOf.characters)
      throw new UnreadableFile('tooLong', `${this.texts.length} texts of ${this.#length} characters`)
    this.texts.push(unescaped(this.#text))
  }
}

/** Texts of cells by their number; rich text without its looks. */
export async function readStrings(pieces: AsyncIterable<Uint8Array> | null): Promise<readonly string[]> {
  const strings = new Strings()
  if (pieces !== null) await parsePieces(pieces, strings)
  return strings.texts
}
