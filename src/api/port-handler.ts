import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { PlenumRouter } from './router.ts'

/**
 * Serves the contract at a message port: of a DOM MessageChannel, of node:worker_threads, or Electron's MessagePortMain.
 * Call `start()` of the port afterwards where it has one.
 */
export function createPortHandler(router: PlenumRouter): (port: SupportedMessagePort) => void {
  const handler = new RPCHandler(router)
  return (port) => handler.upgrade(port)
}
