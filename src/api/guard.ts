import { ORPCError, ValidationError } from '@orpc/contract'
import { PlenumError } from '#app/errors.ts'

/** Notes an error with its stack where only we look. */
export type Log = (message: string, error: unknown) => void

/**
 * An error as it may cross the border: one of the closed list as it is, input that does not fit the contract as
 * `request.invalid`, anything else as `internal` after it was logged with its stack.
 */
export function toBorderError(error: unknown, path: readonly string[], log: Log): Error {
  if (isCancellation(error)) return error
  if (error instanceof PlenumError) return borderError(error.code, error.details, error)
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return borderError('request.invalid', { problem: problemOf(error) }, error)
  }
  log(`${path.join('.')} failed`, error)
  return borderError('internal', {}, error)
}

function borderError(code: string, data: unknown, cause: unknown): ORPCError<string, unknown> {
  const status = code === 'internal' ? 500 : 422
  return new ORPCError(code, { defined: true, status, data, message: code, cause })
}

function isCancellation(error: unknown): error is Error {
  return error instanceof Error && error.name === 'AbortError'
}

/** Where the input departs from the contract, without repeating what was sent. */
function problemOf({ cause, message }: ORPCError<string, unknown>): string {
  if (!(cause instanceof ValidationError)) return message
  return cause.issues
    .slice(0, 5)
    .map(({ path = [], message: words }) => {
      const place = path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
      return place === '' ? words : `${place}: ${words}`
    })
    .join('; ')
}
