import { useEffect, useState } from 'react'

const second = 1_000
/** A timer may come a little early: the second it was set for has begun by then. */
const margin = 5

/** This moment, once a second while the page is seen: read from the clock each time, never counted. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const at = Date.now()
      setNow(at)
      timer = setTimeout(tick, second - (at % second) + margin)
    }
    const follow = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') tick()
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [])
  return now
}
