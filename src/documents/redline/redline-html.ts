import type { PrintedParagraph } from '../printed.ts'
import { inlineText, type Inline } from '../tree.ts'
import { xmlText } from '../xml.ts'
import { beginningsOf, type Beginnings } from './beginnings.ts'
import type { Fate, MarkedParagraph, Piece, Redline } from './redline.ts'
import { redlineStyle } from './redline-style.ts'
import { redlineWords } from './redline-words.ts'

type Words = (typeof redlineWords)['ru']

/**
 * Two versions of a document as one page that needs no other file: insertions and deletions as such for the eye, on paper without
 * colour, and for the ear.
 */
export function writeRedlineHtml({ newer, paragraphs, author, at }: Redline): string {
  const words = redlineWords[newer.language]
  const page: Page = { words, moves: movesOf(paragraphs), beginnings: beginningsOf(paragraphs) }
  const day = new Intl.DateTimeFormat(newer.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at))
  return `<!doctype html>
<html lang="${newer.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Plenum">
<meta name="author" content="${xmlText(author)}">
<title>${xmlText(`${words.heading}: ${newer.title}`)}</title>
<style>${redlineStyle(newer.style.layout)}</style>
</head>
<body>
<main class="${newer.style.layout}">
<header>
<h1>${words.heading}</h1>
<p><span>${xmlText(author)}, ${day}</span> <ins>${words.inserted}</ins> <del>${words.deleted}</del> <del class="moved">${words.movedAway}</del> <ins class="moved">${words.movedHere}</ins></p>
</header>
${paragraphs.map((paragraph) => paragraphHtml(paragraph, page)).join('\n')}
</main>
</body>
</html>
`
}

interface Page {
  readonly words: Words
  readonly moves: ReadonlyMap<number, MoveEnds>
  readonly beginnings: ReadonlyMap<MarkedParagraph, Beginnings>
}

/** First paragraphs of what moved together, in either place. */
interface MoveEnds {
  from?: MarkedParagraph
  to?: MarkedParagraph
  isDown: boolean
}

function movesOf(paragraphs: readonly MarkedParagraph[]): ReadonlyMap<number, MoveEnds> {
  const moves = new Map<number, MoveEnds>()
  for (const paragraph of paragraphs) {
    if (paragraph.move === null) continue
    const { number, side } = paragraph.move
    const move = moves.get(number) ?? { isDown: side === 'away' }
    moves.set(number, move)
    if (side === 'away') move.from ??= paragraph
    else move.to ??= paragraph
  }
  return moves
}

const elements: Readonly<Partial<Record<PrintedParagraph['role'], string>>> = { title: 'h2', heading: 'h3' }

function paragraphHtml(paragraph: MarkedParagraph, page: Page): string {
  const printed = paragraph.newer ?? paragraph.older
  if (printed === null) throw new Error('a paragraph ends in one of the versions')
  const name = elements[printed.role] ?? 'p'
  const isLine = printed.role === 'dateLine' || printed.role === 'signature'
  const isChanged =
    paragraph.end !== 'same' || paragraph.pieces.some(({ fate }) => fate !== 'same' && fate !== 'respaced')
  const classes = [
    printed.role,
    `level${printed.level}`,
    ...(isLine ? ['line'] : []),
    ...(isChanged ? ['changed'] : []),
  ]
  const words = isLine ? lineHtml(paragraph.pieces, page.words) : piecesHtml(paragraph.pieces, page.words)
  return `<${name} class="${classes.join(' ')}">${noteHtml(paragraph, page)}${labelHtml(paragraph, page)}${words}${endHtml(paragraph, page.words)}</${name}>`
}

/** Where a paragraph went to or came from, at the first of those that moved together. */
function noteHtml(paragraph: MarkedParagraph, { words, moves }: Page): string {
  const { move } = paragraph
  const { from, to, isDown } = (move === null ? undefined : moves.get(move.number)) ?? { isDown: false }
  if (move === null || (paragraph !== from && paragraph !== to)) return ''
  const isAway = move.side === 'away'
  const number = (isAway ? to?.newer?.number : from?.older?.number) ?? null
  const text = isAway ? words.movedTo(number, isDown) : words.movedFrom(number, isDown)
  const [own, other] = isAway ? ['from', 'to'] : ['to', 'from']
  return `<a class="note" id="move${move.number}-${own}" href="#move${move.number}-${other}">${isDown === isAway ? '↓' : '↑'} ${text}</a> `
}

/** The number in the newer version, where the paragraph has one there. */
function labelHtml(paragraph: MarkedParagraph, { beginnings, words }: Page): string {
  const { older, newer } = beginnings.get(paragraph) ?? {}
  const label = (newer ?? older)?.label ?? ''
  if (label === '') return ''
  const fate = newer === undefined ? (paragraph.end === 'movedAway' ? 'movedAway' : 'deleted') : paragraph.end
  return `<span class="label">${marked(older !== undefined && newer !== undefined ? 'same' : fate, `${xmlText(label)} `, words)}</span>`
}

/** The mark of a paragraph that was cut or joined: of others the words say enough. */
function endHtml({ end, pieces }: MarkedParagraph, words: Words): string {
  const goesOn = pieces.some(({ fate }) => fate === 'same' || fate === 'marked' || fate === 'respaced')
  if (!goesOn || (end !== 'inserted' && end !== 'deleted')) return ''
  const [name, said] = end === 'inserted' ? ['ins', words.cut] : ['del', words.joined]
  return `<${name} class="end" title="${said}">¶${said === '' ? '' : saidHtml(` [${said}]`)}</${name}>`
}

/** A line with a left and a right end. */
function lineHtml(pieces: readonly Piece[], words: Words): string {
  const sides: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.fate === 'marked' || piece.fate === 'respaced') {
      sides.at(-1)?.push(piece)
      continue
    }
    for (const inline of piece.inlines)
      for (const [index, text] of inline.text.split('\t').entries()) {
        if (index > 0 && sides.length < 2) sides.push([])
        if (text !== '') sides.at(-1)?.push({ fate: piece.fate, inlines: [{ ...inline, text }] })
      }
  }
  return sides.map((side) => `<span>${piecesHtml(side, words)}</span>`).join(' ')
}

function piecesHtml(pieces: readonly Piece[], words: Words): string {
  return pieces
    .map((piece) => {
      if (piece.fate === 'respaced') return inlineHtml(piece.inline)
      if (piece.fate === 'marked')
        return `<span class="marked" title="${words.marked}">${inlineHtml(piece.inline)}${saidHtml(` [${words.marked}]`)}</span>`
      return inlineText(piece.inlines) === '' ? '' : marked(piece.fate, piece.inlines.map(inlineHtml).join(''), words)
    })
    .join('')
}

function marked(fate: Fate, html: string, words: Words): string {
  if (fate === 'same') return html
  const isNew = fate === 'inserted' || fate === 'movedHere'
  const hasMoved = fate === 'movedAway' || fate === 'movedHere'
  const said = isNew ? (hasMoved ? words.movedHere : words.inserted) : hasMoved ? words.movedAway : words.deleted
  const name = isNew ? 'ins' : 'del'
  return `<${name}${hasMoved ? ' class="moved"' : ''}>${saidHtml(`[${said}: `)}${html}${saidHtml(']')}</${name}>`
}

/** For those who hear the page. */
function saidHtml(text: string): string {
  return `<span class="said">${text}</span>`
}

function inlineHtml({ text, bold, italic }: Inline): string {
  let html = xmlText(text).replaceAll('\n', '<br>')
  if (italic) html = `<em>${html}</em>`
  return bold ? `<strong>${html}</strong>` : html
}
