import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withFile } from '#hosts/cli/context.ts'
import { part } from '#tests/support/office-file.ts'
import { makeSample, runCommand } from './sample-file.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-cli-agenda-'))
  makeSample(at('c.plenum'))
  await withFile(at('c.plenum'), async ({ client: { agenda, conference } }) => {
    const conferenceId = (await conference.list()).at(-1)?.id ?? ''
    const start = { as: 'planned', at: '15:00' } as const
    await agenda.putSession({ id: null, conferenceId, title: 'Вечер чтения', date: '2026-05-12', start })
    await agenda.makeRelease({ conferenceId, name: 'Первый', note: '', language: 'ru' })
    await agenda.putSession({ id: null, conferenceId, title: 'Добавленное', date: '2026-05-12', start })
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...parameters: readonly string[]) =>
  runCommand('agenda', 'export', '--from', at('c.plenum'), ...parameters)
const words = (name: string) => part(readFileSync(at(name)), 'word/document.xml')

describe('agenda export', () => {
  it('writes what the extension says', async () => {
    expect(await run('--to', at('a.docx'))).toEqual([`Записано: ${at('a.docx')}`])
    expect(words('a.docx')).toContain('ПРОГРАММА')
    await run('--to', at('a.ics'))
    expect(readFileSync(at('a.ics'), 'utf8')).toContain('SUMMARY:Вечер чтения')
    await run('--to', at('a.html'))
    expect(readFileSync(at('a.html'), 'utf8')).toContain('Вечер чтения')
  })

  it('writes the agenda, and the book of who runs the day', async () => {
    await run('--to', at('a.docx'), '--as', 'agenda')
    expect(words('a.docx')).toContain('ПОВЕСТКА ДНЯ')
    await run('--to', at('b.docx'), '--book')
    expect(words('b.docx')).toContain('Рабочая программа ведущего')
  })

  it('writes a release by its name, as it was', async () => {
    await run('--to', at('a.docx'), '--release', 'Первый')
    expect(words('a.docx')).toContain('Вечер чтения')
    expect(words('a.docx')).not.toContain('Добавленное')
    await run('--to', at('a.docx'))
    expect(words('a.docx')).toContain('Добавленное')
  })

  it('refuses what it cannot write', async () => {
    await expect(run('--to', at('a.pdf'))).rejects.toMatchObject({ code: 'plenum.programmeFormat', subject: 'a.pdf' })
    await expect(run('--to', at('a.ics'), '--book')).rejects.toMatchObject({ code: 'plenum.programmeFormat' })
    await expect(run('--to', at('a.docx'), '--release', 'нет')).rejects.toMatchObject({ code: 'plenum.noRelease' })
  })
})
