import type { DocumentKind } from '#domain/drafting/document.ts'
import type { IsoInstant, Language } from '#domain/language/language.ts'
import { inlineText, type DocumentTree, type TabLineNode } from '../tree.ts'
import { xmlText } from '../xml.ts'

/**
 * Akoma Ntoso 3.0 describes resolutions and other formal expressions of the will of a body as `statement` (OASIS, part 2; so does
 * the United Nations profile AKN4UN); minutes are a `doc`.
 */
export function documentElement(kind: DocumentKind): 'statement' | 'doc' {
  return kind === 'minutes' ? 'doc' : 'statement'
}

/** ISO 639-2 codes, as the naming convention asks. */
const languageCodes: Record<Language, string> = { ru: 'rus', en: 'eng' }

/** Country code for a work whose country is not known (ISO 3166-1, user-assigned). */
const unknownCountry = 'zz'

/** Who made the file, in `references`. */
const source = '#plenum'

/** Identification, references and nothing else: what the text itself does not say. */
export function metaXml(tree: DocumentTree, at: IsoInstant): string {
  return `<meta>
<identification source="${source}">
${identification(tree, at.slice(0, 10))}
</identification>
<references source="${source}">
${references(tree).join('\n')}
</references>
</meta>`
}

function identification(tree: DocumentTree, today: string): string {
  const { document: head, issuer } = tree
  const country = issuer.country?.toLowerCase() ?? unknownCountry
  const workDate = head.adoptedOn ?? issuer.startsOn ?? today
  const versionDate = head.status === 'adopted' ? workDate : today
  const work = `/akn/${country}/${documentElement(head.kind)}/${head.kind}/${workDate}/${encodeURIComponent(head.id)}`
  const expression = `${work}/${languageCodes[head.language]}@${versionDate}`
  const adopted = head.adoptedOn === null ? 'drafting' : 'adoption'
  return [
    frbr(
      'FRBRWork',
      work,
      `${work}/!main`,
      workDate,
      adopted,
      `<FRBRcountry value="${country}"/><FRBRsubtype value="${head.kind}"/><FRBRname value="${xmlText(tree.title)}"/>`,
    ),
    frbr(
      'FRBRExpression',
      expression,
      `${expression}/!main`,
      versionDate,
      head.status === 'adopted' ? 'adoption' : 'draft',
      `<FRBRlanguage language="${languageCodes[head.language]}"/>`,
    ),
    frbr(
      'FRBRManifestation',
      `${expression}.akn`,
      `${expression}/!main.xml`,
      today,
      'export',
      '<FRBRformat value="application/akn+xml"/>',
    ),
  ].join('\n')
}

/** One level of the description, from the work down to the file. */
function frbr(name: string, uri: string, entity: string, date: string, dateName: string, more: string): string {
  return (
    `<${name}><FRBRthis value="${entity}"/><FRBRuri value="${uri}"/>` +
    `<FRBRdate date="${date}" name="${dateName}"/><FRBRauthor href="#issuer" as="#author"/>${more}</${name}>`
  )
}

function references(tree: DocumentTree): readonly string[] {
  const id = encodeURIComponent(tree.document.id)
  const conference = encodeURIComponent(tree.document.conferenceId)
  const signers = signatures(tree).flatMap(({ left, right }, index) => {
    const number = index + 1
    const role = topLevel('TLCRole', `role_${number}`, `role/${id}.${number}`, inlineText(left))
    if (right.length === 0) return [role]
    return [role, topLevel('TLCPerson', `person_${number}`, `person/${id}.${number}`, inlineText(right))]
  })
  return [
    topLevel('TLCOrganization', 'plenum', 'organization/plenum', 'Plenum'),
    topLevel('TLCOrganization', 'issuer', `organization/${conference}`, tree.author),
    topLevel('TLCEvent', 'conference', `event/${conference}`, tree.subject),
    topLevel('TLCRole', 'author', 'role/author', 'Author'),
    ...signers,
  ]
}

/** An entry of the ontology («top level class»). */
function topLevel(element: string, eId: string, path: string, showAs: string): string {
  return `<${element} eId="${eId}" href="/akn/ontology/${path}" showAs="${xmlText(showAs)}"/>`
}

export function signatures({ nodes }: DocumentTree): readonly TabLineNode[] {
  return nodes.flatMap((node) => (node.type === 'tabLine' && node.role === 'signature' ? [node] : []))
}
