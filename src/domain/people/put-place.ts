/** Notes a place under a key; places come in their order, and one that was noted last is not noted again. */
export function putPlace<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const list = places.get(key)
  if (list === undefined) places.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}
