import { portHandOver, type HostBridge } from '#api/host-bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    readonly plenum?: HostBridge
  }
}

/** Gives one end of a new channel to the preload, which forwards it to the core; returns ours. */
export function handOverPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.postMessage(portHandOver, '*', [port2])
  port1.start()
  return port1
}
