import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { portHandOver, type HostBridge } from '#api/host-bridge.ts'
import {
  listeningChannel,
  noticeChannel,
  portChannel,
  requestChannel,
  type NoticeName,
  type Notices,
  type RequestName,
  type Requests,
} from './channels.ts'

function request<Name extends RequestName>(
  name: Name,
  argument: Requests[Name]['argument'],
): Promise<Requests[Name]['answer']> {
  return ipcRenderer.invoke(requestChannel(name), argument)
}

function listen<Name extends NoticeName>(name: Name, listener: (notice: Notices[Name]) => void): () => void {
  const handler = (_event: unknown, notice: Notices[Name]) => listener(notice)
  ipcRenderer.on(noticeChannel(name), handler)
  return () => void ipcRenderer.removeListener(noticeChannel(name), handler)
}

/** Empty for what is not a file on disk. Electron before 29 put the path on the file itself. */
function pathOf(file: File): string {
  if (!(file instanceof File)) return ''
  if (webUtils as typeof webUtils | undefined) return webUtils.getPathForFile(file)
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}

const bridge: HostBridge = {
  kind: 'electron',
  chooseFile: (purpose) => request('chooseFile', purpose),
  chooseTarget: (suggestedName) => request('chooseTarget', suggestedName),
  chooseFolder: () => request('chooseFolder', null),
  receiveDropped: (file) => request('receiveDropped', pathOf(file)),
  // The core wrote it where the user chose.
  deliver: async () => {},
  reveal: async (target) => void (await request('reveal', target)),
  openWritten: async (target) => void (await request('openWritten', target)),
  onMenu: (listener) => listen('menu', listener),
  onOpenFile: (listener) => {
    const stop = listen('openFile', listener)
    ipcRenderer.send(listeningChannel)
    return stop
  },
  openHall: (roomId) => void request('openHall', roomId),
  setAppearance: (appearance) => void request('setAppearance', appearance),
  setTextMenu: (groups) => void request('setTextMenu', groups),
}

contextBridge.exposeInMainWorld('plenum', bridge)

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === portHandOver && port) ipcRenderer.postMessage(portChannel, null, [port])
})
