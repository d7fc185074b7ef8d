import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { part, partsOf } from '#tests/support/office-file.ts'
import { fillPeople } from '#tests/store/people-samples.ts'
import { makeSample, runCommand } from './sample-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-cli-people-'))
  makeSample(join(folder, 'c.plenum'), (file) => fillPeople(file, file.conferences()[0]?.id))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...parameters: readonly string[]) =>
  runCommand('participants', 'export', '--from', at('c.plenum'), ...parameters)
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
