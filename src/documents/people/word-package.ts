import type { IsoInstant, Language } from '#domain/language/language.ts'
import type { LetterheadParts } from '../docx/letterhead.ts'
import {
  drawingNamespaces,
  languageTags,
  pageField,
  twips,
  wordContentType,
  wordNamespace,
} from '../docx/word-parts.ts'
import {
  applicationProperties,
  contentDefault,
  contentOverride,
  contentTypes,
  coreContentType,
  coreProperties,
  encodePart,
  packageRelationships,
  relation,
  relationTypes,
  relationships,
} from '../package-parts.ts'
import { zip, type Parts } from '../zip.ts'

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
  /** Styles of its own beside those every document of tables has, or in the place of one of the same id. */
  readonly styles?: readonly Style[]
  /** A list of its own: paragraphs of the styles of its levels are numbered. */
  readonly list?: OwnList
  /** Of the text, in the place of the usual one. */
  readonly font?: string
  /** Properties of the last section, in the place of those that `page` gives. */
  readonly section?: string
  readonly letterhead?: LetterheadParts
}

/** A list whose numbers may jump: each run of paragraphs that count on from one another is a `w:num`, the first of them with id 2. */
export interface OwnList {
  readonly levels: readonly ListLevel[]
  /** For each run, the numbers it begins with by level; null for a level that counts on. */
  readonly starts: readonly (readonly (number | null)[])[]
}

/** A level of a list: `%1.%2.` prints the numbers of the levels, indents are in twips. */
export interface ListLevel {
  readonly text: string
  readonly style: string
  readonly left: number
  readonly hanging: number
}

/** Millimetres. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/**
 * A Word document of tables (ECMA-376 transitional), written here: hundreds of badges or rows are a moment's work for it.
 * @param at written as time of making: the same content and time give the same bytes
 */
export function wordPackage(content: WordContent, at: IsoInstant): Uint8Array {
  const pictures = [...(content.pictures ?? [])]
  const parts: Parts = new Map([
    ['[Content_Types].xml', encodePart(typesXml(content.numbered))],
    [
      '_rels/.rels',
      encodePart(
        packageRelationships('word/document.xml', relation('rId3', 'extended-properties', 'docProps/app.xml')),
      ),
    ],
    ['docProps/app.xml', encodePart(applicationProperties)],
    ['docProps/core.xml', encodePart(coreProperties(content.title, content.subject, at))],
    [
      'word/_rels/document.xml.rels',
      encodePart(
        documentRels(
          content.numbered,
          pictures.map(([id]) => id),
        ),
      ),
    ],
    ['word/document.xml', encodePart(documentXml(content))],
    ['word/numbering.xml', encodePart(numberingXml(content.list))],
    ['word/settings.xml', encodePart(settingsXml)],
    ['word/styles.xml', encodePart(stylesXml(content))],
  ])
  if (content.numbered) {
    parts.set('word/header1.xml', encodePart(headerXml(pageField)))
    parts.set('word/header2.xml', encodePart(headerXml('')))
  }
  for (const [id, bytes] of pictures) parts.set(`word/media/${id}.png`, bytes)
  if (content.letterhead !== undefined) addLetterhead(parts, content.letterhead)
  return zip(parts)
}

function addLetterhead(parts: Parts, { added, changes }: LetterheadParts): void {
  for (const [name, bytes] of added) parts.set(name, bytes)
  for (const [name, change] of changes) {
    const bytes = parts.get(name)
    if (bytes !== undefined) parts.set(name, encodeText(change(new TextDecoder().decode(bytes))))
  }
}

const encodeText = (xml: string): Uint8Array => new TextEncoder().encode(xml)

const part = (name: string, kind = name): string => contentOverride(`word/${name}.xml`, wordContentType(kind))

