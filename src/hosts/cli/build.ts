import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Builds `plenum` into out/cli for the `bin` of the package; from the source tree it runs without being built.
const root = fileURLToPath(new URL('../../..', import.meta.url))
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node20',
    rolldownOptions: {
      // The one dependency with a binary; everything else is bundled.
      external: ['better-sqlite3'],
      input: { plenum: 'src/hosts/cli/main.ts', 'read-worker': 'src/hosts/read-worker.ts' },
      output: {
        // Beside the chunk of the core, which starts it.
        entryFileNames: ({ name }) => (name === 'plenum' ? 'plenum.js' : 'chunks/[name].js'),
        chunkFileNames: 'chunks/[name]-[hash].js',
        banner: (chunk) => (chunk.name === 'plenum' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
})
await chmod(join(root, 'out/cli/plenum.js'), 0o755)
