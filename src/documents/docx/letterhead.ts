import {
  fillMarks,
  type LetterheadStory,
  type LetterheadValues,
  type ReadLetterhead,
} from '#domain/drafting/letterhead.ts'
import { letterheadValues } from '#domain/drafting/letterhead-values.ts'
import {
  contentDefault,
  contentOverride,
  encodePart,
  relation,
  relationTypes,
  relationships,
} from '../package-parts.ts'
import type { DocumentTree } from '../tree.ts'
import { xmlText } from '../xml.ts'
import { styleIds } from './style-names.ts'
import { page as plainPage } from './styles.ts'
import { drawingNamespaces, pageField, wordContentType, wordNamespace } from './word-parts.ts'

type Change = readonly [part: string, change: (xml: string) => string]

/** What a letterhead adds to a package, and what it changes in the parts that are there. */
export interface LetterheadParts {
  readonly added: readonly (readonly [name: string, bytes: Uint8Array])[]
  readonly changes: readonly Change[]
  /** Properties of a section on it. */
  readonly section: string
}

/** The page, headers, footers, styles and pictures of a letterhead for a document, its fields filled. */
export function letterheadParts(letterhead: ReadLetterhead, { document, issuer }: DocumentTree): LetterheadParts {
  const parts = letterheadWith(letterhead, letterheadValues(document, issuer))
  const ofDocument: Change = ['word/document.xml', (xml) => xml.replace(/<w:sectPr[^]*<\/w:sectPr>/, parts.section)]
  return { ...parts, changes: [...parts.changes, ofDocument] }
}

/** As {@link letterheadParts}, for a package that puts the section in its places itself. */
export function letterheadWith(letterhead: ReadLetterhead, values: LetterheadValues): LetterheadParts {
  const { stories, hasFirstPage } = withPageNumber(letterhead)
  const named = stories.map((story, index) => ({
    story,
    name: `${story.kind}${index + 1}`,
    id: `letterhead${index + 1}`,
  }))
  return {
    added: [
      ...named.flatMap(({ name, story }) => [
        [`word/${name}.xml`, encodePart(storyXml(story, values))] as const,
        ...(story.pictures.length === 0
          ? []
          : [[`word/_rels/${name}.xml.rels`, encodePart(pictureRelations(story.pictures))] as const]),
      ]),
      ...letterhead.pictures.map(({ name, bytes }) => [`word/media/${name}`, bytes] as const),
    ],
    changes: [
      ['[Content_Types].xml', (xml) => withTypes(xml, named, letterhead)],
      [
        'word/_rels/document.xml.rels',
        (xml) => xml.replace('</Relationships>', `${named.map(storyRelation).join('')}$&`),
      ],
      ['word/styles.xml', (xml) => xml.replace('</w:styles>', () => `${letterhead.styles}</w:styles>`)],
      ['word/numbering.xml', (xml) => withLists(xml, letterhead.lists)],
    ],
    section: sectionXml(letterhead, named, hasFirstPage),
  }
}

/**
 * A letterhead that numbers its pages is left as it is. Where none of its stories does, the number stands above what the pages have
 * from the second on; the first page keeps what it has.
 */
function withPageNumber({ stories, hasFirstPage, hasEvenPages }: ReadLetterhead): Stories {
  if (stories.some(({ hasPageNumber }) => hasPageNumber)) return { stories, hasFirstPage }
  const first = hasFirstPage ? [] : stories.filter(({ pages }) => pages === 'default')
  const after = (['default', ...(hasEvenPages ? ['even' as const] : [])] as const).map((pages): LetterheadStory => {
    const header = stories.find((story) => story.kind === 'header' && story.pages === pages) ?? emptyHeader
    return numbered(header, pages)
  })
  const others = stories.filter(({ kind, pages }) => kind === 'footer' || pages === 'first')
  return {
    stories: [...first.map(onFirstPage), ...after, ...others],
    hasFirstPage: true,
  }
}

