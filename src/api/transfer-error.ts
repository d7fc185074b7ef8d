import { z } from 'zod'
import { TransferError, unreachable, type Failure } from './client.ts'
import { errorMap } from './error-schemas.ts'

/**
 * Why a browser host refused a file. Apart from the client: checking what it says takes zod, which no screen needs before that.
 * @param status of the answer of the host
 * @param body its JSON, or null when it is something else
 */
export function transferError(status: number, body: unknown): TransferError {
  const told = answered.safeParse(body)
  if (told.success && isKnown(told.data)) return new TransferError(status, told.data)
  return new TransferError(status, status === 401 || status === 403 ? unreachable : { code: 'internal', details: {} })
}

const answered = z.object({ code: z.string(), details: z.unknown() })

function isKnown(failure: { readonly code: string; readonly details: unknown }): failure is Failure {
  const schemas: Readonly<Record<string, { readonly data: z.ZodType }>> = errorMap
  return Object.hasOwn(schemas, failure.code) && schemas[failure.code]?.data.safeParse(failure.details).success === true
}
