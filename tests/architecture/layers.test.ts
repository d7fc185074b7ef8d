import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingOptional, readLock } from '#tests/support/lock-file.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const canary = 'src/domain/canary-of-the-arrows'

const cruiserReport = z.object({
  summary: z.object({
    totalCruised: z.int(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

function cruise(): { exitCode: number | null; output: string; modules: number } {
  const parameters = [
    '--config',
    'tests/architecture/dependency-cruiser.config.mjs',
    '--output-type',
    'json',
    'src',
    'electron',
  ]
  const child = spawnSync('depcruise', parameters, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const report = cruiserReport.parse(JSON.parse(child.stdout))
  const output = report.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`).join('\n')
  return { exitCode: child.status, output, modules: report.summary.totalCruised }
}

describe('arrows of the layers', () => {
  it('hold in the tree, and every source file was looked at', () => {
    const { output, modules } = cruise()
    expect(output).toBe('')
    const files = ['src', 'electron'].flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)),
    )
    expect(modules).toBeGreaterThanOrEqual(files.length)
  })

  describe('canary', () => {
    beforeAll(() => mkdirSync(`${root}/${canary}`))
    afterAll(() => rmSync(`${root}/${canary}`, { recursive: true }))

    it('a forbidden import is reported, by value and by type alone, of Node, a package and a layer', () => {
      writeFileSync(
        `${root}/${canary}/by-type.ts`,
        "import type { Store } from '../../app/ports.ts'\nexport type X = Store\n",
      )
      writeFileSync(
        `${root}/${canary}/by-value.ts`,
        "import { PlenumError } from '../../app/errors.ts'\nexport const x = PlenumError\n",
      )
      writeFileSync(
        `${root}/${canary}/node.ts`,
        "import { readFileSync } from 'node:fs'\nexport const y = readFileSync\n",
      )
      writeFileSync(`${root}/${canary}/package.ts`, "import { z } from 'zod'\nexport const s = z\n")
      const { output } = cruise()
      expect(output).toContain('canary-of-the-arrows/by-type.ts -> src/app/ports.ts')
      expect(output).toContain('canary-of-the-arrows/by-value.ts -> src/app/errors.ts')
      expect(output).toContain('domain-and-app-are-pure: src/domain/canary-of-the-arrows/node.ts -> fs')
      expect(output).toMatch(/domain-and-app-are-pure: src\/domain\/canary-of-the-arrows\/package.ts -> .*zod/)
    })
  })
})

describe('ground', () => {
  const versions = z.record(z.string(), z.string())
  const manifest = z
    .object({ dependencies: versions, devDependencies: versions, allowScripts: z.record(z.string(), z.boolean()) })
    .parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')))

  it('scripts run on the Node that the project brings, not on the one of the machine', () => {
    expect(process.version).toBe(`v${manifest.devDependencies['node']}`)
  })

  it('every version is pinned, and better-sqlite3 is the only package that ships', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    }
  })

  it('every package with an install script is decided upon', () => {
    const lock = readLock()
    const withScript = Object.entries(lock.packages).filter(([, found]) => found.hasInstallScript)
    const names = withScript.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    expect(names.filter((name) => !(name in manifest.allowScripts))).toEqual([])
    // The lock names no address, so that it serves whatever registry a machine has.
    expect(Object.values(lock.packages).filter((found) => found.resolved)).toEqual([])
  })

  it('the lock holds the optional packages of every system (if not: node tests/support/complete-lock.ts)', () => {
    expect(missingOptional(readLock())).toEqual([])
  })

  it('layers without a browser or Node do not see their globals', () => {
    writeFileSync(
      `${root}/src/domain/canary-of-globals.ts`,
      'export const leaks = [typeof process.pid, document.title, fetch]\n',
    )
    const child = spawnSync(
      'tsc',
      ['--noEmit', '--composite', 'false', '--emitDeclarationOnly', 'false', '-p', 'src/domain'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    rmSync(`${root}/src/domain/canary-of-globals.ts`)
    for (const name of ['process', 'document', 'fetch']) expect(child.stdout).toContain(`'${name}'`)
  })
})
