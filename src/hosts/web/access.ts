import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may speak with the host: pages of this very origin, in a browser that was opened with the launch token.
 * Any page of the internet can send requests to a loopback address; the Host header unmasks names rebound to it, the Origin and
 * Sec-Fetch-Site headers unmask pages of other origins, and the cookie is theirs only who know the token.
 */
export class Access {
  readonly launchToken = secret()
  readonly #session = secret()
  readonly #host: string
  readonly #cookie: string

  /** @param port cookies do not tell ports apart, so the name of ours does */
  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`
    this.#cookie = `plenum-${port}`
  }

  get origin(): string {
    return `http://${this.#host}`
  }

  /** Whether the request was addressed to this host by its number and not sent by a page of another origin. */
  isOurs({ headers, method }: IncomingMessage): boolean {
    if (headers.host !== this.#host) return false
    if (headers.origin !== undefined) return headers.origin === this.origin
    // Browsers name the origin of every request that can change something.
    return method === 'GET' || method === 'HEAD'
  }

  isLaunchToken(token: string): boolean {
    return same(token, this.launchToken)
  }

  /** Value of Set-Cookie that opens a session. */
  sessionCookie(): string {
    return `${this.#cookie}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** Whether the browser was opened with the launch token. */
  hasSession({ headers }: IncomingMessage): boolean {
    return (headers.cookie ?? '').split(';').some((pair) => {
      const [name = '', value = ''] = pair.trim().split('=', 2)
      return name === this.#cookie && same(value, this.#session)
    })
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
