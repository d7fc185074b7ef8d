import { clauseParts, emptyBody, walk, type Block, type Body, type Clause, type ClauseId } from '../clause.ts'

/** The same clauses with new identities; references lead to the copies of the clauses they led to. */
export function copyBody(body: Body, newId: () => ClauseId): Body {
  const ids = new Map([...walk(body)].map(({ clause }) => [clause.id, newId()]))
  const copyBlock = (block: Block): Block =>
    block.type === 'list'
      ? { ...block, clauses: block.clauses.map(copyClause) }
      : {
          ...block,
          runs: block.runs.map((run) =>
            run.reference === undefined ? run : { ...run, reference: ids.get(run.reference) ?? run.reference },
          ),
        }
  const copyClause = ({ id, role, blocks }: Clause): Clause => ({
    id: ids.get(id) ?? id,
    role,
    blocks: blocks.map(copyBlock),
  })
  return { ...emptyBody, ...Object.fromEntries(clauseParts.map((part) => [part, body[part].map(copyClause)])) }
}
