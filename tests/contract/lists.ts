import type { Bench } from './carriers.ts'

type Client = Bench['client']
export type ListOverview = Awaited<ReturnType<Client['listImport']['choose']>>
type Change = Parameters<Client['listImport']['change']>[0]['change']

async function ended(steps: Awaited<ReturnType<Client['listImport']['open']>>): Promise<ListOverview> {
  for await (const step of steps) if (step.type === 'done') return step.list
  throw new Error('the list was never read')
}

/** A list of rows, cells parted by semicolons, opened as what was pasted. */
export async function openList(
  { client }: Bench,
  conferenceId: string,
  text: string,
  profileId: string | null = null,
  headerRow: number | null = null,
): Promise<ListOverview> {
  const source = { text, name: 'Список' }
  return ended(await client.listImport.open({ conferenceId, source, profileId, headerRow }))
}

/** A list in a file of the bench. */
export async function openListFile(
  { client, token }: Bench,
  conferenceId: string,
  name: string,
): Promise<ListOverview> {
  const source = { file: token(name, 'source') }
  return ended(await client.listImport.open({ conferenceId, source, profileId: null, headerRow: null }))
}

export async function changeList({ client }: Bench, id: string, change: Change): Promise<ListOverview> {
  return ended(await client.listImport.change({ id, change }))
}

export async function rowsOf({ client }: Bench, id: string) {
  return (await client.listImport.rows({ id, show: 'all', offset: 0, limit: 500 })).rows
}
