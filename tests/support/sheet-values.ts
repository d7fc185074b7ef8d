import ExcelJS from 'exceljs'

/**
 * Values of the first sheet as exceljs reads them, another way than the product writes them. Not by its streaming reader, which now and
 * then comes to a sheet before it has the workbook.
 */
export async function valuesOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const rows: unknown[][] = []
  book.worksheets[0]?.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.slice(1) : []))
  return rows
}
