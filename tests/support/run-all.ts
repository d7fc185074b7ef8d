// Runs tests and ends with one line, «N passed, N failed». `npm test`: everything that needs no system package;
// with `electron` or `office`: the suite that needs one.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, and in which words: printed at the end, where it is seen. */
  readonly failures: readonly string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const results = 'test-results'

function run(command: string): boolean {
  console.log(`\n> ${command}`)
  return spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' }).status === 0
}

function step(command: string): Outcome {
  return run(command)
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [command] }
}

function readReport<Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> {
  return shape.parse(JSON.parse(readFileSync(`${root}/${file}`, 'utf8')))
}

const assertion = z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() })
const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({ name: z.string(), message: z.string().nullish(), assertionResults: z.array(assertion) }),
  ),
})
const attempt = z.object({ error: z.object({ message: z.string() }).optional() })
const specReport = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(attempt) })),
})
const suiteReport = z.object({
  specs: z.array(specReport),
  get suites() {
    return z.array(suiteReport).optional()
  },
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(suiteReport),
})

/** A run that failed without a failed test (a crash, no tests) counts as one failure. */
function withCrash(ok: boolean, outcome: Outcome): Outcome {
  return !ok && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}

const told = (...parts: readonly string[]) => stripVTControlCharacters(parts.join('\n')).slice(0, 2_000)

function vitest(projects: readonly string[]): Outcome {
  const chosen = projects.map((project) => `--project ${project}`).join(' ')
  const file = `${results}/vitest-${projects[0]}.json`
  const ok = run(
    `vitest run --config tests/vitest.config.ts ${chosen} --reporter=default --reporter=json --outputFile.json=${file}`,
  )
  const report = readReport(file, vitestReport)
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return message ? [told(name, message)] : []
    return failed.map(({ fullName, failureMessages }) => told(`${name}: ${fullName}`, ...(failureMessages ?? [])))
  })
  return withCrash(ok, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    failures,
  })
}

function failedSpecs({ specs, suites: inner = [] }: z.infer<typeof suiteReport>): string[] {
  const failed = specs.filter(
    ({ ok, tests }) => !ok || tests.some(({ results: runs }) => runs.some(({ error }) => error)),
  )
  const own = failed.map(({ file, title, tests }) =>
    told(`${file}: ${title}`, ...tests.flatMap((test) => test.results.map(({ error }) => error?.message ?? ''))),
  )
  return [...own, ...inner.flatMap(failedSpecs)]
}

function playwright(name: 'browser' | 'electron'): Outcome {
  const ok = run(`playwright test --config tests/e2e/${name}.config.ts`)
  const { stats, suites: inner } = readReport(`${results}/${name}.json`, playwrightReport)
  return withCrash(ok, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: inner.flatMap(failedSpecs),
  })
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
const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0)
const skipped = sum('skipped')
for (const failure of outcomes.flatMap(({ failures }) => failures)) console.log(`\nFAILED ${failure}`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = sum('failed') > 0 ? 1 : 0
