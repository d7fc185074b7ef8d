import type { Language } from '../../language/language.ts'
import { plainText, type Clause, type ClauseId } from '../clause.ts'
import type { DocumentStyle } from '../document.ts'
import { assemble } from './assemble.ts'
import { finishItems } from './finish.ts'
import { findFurniture } from './furniture.ts'
import { groupParagraphs } from './group.ts'
import { repairHyphens } from './hyphens.ts'
import { joinBroken } from './join.ts'
import { settleLetters } from './letters.ts'
import { splitLines, type Line } from './lines.ts'
import { readOperative } from './operative.ts'
import type { ProposedItem } from './proposal.ts'
import { sourceText } from './source-lines.ts'
import type { SourceDocument } from './source.ts'
import { splitGlued } from './split-glued.ts'

/** The document that is pasted into. */
export interface PasteTarget {
  readonly language: Language
  readonly style: DocumentStyle
}

/**
 * Clauses of a piece of text from elsewhere. A paragraph becomes a clause, an item of a list a sub-clause; numbers, end punctuation, soft
 * hyphens, line ends of a fixed width and page numbers go, all other words stay. Unlike a whole text a piece has no title and no parts.
 */
export function readPasted(
  source: SourceDocument | string,
  { language, style }: PasteTarget,
  newId: () => ClauseId,
): readonly Clause[] {
  const { text, lines } = typeof source === 'string' ? { text: source, lines: splitLines(source) } : sourceText(source)
  const proposal = finishItems(text, lines, itemsOf(lines, language), [], {
    language,
    style,
    kind: 'resolution',
    title: '',
    placeAndDate: null,
    adoptedOn: null,
  })
  return assemble({ ...proposal, notes: [], items: proposal.items.map(inTarget) }, newId).operative
}

function itemsOf(lines: readonly Line[], language: Language) {
  const grouped = groupParagraphs(lines, findFurniture(lines), language)
  const paragraphs = settleLetters(splitGlued(repairHyphens(grouped)))
  return readOperative(repairHyphens(joinBroken(paragraphs, language)), language).items
}

/**
 * The document it comes into prints its own marks; words between two items («; and») are words. A paragraph without a number that begins
 * with a capital letter is a clause of its own: in a piece nothing tells that it belongs to the one before.
 */
function inTarget({ ending, ...item }: ProposedItem): ProposedItem {
  const begins = item.place === 'continuation' && item.level === 0 && /^[^\p{L}]*\p{Lu}/u.test(plainText(item.runs))
  const placed = begins ? { ...item, place: 'clause' as const } : item
  return ending === undefined || !/\p{L}/u.test(ending) ? placed : { ...placed, ending }
}
