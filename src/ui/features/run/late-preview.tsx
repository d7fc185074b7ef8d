import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { PlenumClient } from '#api/client.ts'
import { clockAt } from '#domain/agenda/clock.ts'
import type { Programme } from '#domain/agenda/session.ts'
import type { Choice } from '#domain/agenda/shorten.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useOverWords } from './run-words.ts'

type Outcome = Awaited<ReturnType<PlenumClient['agenda']['previewDelay']>>
type Overflow = Outcome['overflows'][number]
/** What is done about one thing that no longer fits. */
export type Settling = Parameters<PlenumClient['agenda']['delay']>[0]['choices'][number]

interface LatePreviewProps {
  readonly outcome: Outcome
  readonly programme: Programme
  /** What is spoken to at this moment: it can be shortened, not dropped. */
  readonly onNowId: string | null
  readonly choices: readonly Settling[]
  readonly setChoices: (choices: readonly Settling[]) => void
}

/** What a delay would do: what no longer fits with what can be done about it, and what moves. */
export function LatePreview({ outcome, programme, onNowId, choices, setChoices }: LatePreviewProps) {
  const { t } = useWords()
  const titles = new Map([...programme.sessions, ...programme.items].map(({ id, title }) => [id, title]))
  const titleOf = (id: string) => titles.get(id) ?? ''
  const preview = useRef<HTMLDivElement>(null)
  const add = ({ barrier, roomId }: Overflow, choice: Choice) => {
    setChoices([...choices, { barrier, roomId, choice: { ...choice } }])
    // What was pressed may be gone in a moment; Enter then does what was decided.
    preview.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.focus()
  }
  return (
    <div className="late-preview" ref={preview}>
      {choices.length === 0 ? null : (
        <Decided
          choices={choices}
          titleOf={titleOf}
          takeBack={(index) => setChoices(choices.filter((_, at) => at !== index))}
        />
      )}
      {outcome.overflows.map((overflow) => (
        <Overrunning
          key={`${overflow.barrier.kind} ${overflow.barrier.id} ${overflow.roomId ?? ''}`}
          overflow={overflow}
          programme={programme}
          onNowId={onNowId}
          titleOf={titleOf}
          choose={(choice) => add(overflow, choice)}
        />
      ))}
      {outcome.overflows.length === 0 ? (
        <p className="late-fits">
          <IconCheck size={16} stroke={1.5} aria-hidden /> {t('late.fits')}
        </p>
      ) : null}
      <Moves outcome={outcome} titleOf={titleOf} />
    </div>
  )
}

interface OverrunningProps {
  readonly overflow: Overflow
  readonly programme: Programme
  readonly onNowId: string | null
  readonly titleOf: (id: string) => string
  readonly choose: (choice: Choice) => void
}

function Overrunning({ overflow, programme, onNowId, titleOf, choose }: OverrunningProps) {
  const { t } = useWords()
  const overWords = useOverWords(programme)
  const { candidates, canShorten, nextSessionId, over } = overflow
  return (
    <section className="late-over" aria-label={t('late.tooMuch')}>
      <p>
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden /> <strong>{overWords(overflow)}</strong>
      </p>
      {canShorten > 0 ? (
        <Button size="compact-sm" variant="light" onClick={() => choose({ do: 'shorten' })}>
          {canShorten < over ? t('late.shortenPart', { minutes: canShorten }) : t('late.shorten')}
        </Button>
      ) : null}
      <ul>
        {candidates
          .filter(({ itemId }) => itemId !== onNowId)
          .map(({ itemId, minutes }) => (
            <li key={itemId}>
              <span>
                {titleOf(itemId)} <span className="quiet">{t('late.minutesShort', { minutes })}</span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('late.dropThis', { title: titleOf(itemId) })}
                onClick={() => choose({ do: 'drop', itemId })}
              >
                {t('late.drop')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('late.postponeThis', { title: titleOf(itemId) })}
                onClick={() => choose({ do: 'postpone', itemId, sessionId: nextSessionId })}
              >
                {t('late.postpone')}
              </Button>
            </li>
          ))}
      </ul>
      <p className="quiet">
        {nextSessionId === null ? t('late.postponedWaits') : t('late.postponedGo', { title: titleOf(nextSessionId) })}
      </p>
    </section>
  )
}

interface DecidedProps {
  readonly choices: readonly Settling[]
  readonly titleOf: (id: string) => string
  readonly takeBack: (index: number) => void
}

function Decided({ choices, titleOf, takeBack }: DecidedProps) {
  const { t } = useWords()
  const wordsOf = ({ choice }: Settling) =>
    t(`late.done.${choice.do}`, { title: choice.do === 'shorten' ? '' : titleOf(choice.itemId) })
  return (
    <ul className="late-decided" aria-label={t('late.chosen')}>
      {choices.map((settling, index) => (
        <li key={wordsOf(settling)}>
          <IconCheck size={16} stroke={1.5} aria-hidden />
          <span>{wordsOf(settling)}</span>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={t('late.takeBack', { what: wordsOf(settling) })}
            onClick={() => takeBack(index)}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Lines that are shown of what moves. */
const mostMoves = 8

function Moves({ outcome, titleOf }: Pick<LatePreviewProps, 'outcome'> & Pick<DecidedProps, 'titleOf'>) {
  const { t } = useWords()
  const withItems = new Set(outcome.shifts.flatMap(({ sessionId, itemId }) => (itemId === null ? [] : [sessionId])))
  // A session whose items are told of moves with them.
  const lines = outcome.shifts.filter(({ sessionId, itemId }) => itemId !== null || !withItems.has(sessionId))
  if (lines.length === 0) return <p className="quiet">{t('late.movesNothing')}</p>
  return (
    <section className="late-moves" aria-label={t('late.moves')}>
      <h3>{t('late.moves')}</h3>
      <ul>
        {lines.slice(0, mostMoves).map(({ sessionId, itemId, from, to }) => (
          <li key={itemId ?? sessionId}>
            <span className="late-times">
              {clockAt(from.start)}–{clockAt(from.end)} → <strong>{`${clockAt(to.start)}–${clockAt(to.end)}`}</strong>
            </span>
            <span>{titleOf(itemId ?? sessionId)}</span>
          </li>
        ))}
      </ul>
      {lines.length > mostMoves ? <p className="quiet">{t('late.more', { more: lines.length - mostMoves })}</p> : null}
    </section>
  )
}
