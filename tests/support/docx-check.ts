import { SaxesParser } from 'saxes'

/**
 * What the Open XML SDK does not see and Word refuses or repairs: a table cell without a paragraph at its end, a list that is
 * nowhere defined, a style that does not exist, a field that is not closed, a reference to a bookmark that is not
 * there, a relationship to a part that is missing.
 *
 * @returns problems in words; empty when there are none
 */
export function checkDocx(parts: ReadonlyMap<string, string>): readonly string[] {
  const problems: string[] = []
  const styles = definedStyles(parts.get('word/styles.xml') ?? '', problems)
  const lists = definedLists(parts.get('word/numbering.xml') ?? '', problems)
  for (const [name, xml] of parts) {
    if (/^word\/(?:document|header\d+|footer\d+|footnotes|endnotes|styles|numbering)\.xml$/.test(name))
      checkStory(name, xml, styles, lists, problems)
  }
  checkRelationships(parts, problems)
  return problems
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Names of the children seen so far. */
  readonly children: string[]
}

function walkXml(
  name: string,
  xml: string,
  problems: string[],
  onOpen: (element: Element, path: readonly Element[]) => void,
  onClose: (element: Element) => void = () => undefined,
  onText: (text: string, path: readonly Element[]) => void = () => undefined,
): void {
  const path: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [] }
    path.at(-1)?.children.push(tag.name)
    onOpen(element, path)
    path.push(element)
  })
  parser.on('closetag', () => {
    const element = path.pop()
    if (element !== undefined) onClose(element)
  })
  parser.on('text', (text) => onText(text, path))
  try {
    parser.write(xml).close()
  } catch (error) {
    problems.push(`${name}: ${String(error)}`)
  }
}

function definedStyles(xml: string, problems: string[]): ReadonlySet<string> {
  const styles = new Set<string>()
  walkXml('word/styles.xml', xml, problems, (element) => {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) return
    if (styles.has(id)) problems.push(`style ${id} is defined twice`)
    styles.add(id)
  })
  return styles
}

function definedLists(xml: string, problems: string[]): ReadonlySet<string> {
  const abstract = new Set<string>()
  const lists = new Set<string>(['0'])
  walkXml('word/numbering.xml', xml, problems, (element, path) => {
    if (element.name === 'w:abstractNum') abstract.add(element.attributes['w:abstractNumId'] ?? '')
    if (element.name === 'w:num') lists.add(element.attributes['w:numId'] ?? '')
    if (element.name === 'w:abstractNumId' && !abstract.has(element.attributes['w:val'] ?? ''))
      problems.push(`list ${path.at(-1)?.attributes['w:numId']} has no definition`)
  })
  return lists
}

const styleReferences = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'])

function checkStory(
  name: string,
  xml: string,
  styles: ReadonlySet<string>,
  lists: ReadonlySet<string>,
  problems: string[],
): void {
  const bookmarks = new Set<string>()
  const open = new Set<string>()
  const references: string[] = []
  let fields = 0
  walkXml(
    name,
    xml,
    problems,
    ({ name: tag, attributes }) => {
      const value = attributes['w:val'] ?? ''
      if (styleReferences.has(tag) && !styles.has(value)) problems.push(`${name}: no style ${value}`)
      if (tag === 'w:numId' && !lists.has(value)) problems.push(`${name}: no list ${value}`)
      if (tag === 'w:bookmarkStart') {
        const bookmark = attributes['w:name'] ?? ''
        if (bookmarks.has(bookmark)) problems.push(`${name}: bookmark ${bookmark} stands twice`)
        bookmarks.add(bookmark)
        open.add(attributes['w:id'] ?? '')
      }
      if (tag === 'w:bookmarkEnd' && !open.delete(attributes['w:id'] ?? ''))
        problems.push(`${name}: a bookmark ends that did not begin`)
      if (tag === 'w:hyperlink' && attributes['w:anchor'] !== undefined) references.push(attributes['w:anchor'])
      if (tag === 'w:fldChar')
        fields += attributes['w:fldCharType'] === 'begin' ? 1 : attributes['w:fldCharType'] === 'end' ? -1 : 0
      if (fields < 0) problems.push(`${name}: a field ends that did not begin`)
    },
    (element) => {
      if (element.name === 'w:tc' && element.children.at(-1) !== 'w:p')
        problems.push(`${name}: a cell does not end with a paragraph`)
      if (element.name === 'w:p' && fields !== 0) {
        problems.push(`${name}: a field is not closed in its paragraph`)
        fields = 0
      }
    },
    (text, path) => {
      const target = path.at(-1)?.name === 'w:instrText' ? /^ *REF (\S+)/.exec(text)?.[1] : undefined
      if (target !== undefined) references.push(target)
    },
  )
  for (const id of open) problems.push(`${name}: bookmark ${id} does not end`)
  for (const target of references) if (!bookmarks.has(target)) problems.push(`${name}: no bookmark ${target}`)
}

function checkRelationships(parts: ReadonlyMap<string, string>, problems: string[]): void {
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    walkXml(name, xml, problems, ({ name: tag, attributes }) => {
      const target = attributes['Target'] ?? ''
      if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : folder + target
      if (!parts.has(path)) problems.push(`${name}: no part ${path}`)
    })
  }
}
