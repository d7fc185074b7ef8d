import { useEffect, useRef, useState } from 'react'

export type EditorWay = 'stay' | 'down' | 'next' | 'back'

export interface CellEditorProps {
  /** Name of the column. */
  readonly label: string
  /** What stands in the cell. */
  readonly text: string
  /** What was typed before the editor opened, in place of it; null to begin with it. */
  readonly typed: string | null
  readonly onCommit: (text: string, way: EditorWay) => void
  readonly onCancel: () => void
}

/** The text of a cell of the list, to be put right. Enter and Tab give it, Escape leaves it as it was. */
export function CellEditor({ label, text: first, typed, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(typed ?? first)
  const isDone = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (typed === null) input.current?.select()
  }, [typed])
  const give = (way: EditorWay) => {
    if (isDone.current) return
    isDone.current = true
    onCommit(text, way)
  }
  const leave = () => {
    isDone.current = true
    onCancel()
  }
  return (
    <div className="value-editor">
      <input
        ref={input}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') leave()
          else if (event.key === 'Enter') give('down')
          else if (event.key === 'Tab') give(event.shiftKey ? 'back' : 'next')
          else return
          event.preventDefault()
        }}
        onBlur={() => {
          if (isDone.current) return
          if (text === first) leave()
          else give('stay')
        }}
      />
    </div>
  )
}
