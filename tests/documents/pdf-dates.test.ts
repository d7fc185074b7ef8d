import { describe, expect, it } from 'vitest'
import { withPdfDates } from '#documents/pdf-dates.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('dates of a PDF', () => {
  it('become the time of export, and nothing else moves', () => {
    const before = latin(
      "%PDF-1.4\n%\u00d3\u00eb\n1 0 obj\n<</CreationDate (D:20261125190300+00'00')\n/ModDate (D:20261125190300+00'00')>>\nendobj\nstream \u0000\u00ff\nxref\n0 1\n",
    )
    const after = withPdfDates(before, '2025-10-20T09:30:15.250Z')
    expect(Buffer.from(after).toString('latin1')).toBe(
      before.toString('latin1').replaceAll('20261125190300', '20251020093015'),
    )
    expect(before.toString('latin1')).toContain('20261125190300')
  })

  it('of another zone are written in ours', () => {
    const after = withPdfDates(latin("/CreationDate (D:20261125190300-05'30')"), '2025-10-20T09:30:15.250Z')
    expect(Buffer.from(after).toString('latin1')).toBe("/CreationDate (D:20251020093015+00'00')")
  })

  it('a date in the text of a page is left alone', () => {
    const page = latin("(D:20261125190300+00'00') Tj")
    expect(withPdfDates(page, '2025-10-20T09:30:15.250Z')).toEqual(page)
  })
})
