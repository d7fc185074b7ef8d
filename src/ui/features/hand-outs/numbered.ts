/** Items of a sheet with their numbers: rows and cards have no other identity, and the sheet is drawn anew as a whole. */
export function numbered<Item>(items: readonly Item[], from = 1) {
  return items.map((item, at) => ({ item, number: from + at }))
}
