import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { RecentFile, RecentFiles } from '#app/ports.ts'
import { writeWhole } from './disk.ts'
import type { FileTokens } from './file-tokens.ts'

/** How many files are remembered. */
const longestList = 20

const entry = z.object({
  path: z.string(),
  conferenceTitle: z.string().nullable(),
  place: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  openedAt: z.string(),
})
type Entry = z.infer<typeof entry>

/** Files opened before, in `recent.json` of the data folder. A list that cannot be read is begun anew: it is a convenience. */
export function createRecentFiles(
  dataDir: string,
  tokens: FileTokens,
  log: (message: string, error: unknown) => void,
): RecentFiles {
  const path = join(dataDir, 'recent.json')
  const read = (): readonly Entry[] => {
    if (!existsSync(path)) return []
    try {
      return z.array(entry).parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch (error) {
      log('recent.json could not be read', error)
      return []
    }
  }
  const write = (entries: readonly Entry[]): void => {
    mkdirSync(dataDir, { recursive: true })
    writeWhole(path, Buffer.from(`${JSON.stringify(entries.slice(0, longestList), null, 2)}\n`))
  }
  const others = (gone: string): readonly Entry[] => read().filter((one) => one.path !== gone)
  return {
    list: () => read().map((one) => shown(one, tokens)),
    remember: (token, conference, openedAt) => {
      const opened = tokens.pathOf(token, ['conference', 'target'])
      const { title, place = null, startsOn = null, endsOn = null } = conference ?? { title: null }
      write([{ path: opened, conferenceTitle: title, place, startsOn, endsOn, openedAt }, ...others(opened)])
    },
    forget: (token) => write(others(tokens.pathOf(token, ['conference']))),
  }
}

function shown({ path, ...rest }: Entry, tokens: FileTokens): RecentFile {
  return { ...rest, token: tokens.issue(path, 'conference'), name: basename(path), missing: !existsSync(path) }
}
