import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { PlenumError } from '#app/errors.ts'
import { createCore, type Core } from '../core.ts'
import { Access } from './access.ts'
import { answerFailure, answerJson, answerText, setSecurityHeaders } from './answers.ts'
import { sendPage } from './static-page.ts'
import { Transfers } from './transfers.ts'

export interface WebHostOptions {
  /** A free one is taken when none is given. */
  readonly port?: number
  readonly dataDir: string
  /** Folder of the built page. */
  readonly pageDir: string
  readonly appVersion: string
}

export interface WebHost {
  /** Address to open, with the launch token. */
  readonly url: string
  close(): Promise<void>
}

/** Longest request of a procedure, in bytes; the proposal of a long resolution with all its evidence stays far below. */
const longestRequest = 32 * 1024 * 1024

interface Host {
  readonly core: Core
  readonly access: Access
  readonly transfers: Transfers
  readonly pageDir: string
  /** Answers a call of the contract; false when there is no such procedure, and nothing was sent. */
  readonly answerCall: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
}

/**
 * Serves the page and the contract on the loopback address to browsers that know the launch token.
 * @throws Error when the page was not built
 */
export async function startWebHost({ appVersion, ...options }: WebHostOptions): Promise<WebHost> {
  const core = createCore({ dataDir: options.dataDir, appVersion })
  const host = await serveCore(core, options)
  return {
    url: host.url,
    close: async () => {
      await host.close()
      core.close()
    },
  }
}

/** Serves a core that somebody else keeps. */
export async function serveCore(core: Core, options: Omit<WebHostOptions, 'appVersion'>): Promise<WebHost> {
  const { dataDir, pageDir } = options
  if (!existsSync(join(pageDir, 'index.html'))) throw new Error(`The page is not built: ${pageDir} has no index.html`)
  const transfers = await Transfers.begin(dataDir, core.tokens)
  const server = createServer()
  const access = new Access(await listen(server, options.port ?? 0))
  const rpc = new RPCHandler(core.router, { plugins: [new BodyLimitPlugin({ maxBodySize: longestRequest })] })
  const host: Host = {
    core,
    access,
    transfers,
    pageDir,
    answerCall: async (request, response) => (await rpc.handle(request, response, { prefix: '/rpc' })).matched,
  }
  server.on('request', (request, response) => void answer(host, request, response))
  return {
    url: `${access.origin}/?token=${access.launchToken}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await transfers.end()
    },
  }
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    setSecurityHeaders(response)
    await route(host, request, response)
  } catch (error) {
    fail(host.core, error, response)
  }
}

async function route(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access } = host
  if (!access.isOurs(request)) return answerText(response, 403, 'Forbidden')
  // The path is taken as it was sent: `new URL` would resolve its dots before they can be refused.
  const [pathname = '/', query = ''] = (request.url ?? '/').split('?', 2)
  const params = new URLSearchParams(query)
  const token = params.get('token')
  if (pathname === '/' && token !== null) return welcome(access, token, response)
  if (!access.hasSession(request)) return answerText(response, 401, strangers)
  if (pathname.startsWith('/rpc/')) return call(host, request, response)
  if (request.method === 'POST') return post(host, pathname, params.get('name') ?? '', request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerText(response, 405, 'Method not allowed')
  if (pathname.startsWith('/files/')) return host.transfers.send(pathname.slice('/files/'.length), request, response)
  return sendPage(host.pageDir, pathname, request, response)
}

const strangers =
  'Откройте адрес, который напечатала программа при запуске.\nOpen the address that the program printed when it started.'

function welcome(access: Access, token: string, response: ServerResponse): void {
  if (!access.isLaunchToken(token)) return answerText(response, 401, strangers)
  response.writeHead(303, { Location: '/', 'Set-Cookie': access.sessionCookie() }).end()
}

async function call({ answerCall }: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return answerText(response, 405, 'Method not allowed')
  if (!(await answerCall(request, response)))
    answerFailure(response, 404, 'request.invalid', { problem: 'no such procedure' })
}

async function post(
  { transfers }: Host,
  pathname: string,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (pathname !== '/files' && pathname !== '/targets') return answerText(response, 404, 'Not found')
  if (name.trim() === '') throw new PlenumError('request.invalid', { problem: 'name: missing' })
  if (pathname === '/targets') return transfers.place(name, response)
  return transfers.receive(name, request, response)
}

function fail(core: Core, error: unknown, response: ServerResponse): void {
  const known = error instanceof PlenumError
  // A reader who went away in the middle of a download is no fault of anybody.
  const isGone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  if (!known && !isGone) core.log('request failed', error)
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.shouldKeepAlive = false
  const status = known ? (error.code === 'file.tooLarge' ? 413 : error.code === 'file.unknownToken' ? 404 : 422) : 500
  answerJson(response, status, known ? { code: error.code, details: error.details } : { code: 'internal', details: {} })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
