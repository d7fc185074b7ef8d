import { deepestLevel } from '../clause.ts'
import { isPoint, type Label, type LabelFamily } from './labels.ts'
import type { ListFact } from './lines.ts'

/** One open list: its mark and how far it has counted. */
export interface Frame {
  /** `opener`: clauses known by their first words; `none`: a list without marks. */
  readonly family: LabelFamily | 'opener' | 'none'
  last: number
  indent: number
  list: ListFact | null
  readonly path: readonly number[]
  /** Items begin with a small letter. */
  readonly small: boolean
}

export interface Placed {
  readonly level: number
  readonly label: Label
  readonly restarted: boolean
  /** The unmarked items before it belong to its list and have lost their marks. */
  readonly adoptsUnmarked: boolean
}

export interface Around {
  /** The paragraph before ends with a colon. */
  readonly afterColon: boolean
  /** The paragraph before ends with a full stop. */
  readonly afterStop: boolean
  readonly indent: number
  readonly small: boolean
  /** Clauses of the top level are known by their first words: any mark is below them. */
  readonly floor: number
  /** Numbers in the marks of the top level: two where it begins with 1.1. */
  readonly topLength: number
  /** What the file says of the mark. */
  readonly list: ListFact | null
}

/**
 * Level of a marked paragraph. A mark that goes on in an open list belongs to it, the deepest first; a mark of a new kind, and one
 * that begins again after a colon, opens a list below; a mark that begins again elsewhere goes on in the list of its kind.
 */
export function placeLabel(frames: Frame[], label: Label, around: Around): Placed {
  const known = placeByList(frames, label, around)
  if (known !== null) return known
  if (label.family === '1.1.') return placePath(frames, label, around)
  if (isPoint(label)) return placePoint(frames, label, around)
  const continued = findContinued(frames, label, around)
  if (continued)
    return {
      level: popTo(frames, continued.depth, continued.label, around),
      label: continued.label,
      restarted: false,
      adoptsUnmarked: false,
    }
  const unmarked = frames.at(-1)
  if (unmarked?.family === 'none' && label.value === unmarked.last + 1 && unmarked.last > 0) {
    frames.pop()
    return { ...push(frames, label, around), adoptsUnmarked: true }
  }
  const reading = label.other && label.other.value === 1 ? label.other : label
  const same = frames.findLastIndex(({ family }) => family === reading.family)
  if (same >= 0 && !(around.afterColon && reading.value === 1))
    return {
      level: popTo(frames, same, reading, around),
      label: reading,
      restarted: reading.value === 1,
      adoptsUnmarked: false,
    }
  return push(frames, reading, around)
}

/** In a list that the file counts and that is open, one level of it is one level of clauses. */
function placeByList(frames: Frame[], label: Label, around: Around): Placed | null {
  const { list } = around
  if (list === null) return null
  const depth = frames.findLastIndex((frame) => frame.list?.id === list.id && frame.list.level <= list.level)
  const frame = frames[depth]
  if (frame === undefined) return null
  const restarted = label.value === 1 && frame.list?.level === list.level
  if (frame.list?.level === list.level)
    return { level: popTo(frames, depth, label, around), label, restarted, adoptsUnmarked: false }
  while (frames.length > depth + 1) frames.pop()
  return push(frames, label, around)
}

function findContinued(frames: readonly Frame[], label: Label, around: Around): { depth: number; label: Label } | null {
  const found: { depth: number; label: Label }[] = []
  for (let depth = frames.length - 1; depth >= 0; depth -= 1)
    for (const reading of [label, label.other]) {
      const frame = frames[depth]
      if (reading && frame && frame.family === reading.family && frame.last + 1 === reading.value)
        found.push({ depth, label: reading })
    }
  const [deepest, next] = found
  if (!deepest || !next || next.depth === deepest.depth) return deepest ?? null
  // Both a list and the list around it could go on: after a full stop, or at the margin of the outer one, the outer does.
  const outer = frames[next.depth]
  const inner = frames[deepest.depth]
  const isOutdented = outer && inner && inner.indent > outer.indent && around.indent <= outer.indent
  return isOutdented || (around.afterStop && inner?.small && !around.small) ? next : deepest
}

function placePath(frames: Frame[], label: Label, around: Around): Placed {
  const top = frames[around.floor]
  const topLength = top?.family === '1.1.' ? top.path.length : top === undefined ? around.topLength : 1
  const level = Math.max(around.floor, Math.min(around.floor + label.path.length - topLength, deepestLevel))
  while (frames.length > level + 1) frames.pop()
  while (frames.length < level) frames.push(frameOf(label, around, 'none'))
  const existing = frames[level]
  if (existing?.family === '1.1.') Object.assign(existing, { last: label.value })
  else frames.splice(level, 1, frameOf(label, around, label.family))
  return { level, label, restarted: false, adoptsUnmarked: false }
}

function placePoint(frames: Frame[], label: Label, around: Around): Placed {
  const depths = frames.flatMap(({ family }, depth) => (family === label.family ? [depth] : []))
  const deepest = depths.at(-1)
  if (deepest === undefined) return push(frames, label, around)
  const frame = frames[deepest]
  const isDeepest = deepest === frames.length - 1
  const isIndented = frame !== undefined && around.indent > frame.indent + 1
  const isLowered = frame !== undefined && around.afterColon && around.small && !frame.small
  const isBelow = around.afterColon && around.indent > (frames.at(-1)?.indent ?? 0) + 1
  if (isBelow || (isDeepest && (isIndented || isLowered))) return push(frames, label, around)
  const back = depths.findLast((depth) => {
    const outer = frames[depth]
    return (
      outer !== undefined &&
      around.indent >= outer.indent - 1 &&
      (around.indent > outer.indent || outer.small === around.small)
    )
  })
  return { level: popTo(frames, back ?? deepest, label, around), label, restarted: false, adoptsUnmarked: false }
}

function push(frames: Frame[], label: Label, around: Around): Placed {
  const level = Math.min(Math.max(frames.length, around.floor), deepestLevel)
  while (frames.length > level) frames.pop()
  frames.push(frameOf(label, around, label.family))
  return { level, label, restarted: false, adoptsUnmarked: false }
}

function popTo(frames: Frame[], depth: number, label: Label, around: Around): number {
  while (frames.length > depth + 1) frames.pop()
  const frame = frames[depth]
  if (frame) {
    frame.last = label.value
    frame.indent = around.indent
    if (around.list) frame.list = around.list
  }
  return depth
}

function frameOf(label: Label, around: Around, family: Frame['family']): Frame {
  return { family, last: label.value, indent: around.indent, path: label.path, small: around.small, list: around.list }
}
