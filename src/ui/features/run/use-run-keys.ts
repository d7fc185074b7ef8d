import { useEffect, useRef } from 'react'

interface Keys {
  readonly next: () => void
  readonly stop: () => void
  readonly late: () => void
}

/** By their place on the keyboard, so that they work in a Russian layout. */
const byCode: Readonly<Record<string, keyof Keys>> = { KeyN: 'next', KeyS: 'stop', KeyD: 'late' }

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null

/** The focus goes back to where Space does the obvious. */
export const focusBigKey = (): void =>
  document.querySelector<HTMLButtonElement>('.run-key')?.focus({ preventScroll: true })

/** The keys of the screen: N, S, D, and Space for the big key, wherever the focus is but in a field, a dialog or on a button. */
export function useRunKeys(keys: Keys): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, target, repeat, altKey, ctrlKey, metaKey, shiftKey } = event
      if (repeat || altKey || ctrlKey || metaKey || shiftKey || isElsewhere(target)) return
      if (code === 'Space') {
        if (target instanceof Element && target.closest('button, a[href]') !== null) return
        event.preventDefault()
        document.querySelector<HTMLButtonElement>('.run-key')?.click()
        return
      }
      const key = byCode[code]
      if (key === undefined) return
      event.preventDefault()
      current.current[key]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
