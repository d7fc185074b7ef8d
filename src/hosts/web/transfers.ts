import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PlenumError } from '#app/errors.ts'
import type { FileUse } from '#app/ports.ts'
import type { FileTokens } from '../file-tokens.ts'
import { freePath, safeFileName } from '../names.ts'
import { answerJson } from './answers.ts'

const megabyte = 1024 * 1024
/** Largest file that may be sent to the host, in megabytes. A conference file of 100,000 participants is below 200. */
const limits: Readonly<Record<Extract<FileUse, 'conference' | 'source'>, number>> = { conference: 1024, source: 50 }

const types: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.plenum': 'application/vnd.sqlite3',
}

/**
 * What dialogs are to a window of the desktop: files come in as uploads and go out as downloads. Conference files live in the data
 * folder; texts to read and exports to download pass through a folder that ends with the host.
 */
export class Transfers {
  readonly #dataDir: string
  readonly #passing: string
  readonly #tokens: FileTokens

  private constructor(dataDir: string, passing: string, tokens: FileTokens) {
    this.#dataDir = dataDir
    this.#passing = passing
    this.#tokens = tokens
  }

  static async begin(dataDir: string, tokens: FileTokens): Promise<Transfers> {
    await mkdir(dataDir, { recursive: true })
    return new Transfers(dataDir, await mkdtemp(join(dataDir, '.passing-')), tokens)
  }

  async end(): Promise<void> {
    await rm(this.#passing, { recursive: true, force: true })
  }

  /**
   * Takes an upload and answers with its token.
   * @throws PlenumError file.tooLarge
   */
  async receive(wished: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = safeFileName(wished)
    const use = extname(name).toLowerCase() === '.plenum' ? 'conference' : 'source'
    const tooLarge = (bytes: number): PlenumError => {
      const megabytes = Math.ceil(bytes / megabyte)
      return new PlenumError('file.tooLarge', { name, megabytes, limit: limits[use] })
    }
    const announced = Number(request.headers['content-length'] ?? 0)
    if (announced > limits[use] * megabyte) throw tooLarge(announced)
    const folder = await mkdtemp(join(this.#passing, 'in-'))
    const unfinished = join(folder, 'unfinished')
    await pipeline(request, limited(limits[use] * megabyte, tooLarge), createWriteStream(unfinished))
    const path = use === 'conference' ? freePath(this.#dataDir, name) : join(folder, name)
    await rename(unfinished, path)
    answerJson(response, 200, { token: this.#tokens.issue(path, use), name: basename(path) })
  }

  /** Answers with the token of a place to write to. */
  async place(wished: string, response: ServerResponse): Promise<void> {
    const name = safeFileName(wished)
    const isConference = extname(name).toLowerCase() === '.plenum'
    const folder = isConference ? this.#dataDir : await mkdtemp(join(this.#passing, 'out-'))
    const path = freePath(folder, name)
    answerJson(response, 200, { token: this.#tokens.issue(path, 'target'), name: basename(path) })
  }

  /**
   * Sends a written target as a download.
   * @throws PlenumError file.unknownToken, file.notFound when nothing was written yet
   */
  async send(token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = this.#tokens.pathOf(token, ['target'])
    const name = basename(path)
    if (!existsSync(path)) throw new PlenumError('file.notFound', { name })
    response.writeHead(200, {
      'Content-Type': types[extname(name).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': (await stat(path)).size,
      'Content-Disposition': dispositionOf(name),
    })
    if (request.method === 'HEAD') response.end()
    else await pipeline(createReadStream(path), response)
  }
}

/** Name of a download in any language (RFC 6266, RFC 8187), with a plain one for clients that know only ASCII. */
export function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\w.() -]/gu, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function limited(limit: number, refusal: (bytes: number) => Error): Transform {
  let bytes = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      if (bytes > limit) done(refusal(bytes))
      else done(null, chunk)
    },
  })
}
