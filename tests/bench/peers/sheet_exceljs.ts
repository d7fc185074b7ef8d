// A list of N rows by exceljs: `node sheet_exceljs.ts N FILE stream|memory`. Prints milliseconds and the most memory in megabytes.
import ExcelJS from 'exceljs'
import { dateColumn, listHeader, listRow } from './sheet-rows.ts'
import { peakMegabytes } from './peak-memory.ts'

const [count = '', target = '', way = ''] = process.argv.slice(2)
const start = performance.now()
const options = { filename: target, useStyles: true, useSharedStrings: false }
const stream = way === 'stream' ? new ExcelJS.stream.xlsx.WorkbookWriter(options) : null
const workbook = stream ?? new ExcelJS.Workbook()
const sheet = workbook.addWorksheet('List', { views: [{ state: 'frozen', ySplit: 1 }] })
const styles = { text: { numFmt: '@' }, date: { numFmt: String.raw`dd\.mm\.yyyy` }, number: { numFmt: 'General' } }
sheet.addRow(listHeader).commit()
for (let index = 0; index < Number(count); index += 1) {
  const row = sheet.addRow(listRow(index))
  row.eachCell((cell, column) => {
    cell.style = typeof cell.value === 'string' ? styles.text : column === dateColumn + 1 ? styles.date : styles.number
  })
  row.commit()
}
sheet.autoFilter = `A1:L${Number(count) + 1}`
if (stream === null) await workbook.xlsx.writeFile(target)
else await stream.commit()
console.log(performance.now() - start, peakMegabytes())
