import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { part } from '#tests/support/office-file.ts'
import { draftFile } from '#tests/support/word-draft.ts'
import { resolutionText } from './resolution.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What the `bin` of the package names, built once from the sources of now. */
const built = join(root, 'out/cli/plenum.js')
const dushanbe = join(root, '../shared/corpus/resolutions/dushanbe-2022-resolution.ru.txt')

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** Milliseconds of work, whatever else the machine does meanwhile. */
  readonly spent: number
}

/** Has a process tell what work it was, as it ends, on a channel of its own. */
const meter = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeSync(3, String((user + system) / 1000))
  })
`)}`

let folder: string
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-cli-'))
  await promisify(execFile)(process.execPath, [join(root, 'src/hosts/cli/build.ts')])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A folder of its own for each test. */
let here: string
beforeEach(async () => {
  here = join(folder, String(++count))
  await mkdir(here)
})

/** Runs the command line as a process of its own, in `here`, on a machine that speaks English. */
function plenum(parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', meter, built, ...parameters], {
      cwd: here,
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: join(folder, 'home'), LANG: 'C', ...environment },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    const [, , , channel] = child.stdio
    const spent = channel instanceof Readable ? textOf(channel) : Promise.resolve('')
    child.once('close', (code) => {
      const ended = { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
      void spent.then((milliseconds) => resolve({ ...ended, spent: Number(milliseconds) }))
    })
  })
}

async function done(...parameters: readonly string[]): Promise<string> {
  const { code, out, err } = await plenum(parameters)
  expect([code, err]).toEqual([0, ''])
  return out
}

