import type { Attributes } from '../xml.ts'
import type { Findings } from './findings.ts'
import { isOn, type ResolvedStyle } from './styles.ts'

/** How the run at hand is set; null: it says nothing, and its styles decide. */
export interface RunState {
  bold: boolean | null
  italic: boolean | null
  hidden: boolean | null
  style: ResolvedStyle
}

export function newRun({ styles }: Findings): RunState {
  return { bold: null, italic: null, hidden: null, style: styles.character(null) }
}

/** @returns whether the contents of the element are to be skipped */
export function describeRun(run: RunState, name: string, attributes: Attributes, found: Findings): boolean {
  switch (name) {
    case 'w:rStyle':
      run.style = found.styles.character(attributes['w:val'] ?? null)
      break
    case 'w:b':
      run.bold = isOn(attributes)
      break
    case 'w:i':
      run.italic = isOn(attributes)
      break
    case 'w:vanish':
      run.hidden = isOn(attributes)
      break
    case 'w:rPrChange':
      found.hasChanges = true
      // The properties from before the change stand inside it: they are those of the original.
      if (found.view !== 'original') return true
      Object.assign(run, newRun(found))
      break
    default:
      break
  }
  return false
}

/** What a switch comes to: said of the run itself, or by one, but not both, of its styles (ECMA-376 part 1, 17.7.3). */
export function isSet(run: RunState | null, paragraph: ResolvedStyle, mark: 'bold' | 'italic'): boolean {
  return run?.[mark] ?? paragraph[mark] !== (run?.style[mark] ?? false)
}

export function isHidden(run: RunState | null, paragraph: ResolvedStyle): boolean {
  return run?.hidden ?? (paragraph.hidden || (run?.style.hidden ?? false))
}