function numbered(header: LetterheadStory, pages: LetterheadStory['pages']): LetterheadStory {
  return { ...header, pages, xml: pageNumber + header.xml, hasPageNumber: true }
}

function onFirstPage(story: LetterheadStory): LetterheadStory {
  return { ...story, pages: 'first' }
}

type Stories = Pick<ReadLetterhead, 'stories' | 'hasFirstPage'>

const emptyHeader: LetterheadStory = {
  kind: 'header',
  pages: 'default',
  xml: '',
  pictures: [],
  hasPageNumber: false,
  lines: [],
}

const pageNumber = `<w:p><w:pPr><w:pStyle w:val="${styleIds.header}"/></w:pPr>${pageField}</w:p>`

const namespaces = [
  ['w', wordNamespace],
  ['r', relationTypes],
  ...drawingNamespaces,
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w10', 'urn:schemas-microsoft-com:office:word'],
] as const
const declared = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')

function storyXml({ kind, xml }: Pick<LetterheadStory, 'kind' | 'xml'>, values: LetterheadValues): string {
  const root = kind === 'header' ? 'w:hdr' : 'w:ftr'
  return `<${root}${declared}>${fillMarks(xml, values, xmlText)}</${root}>`
}

function pictureRelations(pictures: LetterheadStory['pictures']): string {
  return relationships(pictures.map(({ id, name }) => relation(id, 'image', `media/${name}`)))
}

interface Named {
  readonly story: LetterheadStory
  readonly name: string
  readonly id: string
}

function storyRelation({ id, story: { kind }, name }: Named): string {
  return relation(id, kind, `${name}.xml`)
}

const pictureTypes: Readonly<Record<string, string>> = { emf: 'image/x-emf', wmf: 'image/x-wmf' }

function withTypes(xml: string, named: readonly Named[], { pictures }: ReadLetterhead): string {
  const overrides = named.map(({ name, story: { kind } }) => contentOverride(`word/${name}.xml`, wordContentType(kind)))
  const defaults = [...new Set(pictures.map(({ extension }) => extension))]
    .filter((extension) => !xml.includes(`Extension="${extension}"`))
    .map((extension) => contentDefault(extension, pictureTypes[extension] ?? `image/${extension}`))
  return xml.replace('</Types>', `${defaults.join('')}${overrides.join('')}</Types>`)
}

/** Order of the children as in CT_SectPr (ECMA-376 part 1, 17.6.17). */
function sectionXml({ page }: ReadLetterhead, named: readonly Named[], hasFirstPage: boolean): string {
  const { width, height, margin } = page ?? plainPage
  const references = (['header', 'footer'] as const).flatMap((kind) =>
    named
      .filter(({ story }) => story.kind === kind)
      .map(({ id, story }) => `<w:${kind}Reference w:type="${story.pages}" r:id="${id}"/>`),
  )
  const orientation = width > height ? ' w:orient="landscape"' : ''
  const margins = (['top', 'right', 'bottom', 'left', 'header', 'footer'] as const)
    .map((side) => `w:${side}="${margin[side]}"`)
    .join(' ')
  return (
    `<w:sectPr>${references.join('')}<w:pgSz w:w="${width}" w:h="${height}"${orientation}/>` +
    `<w:pgMar ${margins} w:gutter="0"/>${hasFirstPage ? '<w:titlePg/>' : ''}<w:docGrid w:linePitch="360"/></w:sectPr>`
  )
}

/** Definitions stand before instances. */
function withLists(xml: string, { abstract, instances }: ReadLetterhead['lists']): string {
  const firstInstance = xml.indexOf('<w:num ')
  const at = firstInstance < 0 ? xml.lastIndexOf('</w:numbering>') : firstInstance
  return (xml.slice(0, at) + abstract + xml.slice(at)).replace('</w:numbering>', () => `${instances}</w:numbering>`)
}