interface SubclauseJson {
  number: string | null
  text: string
  subclauses: SubclauseJson[]
}
const subclause: z.ZodType<SubclauseJson> = z.strictObject({
  number: z.string().nullable(),
  text: z.string(),
  get subclauses() {
    return z.array(subclause)
  },
})
const deadline = z.strictObject({
  kind: z.string(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  text: z.string(),
})
const readingJson = z.strictObject({
  language: z.enum(['ru', 'en']),
  kind: z.string(),
  title: z.string(),
  placeAndDate: z.string().nullable(),
  adoptedOn: z.iso.date().nullable(),
  opening: z.string(),
  representedCountries: z.array(z.string()),
  preamble: z.array(z.strictObject({ text: z.string(), subclauses: z.array(subclause).optional() })),
  enactingFormula: z.string().nullable(),
  operative: z.array(
    z.strictObject({
      number: z.string(),
      text: z.string(),
      subclauses: z.array(subclause),
      heading: z.string().optional(),
    }),
  ),
  closing: z.array(z.string()),
  directives: z.array(
    z.strictObject({
      clause: z.string().nullable(),
      action: z.string(),
      addressees: z.array(z.string()),
      responsible: z.array(z.string()),
      coExecutors: z.array(z.string()),
      deadline: deadline.nullable(),
    }),
  ),
  events: z.array(
    z.strictObject({
      clause: z.string().nullable(),
      from: z.iso.date(),
      to: z.iso.date(),
      title: z.string(),
      text: z.string(),
    }),
  ),
  notes: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  view: z.enum(['accepted', 'original', 'marked']).optional(),
  changes: z
    .array(
      z.strictObject({
        clause: z.string().nullable(),
        change: z.enum(['inserted', 'deleted']),
        text: z.string(),
      }),
    )
    .optional(),
  remarks: z
    .array(
      z.strictObject({
        clause: z.string().nullable(),
        author: z.string(),
        madeAt: z.iso.datetime().nullable(),
        text: z.string(),
        quote: z.string(),
        isResolved: z.boolean(),
      }),
    )
    .optional(),
})
const readJson = async (source: string, ...options: readonly string[]) =>
  readingJson.parse(JSON.parse(await done('resolution', 'read', source, ...options, '--json')))

/** Rows of the plan below its header: the row whose first cell speaks of the number of the clause. */
async function planNumbers(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const cells = book.worksheets[0]?.getColumn(1).values.map(String) ?? []
  const header = cells.findIndex((cell) => /^(№ пункта|Clause)/u.test(cell))
  return cells.slice(header + 1)
}

const numbersIn = (text: string): string[] => Array.from(text.matchAll(/^(\d+)\. /gmu), ([, number]) => number ?? '')

async function newFile(): Promise<void> {
  await writeFile(join(here, 'r.txt'), resolutionText)
  await done('new', 'c.plenum', '--title', 'III Съезд', '--language', 'ru')
}

describe('from Word', () => {
  it('reads a draft as the view of its changes has it, with its comments', async () => {
    await writeFile(join(here, 'draft.docx'), draftFile())
    const first = async (...options: readonly string[]) => {
      const { view, operative } = await readJson('draft.docx', ...options)
      return [view, operative[0]?.text]
    }
    expect(await first()).toEqual(['accepted', 'Одобрить новый план'])
    expect(await first('--view', 'original')).toEqual(['original', 'Одобрить прежний план'])
    expect(await first('--view', 'marked')).toEqual(['marked', 'Одобрить [прежний] [новый] план'])
    const { changes } = await readJson('draft.docx', '--view', 'marked')
    expect(changes).toContainEqual({ clause: '1', change: 'deleted', text: 'прежний' })
    expect(changes).toContainEqual({ clause: '1', change: 'inserted', text: 'новый' })
    expect((await readJson('draft.docx')).changes).toBeUndefined()
    expect((await readJson('draft.docx')).remarks).toEqual([
      {
        clause: '1',
        author: 'Н. Сафаров',
        madeAt: '2026-02-03T09:30:00.000Z',
        text: 'Какой план?',
        quote: 'план',
        isResolved: false,
      },
    ])
    const summary = await done('resolution', 'read', 'draft.docx')
    expect(summary).toContain('it was read as if all were accepted')
    expect(summary).toContain('1 comment becomes a remark')
  })

  it('brings a draft into a file, and says what became of its comments', async () => {
    await newFile()
    await writeFile(join(here, 'draft.docx'), draftFile())
    const said = await done('resolution', 'import', 'draft.docx', '--view', 'original', '--into', 'c.plenum')
    expect(said).toContain('3 clauses')
    expect(said).toContain('Comments of the file became remarks: 1.')
    await done('resolution', 'export', '--from', 'c.plenum', '--to', 'out.txt')
    expect(await readFile(join(here, 'out.txt'), 'utf8')).toContain('1. Одобрить прежний план.')
  })

  it('refuses what it cannot read, in words', async () => {
    await writeFile(join(here, 'old.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    const { code, err } = await plenum(['resolution', 'read', 'old.doc'])
    expect(code).toBe(1)
    expect(err).toContain('save it as a Word document (.docx)')
  })
})

describe('from a text to Word and Excel', () => {
  it('reads a text into the shape promised to programs', async () => {
    await writeFile(join(here, 'r.txt'), resolutionText)
    const found = await readJson('r.txt')
    expect(found).toMatchObject({
      language: 'ru',
      kind: 'resolution',
      title: 'Резолюция III Съезда краеведов Поволжья',
      placeAndDate: 'г. Саратов, 14 мая 2026 г.',
      adoptedOn: '2026-05-14',
      representedCountries: ['Армения', 'Белоруссия', 'Казахстан'],
      preamble: [{ text: 'отмечая рост числа школьных музеев' }, { text: 'принимая во внимание предложения секций' }],
      enactingFormula: 'ПОСТАНОВИЛИ:',
    })
    expect(found.operative.map(({ number, text }) => [number, text.split(' ')[0]])).toEqual([
      ['1', 'Считать'],
      ['2', 'Рекомендовать'],
      ['3', 'Поручить'],
      ['4', 'Обратиться'],
    ])
    expect(found.operative[0]?.text).toBe('Считать работу съезда полезной')
    expect(found.directives.find(({ clause }) => clause === '3')?.deadline).toMatchObject({ to: '2026-06-15' })
    expect(await readdir(here)).toEqual(['r.txt'])
    expect(existsSync(join(folder, 'home'))).toBe(false)
  })

  it('tells a person how much it found, in the language of the machine', async () => {
    await writeFile(join(here, 'r.txt'), resolutionText)
    expect(await done('resolution', 'read', 'r.txt')).toContain('Operative part: 4 clauses')
    const { out } = await plenum(['resolution', 'read', 'r.txt'], { LANG: 'ru_RU.UTF-8' })
    expect(out).toContain('Постановляющая часть: 4 пункта')
    expect(await done('resolution', 'read', 'r.txt', '--lang', 'ru')).toBe(out)
  })

  it('keeps it in a file and writes it in every format, each clause with one number', async () => {
    await newFile()
    expect(await done('resolution', 'import', 'r.txt', '--into', 'c.plenum')).toContain('4 clauses')
    for (const extension of ['docx', 'html', 'xml', 'txt', 'md'])
      await done('resolution', 'export', '--from', 'c.plenum', '--to', `out.${extension}`)
    const refused = await plenum(['resolution', 'export', '--from', 'c.plenum', '--to', 'out.pdf'])
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('nothing here to make a PDF with') })
    expect(numbersIn(await readFile(join(here, 'out.txt'), 'utf8'))).toEqual(['1', '2', '3', '4'])
    await done('plan', 'export', '--from', 'c.plenum', '--to', 'plan.xlsx')
    expect(new Set(await planNumbers(join(here, 'plan.xlsx')))).toEqual(new Set(['1', '2', '3', '4']))

    const info = JSON.parse(await done('info', 'c.plenum', '--json'))
    expect(info).toMatchObject({
      name: 'c.plenum',
      conferences: [{ title: 'III Съезд' }],
      documents: [{ operativeCount: 4 }],
    })
    expect(await done('info', 'c.plenum')).toContain('1 conference, 1 document')
    expect(await done('verify', 'c.plenum')).toContain('is sound')
    const copy = /backups\/.*\.plenum/u.exec(await done('backup', 'c.plenum', '--to', 'backups'))?.[0] ?? ''
    expect(await done('verify', copy)).toContain('is sound')
  })

  it('takes the changes of its own Word file into the document, or brings it in as one more', async () => {
    await newFile()
    await done('resolution', 'import', 'r.txt', '--into', 'c.plenum')
    await done('resolution', 'export', '--from', 'c.plenum', '--to', 'back.docx')
    const out = await done('resolution', 'import', 'back.docx', '--into', 'c.plenum', '--update')
    expect(out).toContain('Before the changes from back.docx')
    expect(JSON.parse(await done('info', 'c.plenum', '--json')).documents).toHaveLength(1)
    expect(await done('resolution', 'import', 'back.docx', '--into', 'c.plenum')).toContain('one more document')
    expect(JSON.parse(await done('info', 'c.plenum', '--json')).documents).toHaveLength(2)
    const refused = await plenum(['resolution', 'import', 'r.txt', '--into', 'c.plenum', '--update'])
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('does not say which document') })
  })

  it('imports the same text once more as a document of its own, and says so', async () => {
    await newFile()
    expect(await done('resolution', 'import', 'r.txt', '--into', 'c.plenum')).not.toContain('one more document')
    expect(await done('resolution', 'import', 'r.txt', '--into', 'c.plenum')).toContain('one more document')
    expect(JSON.parse(await done('info', 'c.plenum', '--json')).documents).toHaveLength(2)
  })

  it('makes the sample conferences and their exports, and never over an earlier one', async () => {
    const out = await done('demo', '--to', 'demo')
    const names = await readdir(join(here, 'demo'))
    for (const extension of ['docx', 'html', 'xml', 'txt', 'md', 'xlsx', 'plenum'])
      expect(names.filter((name) => name.endsWith(`.${extension}`)).length, extension).toBeGreaterThanOrEqual(2)
    expect(names).toEqual(expect.arrayContaining(['Список участников.docx', 'Бейджи.docx', 'Participants.xlsx']))
    expect(out).toContain('Done: 25 files')
    expect((await plenum(['demo', '--to', 'demo'])).code).toBe(1)
  })

  it.each([
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1251', windows1251],
  ])('reads a text in %s', async (_, encode) => {
    await writeFile(join(here, 'r.txt'), resolutionText)
    await writeFile(join(here, 'e.txt'), encode(resolutionText))
    expect(await readJson('e.txt')).toEqual(await readJson('r.txt'))
  })
})

