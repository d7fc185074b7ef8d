import ExcelJS from 'exceljs'
import { partsOf } from './office-file.ts'

/** Paragraphs after the enacting formula that Word numbers, in order. */
export function numberedParagraphs(docx: Uint8Array): readonly string[] {
  const [, xml = ''] = (partsOf(docx).get('word/document.xml') ?? '').split('ПОСТАНОВИЛИ')
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes('<w:numPr>'))
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, words]) => words).join(''))
}

/** First cells of the rows of the plan below its head. */
export async function planRows(xlsx: Uint8Array): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(xlsx).buffer)
  const rows: string[] = []
  book.worksheets[0]?.eachRow((row) => rows.push(row.getCell(1).text))
  return rows.filter((cell) => /^\d/u.test(cell))
}
