import type { Language } from '../../language/language.ts'
import { personKey } from '../alphabet.ts'

/** In the order of an alphabetical list, by surname first. */
export function inOrder<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly [string, ...string[]],
  language: Language,
): readonly Item[] {
  return items
    .map((item) => ({ item, key: personKey(namesOf(item), language) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ item }) => item)
}
