/** Languages a conference document is written in and the interface speaks. */
export const languages = ['ru', 'en'] as const
export type Language = (typeof languages)[number]

/** Calendar date without time or zone, ISO 8601: `YYYY-MM-DD`. */
export type IsoDate = string

/** Point in time, ISO 8601 in UTC: `YYYY-MM-DDThh:mm:ss.sssZ`. */
export type IsoInstant = string

/** Half-open range of UTF-16 code units `[start, end)` in a given text. */
export interface Span {
  readonly start: number
  readonly end: number
}
