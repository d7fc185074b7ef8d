import { implement } from '@orpc/server'
import type { Session } from '#app/session.ts'
import { contract } from './contract.ts'
import { toBorderError } from './guard.ts'

/** Every call passes here: errors leave as the contract says, whatever was thrown. */
export function guardedImplementer({ ports }: Session) {
  return implement(contract).use(async ({ next, path }) => {
    try {
      return await next()
    } catch (error) {
      throw toBorderError(error, path, ports.log)
    }
  })
}
export type Implementer = ReturnType<typeof guardedImplementer>
