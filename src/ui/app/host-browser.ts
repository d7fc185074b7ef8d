import type { ChosenFile, FilePurpose, HostBridge } from '#api/host-bridge.ts'
import { hallPlace } from './places.ts'
import type { transfer } from './transfer.ts'

/** Of the kinds that cannot be read those are here that a person may well have: choosing one tells what to do with it. */
const accepted: Record<FilePurpose, string> = {
  conference: '.plenum',
  source: '.docx,.docm,.html,.htm,.txt,.md,.text,.markdown,text/plain,.doc,.rtf,.odt',
  programme: '.docx,.docm,.xlsx,.xlsm,.csv,.tsv,.txt,.md,.html,.htm,.ics,.json,.xml,.doc,.rtf,.odt,.xls,.ods',
  list: '.xlsx,.xlsm,.csv,.tsv,.txt,.xls,.ods',
}

/** What checks the host's answers is fetched with the first of them. */
const post: typeof transfer = async (...given) => (await import('./transfer.ts')).transfer(...given)

/** The browser's own dialog; null when it is closed without a choice. */
function askForFile(purpose: FilePurpose): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accepted[purpose]
  input.hidden = true
  document.body.append(input)
  return new Promise((resolve) => {
    const answer = (file: File | null) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => answer(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => answer(null))
    input.click()
  })
}

function download(target: ChosenFile): void {
  const link = document.createElement('a')
  link.href = `/files/${encodeURIComponent(target.token)}`
  link.download = target.name
  link.click()
}

/** Files go to the host by upload and come back as downloads: a browser has no paths to give. */
export const browserBridge: HostBridge = {
  kind: 'browser',
  async chooseFile(purpose) {
    const file = await askForFile(purpose)
    return file === null ? null : await post('/files', file.name, file)
  },
  chooseTarget: (suggestedName) => post('/targets', suggestedName),
  receiveDropped: (file) => post('/files', file.name, file),
  async deliver(target) {
    download(target)
  },
  openHall(roomId) {
    window.open(`#${hallPlace(roomId)}`, 'plenum-hall', 'popup,width=1280,height=720')
  },
}
