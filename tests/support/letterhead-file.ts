import { crc32, deflateSync } from 'node:zlib'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
} from 'docx'
import { zip } from '#documents/zip.ts'
import { paragraph, run, wordParts } from './word-file.ts'

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A picture of one colour. */
export function picture(width = 160, height = 48): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: width }, () => [15, 92, 110]).flat())])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const centred = (text: string, more: object = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...more })] })
const ruled = { bottom: { style: 'single', size: 8, color: '0F5C6E', space: 4 } } as const

/** As an office makes one: a logo and the body's name on the first page, an address below, the pages after with a short line. */
export function officeLetterhead(): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      styles: {
        default: {
          document: { run: { font: 'PT Serif', size: 26 }, paragraph: { spacing: { after: 160, line: 259 } } },
        },
      },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
              margin: { left: '25mm', right: '15mm', top: '20mm', bottom: '25mm', header: '10mm', footer: '8mm' },
            },
          },
          headers: {
            first: new Header({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [
                    new ImageRun({ type: 'png', data: picture(), transformation: { width: 160, height: 48 } }),
                  ],
                }),
                centred('СОЮЗ РЕЧНЫХ ГОРОДОВ', { bold: true, color: '0F5C6E' }),
                new Paragraph({
                  border: ruled,
                  tabStops: [{ type: TabStopType.RIGHT, position: convertMillimetersToTwip(170) }],
                  children: [
                    new TextRun('{{да'),
                    new TextRun({ text: 'та}}', bold: true }),
                    new TextRun({ children: [new Tab(), '{{место}}'] }),
                  ],
                }),
              ],
            }),
            default: new Header({ children: [centred('{{конференция}}', { italics: true, size: 20 })] }),
          },
          footers: {
            first: new Footer({ children: [centred('ул. Набережная, 4 · {{телефон}}', { size: 18 })] }),
          },
          children: [new Paragraph('')],
        },
      ],
    }),
  )
}

interface HandMade {
  readonly header: string
  /** Pages that have it; all when not said. */
  readonly pages?: 'first'
  readonly footer?: string
  /** Relations of the header. */
  readonly relations?: string
  readonly section?: string
  readonly body?: string
  readonly styles?: string
  readonly numbering?: string
  readonly settings?: string
  readonly more?: Readonly<Record<string, Uint8Array | string>>
}

export const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const story = (root: string, contents: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
  `xmlns:r="${relationTypes}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
  `${contents}</${root}>`

const relationsOf = (each: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each}</Relationships>`

export const usualSection =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'

/** A letterhead written by hand, part by part. */
export function handLetterhead(made: HandMade): Uint8Array {
  const {
    header,
    pages = 'default',
    footer,
    relations,
    section = usualSection,
    body = '',
    styles,
    numbering,
    settings,
    more = {},
  } = made
  const references =
    `<w:headerReference w:type="${pages}" r:id="h"/>` +
    (footer === undefined ? '' : '<w:footerReference w:type="default" r:id="f"/>')
  const sectPr = `<w:sectPr xmlns:r="${relationTypes}">${references}${section}</w:sectPr>`
  const parts = new Map<string, Uint8Array | string>(
    wordParts({
      body: `${body}${sectPr}`,
      ...(styles === undefined ? {} : { styles }),
      ...(numbering === undefined ? {} : { numbering }),
    }),
  )
  const added = [
    `<Relationship Id="h" Type="${relationTypes}/header" Target="header1.xml"/>`,
    ...(footer === undefined ? [] : [`<Relationship Id="f" Type="${relationTypes}/footer" Target="footer1.xml"/>`]),
    ...(settings === undefined
      ? []
      : [`<Relationship Id="s" Type="${relationTypes}/settings" Target="settings.xml"/>`]),
  ].join('')
  const known = parts.get('word/_rels/document.xml.rels')
  if (typeof known !== 'string') throw new Error('no relations')
  parts.set('word/_rels/document.xml.rels', known.replace('</Relationships>', `${added}</Relationships>`))
  parts.set('word/header1.xml', story('w:hdr', header))
  if (footer !== undefined) parts.set('word/footer1.xml', story('w:ftr', footer))
  if (settings !== undefined) parts.set('word/settings.xml', story('w:settings', settings))
  if (relations !== undefined) parts.set('word/_rels/header1.xml.rels', relationsOf(relations))
  for (const [name, data] of Object.entries(more)) parts.set(name, data)
  return zip(new Map([...parts].map(([name, data]) => [name, typeof data === 'string' ? Buffer.from(data) : data])))
}

/** A header of one paragraph. */
export const headerOf = (...runs: readonly string[]): Uint8Array => handLetterhead({ header: paragraph(runs.join('')) })

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
/** A field of Word between its own marks. */
export const complexField = (code: string, words: string, properties = '') =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${run(words, properties)}${mark('end')}`
export const simpleField = (code: string, words: string) =>
  `<w:fldSimple w:instr=" ${code} ">${run(words)}</w:fldSimple>`

/** A picture in a line of text. */
export const inlinePicture = (attributes: string) =>
  '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="274320"/>' +
  '<wp:docPr id="1" name="logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr>' +
  `<pic:blipFill><a:blip ${attributes}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="274320"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
  '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
