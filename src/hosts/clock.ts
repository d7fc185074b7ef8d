import type { Clock } from '#app/ports.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** The clock and calendar of the machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const date = new Date()
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  },
}
