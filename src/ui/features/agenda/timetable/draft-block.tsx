import { useEffect, useRef, useState, type CSSProperties } from 'react'
import type { SessionDraft } from '../../../app/agenda-desk.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useAgendaWords } from '../agenda-words.ts'
import type { AgendaCommands } from '../use-agenda-commands.ts'
import { useAgendaDesk } from '../use-agenda-desk.ts'

interface DraftBlockProps {
  readonly draft: SessionDraft
  /** Pixels of a minute. */
  readonly scale: number
  readonly commands: AgendaCommands
}

/** A session that was drawn: its title is typed where it will stand. */
export function DraftBlock({ draft, scale, commands }: DraftBlockProps) {
  const words = useAgendaWords()
  const block = useRef<HTMLDivElement>(null)
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--top': `${draft.start * scale}px`,
    '--height': `${Math.max(draft.minutes * scale, 44)}px`,
  }
  useEffect(() => {
    block.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  return (
    <div ref={block} className="tt-draft" style={style}>
      <DraftTitle draft={draft} commands={commands} />
      <span className="figures">{words.span({ start: draft.start, end: draft.start + draft.minutes })}</span>
    </div>
  )
}

/** Enter makes the session, Escape leaves everything as it was. */
export function DraftTitle({ draft, commands }: Pick<DraftBlockProps, 'draft' | 'commands'>) {
  const { t } = useWords()
  const desk = useAgendaDesk()
  const [title, setTitle] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => input.current?.focus({ preventScroll: true }), [])
  const create = () => {
    if (isDone.current || title.trim() === '') return
    isDone.current = true
    void commands.create(draft, title.trim())
  }
  const leave = () => {
    if (isDone.current) return
    isDone.current = true
    desk.change({ draft: null })
  }
  return (
    <input
      ref={input}
      className="agenda-draft-title"
      aria-label={t('agenda.newTitle')}
      placeholder={t('agenda.newTitle')}
      value={title}
      maxLength={500}
      autoComplete="off"
      onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') create()
        else if (event.key === 'Escape') leave()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      onBlur={() => (title.trim() === '' ? leave() : create())}
    />
  )
}
