import { httpClient, renewingPortClient, type PlenumClient } from '#api/client.ts'
import type { HostBridge } from '#api/host-bridge.ts'
import { browserBridge } from './host-browser.ts'
import { handOverPort } from './host-electron.ts'

export interface Host {
  readonly bridge: HostBridge
  readonly client: PlenumClient
}

/** The shell this page runs in: Electron when its preload is there, else the browser host that served the page. */
export function connectHost(): Host {
  const bridge = window.plenum
  if (bridge !== undefined) return { bridge, client: renewingPortClient(handOverPort) }
  return { bridge: browserBridge, client: httpClient(`${location.origin}/rpc`) }
}
