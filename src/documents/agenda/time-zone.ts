/** Minutes east of Greenwich in a zone at a moment. */
export function offsetAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/u.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

interface Transition {
  /** The moment it happens, in milliseconds. */
  readonly at: number
  readonly from: number
  readonly to: number
}

const minute = 60_000
const day = 86_400_000

/** Changes of the clock between two moments. */
export function transitions(timeZone: string, from: number, to: number): readonly Transition[] {
  const found: Transition[] = []
  let before = offsetAt(timeZone, from)
  for (let at = from + day; at <= to; at += day) {
    const after = offsetAt(timeZone, at)
    if (after === before) continue
    let [low, high] = [at - day, at]
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute
      if (offsetAt(timeZone, middle) === before) low = middle
      else high = middle
    }
    found.push({ at: high, from: before, to: after })
    before = after
  }
  return found
}
