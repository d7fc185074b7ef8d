import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Author } from '#app/ports.ts'
import { writeWhole } from './disk.ts'

const stored = z.object({ name: z.string() })

/**
 * Who works on this machine, in `author.json` of the data folder; until a person says, the name of the account. Never leaves the machine but in
 * documents the person exports.
 */
export function createAuthor(dataDir: string, log: (message: string, error: unknown) => void): Author {
  const path = join(dataDir, 'author.json')
  return {
    name() {
      if (!existsSync(path)) return accountName()
      try {
        return stored.parse(JSON.parse(readFileSync(path, 'utf8'))).name
      } catch (error) {
        log('author.json could not be read', error)
        return accountName()
      }
    },
    rename(name) {
      mkdirSync(dataDir, { recursive: true })
      writeWhole(path, Buffer.from(`${JSON.stringify({ name })}\n`))
    },
  }
}

/** Empty where the system knows no account. */
function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
