import { implement, type Context, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import type { Session } from '#app/session.ts'
import { contract, type Contract } from './contract.ts'
import { toBorderError } from './guard.ts'

/** What procedures are made with. Named, because the compiler cannot write out the type of a contract this large. */
export type Implementer = ImplementerInternalWithMiddlewares<Contract, Context, Context>

/** Every call passes here: errors leave as the contract says, whatever was thrown. */
export function guardedImplementer({ ports }: Session): Implementer {
  return implement(contract).use(async ({ next, path }) => {
    try {
      return await next()
    } catch (error) {
      throw toBorderError(error, path, ports.log)
    }
  })
}
