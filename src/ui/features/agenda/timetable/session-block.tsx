import { IconAlertTriangle, IconPin } from '@tabler/icons-react'
import { memo, useLayoutEffect, useRef, type CSSProperties } from 'react'
import { useWords } from '../../../app/i18n/use-words.ts'
import { useAgendaWords } from '../agenda-words.ts'
import type { Block } from './blocks.ts'
import { release } from './drag.ts'
import { linesThatFit } from './geometry.ts'

interface SessionBlockProps {
  readonly block: Block
  /** Name of its hall, as the label has it. */
  readonly place: string
  readonly moderators: string
  /** Pixels of a minute. */
  readonly scale: number
  readonly isSelected: boolean
  /** Whether Tab leads to it. */
  readonly isStop: boolean
}

type Drawn = CSSProperties & Record<`--${string}`, string>

/** Its lines are more than the words of a button may hold. */
const role = 'button'
/** Heights, in pixels, from which a block has room for more than its title. */
const roomForWords = 12
const roomForTime = 36
const roomForModerators = 72
/** Letters of a title that are sure to be one line. */
const oneLine = 28

/** A session on the timetable. Drawn again only when something of it changes. */
export const SessionBlock = memo(function SessionBlock(props: SessionBlockProps) {
  const { block, place, scale, isSelected, isStop } = props
  const { t } = useWords()
  const words = useAgendaWords()
  const element = useRef<HTMLDivElement>(null)
  // Whatever is drawn anew stands where it belongs: what a drag did to its looks is over.
  useLayoutEffect(() => {
    if (element.current !== null && !element.current.hasAttribute('data-dragged')) release(element.current)
  })
  const { session, planned } = block
  const height = Math.max((block.end - block.start) * scale, 4)
  const time = words.span(block)
  /** Said to those who do not see where the block stands. */
  const unseen = [
    planned === null ? '' : t('agenda.plannedAt', { time: words.span(planned) }),
    place,
    session.start?.as === 'pinned' ? t('agenda.pinned') : '',
    block.conflicts === 0 ? '' : t('agenda.conflictCount', { count: block.conflicts }),
  ]
  const style: Drawn = {
    '--top': `${block.start * scale}px`,
    '--height': `${height}px`,
    '--lane': `${(100 * block.lane) / block.lanes}%`,
    '--width': `${100 / block.lanes}%`,
  }
  return (
    <div
      ref={element}
      className="tt-block"
      style={style}
      role={role}
      tabIndex={isStop ? 0 : -1}
      aria-current={isSelected || undefined}
      data-session={block.id}
      data-kind={session.kind}
      data-conflict={block.conflicts > 0 || undefined}
      data-size={height < roomForWords ? 'sliver' : height < roomForTime ? 'line' : undefined}
      title={height < roomForTime ? `${time} ${session.title}` : undefined}
    >
      <span className="tt-grip" data-edge="start" />
      <BlockWords {...props} time={time} height={height} />
      <span className="unseen">{unseen.filter((part) => part !== '').join(', ')}</span>
      <span className="tt-grip" data-edge="end" />
    </div>
  )
})

interface BlockWordsProps extends Pick<SessionBlockProps, 'block' | 'moderators'> {
  readonly time: string
  readonly height: number
}

function BlockWords({ block, moderators, time, height }: BlockWordsProps) {
  const { t } = useWords()
  const words = useAgendaWords()
  const { session, planned } = block
  const hasModerators = moderators !== '' && height >= roomForModerators
  const lines = block.lines.slice(
    0,
    linesThatFit(height, 2 + Number(hasModerators) + Number(session.title.length > oneLine)),
  )
  const left = block.lines.length - lines.length
  const isLine = height < roomForTime
  // The title takes what the others leave.
  const titleLines = Math.max(1, linesThatFit(height, 1 + Number(hasModerators)) - lines.length)
  const style: Drawn = { '--title-lines': String(titleLines) }
  return (
    <div className="tt-words" style={style}>
      <div className="tt-title">
        {block.conflicts > 0 ? <IconAlertTriangle size={13} stroke={1.75} className="tt-warn" /> : null}
        {session.start?.as === 'pinned' ? <IconPin size={12} stroke={1.75} /> : null}
        <strong>{session.title}</strong>
      </div>
      <div className="tt-time figures">
        {planned === null ? null : <del aria-hidden>{words.clock(planned.start)}</del>}
        {isLine ? words.clock(block.start) : time}
        <span className="tt-kind">{t(`agenda.kinds.${session.kind}`)}</span>
      </div>
      {hasModerators ? <div className="tt-moderators">{moderators}</div> : null}
      {lines.map(({ item, start }, index) => (
        <div
          key={item.id}
          className="tt-item"
          aria-hidden
          data-state={item.state === 'planned' ? undefined : item.state}
        >
          <span className="figures">{start === null ? '–' : words.clock(start)}</span>
          <span className="tt-item-title">
            {index === lines.length - 1 && left > 0 ? t('agenda.moreItems', { count: left + 1 }) : item.title}
          </span>
        </div>
      ))}
    </div>
  )
}
