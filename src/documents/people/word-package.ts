import type { IsoInstant, Language } from '#domain/language/language.ts'
import { xmlText } from '../xml.ts'
import { zip, type Parts } from '../zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What is printed, without what every Word document has. */
export interface WordContent {
  readonly language: Language
  readonly title: string
  readonly subject: string
  /** Paragraphs and tables. */
  readonly body: string
  readonly page: PageSize
  /** Whether pages from the second on are numbered. */
  readonly numbered: boolean
  /** Pictures in PNG by the id of their relationship. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
}

/** Millimetres. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** Twentieths of a point, the unit of Word. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

const encode = (xml: string): Uint8Array => new TextEncoder().encode(declaration + xml)

/**
 * A Word document of tables (ECMA-376 transitional), written here: hundreds of badges or rows are a moment's work for it.
 * @param at written as time of making: the same content and time give the same bytes
 */
export function wordPackage(content: WordContent, at: IsoInstant): Uint8Array {
  const pictures = [...(content.pictures ?? [])]
  const parts: Parts = new Map([
    ['[Content_Types].xml', encode(contentTypes(content.numbered))],
    ['_rels/.rels', encode(packageRels)],
    ['docProps/app.xml', encode(appProperties)],
    ['docProps/core.xml', encode(coreProperties(content, at))],
    [
      'word/_rels/document.xml.rels',
      encode(
        documentRels(
          content.numbered,
          pictures.map(([id]) => id),
        ),
      ),
    ],
    ['word/document.xml', encode(documentXml(content))],
    ['word/numbering.xml', encode(numberingXml)],
    ['word/settings.xml', encode(settingsXml)],
    ['word/styles.xml', encode(stylesXml(content.language))],
  ])
  if (content.numbered) {
    parts.set('word/header1.xml', encode(headerXml(pageField)))
    parts.set('word/header2.xml', encode(headerXml('')))
  }
  for (const [id, bytes] of pictures) parts.set(`word/media/${id}.png`, bytes)
  return zip(parts)
}

const part = (name: string, type: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="${contentType}.${type}+xml"/>`

function contentTypes(numbered: boolean): string {
  const headers = numbered ? part('header1', 'header') + part('header2', 'header') : ''
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('settings', 'settings')}${part('numbering', 'numbering')}${headers}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`
}

const packageRels = `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageRelations}/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${relations}/extended-properties" Target="docProps/app.xml"/></Relationships>`

const appProperties =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Plenum</Application></Properties>'

function coreProperties({ title, subject }: WordContent, at: IsoInstant): string {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`

function documentRels(numbered: boolean, pictures: readonly string[]): string {
  return `<Relationships xmlns="${packageRelations}">${relation('styles', 'styles', 'styles.xml')}${relation('settings', 'settings', 'settings.xml')}${relation('numbering', 'numbering', 'numbering.xml')}${
    numbered ? relation('pages', 'header', 'header1.xml') + relation('first', 'header', 'header2.xml') : ''
  }${pictures.map((id) => relation(id, 'image', `media/${id}.png`)).join('')}</Relationships>`
}

function documentXml({ body, page, numbered }: WordContent): string {
  const { width, height, margins } = page
  const headers = numbered
    ? '<w:headerReference w:type="default" r:id="pages"/><w:headerReference w:type="first" r:id="first"/>'
    : ''
  const orient = width > height ? ' w:orient="landscape"' : ''
  const section = `<w:sectPr>${headers}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orient}/><w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="${twips(10)}" w:footer="0" w:gutter="0"/>${numbered ? '<w:titlePg/>' : ''}</w:sectPr>`
  return `<w:document xmlns:w="${w}" xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}${section}</w:body></w:document>`
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const pageField = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>2</w:t></w:r>${field('end')}`
const headerXml = (runs: string) =>
  `<w:hdr xmlns:w="${w}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${runs}</w:p></w:hdr>`

const settingsXml = `<w:settings xmlns:w="${w}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

/** Numbers of rows: a row that is added or taken out renumbers the rest. */
const numberingXml = `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="RowNumber"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

interface Style {
  readonly id: string
  readonly names: Readonly<Record<Language, string>>
  readonly paragraph: string
  readonly run: string
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const bold = '<w:b/><w:bCs/>'
const centred = '<w:jc w:val="center"/>'

/** In the order of the elements of paragraph properties (ECMA-376 part 1, 17.3.1.26). */
const styles: readonly Style[] = [
  { id: 'Title', names: { ru: 'Title', en: 'Title' }, paragraph: `<w:keepNext/>${spacing(0, 80)}${centred}`, run: bold + size(15) },
  { id: 'Subtitle', names: { ru: 'Subtitle', en: 'Subtitle' }, paragraph: `<w:keepNext/>${spacing(0, 40)}${centred}`, run: size(12) },
  { id: 'GroupHeading', names: { ru: 'Заголовок группы', en: 'Group Heading' }, paragraph: `<w:keepNext/>${spacing(60, 60)}<w:outlineLvl w:val="0"/>`, run: bold },
  { id: 'TableHead', names: { ru: 'Шапка таблицы', en: 'Table Head' }, paragraph: `<w:keepNext/>${spacing(40, 40)}${centred}`, run: bold + size(10) },
  { id: 'TableText', names: { ru: 'Текст таблицы', en: 'Table Text' }, paragraph: spacing(20, 20), run: '' },
  { id: 'RowNumber', names: { ru: 'Номер строки', en: 'Row Number' }, paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>${spacing(20, 20)}${centred}`, run: '' },
  { id: 'LetterText', names: { ru: 'Текст письма', en: 'Letter Text' }, paragraph: `<w:spacing w:after="120" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="709"/><w:jc w:val="both"/>`, run: size(14) },
  { id: 'LetterCentred', names: { ru: 'Строка по центру', en: 'Centred Line' }, paragraph: `<w:spacing w:after="120" w:line="300" w:lineRule="auto"/>${centred}`, run: size(14) },
  { id: 'LetterAddressee', names: { ru: 'Адресат', en: 'Addressee' }, paragraph: `${spacing(0, 0)}<w:ind w:left="4820"/>`, run: size(14) },
  { id: 'Header', names: { ru: 'header', en: 'header' }, paragraph: centred, run: size(12) },
] // prettier-ignore

function stylesXml(language: Language): string {
  const tag = language === 'ru' ? 'ru-RU' : 'en-GB'
  const font = 'Times New Roman'
  const own = styles
    .map(
      ({ id, names, paragraph, run }) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${names[language]}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`,
    )
    .join('')
  return `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>${size(11)}<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${own}</w:styles>`
}
