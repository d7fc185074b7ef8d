import { execFileSync, spawnSync } from 'node:child_process'

export const python = '/usr/bin/python3'

/** Whether a Python package can be imported on this machine. */
export function hasPython(module: string): boolean {
  return spawnSync(python, ['-c', `import ${module}`]).status === 0
}

/**
 * Medians of the milliseconds that commands print, their runs interleaved so that a busy moment hits all of them; NaN for a
 * command that did not run.
 */
export function medians(commands: Readonly<Record<string, readonly string[]>>, runs: number): (name: string) => number {
  const times = new Map<string, number[]>()
  for (let run = 0; run < runs; run += 1)
    for (const [name, [program = '', ...options]] of Object.entries(commands)) {
      const printed = Number(execFileSync(program, options, { encoding: 'utf8' }).trim().split('\n').at(-1))
      times.set(name, [...(times.get(name) ?? []), printed])
    }
  return (name) => {
    const sorted = (times.get(name) ?? []).toSorted((left, right) => left - right)
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  }
}