describe('two texts compared', () => {
  const edited = resolutionText
    .replace('общий каталог', 'единый каталог')
    .replace('1. Считать работу съезда полезной;\n', '')
    .replace('2. Рек', '1. Рек')
    .replace('3. Пор', '2. Пор')
    .replace('4. Обр', '3. Обр')
  beforeEach(async () => {
    await writeFile(join(here, 'old.txt'), resolutionText)
    await writeFile(join(here, 'new.txt'), edited)
  })

  it('in the shape promised to programs', async () => {
    const found = JSON.parse(await done('resolution', 'compare', 'old.txt', 'new.txt', '--json'))
    expect(found).toMatchObject({
      older: { name: 'old.txt' },
      newer: { name: 'new.txt' },
      counts: { inserted: 0, deleted: 1, moved: 0, changed: 1, relevelled: 0, wordsInserted: 1, wordsDeleted: 5 },
    })
    const changed = comparedShape.parse(found).paragraphs.filter(({ change }) => change !== 'same')
    expect(changed.map(({ change, older, newer }) => [change, older?.number, newer?.number])).toEqual([
      ['deleted', '1', undefined],
      ['changed', '2', '1'],
    ])
    expect(changed[1]?.text.filter(({ type }) => type !== 'same')).toEqual([
      { type: 'deleted', text: 'общий' },
      { type: 'inserted', text: 'единый' },
    ])
  })

  it('tells a person in a few lines, and writes a redline by the author named', async () => {
    const said = await done('resolution', 'compare', 'old.txt', 'new.txt', '--to', 'r.docx', '--author', 'Н. Громова')
    expect(said).toContain('Words: inserted 1, deleted 5.')
    expect(said).toContain('[-общий-]{+единый+}')
    expect(said).toContain('Written: r.docx')
    const xml = part(await readFile(join(here, 'r.docx')), 'word/document.xml')
    expect(xml).toMatch(/<w:del [^>]*w:author="Н. Громова"[^>]*><w:r><w:delText[^>]*>общий</)
    await done('resolution', 'compare', 'old.txt', 'new.txt', '--to', 'r.html', '--json')
    expect(await readFile(join(here, 'r.html'), 'utf8')).toContain('Сравнение двух редакций')
    expect(await done('resolution', 'compare', 'old.txt', 'old.txt')).toBe('The texts are the same.\n')
  })

  it('not into a kind of file that cannot show changes, and not with a text that cannot be read', async () => {
    const wrong = await plenum(['resolution', 'compare', 'old.txt', 'new.txt', '--to', 'r.md'])
    expect([wrong.code, wrong.out]).toEqual([2, ''])
    expect(wrong.err).toContain('must end in .docx or .html')
    const missing = await plenum(['resolution', 'compare', 'old.txt', 'none.txt', '--to', 'r.docx'])
    expect([missing.code, missing.out]).toEqual([1, ''])
    expect(missing.err).toContain('was not found')
    expect(await readdir(here)).toEqual(['new.txt', 'old.txt'])
  })
})

