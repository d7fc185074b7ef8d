import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const kinds = ['unit', 'store', 'documents', 'contract', 'security', 'architecture', 'office']

/** Milliseconds after which a test or its preparation hangs. Never a measure of speed: other programs may have the machine. */
const hangs = 60_000

/** One project per folder of tests, so that each can be run alone: `vitest run --project store`. */
export default defineConfig({
  root,
  test: {
    projects: kinds.map((name) => ({
      root,
      test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: hangs, hookTimeout: hangs },
    })),
  },
})
