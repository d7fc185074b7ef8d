import { zip } from '#documents/zip.ts'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Parts of a .docx written by hand, each as what stands inside its root element. */
interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly custom?: string
  /** Further parts by name, as they are. */
  readonly more?: Readonly<Record<string, string>>
}

const roots = [
  ['styles', 'w:styles'],
  ['numbering', 'w:numbering'],
  ['comments', 'w:comments'],
  ['commentsExtended', 'w15:commentsEx'],
  ['footnotes', 'w:footnotes'],
  ['endnotes', 'w:endnotes'],
] as const

const xml = (root: string, contents: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} ${namespaces}>${contents}</${root}>`

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function contentTypes(names: readonly string[]): string {
  const overrides = ['document', ...names].map((name) => {
    const type = name === 'document' ? 'document.main' : name
    return `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${type}+xml"/>`
  })
  const relationsType = 'application/vnd.openxmlformats-package.relationships+xml'
  const defaults = `<Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/>`
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join('')}</Types>`
}

/** The parts of a .docx by name, as text. */
export function wordParts({ body, custom, more = {}, ...parts }: WordParts): ReadonlyMap<string, string> {
  const named = roots.flatMap(([name, root]) => {
    const contents = parts[name]
    return contents === undefined ? [] : [{ name, text: xml(root, contents) }]
  })
  const documentRelations = named.map(
    ({ name }) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
  )
  const customRelation =
    custom === undefined ? '' : `<Relationship Id="p" Type="${office}/custom-properties" Target="docProps/custom.xml"/>`
  return new Map([
    ['[Content_Types].xml', contentTypes(named.map(({ name }) => name))],
    [
      '_rels/.rels',
      `<Relationships xmlns="${relations}"><Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/>${customRelation}</Relationships>`,
    ],
    ['word/document.xml', xml('w:document', `<w:body>${body}</w:body>`)],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${relations}">${documentRelations.join('')}</Relationships>`,
    ],
    ...named.map(({ name, text }) => [`word/${name}.xml`, text] as const),
    ...(custom === undefined ? [] : [['docProps/custom.xml', custom] as const]),
    ...Object.entries(more),
  ])
}

/** A .docx of parts written by hand. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipOf(wordParts(parts))
}

export function zipOf(parts: ReadonlyMap<string, string>): Uint8Array {
  return zip(new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)] as const)))
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (contents: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${contents}</w:p>`
/** A paragraph of a list. */
export const listed = (text: string, numId: number, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

const by = 'w:author="Р. Холова" w:date="2026-03-01T10:00:00Z"'
export const inserted = (text: string) => `<w:ins w:id="1" ${by}>${run(text)}</w:ins>`
export const deleted = (text: string) =>
  `<w:del w:id="2" ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
export const mark = (change: 'ins' | 'del' | 'moveFrom' | 'moveTo') => `<w:rPr><w:${change} w:id="3" ${by}/></w:rPr>`

export const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
