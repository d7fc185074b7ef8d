import { conflictContext } from './conflict-context.ts'
import { conflictKinds, type Conflict, type ConflictOptions, type ProgrammePerson } from './conflict.ts'
import { conflictsOfPeople } from './conflicts-of-people.ts'
import { conflictsOfRooms } from './conflicts-of-rooms.ts'
import type { Programme } from './session.ts'

/**
 * Everything in a programme that cannot be or should not be, as the day runs: by kind, then in the order of the programme.
 * `people` by the id of their participation.
 */
export function findConflicts(
  programme: Programme,
  people: ReadonlyMap<string, ProgrammePerson>,
  options: ConflictOptions,
): readonly Conflict[] {
  const context = conflictContext(programme, people, options)
  const rank = new Map(conflictKinds.map((kind, index) => [kind, index]))
  const found = [...conflictsOfPeople(context), ...conflictsOfRooms(context)]
  return Array.from(new Map(found.map((conflict) => [conflict.id, conflict])).values()).toSorted(
    (a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0),
  )
}
