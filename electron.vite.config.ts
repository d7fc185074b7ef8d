import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** A sandboxed preload must be CommonJS, and the package is `"type": "module"`: so everything Node loads is `.cjs`. */
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const

// Targets (node.., chrome..) are those of the installed Electron; ELECTRON_MAJOR_VER chooses those of another.
export default defineConfig({
  main: {
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
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: at('src/ui/index.html') },
    },
  },
})
