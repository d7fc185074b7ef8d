import type { ru } from './ru.ts'

/** Forms that only languages with more than two plurals have. */
type RicherPlural = `${string}_few` | `${string}_many`

type Localised<Words> = {
  readonly [Key in keyof Words as Key extends RicherPlural ? never : Key]: Words[Key] extends string
    ? string
    : Localised<Words[Key]>
}

/** What every language must say: the keys of the reference, less the plural forms it does not have. */
export type Messages = Localised<typeof ru>
