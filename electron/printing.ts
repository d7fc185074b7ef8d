import { BrowserWindow, session } from 'electron'

/** A session of its own, in memory, that serves the page to be printed and refuses all else. */
const partition = 'plenum-print'
const pageAddress = 'app://print/page.html'

/** One page at a time: they share the session. */
let last: Promise<unknown> = Promise.resolve()

/** Prints a page of ours to PDF in a window that nobody sees; the page has no scripts, and none would run. */
export function printPdf(html: string): Promise<Uint8Array> {
  const printed = last.then(() => print(html))
  last = printed.catch(() => undefined)
  return printed
}

async function print(html: string): Promise<Uint8Array> {
  const own = session.fromPartition(partition)
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== pageAddress }))
  own.protocol.handle('app', () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  })
  try {
    await window.loadURL(pageAddress)
    // Page size and margins are said by the page itself, as is the place of page numbers.
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, ...accessible })
  } finally {
    window.destroy()
    own.protocol.unhandle('app')
  }
}

/** Structure and outline of the document go into the PDF, for screen readers and for the bookmarks panel. */
const accessible = { generateTaggedPDF: true, generateDocumentOutline: true }
