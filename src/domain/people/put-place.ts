/** Notes a place under a key; places come in their order, and one that was noted last is not noted again. */
export function putPlace<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const list = places.get(key)
  if (list === undefined) places.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}

/** Notes a place that comes out of its order. */
export function insertPlace<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const list = places.get(key)
  if (list === undefined) places.set(key, [at])
  else if (!list.includes(at)) list.splice(list.findLastIndex((other) => other < at) + 1, 0, at)
}

export function dropPlace<Key>(places: ReadonlyMap<Key, number[]>, key: Key, at: number): void {
  const list = places.get(key)
  const found = list?.indexOf(at) ?? -1
  if (found >= 0) list?.splice(found, 1)
}
