import { IconClockExclamation, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { RunState } from '#domain/agenda/run-state.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { focusBigKey } from './use-run-keys.ts'
import type { useConduct } from './use-conduct.ts'

interface RunKeysProps {
  readonly state: RunState
  readonly conduct: ReturnType<typeof useConduct>
}

/** One big key for what comes next in the order of things, and two small ones. */
export function RunKeys({ state, conduct }: RunKeysProps) {
  const { t } = useWords()
  const dialogs = useDialogs()
  useEffect(focusBigKey, [])
  const { isUnderWay, shown, toStart } = state
  const underWay = isUnderWay ? (shown?.item ?? null) : null
  const next = toStart?.item ?? null
  const [word, about, press] =
    next !== null
      ? [t(underWay === null ? 'run.key.start' : 'run.key.next'), next.title, () => conduct.start(next)]
      : underWay !== null
        ? [t('run.key.stop'), underWay.title, () => conduct.stop(underWay)]
        : [t('run.key.nothing'), '', () => {}]
  const Icon = next === null && underWay !== null ? IconPlayerStop : IconPlayerPlay
  const stop = () => {
    if (underWay !== null) conduct.stop(underWay)
    focusBigKey()
  }
  return (
    <div className="run-keys">
      <button
        type="button"
        className="run-key"
        aria-disabled={next === null && underWay === null}
        onClick={press}
        // Held down, Enter would press it again and again.
        onKeyDown={(event) => {
          if (event.repeat) event.preventDefault()
        }}
      >
        <Icon size={28} stroke={1.5} aria-hidden />
        <span className="run-key-words">
          <strong>{word}</strong> <span>{about}</span>
        </span>
        <kbd>Space</kbd>
      </button>
      <button type="button" className="run-tool" aria-disabled={underWay === null} onClick={stop}>
        <IconPlayerStop size={18} stroke={1.5} aria-hidden />
        {t('run.stop')} <kbd>S</kbd>
      </button>
      <button type="button" className="run-tool" onClick={() => dialogs.show({ kind: 'run-late' })}>
        <IconClockExclamation size={18} stroke={1.5} aria-hidden />
        {t('run.late')} <kbd>D</kbd>
      </button>
    </div>
  )
}
