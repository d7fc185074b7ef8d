/** CSS pixels of a millimetre. */
const millimetre = 96 / 25.4

export const sheetWidth = 210 * millimetre
/** From the left edge of one sheet to that of the next, as the page lays them on a screen. */
export const sheetStep = 218 * millimetre
const textLeft = 30 * millimetre

/**
 * Counts the sheets of a page that has loaded in a frame, and puts their numbers on all but the first, as the printer does.
 */
export function layOutSheets(frame: HTMLIFrameElement): number {
  const page = frame.contentDocument
  const main = page?.querySelector('main')
  if (!page || !main) return 1
  for (const old of page.querySelectorAll('.page-number')) old.remove()
  const count = Math.max(1, Math.ceil((main.scrollWidth - 1) / sheetStep))
  for (let index = 1; index < count; index += 1) {
    const number = page.createElement('div')
    number.className = 'page-number'
    number.textContent = String(index + 1)
    number.style.left = `${index * sheetStep + textLeft}px`
    page.body.append(number)
  }
  return count
}
