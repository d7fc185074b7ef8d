import type { PlenumClient } from '#api/client.ts'
import { plainText } from '#domain/drafting/clause.ts'
import type { Bench } from './carriers.ts'
import { resolutionText } from './resolution.ts'

export async function newFile({ client, token }: Bench): Promise<string> {
  await client.file.create({ target: token('Съезд.plenum', 'target'), title: 'III Съезд', language: 'ru' })
  const [conference] = await client.conference.list()
  return conference?.id ?? ''
}

export async function imported(bench: Bench): Promise<Awaited<ReturnType<PlenumClient['document']['get']>>> {
  const conferenceId = await newFile(bench)
  await bench.write('resolution.txt', resolutionText)
  const { proposal } = await bench.client.resolution.read({ source: bench.token('resolution.txt', 'source') })
  return bench.client.resolution.import({ conferenceId, proposal })
}

export type Rendered = Awaited<ReturnType<typeof imported>>
export const operative = ({ document }: Rendered) => document.body.operative
export const wordsOf = (rendered: Rendered, index: number): string => {
  const block = operative(rendered)[index]?.blocks[0]
  return block?.type === 'text' ? plainText(block.runs) : ''
}
export const firstClause = (rendered: Rendered): string => operative(rendered)[0]?.id ?? ''
