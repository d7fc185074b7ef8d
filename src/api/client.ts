import { createORPCClient, ORPCError, type ClientContext, type ClientLink } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink, type SupportedMessagePort } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { ErrorCode, ErrorDetails } from '#app/errors.ts'
import type { Contract } from './contract.ts'

/** Every procedure of the contract as a function: `client.document.get({ documentId })`. */
export type PlenumClient = ContractRouterClient<Contract>

/** Client of a core that answers at a message port. The port must be started by its owner when it needs starting. */
export function portClient(port: SupportedMessagePort): PlenumClient {
  return createORPCClient(new PortLink({ port }))
}

/** Pause before a closed port is replaced, milliseconds: time for the core to be started again. */
const renewalPause = 300

/**
 * Client of a core that is started again when it ends. What waited for an answer then is rejected; what is asked before the
 * core is back waits for it.
 * @param openPort leads to the core as it is now, started; called again when its port has closed.
 */
export function renewingPortClient(openPort: () => MessagePort): PlenumClient {
  const open = (): ClientLink<ClientContext> => {
    const port = openPort()
    port.addEventListener('close', () => {
      current = new Promise((resolve) => setTimeout(() => resolve(open()), renewalPause))
    })
    return new PortLink({ port })
  }
  let current: ClientLink<ClientContext> | Promise<ClientLink<ClientContext>> = open()
  return createORPCClient({ call: async (path, input, options) => (await current).call(path, input, options) })
}

/**
 * Client of a browser host.
 * @param url of the host's procedures, e.g. `http://127.0.0.1:41234/rpc`
 */
export function httpClient(url: string, headers: Readonly<Record<string, string>> = {}): PlenumClient {
  return createORPCClient(new HttpLink({ url, headers: () => headers }))
}

/** An error of the closed list, ready for `errorWords`. */
export type Failure = {
  readonly [Code in ErrorCode]: { readonly code: Code; readonly details: ErrorDetails[Code] }
}[ErrorCode]

/**
 * What a failed call of a client says. Errors of the contract keep code and details; a host that is gone or no longer
 * knows us is `core.unreachable`; anything else is `internal`.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof TransferError) return error.failure
  if (error instanceof ORPCError) {
    const failure = { code: error.code, details: error.data }
    if (isOfContract(failure, error)) return failure
    if (error.status === 404) return { code: 'request.invalid', details: { problem: 'no such procedure' } }
    return error.status === 401 || error.status === 403 ? unreachable : { code: 'internal', details: {} }
  }
  // fetch rejects with a TypeError when nobody answers; the message port carrier aborts what waits when the port closes.
  const isLost = error instanceof TypeError || (error instanceof Error && error.name === 'AbortError')
  return isLost ? unreachable : { code: 'internal', details: {} }
}

/** A browser host refused to take or to give a file: `transferError` tells why. */
export class TransferError extends Error {
  readonly failure: Failure

  /** @param status of the answer of the host */
  constructor(status: number, failure: Failure) {
    super(`the host answered ${status}`)
    this.name = 'TransferError'
    this.failure = failure
  }
}

/** Nobody answers, or who answers no longer knows us. */
export const unreachable: Failure = { code: 'core.unreachable', details: {} }

/** The server marks as defined only errors whose code and details it has checked against the contract. */
function isOfContract(
  _failure: { readonly code: unknown; readonly details: unknown },
  error: { readonly defined: boolean },
): _failure is Failure {
  return error.defined
}
