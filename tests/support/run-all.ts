// Runs tests and ends with one line, «N passed, N failed». `npm test`: everything that needs no system package;
// with `electron` or `office`: the suite that needs one.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const results = 'test-results'

function run(command: string): boolean {
  console.log(`\n> ${command}`)
  return spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' }).status === 0
}

function step(command: string): Outcome {
  return run(command) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

function readReport<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  return shape.parse(JSON.parse(readFileSync(`${root}/${file}`, 'utf8')))
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** A run that failed without a failed test (a crash, no tests) counts as one failure. */
function withCrash(ok: boolean, outcome: Outcome): Outcome {
  return !ok && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}

function vitest(projects: readonly string[]): Outcome {
  const chosen = projects.map((project) => `--project ${project}`).join(' ')
  const file = `${results}/vitest-${projects[0]}.json`
  const ok = run(
    `vitest run --config tests/vitest.config.ts ${chosen} --reporter=default --reporter=json --outputFile.json=${file}`,
  )
  const report = readReport(file, vitestReport)
  return withCrash(ok, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  })
}

function playwright(name: 'browser' | 'electron'): Outcome {
  const ok = run(`playwright test --config tests/e2e/${name}.config.ts`)
  const { stats } = readReport(`${results}/${name}.json`, playwrightReport)
  return withCrash(ok, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped })
}

const suites: Record<string, () => Outcome[]> = {
  all: () => [
    ...['check:format', 'check:lint', 'check:types', 'check:arrows', 'check:dead', 'build'].map((name) =>
      step(`npm run -s ${name}`),
    ),
    vitest(['unit', 'store', 'documents', 'contract', 'security', 'architecture']),
    playwright('browser'),
  ],
  electron: () => [playwright('electron')],
  office: () => [vitest(['office'])],
}

mkdirSync(`${root}/${results}`, { recursive: true })
const suite = suites[process.argv[2] ?? 'all']
if (!suite) throw new Error(`Unknown suite; there are ${Object.keys(suites).join(', ')}`)
const outcomes = suite()
const sum = (key: keyof Outcome): number => outcomes.reduce((total, outcome) => total + outcome[key], 0)
const skipped = sum('skipped')
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = sum('failed') > 0 ? 1 : 0
