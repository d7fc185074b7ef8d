// What the language has and runtimes before Electron 33 have not. The build puts it before everything else when
// ELECTRON_MAJOR_VER names such a runtime; the program that ships does without.

type Callback = (value: unknown, index: number) => unknown

/** Adds only what is absent, unseen by loops over properties. */
function add(target: object, name: string, value: (...given: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

add(Map, 'groupBy', (items: Iterable<unknown>, keyOf: Callback) => {
  const groups = new Map<unknown, unknown[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
})
add(Object, 'groupBy', (items: Iterable<unknown>, keyOf: (value: unknown, index: number) => PropertyKey) =>
  Object.assign(Object.create(null), Object.fromEntries(Map.groupBy(items, keyOf))),
)
add(Promise, 'withResolvers', () => {
  const parts: Record<string, unknown> = {}
  parts['promise'] = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }))
  return parts
})

add(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  const copy = Array.from(this)
  copy.sort(compare)
  return copy
})
add(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  const copy = Array.from(this)
  copy.reverse()
  return copy
})
add(Array.prototype, 'toSpliced', function toSpliced(this: unknown[], ...given: [number, number, ...unknown[]]) {
  const copy = Array.from(this)
  copy.splice(...given)
  return copy
})
add(Array.prototype, 'with', function replaced(this: unknown[], index: number, value: unknown) {
  const copy = Array.from(this)
  const at = index < 0 ? copy.length + index : index
  if (at < 0 || at >= copy.length) throw new RangeError('Invalid index')
  copy[at] = value
  return copy
})

add(Set.prototype, 'union', function union(this: Set<unknown>, other: Set<unknown>) {
  return new Set([...this, ...other])
})
add(Set.prototype, 'intersection', function intersection(this: Set<unknown>, other: Set<unknown>) {
  return new Set([...this].filter((item) => other.has(item)))
})
add(Set.prototype, 'difference', function difference(this: Set<unknown>, other: Set<unknown>) {
  return new Set([...this].filter((item) => !other.has(item)))
})
add(Set.prototype, 'isSubsetOf', function isSubsetOf(this: Set<unknown>, other: Set<unknown>) {
  return [...this].every((item) => other.has(item))
})

const iterators: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
for (const name of ['some', 'every', 'find', 'reduce', 'forEach'] as const) {
  add(iterators, name, function consumed(this: Iterable<unknown>, ...given: never[]) {
    return Reflect.apply(Array.prototype[name], Array.from(this), given)
  })
}
add(iterators, 'toArray', function toArray(this: Iterable<unknown>) {
  return Array.from(this)
})
add(iterators, 'map', function* map(this: Iterable<unknown>, change: Callback) {
  let index = 0
  for (const item of this) yield change(item, index++)
})
add(iterators, 'filter', function* filter(this: Iterable<unknown>, keep: Callback) {
  let index = 0
  for (const item of this) if (keep(item, index++)) yield item
})
add(
  iterators,
  'flatMap',
  function* flatMap(this: Iterable<unknown>, change: (value: unknown, index: number) => Iterable<unknown>) {
    let index = 0
    for (const item of this) yield* change(item, index++)
  },
)
add(iterators, 'take', function* take(this: Iterable<unknown>, count: number) {
  let left = count
  if (left <= 0) return
  for (const item of this) {
    yield item
    if (--left <= 0) return
  }
})
add(iterators, 'drop', function* drop(this: Iterable<unknown>, count: number) {
  let left = count
  for (const item of this) if (left-- <= 0) yield item
})
