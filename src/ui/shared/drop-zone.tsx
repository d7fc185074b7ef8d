import { useState, type DragEvent, type ReactNode } from 'react'
import { useWords } from '../app/i18n/use-words.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes a file dropped anywhere on the window. */
export function DropZone({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const { t } = useWords()
  const [over, setOver] = useState(false)
  return (
    <div
      className="drop-zone"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false)
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file !== undefined) onFile(file)
      }}
    >
      {children}
      {over ? <div className="drop-here">{t('start.dropHere')}</div> : null}
    </div>
  )
}
