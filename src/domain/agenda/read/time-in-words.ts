import type { Assembly } from './assemble.ts'
import { leadingTimes } from './clock.ts'
import { doubt } from './doubts.ts'
import { splitRoom } from './rooms.ts'

const inWords =
  /^(?:[-–—•*]\s*)?(в течение(?: всего)? дня|весь день|в первой половине дня|во второй половине дня|утром|утро|дн[её]м|вечером|вечер|после (?:обеда|заседания|закрытия)|по окончании|all day|throughout the day|during the day|in the (?:morning|afternoon|evening)|(?:morning|afternoon|evening))\s*(?:[–—:-])\s*(?=\S)/iu
/** Comings and goings, that no programme gives a time. */
const timeless = /^(?:заезд|прибытие|отъезд|выезд|размещение|arrivals?|departures?)(?!\p{L})/iu
const until = /^(?:[-–—•*]\s*)?(?:до|until|till|by)\s+(?=\d)/iu

/** «В течение дня – заезд участников», «до 14.00 – отъезд»: a line of a day that says its time in words. */
export function readTimeInWords(to: Assembly, text: string): boolean {
  if (!to.isDated || text.length > 250) return false
  const words = inWords.exec(text)
  const lead = until.exec(text)?.[0]
  const times = lead === undefined ? null : leadingTimes(text.slice(lead.length))
  if (words === null && timeless.test(text) && text.length < 120 && leadingTimes(text) === null) {
    to.beginSession('time', { title: text, doubts: [doubt('timeInWords', text)] })
    return true
  }
  if (words === null && (times === null || times.end !== null || times.after === '')) return false
  const { text: title, room } = splitRoom(times === null ? text.slice(words?.[0].length ?? 0) : times.after)
  const said = words?.[1] ?? text.slice(0, text.indexOf(times?.after ?? '')).replace(/[\s–—-]+$/u, '')
  to.beginSession('time', { title, room, end: times?.start ?? null, doubts: [doubt('timeInWords', said)] })
  return true
}