const comparedShape = z.object({
  paragraphs: z.array(
    z.object({
      change: z.string(),
      older: z.object({ number: z.string().nullable() }).nullable(),
      newer: z.object({ number: z.string().nullable() }).nullable(),
      text: z.array(z.object({ type: z.string(), text: z.string() })),
    }),
  ),
})

/** The letters of this file's text in the code page of Russian Windows. */
function windows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251')
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  return Buffer.from(Array.from(text, (letter) => codes.get(letter) ?? 0x3f))
}

const makers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  missing: async () => undefined,
  folder: (path) => mkdir(path),
  empty: (path) => writeFile(path, ''),
  zeros: (path) => writeFile(path, '').then(() => truncate(path, 2 ** 30)),
  'small zeros': (path) => writeFile(path, Buffer.alloc(5_000)),
  binary: (path) => writeFile(path, Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256))),
  'no clauses': (path) => writeFile(path, '\n\n   \n'),
}

describe('input that cannot be taken', () => {
  it.each([
    ['missing', 'was not found'],
    ['folder', 'is a folder'],
    ['empty', 'is empty'],
    ['zeros', 'is too large: 1024 MB'],
    ['small zeros', 'holds no text'],
    ['binary', 'holds no text'],
    ['no clauses', 'No preamble and no clauses'],
  ])('a text that is: %s', async (kind, words) => {
    await makers[kind]?.(join(here, 'r.txt'))
    await done('new', 'c.plenum', '--title', 'A', '--language', 'en')
    const contents = await readFile(join(here, 'c.plenum'))
    const before = await readdir(here)
    for (const command of [
      ['read', 'r.txt', '--json'],
      ['import', 'r.txt', '--into', 'c.plenum'],
    ]) {
      const { code, out, err, spent } = await plenum(['resolution', ...command])
      expect(spent).toBeGreaterThan(0)
      expect(spent).toBeLessThan(1_000)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain(words)
      expect(err).not.toMatch(/\n\s+at |Error:|node:/u)
    }
    expect(await readdir(here)).toEqual(before)
    expect(await readFile(join(here, 'c.plenum'))).toEqual(contents)
  })

  it.each(['missing', 'folder', 'empty', 'zeros', 'small zeros', 'binary'])(
    'a conference file that is: %s',
    async (kind) => {
      await makers[kind]?.(join(here, 'c.plenum'))
      await writeFile(join(here, 'r.txt'), resolutionText)
      const before = await readdir(here)
      for (const command of [
        ['info', 'c.plenum', '--json'],
        ['verify', 'c.plenum'],
        ['backup', 'c.plenum', '--to', 'backups'],
        ['resolution', 'import', 'r.txt', '--into', 'c.plenum'],
        ['resolution', 'export', '--from', 'c.plenum', '--to', 'out.docx'],
        ['plan', 'export', '--from', 'c.plenum', '--to', 'out.xlsx'],
      ]) {
        const { code, out, err } = await plenum(command)
        expect([command.join(' '), code, out]).toEqual([command.join(' '), 1, ''])
        expect(err).toContain('“c.plenum”')
        expect(err).not.toMatch(/\n\s+at |Error:|node:/u)
      }
      expect(await readdir(here)).toEqual(before)
    },
  )

  it('a conference file that was cut off on its way', async () => {
    await newFile()
    await done('resolution', 'import', 'r.txt', '--into', 'c.plenum')
    await rm(join(here, 'c.backups'), { recursive: true, force: true })
    const file = await open(join(here, 'c.plenum'), 'r+')
    await file.truncate(Math.floor(((await file.stat()).size * 2) / 3))
    await file.close()
    const contents = await readFile(join(here, 'c.plenum'))
    for (const command of [
      ['verify', 'c.plenum'],
      ['info', 'c.plenum'],
      ['plan', 'export', '--from', 'c.plenum', '--to', 'p.xlsx'],
    ]) {
      const { code, out, err } = await plenum(command)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain('“c.plenum” is damaged')
    }
    expect(await readFile(join(here, 'c.plenum'))).toEqual(contents)
    expect((await readdir(here)).toSorted()).toEqual(['c.plenum', 'r.txt'])
  })

  it('a place that cannot be written to, or is taken', async () => {
    await newFile()
    await done('resolution', 'import', 'r.txt', '--into', 'c.plenum')
    const taken = await plenum(['new', 'c.plenum', '--title', 'B', '--language', 'ru'])
    expect([taken.code, taken.err.includes('already')]).toEqual([1, true])
    const nowhere = await plenum(['resolution', 'export', '--from', 'c.plenum', '--to', 'no/such/out.txt'])
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('“such” was not found')])
    await mkdir(join(here, 'dir.txt'))
    const folded = await plenum(['resolution', 'export', '--from', 'c.plenum', '--to', 'dir.txt'])
    expect([folded.code, folded.err]).toEqual([1, expect.stringContaining('“dir.txt” is a folder')])
    expect((await readdir(here)).filter((name) => name.endsWith('.unfinished'))).toEqual([])
    const empty = await plenum(['demo', '--to', 'r.txt'])
    expect(empty.code).toBe(1)
  })

  it('a plan of a file without documents', async () => {
    await newFile()
    const { code, err } = await plenum(['plan', 'export', '--from', 'c.plenum', '--to', 'plan.xlsx', '--lang', 'ru'])
    expect([code, err]).toEqual([1, expect.stringContaining('нет документов')])
    expect(existsSync(join(here, 'plan.xlsx'))).toBe(false)
  })
})

