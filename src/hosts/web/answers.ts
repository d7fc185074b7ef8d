import type { ServerResponse } from 'node:http'
import type { ErrorCode, ErrorDetails } from '#app/errors.ts'
import { contentSecurityPolicy } from '../page-policy.ts'

/** Headers of every answer, whatever it is. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), usb=(), serial=()')
  response.setHeader('Cache-Control', 'no-store')
}

export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

/** An error of the closed list, in the shape of `Failure`. */
export function answerFailure<Code extends ErrorCode>(
  response: ServerResponse,
  status: number,
  code: Code,
  details: ErrorDetails[Code],
): void {
  answerJson(response, status, { code, details })
}
