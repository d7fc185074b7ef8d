import type { Contract } from '#api/contract.ts'
import type { Bench } from './carriers.ts'

/** One case for each procedure of some features: what it is for, seen through the carrier. */
export type Cases<Feature extends keyof Contract> = Record<
  { [Name in Feature]: `${Name}.${keyof Contract[Name] & string}` }[Feature],
  (bench: Bench) => Promise<void>
>