function typesXml(numbered: boolean): string {
  return contentTypes([
    contentDefault('png', 'image/png'),
    part('document', 'document.main'),
    part('styles'),
    part('settings'),
    part('numbering'),
    ...(numbered ? [part('header1', 'header'), part('header2', 'header')] : []),
    coreContentType,
    contentOverride('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ])
}

function documentRels(numbered: boolean, pictures: readonly string[]): string {
  const headers = [relation('pages', 'header', 'header1.xml'), relation('first', 'header', 'header2.xml')]
  return relationships([
    relation('styles', 'styles', 'styles.xml'),
    relation('settings', 'settings', 'settings.xml'),
    relation('numbering', 'numbering', 'numbering.xml'),
    ...(numbered ? headers : []),
    ...pictures.map((id) => relation(id, 'image', `media/${id}.png`)),
  ])
}

const drawings = drawingNamespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')

function documentXml({ body, page, numbered, section }: WordContent): string {
  const headers = numbered
    ? '<w:headerReference w:type="default" r:id="pages"/><w:headerReference w:type="first" r:id="first"/>'
    : ''
  const last = section ?? sectionXml(page, { headers, hasFirstPage: numbered })
  return `<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationTypes}"${drawings}><w:body>${body}${last}</w:body></w:document>`
}

/** Properties of a section in the order of CT_SectPr (ECMA-376 part 1, 17.6.17); `borders` and `numbers` are elements of it. */
export function sectionXml(
  { width, height, margins }: PageSize,
  { headers = '', borders = '', numbers = '', hasFirstPage = false },
): string {
  const orient = width > height ? ' w:orient="landscape"' : ''
  const sides = (['top', 'right', 'bottom', 'left'] as const).map((side) => `w:${side}="${twips(margins[side])}"`)
  return `<w:sectPr>${headers}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orient}/><w:pgMar ${sides.join(' ')} w:header="${twips(10)}" w:footer="0" w:gutter="0"/>${borders}${numbers}${hasFirstPage ? '<w:titlePg/>' : ''}</w:sectPr>`
}

const headerXml = (runs: string) =>
  `<w:hdr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${runs}</w:p></w:hdr>`

const settingsXml = `<w:settings xmlns:w="${wordNamespace}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

/** Numbers of rows, which a row that is added or taken out renumbers; then the document's own list. */
function numberingXml(list: OwnList | undefined): string {
  const abstract = list === undefined ? '' : abstractXml(list.levels)
  const nums = (list?.starts ?? []).map((levels, index) => {
    const starts = levels.map((number, level) =>
      number === null ? '' : `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${number}"/></w:lvlOverride>`,
    )
    return `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/>${starts.join('')}</w:num>`
  })
  return `<w:numbering xmlns:w="${wordNamespace}">${rowNumbers}${abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${nums.join('')}</w:numbering>`
}

function abstractXml(levels: readonly ListLevel[]): string {
  const each = levels.map(
    ({ text, style, left, hanging }, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="${style}"/><w:suff w:val="tab"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="${left}"/></w:tabs><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${each.join('')}</w:abstractNum>`
}

const rowNumbers = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="RowNumber"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl></w:abstractNum>`

/** A style of paragraphs; its properties in the order of the elements of ECMA-376 part 1, 17.3.1.26. */
export interface Style {
  readonly id: string
  readonly names: Readonly<Record<Language, string>>
  readonly paragraph: string
  readonly run: string
}

export const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
export const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
export const bold = '<w:b/><w:bCs/>'
export const italic = '<w:i/><w:iCs/>'
export const centred = '<w:jc w:val="center"/>'

const styles: readonly Style[] = [
  { id: 'Title', names: { ru: 'Title', en: 'Title' }, paragraph: `<w:keepNext/>${spacing(0, 80)}${centred}`, run: bold + size(15) },
  { id: 'Subtitle', names: { ru: 'Subtitle', en: 'Subtitle' }, paragraph: `<w:keepNext/>${spacing(0, 40)}${centred}`, run: size(12) },
  { id: 'GroupHeading', names: { ru: 'Заголовок группы', en: 'Group Heading' }, paragraph: `<w:keepNext/>${spacing(60, 60)}<w:outlineLvl w:val="0"/>`, run: bold },
  { id: 'TableHead', names: { ru: 'Шапка таблицы', en: 'Table Head' }, paragraph: `<w:keepNext/>${spacing(40, 40)}${centred}`, run: bold + size(10) },
  { id: 'TableText', names: { ru: 'Текст таблицы', en: 'Table Text' }, paragraph: spacing(20, 20), run: '' },
  { id: 'RowNumber', names: { ru: 'Номер строки', en: 'Row Number' }, paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>${spacing(20, 20)}${centred}`, run: '' },
  { id: 'Header', names: { ru: 'header', en: 'header' }, paragraph: centred, run: size(12) },
] // prettier-ignore

function stylesXml({ language, styles: more = [], font = 'Times New Roman' }: WordContent): string {
  const tag = languageTags[language]
  const own = [...styles.filter(({ id }) => !more.some((one) => one.id === id)), ...more]
    .map(
      ({ id, names, paragraph, run }) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${names[language]}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`,
    )
    .join('')
  return `<w:styles xmlns:w="${wordNamespace}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>${size(11)}<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${own}</w:styles>`
}
