import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { answerText } from './answers.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Sends a file of the built page. A path without an extension is a screen of the page, which is the same document; what is
 * not inside `pageDir` after links are followed, hidden, or of a kind that a page does not have, is not there.
 */
export async function sendPage(
  pageDir: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = await locate(await realpath(pageDir), pathname)
  const type = path === null ? undefined : types[extname(path)]
  if (path === null || type === undefined) return answerText(response, 404, 'Not found')
  const { size } = await stat(path)
  // Names below /assets/ carry a hash of their contents.
  if (pathname.startsWith('/assets/')) response.setHeader('Cache-Control', 'private, max-age=31536000, immutable')
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': size })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(path), response)
}

/** @returns path of an existing file inside the folder; null when there is none */
async function locate(folder: string, pathname: string): Promise<string | null> {
  const segments = decoded(pathname)?.split('/').filter(Boolean)
  if (segments === undefined || segments.some(isUnsafe)) return null
  const wanted = extname(segments.at(-1) ?? '') === '' ? ['index.html'] : segments
  const path = await realpath(join(folder, ...wanted)).catch(() => null)
  if (path === null || !path.startsWith(folder + sep)) return null
  return (await stat(path)).isFile() ? path : null
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** Dots to climb by, hidden files, separators and drive letters of other systems, and zero bytes. */
function isUnsafe(segment: string): boolean {
  return segment.startsWith('.') || /[\\:\0]/u.test(segment)
}
