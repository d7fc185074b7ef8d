import type { IsoInstant } from '#domain/language/language.ts'
import { deepestLevel } from '#domain/drafting/clause.ts'
import type { ReadLetterhead } from '#domain/drafting/letterhead.ts'
import { applicationProperties, encodePart, w3cTime } from '../package-parts.ts'
import { printedParagraphs } from '../printed.ts'
import { unmarked, type Redline } from '../redline/redline.ts'
import type { DocumentTree } from '../tree.ts'
import { unzipOwn, zip, type Parts } from '../zip.ts'
import { bodyXml, type NumIds, type Text } from './body.ts'
import { writableEnds } from './ends.ts'
import { letterheadParts } from './letterhead.ts'
import { numberAlike, planLists, type ListPlan } from './lists.ts'
import { packFrame } from './package.ts'
import { allStyleIds, levelStyleId } from './style-names.ts'
import { page } from './styles.ts'

/**
 * A Word document (ECMA-376 transitional) of a tree.
 *
 * @param at written as time of making and of change
 */
export function writeDocx(
  tree: DocumentTree,
  at: IsoInstant,
  letterhead: ReadLetterhead | null = null,
): Promise<Uint8Array> {
  const paragraphs = printedParagraphs(tree).map(unmarked)
  return write(tree, { paragraphs, author: tree.author, at }, planLists(paragraphs, tree.style), letterhead)
}

/** A Word document with tracked changes: the newer version when all are accepted, the older when all are rejected. */
export function writeRedlineDocx(
  { newer, olderStyle, author, at, ...redline }: Redline,
  letterhead: ReadLetterhead | null,
): Promise<Uint8Array> {
  const paragraphs = writableEnds(redline.paragraphs, numberAlike(newer.style, olderStyle))
  return write(newer, { paragraphs, author, at }, planLists(paragraphs, newer.style, olderStyle), letterhead)
}

async function write(
  tree: DocumentTree,
  body: Text,
  plan: ListPlan,
  letterhead: ReadLetterhead | null,
): Promise<Uint8Array> {
  const sheet = letterhead === null ? null : { ...letterhead, page: letterhead.page ?? page }
  const parts = unzipOwn(await packFrame(tree, plan, sheet))
  const numIds = seededNumIds(text(parts, 'word/document.xml'), plan)
  edit(parts, 'word/document.xml', (xml) => replaceSeeds(xml, bodyXml(body, plan, numIds)))
  edit(parts, 'word/numbering.xml', (xml) => bindToStyles(xml, numIds))
  edit(parts, 'word/styles.xml', (xml) => withOwnStyles(xml))
  edit(parts, 'docProps/core.xml', (xml) => withTimes(xml, body.at))
  if (letterhead !== null) {
    const { added, changes } = letterheadParts(letterhead, tree)
    for (const [name, bytes] of added) parts.set(name, bytes)
    for (const [name, change] of changes) edit(parts, name, change)
  }
  parts.set('docProps/app.xml', encodePart(applicationProperties))
  return zip(inPackageOrder(parts))
}

const seed = /<w:p>(?:(?!<\/w:p>).)*?<w:numId w:val="(\d+)"\/>(?:(?!<\/w:p>).)*?<\/w:p>/g

function seededNumIds(xml: string, { lists }: ListPlan): NumIds {
  const numbers = Array.from(xml.matchAll(seed), (match) => Number(match[1]))
  const expected = lists.flatMap(({ instances }) => Object.values(instances)).reduce((sum, count) => sum + count, 0)
  if (numbers.length !== expected) throw new Error(`the frame holds ${numbers.length} lists of ${expected}`)
  return lists.map(({ instances }) => ({
    outline: numbers.splice(0, instances.outline),
    plain: numbers.splice(0, instances.plain),
    dash: numbers.splice(0, instances.dash),
  }))
}

function replaceSeeds(xml: string, body: string): string {
  const start = xml.indexOf('<w:body>') + '<w:body>'.length
  const end = xml.lastIndexOf('<w:sectPr')
  if (start < '<w:body>'.length || end < start) throw new Error('the frame has no body')
  return xml.slice(0, start) + body + xml.slice(end)
}

/**
 * Makes the lists real outline lists (`multilevel`) and ties their levels to the styles of clauses, which the library
 * cannot say: then the style alone numbers a paragraph, and Word's list gallery knows the list.
 */
function bindToStyles(xml: string, numIds: NumIds): string {
  const roles = { outline: 'clause', dash: 'dash' } as const
  const bound = xml.replaceAll('w:multiLevelType w:val="hybridMultilevel"', 'w:multiLevelType w:val="multilevel"')
  return (['outline', 'dash'] as const).reduce((done, list) => {
    const abstract = abstractOf(done, numIds[0]?.[list][0])
    const start = done.indexOf(`<w:abstractNum w:abstractNumId="${abstract}"`)
    const end = done.indexOf('</w:abstractNum>', start)
    let levels = done.slice(start, end)
    for (let level = 0; level <= deepestLevel; level += 1)
      levels = levels.replace(
        new RegExp(String.raw`(<w:lvl w:ilvl="${level}"[^>]*>(?:(?!</w:lvl>).)*?<w:numFmt [^>]*/>)`),
        `$1<w:pStyle w:val="${levelStyleId(roles[list], level)}"/>`,
      )
    return done.slice(0, start) + levels + done.slice(end)
  }, bound)
}

/** Styles of the library that its own parts refer to. */
const libraryStyles = ['TableNormal', 'FootnoteReference', 'EndnoteReference']
const characterDefault =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'

/** Leaves out the blue headings and the like that the library brings and nothing here uses: the gallery shows our roles. */
function withOwnStyles(xml: string): string {
  const own = new Set<string>([...libraryStyles, ...allStyleIds()])
  return xml
    .replaceAll(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/g, (style, id: string) => (own.has(id) ? style : ''))
    .replace('</w:styles>', `${characterDefault}</w:styles>`)
}

function abstractOf(xml: string, numId: number | undefined): string {
  const found = new RegExp(String.raw`<w:num w:numId="${numId}"[^>]*><w:abstractNumId w:val="(\d+)"/>`).exec(xml)?.[1]
  if (found === undefined) throw new Error(`the frame defines no list ${numId}`)
  return found
}

function withTimes(xml: string, at: IsoInstant): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${w3cTime(at)}`)
}

/** The list of content types comes first (ECMA-376 part 2), the rest by name. */
function inPackageOrder(parts: Parts): Parts {
  const first = '[Content_Types].xml'
  const rank = (name: string): string => (name === first ? '' : name)
  return new Map([...parts].toSorted(([left], [right]) => (rank(left) < rank(right) ? -1 : 1)))
}

function text(parts: Parts, name: string): string {
  const bytes = parts.get(name)
  if (bytes === undefined) throw new Error(`the frame has no part ${name}`)
  return new TextDecoder().decode(bytes)
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  parts.set(name, new TextEncoder().encode(change(text(parts, name))))
}
