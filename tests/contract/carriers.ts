import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { httpClient, portClient, type PlenumClient } from '#api/client.ts'
import { inProcessClient } from '#api/in-process.ts'
import { createPortHandler } from '#api/port-handler.ts'
import type { FileUse } from '#app/ports.ts'
import { createCore, type Core } from '#hosts/core.ts'
import { serveCore } from '#hosts/web/server.ts'

/** A core of its own in a folder of its own, and clients that reach it by one carrier. */
export interface Bench {
  readonly core: Core
  /** A further client of the same core, as a second window is. */
  readonly connect: () => Promise<PlenumClient>
  readonly client: PlenumClient
  readonly folder: string
  /** Token of a path in the folder, as the host hands it out when a person chose it. */
  readonly token: (name: string, use: FileUse) => string
  readonly write: (name: string, bytes: string | Uint8Array) => Promise<void>
  readonly read: (name: string) => Promise<Buffer>
  readonly close: () => Promise<void>
}

interface Carrier {
  readonly connect: () => Promise<PlenumClient>
  readonly close: () => Promise<void>
}

const carriers: Readonly<Record<string, (core: Core, folder: string) => Promise<Carrier>>> = {
  'in process': async (core) => ({
    connect: async () => inProcessClient(core.router),
    close: async () => undefined,
  }),
  'message port': async (core) => {
    const answer = createPortHandler(core.router)
    const ports: { close: () => void }[] = []
    return {
      connect: async () => {
        const { port1, port2 } = new MessageChannel()
        answer(port2)
        port1.start()
        port2.start()
        ports.push(port1)
        return portClient(port1)
      },
      close: async () => {
        for (const port of ports) port.close()
      },
    }
  },
  HTTP: async (core, folder) => {
    const pageDir = join(folder, 'page')
    await mkdir(pageDir)
    await writeFile(join(pageDir, 'index.html'), '<!doctype html>')
    const host = await serveCore(core, { dataDir: join(folder, 'data'), pageDir })
    const { origin } = new URL(host.url)
    return {
      connect: async () => httpClient(`${origin}/rpc`, { origin, cookie: await sessionCookie(host.url) }),
      close: () => host.close(),
    }
  },
}
export const carrierNames = Object.keys(carriers)

/** Opens the address a host printed as a browser does, and keeps its cookie. */
async function sessionCookie(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

export async function setUp(carrierName: string): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-contract-'))
  const core = createCore({ dataDir: join(folder, 'data'), appVersion: '1.2.3' })
  const create = carriers[carrierName]
  if (create === undefined) throw new Error(`no carrier ${carrierName}`)
  const carrier = await create(core, folder)
  return {
    core,
    folder,
    connect: carrier.connect,
    client: await carrier.connect(),
    token: (name, use) => core.tokens.issue(join(folder, name), use),
    write: (name, bytes) => writeFile(join(folder, name), bytes),
    read: (name) => readFile(join(folder, name)),
    close: async () => {
      await carrier.close()
      core.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