describe('commands that are wrong', () => {
  it.each([
    [[], 'No command was given'],
    [['destroy'], 'There is no command destroy'],
    [['resolution'], 'No command was given'],
    [['resolution', 'read'], 'It is not said what to work on'],
    [['resolution', 'read', 'a', 'b'], 'too many words'],
    [['resolution', 'read', 'a', '--loud'], 'There is no option --loud'],
    [['resolution', 'import', 'a.txt'], 'The option --into <FILE> must be given'],
    [['new', 'a.plenum', '--title', 'A', '--language', 'fr'], 'does not fit'],
    [['new', 'a.plenum', '--title', 'A'], 'must be given'],
    [['resolution', 'export', '--from', 'a.plenum', '--to', 'a.odt'], 'in which format to write “a.odt”'],
    [['plan', 'export', '--from', 'a.plenum', '--to', 'a.csv'], 'must end in .xlsx'],
    [['info', 'a.plenum', '--lang', 'fr'], 'ru or en, not “fr”'],
  ])('%j', async (parameters, words) => {
    const { code, err } = await plenum(parameters)
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(await readdir(here)).toEqual([])
  })

  it('the sources run as they are, for those who work on them', async () => {
    const run = promisify(execFile)(process.execPath, [join(root, 'src/hosts/cli/main.ts'), '--version'])
    expect((await run).stdout).toBe(await done('--version'))
  })

  it('help is in plain words, in both languages', async () => {
    expect(await done('--help')).toMatch(/Commands:[^]*resolution[^]*Exit code: 0 done/u)
    expect(await done('--help', '--lang', 'ru')).toMatch(/Команды:[^]*resolution[^]*Код завершения: 0/u)
    expect(await done('resolution', 'read', '--help', '--lang=ru')).toContain('текст резолюции')
    expect((await done('--version')).trim()).toMatch(/^\d+\.\d+\.\d+$/u)
  })
})

