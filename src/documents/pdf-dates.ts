/**
 * A PDF with the time of export in the place of the clock of the program that printed it, so that the same data at the same time give the
 * same bytes. Dates of the information dictionary (ISO 32000, 7.9.4) have one length, so no offset in the file moves.
 */
export function withPdfDates(pdf: Uint8Array, at: string): Uint8Array {
  const stamp = `${at.slice(0, 19).replaceAll(/\D/g, '')}+00'00'`
  const file = Buffer.from(pdf)
  // Latin-1 keeps every byte, and the position of each.
  for (const { 0: found, index } of file
    .toString('latin1')
    .matchAll(/(?<=\/(?:CreationDate|ModDate) ?\(D:)\d{14}[+-]\d{2}'\d{2}'?/g))
    file.write(stamp.slice(0, found.length), index, 'latin1')
  return file
}
