// Draws resources/icons/*.png, .ico and .icns from the .svg files beside them. Run after a change of a drawing:
// `node tests/support/make-icons.ts`. The results are kept in the repository, so that packaging needs no browser.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { chromiumLaunchOptions } from './chromium.ts'

const folder = fileURLToPath(new URL('../../resources/icons/', import.meta.url))

/** Sizes below this take the drawing with the thicker lines. */
const detailed = 40
const icoSizes = [16, 24, 32, 48, 64, 128, 256]
/** Types of an .icns file and the side of the picture in each, pixels. */
const icnsTypes: Readonly<Record<string, number>> = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }
/** macOS leaves a margin around the square: 824 of 1024. */
const macShare = 824 / 1024

async function draw(page: Page, name: string, side: number, share = 1): Promise<Buffer> {
  const svg = readFileSync(`${folder}${name}.svg`).toString('base64')
  const picture = Math.round(side * share)
  await page.setViewportSize({ width: side, height: side })
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh">
     <img src="data:image/svg+xml;base64,${svg}" width="${picture}" height="${picture}"></body>`,
  )
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  return page.screenshot({ omitBackground: true })
}

const mark = (side: number) => (side < detailed ? 'icon-small' : 'icon')

/** An .ico file of PNG pictures, as Windows reads them since Vista. */
function ico(pictures: readonly { readonly side: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { side, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    header.writeUInt8(side % 256, at)
    header.writeUInt8(side % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

function icnsBlock(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([head, body])
}

function icns(pictures: readonly { readonly type: string; readonly png: Buffer }[]): Buffer {
  return icnsBlock('icns', Buffer.concat(pictures.map(({ type, png }) => icnsBlock(type, png))))
}

const browser = await chromium.launch(await chromiumLaunchOptions())
const page = await browser.newPage()
const pictures = async (name: (side: number) => string) => {
  const drawn = []
  for (const side of icoSizes) drawn.push({ side, png: await draw(page, name(side), side) })
  return drawn
}
writeFileSync(`${folder}icon.png`, await draw(page, 'icon', 512))
writeFileSync(`${folder}icon.ico`, ico(await pictures(mark)))
writeFileSync(`${folder}file.ico`, ico(await pictures(() => 'file')))
for (const [file, name, share] of [
  ['icon', mark, macShare],
  ['file', () => 'file', 1],
] as const) {
  const drawn = []
  for (const [type, side] of Object.entries(icnsTypes))
    drawn.push({ type, png: await draw(page, name(side), side, share) })
  writeFileSync(`${folder}${file}.icns`, icns(drawn))
}
await browser.close()
