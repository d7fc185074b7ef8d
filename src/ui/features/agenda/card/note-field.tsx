import { Textarea } from '@mantine/core'
import { useState } from 'react'

interface NoteFieldProps {
  readonly label: string
  readonly text: string
  readonly give: (text: string) => void
}

/** Words of some lines; kept when the field is left. */
export function NoteField({ label, text, give }: NoteFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Textarea
      className="agenda-note"
      label={label}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={4_000}
      value={typed ?? text}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === null) return
        event.stopPropagation()
        setTyped(null)
      }}
      onBlur={() => {
        if (typed !== null && typed.trim() !== text) give(typed.trim())
        setTyped(null)
      }}
    />
  )
}
