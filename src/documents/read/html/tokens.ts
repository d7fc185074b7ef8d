import { decodeReferences } from './entities.ts'

export interface PageListener {
  open(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): void
  close(name: string): void
  text(text: string): void
}

/** Elements whose contents are not HTML. */
const raw = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'textarea', 'title', 'template', 'svg'])
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const mostAttributes = 50

/**
 * Tells of the tags and texts of a page in their order, as a browser would see them (HTML, 13.2.5). Nothing is run, nothing
 * fetched; comments and declarations are passed over. Linear in the length of the page, whatever it holds.
 */
export function readTokens(page: string, listener: PageListener): void {
  let at = 0
  while (at < page.length) {
    const tag = page.indexOf('<', at)
    if (tag < 0) return tell(page.slice(at), listener)
    const end = endOfMarkup(page, tag)
    if (end === null) {
      tell(page.slice(at, tag + 1), listener)
      at = tag + 1
      continue
    }
    tell(page.slice(at, tag), listener)
    at = page.charAt(tag + 1) === '!' || page.charAt(tag + 1) === '?' ? end : readTag(page, tag, end, listener)
  }
}

function tell(text: string, listener: PageListener): void {
  if (text !== '') listener.text(decodeReferences(text))
}

/** Where the tag, comment or declaration at `start` ends; null for a sign that is only text. What is never closed ends with the page. */
function endOfMarkup(page: string, start: number): number | null {
  if (page.startsWith('<!--', start)) return after(page, '-->', start + 2)
  if (/^<[!?]/.test(page.slice(start, start + 2))) return after(page, '>', start)
  if (!/^<\/?[a-z]/i.test(page.slice(start, start + 3))) return null
  let quote = ''
  for (let at = start + 1; at < page.length; at += 1) {
    const char = page.charAt(at)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '>') return at + 1
    else if ((char === '"' || char === "'") && /=\s*$/.test(page.slice(Math.max(start, at - 10), at))) quote = char
  }
  return page.length
}

function after(page: string, end: string, from: number): number {
  const found = page.indexOf(end, from)
  return found < 0 ? page.length : found + end.length
}

/** @returns where reading goes on */
function readTag(page: string, start: number, end: number, listener: PageListener): number {
  const isEnd = page.charAt(start + 1) === '/'
  const tag = page.slice(start + (isEnd ? 2 : 1), end - 1)
  const name = /^[^\s/>]{1,100}/.exec(tag)?.[0].toLowerCase() ?? ''
  if (isEnd) {
    listener.close(name)
    return end
  }
  const isClosed = tag.endsWith('/')
  listener.open(name, readAttributes(tag.slice(name.length)), isClosed)
  if (!raw.has(name) || isClosed) return end
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = end
  const found = close.exec(page)
  return found === null ? page.length : found.index
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, decodeReferences(double ?? single ?? bare ?? ''))
    if (found.size >= mostAttributes) break
  }
  return found
}
