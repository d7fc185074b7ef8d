import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '#hosts/cli/run.ts'
import { part } from '#tests/support/office-file.ts'
import { makeSample } from './sample-file.ts'

let folder: string
let out: string
const at = (name: string) => join(folder, name)

/** A machine that speaks English, and a conference in Russian. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-cli-language-'))
  vi.stubEnv('PLENUM_DATA_DIR', folder)
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8')
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true))
  makeSample(at('c.plenum'))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** What the command printed. */
async function plenum(...words: readonly string[]): Promise<string> {
  out = ''
  expect(await run(words)).toBe(0)
  return out
}

const word = (name: string) => part(readFileSync(at(name)), 'word/document.xml')
const planWords = () => part(readFileSync(at('p.xlsx')), 'xl/sharedStrings.xml')
const exporting = (what: string, name: string, ...more: readonly string[]) =>
  plenum(what, 'export', '--from', at('c.plenum'), '--to', at(name), ...more)

describe('what is exported is in the language of the conference, messages in that of the machine', () => {
  it.each([
    ['agenda', 'ПРОГРАММА', 'PROGRAMME'],
    ['participants', 'глава делегации', 'head of delegation'],
  ])('%s', async (what, russian, english) => {
    expect(await exporting(what, 'a.docx')).toMatch(/^Written: /u)
    expect(word('a.docx')).toContain(russian)
    expect(word('a.docx')).not.toContain(english)
    expect(await exporting(what, 'a.docx', '--lang', 'en')).toMatch(/^Written: /u)
    expect(word('a.docx')).toContain(english)
  })

  it('columns of participants', async () => {
    await exporting('participants', 'a.csv')
    expect(readFileSync(at('a.csv'), 'utf8')).toMatch(/^\uFEFFФамилия;/u)
    await exporting('participants', 'a.csv', '--lang', 'en')
    expect(readFileSync(at('a.csv'), 'utf8')).toMatch(/^\uFEFFSurname,/u)
  })

  it('the plan', async () => {
    expect(await exporting('plan', 'p.xlsx')).toMatch(/^Written: .* rows?\)/u)
    expect(planWords()).toContain('№ пункта')
    await exporting('plan', 'p.xlsx', '--lang', 'en')
    expect(planWords()).not.toContain('№ пункта')
  })

  it('a resolution in its own, whatever is said', async () => {
    expect(await exporting('resolution', 'r.txt', '--lang', 'en')).toMatch(/^Written: /u)
    expect(readFileSync(at('r.txt'), 'utf8')).toMatch(/^Заявление участников/u)
  })

  it('the name of a session that has none is stored in the language of the conference', async () => {
    writeFileSync(at('p.txt'), '12 мая 2026 года\n18:00–19:00 (Зал «Юг»)\n')
    expect(await plenum('agenda', 'import', at('p.txt'), '--into', at('c.plenum'), '--apply')).toContain('Stored.')
    await exporting('agenda', 'a.html')
    expect(readFileSync(at('a.html'), 'utf8').includes('<h3>Без названия</h3>')).toBe(true)
  })
})
