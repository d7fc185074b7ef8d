import { leftWords, timerFace } from '#domain/agenda/run-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import './run-time.css'

const two = (part: number) => String(part).padStart(2, '0')

/** What the clock on the wall of the conference shows. */
export function RunClock({ minute }: { minute: number }) {
  const { t } = useWords()
  const seconds = Math.floor(minute * 60 + 1e-6)
  return (
    <span className="run-clock" role="timer" aria-label={t('run.clock')}>
      {two(Math.floor(seconds / 3600))}:{two(Math.floor(seconds / 60) % 60)}
      <span className="run-seconds">:{two(seconds % 60)}</span>
    </span>
  )
}

/** How a time that is left stands, for its colour; null: there is none. */
export function toneOf(minutes: number | null): 'none' | 'left' | 'last' | 'over' {
  if (minutes === null) return 'none'
  return minutes < 0 ? 'over' : minutes < 1 ? 'last' : 'left'
}

/** A time that is left, as figures and in words. */
export function TimeLeft({ minutes, label }: { minutes: number; label: string }) {
  const { language } = useWords()
  return (
    <>
      <span className="run-face" role="timer" aria-label={label}>
        {timerFace(minutes)}
      </span>
      <span className="run-word">{leftWords(minutes, language)}</span>
    </>
  )
}
