import { fillWithSample } from '#app/sample.ts'
import type { ConferenceFile } from '#app/ports.ts'
import { buildProgram } from '#hosts/cli/program.ts'
import { filesWith } from '#tests/store/support.ts'

const clock = { now: () => '2026-05-01T08:00:00.000Z', today: () => '2026-05-01' }

/** A file with the Russian sample, and what is put into it besides. */
export function makeSample(path: string, fill: (file: ConferenceFile) => void = () => {}): void {
  const file = filesWith(clock).create(path)
  fillWithSample(file, 'ru', 'file.openSample')
  fill(file)
  file.close()
}

/** Runs a command in this process, on a machine that speaks Russian; what it printed. */
export async function runCommand(...words: readonly string[]): Promise<readonly string[]> {
  const printed: string[] = []
  const context = {
    language: 'ru',
    wanted: null,
    print: (text: string) => printed.push(text),
    refuse: () => undefined,
  } as const
  await buildProgram(context).parseAsync(words, { from: 'user' })
  return printed
}
