import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react'

/**
 * Enter pressed before what is found belongs to the words typed: it is held until it does, and means the first.
 * Returns the handler for keys on their way down to the field.
 */
export function useEarlyEnter(isSettled: boolean, chooseFirst: () => void): (event: KeyboardEvent) => void {
  const isHeld = useRef(false)
  const chooseHeld = useEffectEvent(() => {
    if (isHeld.current) chooseFirst()
    isHeld.current = false
  })
  useEffect(() => {
    if (isSettled) chooseHeld()
  }, [isSettled])
  return (event) => {
    if (isSettled) return
    isHeld.current = event.key === 'Enter'
    if (!isHeld.current) return
    event.preventDefault()
    event.stopPropagation()
  }
}
