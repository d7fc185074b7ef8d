import { withoutMarks, type LetterheadNote } from '#domain/drafting/letterhead.ts'
import type { Attributes } from '../xml.ts'
import { child, elements, within, type Element } from './element.ts'
import { ordered } from './order.ts'

/** What a part of a letterhead may refer to, and what is told of what it loses. */
export interface Cleaning {
  /** A picture by the id of its relation in the part, under the id it has from now on; null for any other relation. */
  readonly picture: (id: string) => string | null
  readonly colour: (name: string) => string | null
  readonly font: (theme: string) => string | null
  readonly note: (note: LetterheadNote) => void
}

/** Namespaces that are understood; elements of others are left out with all within them. */
const prefixes: ReadonlySet<string> = new Set(['w', 'wp', 'a', 'pic', 'mc', 'wps', 'wpg', 'v', 'o', 'w10'])

/** Wrappers that give way to what is in them: what was inserted stays, links keep their words. */
const unwrapped: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
])

/** What acts, leads out of the file or belongs to the whole document. */
const objects: ReadonlySet<string> = new Set([
  'w:object',
  'w:control',
  'w:altChunk',
  'w:subDoc',
  'w:contentPart',
  'w:movie',
  'o:OLEObject',
])
const links: ReadonlySet<string> = new Set(['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver'])
const dropped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:annotationRef',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:cnfStyle',
  'w:divId',
  'w:webHidden',
  'w:numberingChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
  'w:ruby',
  'w:fldData',
  'w:ffData',
  'a:extLst',
  'o:lock',
  'o:extrusion',
  'o:callout',
])
const droppedKinds = /^w:(?:comment|bookmark|perm|move(?:From|To)Range|customXml(?:Ins|Del|Move))|Change$/

/** Choices of a part that are kept beside what stands for them in older programs. */
const knownShapes: ReadonlySet<string> = new Set(['wps', 'wpg'])
const knownGraphics = /\/(?:picture|wordprocessingShape|wordprocessingGroup)$/

/** The element as it may stand in a file of ours: in its place nothing, itself, or what was in it. */
export function clean(element: Element, cleaning: Cleaning): readonly Element[] {
  const { name } = element
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')))
  if (objects.has(name)) return left('objects-left-out', cleaning)
  if (links.has(name)) return left('links-left-out', cleaning)
  if (!prefixes.has(prefix) || dropped.has(name) || droppedKinds.test(name)) return []
  if (name === 'mc:AlternateContent') return alternate(element, cleaning)
  if (name === 'w:drawing' || name === 'w:pict') return graphic(element, cleaning)
  if (name === 'a:schemeClr') return schemeColour(element, cleaning)
  const { 'r:id': target } = element.attributes
  if (name === 'w:hyperlink' && target !== undefined) cleaning.note('links-left-out')
  const children = element.children.flatMap((one): readonly (Element | string)[] =>
    typeof one === 'string' ? [withoutMarks(one)] : clean(one, cleaning),
  )
  if (unwrapped.has(name)) return children.filter((one) => typeof one !== 'string')
  const inside = children.filter((one) => typeof one !== 'string')
  return [{ name, attributes: attributesOf(element, cleaning), children: ordered(name, inside) ?? children }]
}

function left(note: LetterheadNote, { note: tell }: Cleaning): readonly Element[] {
  tell(note)
  return []
}

/** A drawing is kept whole or not at all: half of one is a red cross on the page. */
function graphic(element: Element, cleaning: Cleaning): readonly Element[] {
  const all = [...within(element)]
  if (all.some(({ name }) => objects.has(name))) return left('objects-left-out', cleaning)
  const isSound = all.every(({ name, attributes }) => {
    if (name === 'a:graphicData') return knownGraphics.test(attributes['uri'] ?? '')
    if (name === 'a:blip') return cleaning.picture(attributes['r:embed'] ?? '') !== null
    if (name === 'v:imagedata') return cleaning.picture(attributes['r:id'] ?? '') !== null
    return true
  })
  if (!isSound) return left('pictures-left-out', cleaning)
  const children = elements(element).flatMap((one) => clean(one, cleaning))
  return children.length === 0 ? [] : [{ name: element.name, attributes: {}, children }]
}

function alternate(element: Element, cleaning: Cleaning): readonly Element[] {
  const choice = elements(element).find(
    ({ name, attributes }) => name === 'mc:Choice' && knownShapes.has(attributes['Requires'] ?? ''),
  )
  const chosen = (choice === undefined ? [] : elements(choice)).flatMap((one) => clean(one, cleaning))
  const fallback = elements(child(element, 'mc:Fallback') ?? emptyElement).flatMap((one) => clean(one, cleaning))
  if (choice === undefined || chosen.length === 0) return fallback
  const requires = { Requires: choice.attributes['Requires'] ?? '' }
  const children: Element[] = [{ name: 'mc:Choice', attributes: requires, children: chosen }]
  if (fallback.length > 0) children.push({ name: 'mc:Fallback', attributes: {}, children: fallback })
  return [{ name: element.name, attributes: {}, children }]
}

const emptyElement: Element = { name: '', attributes: {}, children: [] }

/** A colour of the theme, which does not come along, as itself. */
function schemeColour(element: Element, cleaning: Cleaning): readonly Element[] {
  const colour = cleaning.colour(element.attributes['val'] ?? '')
  if (colour === null) return [{ name: element.name, attributes: element.attributes, children: [] }]
  const children = elements(element).flatMap((one) => clean(one, cleaning))
  return [{ name: 'a:srgbClr', attributes: { val: colour }, children }]
}

/** Attributes that lead out of the part, or number what is numbered anew. */
const droppedAttributes = /^(?:xmlns(?::|$)|w:rsid|w14:|wp14:|w15:|w16|r:|o:(?:href|relid|title|gfxdata)$)|[tT]heme/
const outward: ReadonlySet<string> = new Set(['src', 'href'])

function attributesOf({ name, attributes }: Element, cleaning: Cleaning): Attributes {
  const kept = Object.entries(attributes).filter(
    ([key]) => !droppedAttributes.test(key) && !outward.has(key) && isKnown(key),
  )
  const picture = cleaning.picture(attributes[name === 'a:blip' ? 'r:embed' : 'r:id'] ?? '')
  if (name === 'a:blip' && picture !== null) kept.push(['r:embed', picture])
  if (name === 'v:imagedata' && picture !== null) kept.push(['r:id', picture])
  if (name === 'w:t' && !('xml:space' in attributes)) kept.push(['xml:space', 'preserve'])
  return { ...Object.fromEntries(kept), ...(name === 'w:rFonts' ? themeFonts(attributes, cleaning) : {}) }
}

function isKnown(key: string): boolean {
  const colon = key.indexOf(':')
  return colon < 0 || key === 'xml:space' || prefixes.has(key.slice(0, colon))
}

const fontSlots = [
  ['w:ascii', 'w:asciiTheme'],
  ['w:hAnsi', 'w:hAnsiTheme'],
  ['w:eastAsia', 'w:eastAsiaTheme'],
  ['w:cs', 'w:cstheme'],
] as const

function themeFonts(attributes: Attributes, { font }: Cleaning): Attributes {
  const named = fontSlots.flatMap(([slot, theme]) => {
    const found = font(attributes[theme] ?? '')
    return found === null ? [] : [[slot, found] as const]
  })
  return Object.fromEntries(named)
}
