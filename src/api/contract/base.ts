import { oc as base } from '@orpc/contract'
import { z } from 'zod'
import { errorMap } from '../error-schemas.ts'

/** Every procedure may fail with any error of the closed list. */
export const oc = base.errors(errorMap)

export const id = z.string().min(1).max(64)
export const nothing = z.object({}).optional()
const label = z.object({ command: z.string(), subject: z.string().exactOptional() })
export const history = z.object({ undo: label.nullable(), redo: label.nullable(), sequence: z.int() })
/** A file that was written for the user. */
export const written = z.object({ name: z.string(), bytes: z.int() })
