import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildProgram } from '#hosts/cli/program.ts'
import { createConferenceFiles } from '#store/conference-files.ts'
import { fillWithSample } from '#app/sample.ts'
import { part, partsOf } from '#tests/support/office-file.ts'
import { fillPeople } from '#tests/store/people-samples.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-cli-people-'))
  let made = 0
  const files = createConferenceFiles({
    pathOf: (token) => token,
    clock: { now: () => '2026-05-01T08:00:00.000Z', today: () => '2026-05-01' },
    ids: { next: () => `id-${(made += 1)}` },
    appVersion: '1.2.3',
  })
  const file = files.create(join(folder, 'c.plenum'))
  fillWithSample(file, 'ru', 'file.openSample')
  fillPeople(file, file.conferences()[0]?.id)
  file.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the command in this process; what it printed. */
async function run(...parameters: readonly string[]): Promise<readonly string[]> {
  const printed: string[] = []
  const context = {
    language: 'ru',
    wanted: null,
    print: (text: string) => printed.push(text),
    refuse: () => undefined,
  } as const
  await buildProgram(context).parseAsync(
    ['participants', 'export', '--from', join(folder, 'c.plenum'), ...parameters],
    {
      from: 'user',
    },
  )
  return printed
}
const at = (name: string) => join(folder, name)

describe('participants export', () => {
  it('writes a table as a view shows it', async () => {
    await run('--to', at('a.csv'), '--view', 'Гостиница «Онега»')
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('\uFEFFФамилия;Размер футболки\r\nФёдорова;XL\r\n')
  })

  it('writes all that is known without a view, and says how many rows there are', async () => {
    const [said] = await run('--to', at('a.xlsx'), '--sort', '-surname')
    expect(said).toMatch(/^Записано: .*a\.xlsx \(\d+ участник/u)
    expect(part(readFileSync(at('a.xlsx')), 'xl/worksheets/sheet1.xml')).toContain('>0217<')
  })

  it('writes the official list for Word', async () => {
    await run('--to', at('a.docx'))
    expect(partsOf(readFileSync(at('a.docx'))).get('word/document.xml')).toContain('глава делегации')
  })

  it('refuses what it cannot write and a view that is not there', async () => {
    await expect(run('--to', at('a.pdf'))).rejects.toMatchObject({ code: 'plenum.listFormat' })
    await expect(run('--to', at('a.csv'), '--view', 'Другой')).rejects.toMatchObject({ code: 'plenum.noView' })
  })
})
