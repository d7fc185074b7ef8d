import {
  app,
  protocol,
  session,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  type ProtocolRequest,
  type ProtocolResponse,
  type WebContents,
} from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { contentSecurityPolicy } from '#hosts/page-policy.ts'

/** The page is served from inside the program, never from `file:` or the network. */
export const pageAddress = 'app://plenum/index.html'
const pageOrigin = 'app://plenum'

/** What a page asks for before it writes to the clipboard; reading it is another thing. */
const copying = 'clipboard-sanitized-write'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Before `ready`: what is decided once for the whole process. */
export function prepareSecurity(): void {
  // Whatever Chromium might want of the network on its own account finds no host there.
  if (developmentServer() === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

/** Address of `electron-vite dev`; null in the built application, whatever the environment says. */
export function developmentServer(): string | null {
  return app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
}

/** After `ready`: serves the page, refuses permissions and the network. */
export function secureSession(pageFolder: string): void {
  const own = session.defaultSession
  // Deprecated beside `protocol.handle`, which makes web streams of every answer and takes a tenth of the start for it.
  own.protocol.registerBufferProtocol('app', (request, answer) => void servePage(pageFolder, request).then(answer))
  // Rows that have to be asked for are copied after the event of copying is over; anything else is refused.
  own.setPermissionCheckHandler((_contents, permission) => permission === copying)
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === copying))
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url) }))
  own.on('will-download', (event) => event.preventDefault())
}

/** Whether a call comes from the top frame of our own page. */
export function isOwnSender({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPage(senderFrame.url)
}

/** The page stays where it is: no navigation, no new windows, no embedded browsers. */
function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== 'about:srcdoc') event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isPage(url: string): boolean {
  const server = developmentServer()
  return originOf(url) === pageOrigin || (server !== null && originOf(url) === originOf(server))
}

function isOwnAddress(url: string): boolean {
  const { protocol: scheme } = new URL(url)
  if (scheme === 'data:' || scheme === 'blob:' || scheme === 'devtools:') return true
  return isPage(url.replace(/^ws:/, 'http:'))
}

/** URL.origin is `null` for schemes of one's own. */
function originOf(url: string): string {
  const { protocol: scheme, host } = new URL(url)
  return `${scheme}//${host}`
}

async function servePage(folder: string, request: ProtocolRequest): Promise<ProtocolResponse> {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.host !== 'plenum') return refusal(403)
  const path = normalize(join(folder, decodeURIComponent(url.pathname)))
  const type = contentTypes[extname(path)]
  if (!path.startsWith(folder + sep) || type === undefined) return refusal(404)
  try {
    return { data: await readFile(path), headers: headers(type) }
  } catch {
    return refusal(404)
  }
}

function refusal(statusCode: number): ProtocolResponse {
  return { statusCode, data: Buffer.alloc(0), headers: headers('text/plain') }
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  }
}
