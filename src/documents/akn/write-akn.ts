import type { IsoInstant } from '#domain/language/language.ts'
import type { ClauseNode, DocumentTree, Inline, TabLineNode, TreeNode } from '../tree.ts'
import { xmlText } from '../xml.ts'
import { blocksXml, hierarchyXml, identity, inlines, type Writing } from './blocks.ts'
import { identify, recitalsId } from './ids.ts'
import { documentElement, metaXml, signatures } from './metadata.ts'

/**
 * The document as Akoma Ntoso 3.0 (OASIS LegalDocML), for archives and portals of legal texts: preface with the title, preamble of
 * recitals, numbered paragraphs, conclusions with signatures. Clause ids are `GUID`s, references point at `eId`s.
 *
 * @param at date of this expression while the document is a draft
 */
export function writeAkn(tree: DocumentTree, at: IsoInstant): string {
  const writing: Writing = { ids: identify(tree), references: new Map() }
  const element = documentElement(tree.document.kind)
  const parts = [
    metaXml(tree, at),
    wrapped('preface', prefaceXml(tree, writing)),
    wrapped('preamble', preambleXml(tree, writing)),
    `<mainBody>\n${mainBodyXml(tree, writing)}\n</mainBody>`,
    wrapped('conclusions', conclusionsXml(tree, writing)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<${element} name="${tree.document.kind}" contains="originalVersion">
${parts.filter((part) => part !== '').join('\n')}
</${element}>
</akomaNtoso>
`
}

/** Owner of what stands in the title block. */
const preface = 'preface'

/** Preface, preamble and conclusions are left out where there is nothing to put in them: they may not be empty. */
function wrapped(element: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<${element}>\n${parts.join('\n')}\n</${element}>`
}

function clausesOf(tree: DocumentTree, ...roles: readonly ClauseNode['role'][]): readonly ClauseNode[] {
  return tree.nodes.flatMap((node) => (node.type === 'clause' && roles.includes(node.role) ? [node] : []))
}

function prefaceXml(tree: DocumentTree, writing: Writing): readonly string[] {
  return tree.nodes.flatMap((node) => {
    if (node.type === 'title') return titleXml(node, writing)
    if (node.type === 'place' && node.role === 'place') return [`<p>${inlines(node.inlines, preface, writing)}</p>`]
    if (node.type !== 'tabLine' || node.role !== 'dateLine') return []
    return [`<p>${dated(node.left, tree, writing)}</p>`, `<p>${inlines(node.right, preface, writing)}</p>`]
  })
}

function titleXml(node: Extract<TreeNode, { type: 'title' }>, writing: Writing): readonly string[] {
  const kind = node.kind === null ? [] : [`<p><docType>${xmlText(node.kind)}</docType></p>`]
  const plain = node.title.map((inline) => ({ ...inline, bold: false }))
  return node.title.length === 0 ? kind : [...kind, `<p><docTitle>${inlines(plain, preface, writing)}</docTitle></p>`]
}

/** A date whose day we know is marked as such. */
function dated(words: readonly Inline[], { document }: DocumentTree, writing: Writing): string {
  const text = inlines(words, preface, writing)
  const { adoptedOn } = document
  return adoptedOn === null ? text : `<docDate date="${adoptedOn}">${text}</docDate>`
}

function preambleXml(tree: DocumentTree, writing: Writing): readonly string[] {
  const recitals = clausesOf(tree, 'preamble').map((clause) => {
    const { attributes } = identity(clause, writing)
    const label = clause.label === '' ? '' : `<num>${xmlText(clause.label)}</num>`
    return `<recital ${attributes}>${label}${blocksXml(clause, writing)}</recital>`
  })
  return [
    ...clausesOf(tree, 'opening').map((clause) => containerXml(clause, 'container', 'opening', writing)),
    ...(recitals.length === 0 ? [] : [`<recitals eId="${recitalsId}">\n${recitals.join('\n')}\n</recitals>`]),
    ...clausesOf(tree, 'formula').map((clause) => containerXml(clause, 'formula', 'enactingFormula', writing)),
  ]
}

function containerXml(clause: ClauseNode, element: string, name: string, writing: Writing): string {
  const { attributes } = identity(clause, writing)
  return `<${element} name="${name}" ${attributes}>${blocksXml(clause, writing)}</${element}>`
}

/** Headings open sections; a body may not be empty. */
function mainBodyXml(tree: DocumentTree, writing: Writing): string {
  const lines: string[] = []
  let isOpen = false
  for (const clause of clausesOf(tree, 'operative', 'heading')) {
    if (clause.role === 'heading') {
      if (isOpen) lines.push('</section>')
      lines.push(sectionStart(clause, writing))
      isOpen = true
    } else lines.push(hierarchyXml(clause, writing))
  }
  if (isOpen) lines.push('</section>')
  return lines.length === 0 ? '<p/>' : lines.join('\n')
}

function sectionStart(clause: ClauseNode, writing: Writing): string {
  const { eId, attributes } = identity(clause, writing)
  const words = clause.blocks.flatMap((block) => (block.type === 'text' ? block.inlines : []))
  return `<section ${attributes}><heading eId="${eId}__heading">${inlines(words, eId, writing)}</heading>`
}

function conclusionsXml(tree: DocumentTree, writing: Writing): readonly string[] {
  const adoption = tree.nodes.flatMap((node) =>
    node.type === 'place' && node.role === 'adoption'
      ? [`<p>${inlines(node.inlines, 'conclusions', writing)}</p>`]
      : [],
  )
  return [
    ...clausesOf(tree, 'closing').map((clause) => containerXml(clause, 'container', 'closing', writing)),
    ...adoption,
    ...signatures(tree).map((line, index) => signatureXml(line, index + 1, writing)),
  ]
}

function signatureXml({ clauseId, left, right }: TabLineNode, number: number, writing: Writing): string {
  const eId = `signature_${number}`
  const person =
    right.length === 0
      ? ''
      : ` <person eId="${eId}__person_1" refersTo="#person_${number}">${inlines(right, eId, writing)}</person>`
  const guid = clauseId === null ? '' : ` GUID="${xmlText(clauseId)}"`
  const signer = right.length === 0 ? `#role_${number}` : `#person_${number}`
  return `<p><signature eId="${eId}"${guid} refersTo="${signer}"><role eId="${eId}__role_1" refersTo="#role_${number}">${inlines(left, eId, writing)}</role>${person}</signature></p>`
}
