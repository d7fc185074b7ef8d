import { useMemo } from 'react'
import { useFailure } from '../shared/failure.tsx'
import { useServices } from './services.ts'

/** Prints a document by the dialog of the system, which also saves it as PDF. */
export function usePrint(): (documentId: string) => void {
  const { client, saveBoard } = useServices()
  const fail = useFailure()
  return useMemo(() => {
    const print = async (documentId: string): Promise<void> => {
      await saveBoard.flush()
      const { html } = await client.document.preview({ documentId })
      await printPage(html)
    }
    return (documentId) => void print(documentId).catch(fail)
  }, [client, saveBoard, fail])
}

/** The page is printed from a frame of its own, in which no script runs; the frame goes when the dialog has closed. */
async function printPage(html: string): Promise<void> {
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.title = ''
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.srcdoc = html
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const page = frame.contentWindow
  page?.addEventListener('afterprint', () => frame.remove())
  page?.print()
}
