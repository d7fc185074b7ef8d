import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** A sandboxed preload must be CommonJS, and the package is `"type": "module"`: so everything Node loads is `.cjs`. */
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const

/** Syntax is lowered by the target; what old runtimes lack besides is put before each entry. */
function supplementOldRuntime(): Plugin {
  const isOld = Number(process.env['ELECTRON_MAJOR_VER'] ?? Infinity) < 33
  const supplements = new Map([
    [at('electron/core-process.ts'), ['old-runtime.ts', 'old-node.ts']],
    [at('src/hosts/read-worker.ts'), ['old-runtime.ts', 'old-node.ts']],
    [at('src/ui/main.tsx'), ['old-runtime.ts']],
  ])
  return {
    name: 'supplement-old-runtime',
    transform(code, id) {
      const supplement = isOld ? supplements.get(id) : undefined
      if (!supplement) return null
      const imports = supplement.map((name) => `import ${JSON.stringify(at(`electron/packaging/${name}`))}\n`)
      return { code: imports.join('') + code, map: null }
    },
  }
}

/** Fonts of the first screen are fetched beside its script, or its words would be drawn after everything else. */
function preloadFonts(): Plugin {
  const needed = /golos-text-(?:cyrillic|latin)-wght-normal-[^/]+\.woff2$/
  return {
    name: 'preload-fonts',
    transformIndexHtml: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => needed.test(file))
        .map((file) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}`, crossorigin: '' },
        })),
  }
}

/** Components of Mantine cost as much to load as all the rest of the first screen, which does without them: it must stay so. */
function keepFirstScreenLight(): Plugin {
  return {
    name: 'keep-first-screen-light',
    generateBundle(_options, bundle) {
      for (const piece of Object.values(bundle)) {
        if (piece.type !== 'chunk' || !piece.isEntry) continue
        const heavy = piece.moduleIds.find((id) => /@mantine\/core\/esm\/components\/|@floating-ui/.test(id))
        if (heavy !== undefined) this.error(`The first screen would wait for ${heavy}: import it lazily`)
      }
    },
  }
}

// Targets (node.., chrome..) are those of the installed Electron; ELECTRON_MAJOR_VER chooses those of another.
export default defineConfig({
  main: {
    plugins: [supplementOldRuntime()],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        // The one dependency with a binary; everything else is bundled.
        external: ['better-sqlite3'],
        input: { main: at('electron/main.ts') },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        // A sandboxed preload can require nothing but Electron, not even a chunk of its own.
        output: { ...commonJs, codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src/ui'),
    plugins: [react(), supplementOldRuntime(), preloadFonts(), keepFirstScreenLight()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: {
        input: at('src/ui/index.html'),
        // What the first screen is drawn by comes in one piece.
        output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } },
      },
    },
  },
})
