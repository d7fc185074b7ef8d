import { Textarea } from '@mantine/core'

interface TitleFieldProps {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A title may be long but is one paragraph: Enter submits the form instead of breaking the line. */
export function TitleField({ label, description, value, onChange }: TitleFieldProps) {
  return (
    <Textarea
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll('\n', ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
      autosize
      minRows={1}
      maxRows={6}
      required
      data-autofocus
    />
  )
}
