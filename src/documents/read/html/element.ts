/** What an open element gives to what stands in it. */
export interface Element {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Not shown, or no part of the text. */
  readonly isSkipped: boolean
  readonly isPreformatted: boolean
  readonly isRaised: boolean
  readonly change: 'inserted' | 'deleted' | null
  /** Stands in the part of the page that holds its text. */
  readonly isInMain: boolean
  readonly isInNote: boolean
  readonly task: Task
}

/** What the text of an element is for, where Word has made it for a purpose of its own. */
type Task = 'words' | 'label' | 'tab' | 'note-mark' | 'comment' | 'commented'

export const outermost: Element = {
  name: '',
  bold: false,
  italic: false,
  isSkipped: false,
  isPreformatted: false,
  isRaised: false,
  change: null,
  isInMain: false,
  isInNote: false,
  task: 'words',
}

const skipped = new Set(
  'head script style template noscript iframe object embed applet svg math canvas audio video map nav button select option datalist textarea title xmp noembed noframes'.split(
    ' ',
  ),
)
const boldNames = new Set(['b', 'strong'])
const italicNames = new Set(['i', 'em', 'cite', 'dfn', 'var'])

/** An element opened inside another. */
export function elementIn(parent: Element, name: string, attributes: ReadonlyMap<string, string>): Element {
  const style = attributes.get('style') ?? ''
  const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z\d]+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /(?:^|;)\s*font-style\s*:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()
  return {
    name,
    bold: weight === undefined ? parent.bold || boldNames.has(name) : /^bold|^[6-9]00$/.test(weight),
    italic: slant === undefined ? parent.italic || italicNames.has(name) : slant !== 'normal',
    isSkipped: parent.isSkipped || skipped.has(name) || isHidden(style, attributes),
    isPreformatted: parent.isPreformatted || name === 'pre' || /white-space\s*:\s*pre/i.test(style),
    isRaised: parent.isRaised || name === 'sup' || /vertical-align\s*:\s*super/i.test(style),
    change: changeOf(name, attributes) ?? parent.change,
    isInMain: parent.isInMain || name === 'main' || attributes.get('role') === 'main',
    isInNote: parent.isInNote || /mso-element\s*:\s*(?:footnote|endnote)\s*(?:;|$)/i.test(style),
    task:
      parent.task === 'words' || parent.task === 'commented' ? taskOf(name, style, attributes, parent) : parent.task,
  }
}

function isHidden(style: string, attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)) return true
  return /(?:^|\s)(?:msocomanchor|msocomoff|MsoCommentReference)(?:\s|$)/i.test(attributes.get('class') ?? '')
}

function changeOf(name: string, attributes: ReadonlyMap<string, string>): Element['change'] {
  const classes = attributes.get('class') ?? ''
  if (name === 'ins' || /(?:^|\s)msoIns(?:\s|$)/.test(classes)) return 'inserted'
  return name === 'del' || /(?:^|\s)msoDel(?:\s|$)/.test(classes) ? 'deleted' : null
}

function taskOf(name: string, style: string, attributes: ReadonlyMap<string, string>, parent: Element): Task {
  if (/mso-list\s*:\s*ignore/i.test(style)) return 'label'
  if (/mso-tab-count/i.test(style)) return 'tab'
  if (/mso-element\s*:\s*comment\s*(?:;|$)/i.test(style)) return 'comment'
  if (/mso-comment-reference/i.test(style)) return 'commented'
  if (name === 'a' && /^#_(?:ftn|edn)/i.test(attributes.get('href') ?? '')) return 'note-mark'
  return parent.task
}