describe.skipIf(!existsSync(dushanbe))('the Dushanbe resolution (needs ../shared/corpus)', () => {
  it('has 25 clauses in what is read, in the text, in Word and in the plan', async () => {
    const found = await readJson(dushanbe)
    const all = Array.from({ length: 25 }, (_, index) => String(index + 1))
    expect(found.operative.map(({ number }) => number)).toEqual(all)
    expect(found.preamble).toHaveLength(4)
    expect(found.enactingFormula).toBe('ПОСТАНОВИЛИ:')
    expect(found.adoptedOn).toBe('2022-12-18')
    expect(found.representedCountries).toHaveLength(12)
    expect(
      found.directives.filter((one) => one.deadline !== null).map((one) => [one.clause, one.deadline?.to]),
    ).toEqual([
      ['12', '2023-02-15'],
      ['19', '2023-01-30'],
      ['24', '2023-12-31'],
    ])
    await done('new', 'd.plenum', '--title', 'IX Региональная конференция', '--language', 'ru')
    await done('resolution', 'import', dushanbe, '--into', 'd.plenum')
    await done('resolution', 'export', '--from', 'd.plenum', '--to', 'd.txt')
    await done('resolution', 'export', '--from', 'd.plenum', '--to', 'd.docx')
    await done('plan', 'export', '--from', 'd.plenum', '--to', 'd.xlsx')
    expect(numbersIn(await readFile(join(here, 'd.txt'), 'utf8'))).toEqual(all)
    expect((await readFile(join(here, 'd.docx'))).subarray(0, 2).toString()).toBe('PK')
    expect(new Set(await planNumbers(join(here, 'd.xlsx')))).toEqual(new Set(all))
  })
})
