import type { ClauseId } from '#domain/drafting/clause.ts'
import type { ClauseNode, DocumentTree, NodeBlock, TreeNode } from '../tree.ts'

/** Element of Akoma Ntoso that holds a clause. */
export type ClauseElement = 'container' | 'recital' | 'formula' | 'section' | 'paragraph' | 'point' | 'indent' | 'item'

export interface Identified {
  readonly element: ClauseElement
  /** Identity within the expression, by the OASIS naming convention: `para_2__list_1__point_a`. */
  readonly eId: string
}

/** Prefixes of the naming convention (Akoma Ntoso Naming Convention 1.0, section 5.4); other elements are named in full. */
const prefixes: Partial<Record<ClauseElement, string>> = { recital: 'rec', section: 'sec', paragraph: 'para' }

/** The container of all recitals of the document. */
export const recitalsId = 'recs_1'

/**
 * Gives every clause its element and eId. Paragraphs are numbered through the document, so their ids do not name the section they stand in.
 */
export function identify(tree: DocumentTree): ReadonlyMap<ClauseId, Identified> {
  return new Identifier(tree.nodes).found
}

class Identifier {
  readonly found = new Map<ClauseId, Identified>()
  readonly #counts = new Map<string, number>()

  constructor(nodes: readonly TreeNode[]) {
    for (const node of nodes) if (node.type === 'clause') this.#root(node)
  }

  #root(clause: ClauseNode): void {
    const element = rootElements[clause.role]
    const parent = element === 'recital' ? recitalsId : ''
    this.#give(clause, element, parent)
  }

  #give(clause: ClauseNode, element: ClauseElement, parent: string): void {
    const eId = this.#idOf(parent, prefixes[element] ?? element, numberPart(clause))
    this.found.set(clause.id, { element, eId })
    let lists = 0
    for (const block of clause.blocks) {
      if (block.type === 'text') continue
      lists += 1
      const child = clause.role === 'operative' ? hierarchical(block) : 'item'
      for (const item of block.clauses) this.#give(item, child, `${eId}__list_${lists}`)
    }
  }

  #idOf(parent: string, prefix: string, number: string | null): string {
    const stem = parent === '' ? prefix : `${parent}__${prefix}`
    const count = (this.#counts.get(stem) ?? 0) + 1
    this.#counts.set(stem, count)
    return `${stem}_${number ?? count}`
  }
}

const rootElements: Record<ClauseNode['role'], ClauseElement> = {
  opening: 'container',
  preamble: 'recital',
  formula: 'formula',
  operative: 'paragraph',
  heading: 'section',
  closing: 'container',
}

function hierarchical(list: Extract<NodeBlock, { type: 'list' }>): ClauseElement {
  return list.marker === 'dash' ? 'indent' : 'point'
}

/** Number as an eId writes it: lower case, without its marks, inner ones as hyphens; null where nothing is printed that counts. */
function numberPart({ label }: ClauseNode): string | null {
  const part = label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return part === '' ? null : part
}
