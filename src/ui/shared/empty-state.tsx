import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  readonly text: string
  readonly points?: readonly string[]
  readonly note?: string
  readonly children?: ReactNode
}

const noPoints: readonly string[] = []

/** A place with nothing in it yet: what it is for, and the next step. */
export function EmptyState({ title, text, points = noPoints, note, children }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <h1>{title}</h1>
      <p>{text}</p>
      {points.length > 0 ? (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
      {note === undefined ? null : <p className="quiet">{note}</p>}
      {children === undefined ? null : <div className="empty-actions">{children}</div>}
    </section>
  )
}
