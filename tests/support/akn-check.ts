import { SaxesParser } from 'saxes'

/**
 * Checks what we use of the Akoma Ntoso 3.0 schema (OASIS standard, part 2), whose file is not on this machine: which elements an element may
 * hold and in what order, the attributes it must have, and the rules of ids: each once, each named after the one around it,
 * every reference to one that is there.
 *
 * @returns problems in words; empty when there are none
 */
export function checkAkn(xml: string): readonly string[] {
  const problems: string[] = []
  const { ids, targets } = walk(xml, problems)
  for (const target of targets) if (!ids.has(target)) problems.push(`no element ${target}`)
  return problems
}

interface Open {
  readonly name: string
  /** Nearest id around, or of itself. */
  readonly eId: string
  readonly children: string[]
}

/** Children as «name name …», matched whole; mixed content is inline elements in any order. */
const inline = '(?:b|i|ref|eol|docType|docTitle|docDate|signature|role|person)'
const block = '(?:p|blockList)'
const words = many(inline)
const hierarchy = `(?:num )?(?:heading )?(?:content |(?:intro )?${many('(?:paragraph|section|list|point|indent)')}(?:wrapUp )?)`
const frbr = 'FRBRthis FRBRuri FRBRdate FRBRauthor '

function many(name: string, count: '*' | '+' = '*'): string {
  return `(?:${name} )${count}`
}

const models: Readonly<Record<string, string>> = {
  akomaNtoso: '(?:statement|doc) ',
  ...both('statement', 'doc', 'meta (?:preface )?(?:preamble )?mainBody (?:conclusions )?'),
  meta: 'identification references ',
  identification: 'FRBRWork FRBRExpression FRBRManifestation ',
  FRBRWork: `${frbr}FRBRcountry FRBRsubtype FRBRname `,
  FRBRExpression: `${frbr}FRBRlanguage `,
  FRBRManifestation: `${frbr}FRBRformat `,
  references: many('TLC(?:Organization|Event|Role|Person)', '+'),
  preface: many(block, '+'),
  preamble: many(`(?:${block}|recitals|formula|container)`, '+'),
  mainBody: many(`(?:${block}|paragraph|section)`, '+'),
  conclusions: many(`(?:${block}|container)`, '+'),
  container: many(block),
  formula: many(block),
  recitals: many('recital', '+'),
  recital: `(?:num )?${many(block, '+')}`,
  item: `(?:num )?${many(block, '+')}`,
  blockList: `(?:listIntroduction )?${many('item', '+')}(?:listWrapUp )?`,
  section: hierarchy,
  paragraph: hierarchy,
  list: hierarchy,
  point: hierarchy,
  indent: hierarchy,
  content: many(block),
  intro: many(block),
  wrapUp: many(block),
  ...Object.fromEntries(
    'p num heading listIntroduction listWrapUp b i ref docType docTitle docDate signature role person'
      .split(' ')
      .map((name) => [name, words]),
  ),
}

function both(one: string, other: string, model: string): Record<string, string> {
  return { [one]: model, [other]: model }
}

const idRequired = new Set(
  (
    'container formula recitals recital item blockList section paragraph list point indent content intro wrapUp heading ref ' +
    'signature role person TLCOrganization TLCEvent TLCRole TLCPerson'
  ).split(' '),
)

const required: Readonly<Record<string, readonly string[]>> = {
  statement: ['name'],
  doc: ['name'],
  container: ['name'],
  formula: ['name'],
  identification: ['source'],
  references: ['source'],
  FRBRthis: ['value'],
  FRBRuri: ['value'],
  FRBRdate: ['date', 'name'],
  FRBRauthor: ['href'],
  FRBRcountry: ['value'],
  FRBRlanguage: ['language'],
  ref: ['href'],
  docDate: ['date'],
  role: ['refersTo'],
  person: ['refersTo'],
}

function walk(xml: string, problems: string[]): { readonly ids: Set<string>; readonly targets: readonly string[] } {
  const ids = new Set<string>()
  const targets: string[] = []
  const path: Open[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => problems.push(String(error)))
  parser.on('opentag', ({ name, attributes }) => {
    const around = path.at(-1)
    const { eId } = attributes
    around?.children.push(name)
    if (idRequired.has(name) && eId === undefined) problems.push(`${name} has no eId`)
    for (const key of required[name] ?? []) if (!attributes[key]) problems.push(`${name} has no ${key}`)
    if (eId !== undefined) checkId(eId, around?.eId ?? '', ids, problems)
    for (const key of ['href', 'refersTo', 'source', 'as'])
      if (attributes[key]?.startsWith('#')) targets.push(attributes[key].slice(1))
    path.push({ name, eId: eId ?? around?.eId ?? '', children: [] })
  })
  parser.on('closetag', () => {
    const element = path.pop()
    if (element === undefined) return
    const children = element.children.map((name) => `${name} `).join('')
    const model = models[element.name] ?? ''
    if (!new RegExp(`^(?:${model})$`).test(children)) problems.push(`${element.name} holds ${children || 'nothing'}`)
  })
  parser.write(xml).close()
  return { ids, targets }
}

/** Paragraphs and sections are numbered through the document: their ids begin anew. */
function checkId(eId: string, around: string, ids: Set<string>, problems: string[]): void {
  if (ids.has(eId)) problems.push(`two elements ${eId}`)
  ids.add(eId)
  if (!/^[\p{L}\p{N}_-]+$/u.test(eId)) problems.push(`the id ${eId}`)
  const own = eId.split('__').at(-1) ?? ''
  if (around !== '' && !/^(?:para|sec)_/.test(own) && !eId.startsWith(`${around}__`))
    problems.push(`${eId} stands in ${around}`)
}
