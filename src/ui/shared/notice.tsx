import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** A line that asks for attention: colour, icon and words together. */
export function Notice({ tone, children }: { tone: 'warn' | 'danger' | 'plain'; children: ReactNode }) {
  const Icon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className="notice" data-tone={tone} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
