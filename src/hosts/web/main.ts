import { fileURLToPath } from 'node:url'
import about from '../../../package.json' with { type: 'json' }
import { defaultDataDir } from '../data-dir.ts'
import { startWebHost } from './server.ts'

// Serves the built page until it is stopped: what `npm start` does where there is no display, and what browser tests drive.
const pageDir = fileURLToPath(new URL('../../../out/renderer', import.meta.url))
const host = await startWebHost({ dataDir: defaultDataDir(), pageDir, appVersion: about.version })
console.log(`Plenum: ${host.url}`)

let ending: Promise<void> | undefined
const end = (): void => {
  ending ??= host.close().then(() => process.exit(0))
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
