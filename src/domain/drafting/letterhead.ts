/** A Word file whose header, footer, margins and styles a document is printed with. */
export interface Letterhead {
  readonly id: string
  readonly name: string
  /** The file in base64. */
  readonly docx: string
}
