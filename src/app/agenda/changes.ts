/** Fields to change; those left out keep what they have. */
export type Changes<Thing> = { readonly [Field in keyof Thing]?: Thing[Field] | undefined }

/** `thing` with what is given. */
export function changed<Thing extends object>(thing: Thing, changes: Changes<Thing>): Thing {
  return { ...thing, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) }
}

/** Changes of the same fields of one thing within seconds are one undo step: typing, steps of an arrow key. */
export function joinKey(command: string, id: string, changes: object): string {
  return [command, id, ...Object.keys(changes).toSorted()].join(' ')
}

/** `things` with `moved` before the one of that id, or at the end. `moved` are not among them. */
export function insertBefore<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  moved: readonly Thing[],
  beforeId: string | null,
): Thing[] {
  const at = things.findIndex(({ id }) => id === beforeId)
  const place = at < 0 ? things.length : at
  return [...things.slice(0, place), ...moved, ...things.slice(place)]
}
