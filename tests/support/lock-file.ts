import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const lockPath = fileURLToPath(new URL('../../package-lock.json', import.meta.url))

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockFile = z.looseObject({ packages: z.record(z.string(), entry) })
type LockFile = z.infer<typeof lockFile>

export function readLock(): LockFile {
  return lockFile.parse(JSON.parse(readFileSync(lockPath, 'utf8')))
}

/**
 * Optional packages that the lock names but does not hold. npm leaves out those of other systems when the registry at hand has no copy
 * of them, and `npm ci` then refuses the whole lock, here and on the systems they are for.
 */
export function missingOptional({
  packages,
}: LockFile): readonly { readonly name: string; readonly version: string }[] {
  const held = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  return Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => (held.has(name) ? [] : [{ name, version }])),
  )
}
