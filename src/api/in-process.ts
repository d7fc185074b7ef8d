import { createRouterClient } from '@orpc/server'
import type { PlenumClient } from './client.ts'
import type { PlenumRouter } from './router.ts'

/** Client of a core in the same thread: the command line and tests. */
export function inProcessClient(router: PlenumRouter): PlenumClient {
  return createRouterClient(router)
}
