import { expect } from 'vitest'
import type { ProgrammeForm } from '#domain/agenda/programme-about.ts'
import { partsOf } from '#tests/support/office-file.ts'
import type { Cases } from '../cases.ts'
import { stage } from './agenda-stage.ts'

export const programmeCases: Cases<'programme'> = {
  'programme.page': async (bench) => {
    const { conferenceId, agenda, sessionId } = await stage(bench)
    const page = async (releaseId: string | null) =>
      (await bench.client.programme.page({ conferenceId, language: 'ru', releaseId })).html
    const release = await agenda.makeRelease({ conferenceId, name: 'Для печати', note: '', language: 'ru' })
    await agenda.putSession({ id: sessionId, title: 'Открытие форума' })
    expect(await page(null)).toContain('<h3>Открытие форума</h3>')
    const released = await page(release.id)
    expect(released).toContain('Для печати, ')
    expect(released).not.toContain('Открытие форума')
    await expect(page('none')).rejects.toMatchObject({ code: 'agenda.releaseNotFound' })
  },
  'programme.export': async (bench) => {
    const { conferenceId, agenda, ids } = await stage(bench)
    const { client } = bench
    const write = async (name: string, form: ProgrammeForm, releaseId: string | null = null) => {
      const target = bench.token(name, 'target')
      const { bytes } = await client.programme.export({ conferenceId, language: 'ru', releaseId, form, target })
      const written = await bench.read(name)
      expect([name, written.length]).toEqual([name, bytes])
      return written
    }
    const [opening] = ids
    await agenda.putItem({ id: opening, internalNote: 'вода в президиум' })
    const release = await agenda.makeRelease({ conferenceId, name: 'Для печати', note: '', language: 'ru' })
    const word = async (name: string, form: ProgrammeForm, releaseId: string | null = null) =>
      partsOf(await write(name, form, releaseId)).get('word/document.xml') ?? ''
    expect(await word('Программа.docx', 'official', release.id)).toContain('Для печати')
    expect(await word('Повестка.docx', 'agenda')).toContain('О чтении')
    expect(await word('Буклет.docx', 'booklet')).toContain('О чтении')
    expect(await word('Двери.docx', 'door')).toContain('Большой зал')
    expect(await word('Ведущему.docx', 'book', release.id)).toContain('вода в президиум')
    expect((await write('Программа.ics', 'ics')).toString()).toContain('BEGIN:VEVENT\r\n')
    expect((await write('Программа.html', 'html')).toString()).toContain('О чтении')
    expect((await write('Программа.json', 'json')).toString()).toContain('"О чтении"')
    expect(partsOf(await write('Программа.xlsx', 'xlsx')).get('xl/worksheets/sheet1.xml')).toContain('О чтении')
    // Nothing internal leaves with what is for everybody, and only what is of the release is noted in it.
    expect(await word('Программа.docx', 'official')).not.toContain('вода в президиум')
    expect(await agenda.getRelease({ id: release.id })).toMatchObject({ printings: [{ format: 'official' }] })
    await expect(write('Нет.docx', 'official', 'none')).rejects.toMatchObject({ code: 'agenda.releaseNotFound' })
  },
}
