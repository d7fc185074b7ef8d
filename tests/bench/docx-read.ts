import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { z } from 'zod'
import { composeDocument } from '#documents/compose.ts'
import { writeDocx } from '#documents/docx/write-docx.ts'
import { unzipOwn, zip } from '#documents/zip.ts'
import { emptyBody, type Block, type Clause } from '#domain/drafting/clause.ts'
import { conferenceStyle } from '#domain/drafting/document.ts'
import { at, conference, draft } from '#tests/support/sample-documents.ts'
import { deleted, inserted, paragraph, run as words, wordFile } from '#tests/support/word-file.ts'
import type { BenchRow } from './bench-row.ts'
import { hasPython, python } from './peers/side-by-side.ts'

const peer = (name: string) => join(import.meta.dirname, 'peers', name)
const runs = 7

const text =
  'рекомендовать городам бассейна обмен показаниями за № 5 и № 7, принимая во внимание итоги обсуждения и доклад рабочей группы об учёте воды'

const clause = (index: number, lists: readonly Block[] = []): Clause => ({
  id: `c${index}`,
  role: 'clause',
  blocks: [{ type: 'text', runs: [{ text: `Пункт ${index}`, bold: true }, { text: ` ${text}` }] }, ...lists],
})
const list = (...items: readonly Clause[]): Block => ({ type: 'list', marker: 'numbered', clauses: items })

/** Clauses of three levels: of five one stands at the top, two below it, two below those. */
function clauses(count: number): readonly Clause[] {
  return Array.from({ length: count / 5 }, (_, group) => {
    const first = group * 5
    const below = list(clause(first + 3), clause(first + 4))
    return clause(first, [list(clause(first + 1), clause(first + 2, [below]))])
  })
}

/** The draft as another program keeps it: without the properties that say which document of Plenum it is. */
function withoutIdentity(draftOfOurs: Uint8Array): Uint8Array {
  const parts = unzipOwn(draftOfOurs)
  const custom = 'docProps/custom.xml'
  if (!parts.delete(custom)) throw new Error(`a file of ours has ${custom}`)
  return zip(parts)
}

/** 3000 clauses as Plenum writes them, with numbers and styles; then, as in Word, changes in each fifth paragraph and a comment on each tenth. */
async function longDraft(): Promise<Uint8Array> {
  const tree = composeDocument(draft({ ...emptyBody, operative: clauses(3000) }, conferenceStyle, 'ru'), conference)
  const parts = unzipOwn(await writeDocx(tree, at))
  const decode = (name: string) => new TextDecoder().decode(parts.get(name))
  const put = (name: string, xml: string) => parts.set(name, new TextEncoder().encode(xml))
  let index = 0
  const marked = decode('word/document.xml').replaceAll('</w:p>', () => {
    index += 1
    const change = index % 5 === 0 ? deleted('прежний срок') + inserted('новый срок') : ''
    const comment = index % 10 === 0 ? `<w:r><w:commentReference w:id="${index}"/></w:r>` : ''
    return `${change}${comment}</w:p>`
  })
  const comments = Array.from(
    { length: Math.floor(index / 10) },
    (_, order) =>
      `<w:comment w:id="${order * 10 + 10}" w:author="Н. Сафаров">${paragraph(words('Уточнить.'))}</w:comment>`,
  )
  put('word/document.xml', marked)
  put('word/comments.xml', commentsPart(comments.join('')))
  put(
    'word/_rels/document.xml.rels',
    decode('word/_rels/document.xml.rels').replace('</Relationships>', `${commentsRelation}</Relationships>`),
  )
  put('[Content_Types].xml', decode('[Content_Types].xml').replace('</Types>', `${commentsType}</Types>`))
  return zip(parts)
}

const commentsPart = (contents: string) =>
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${contents}</w:comments>`
const commentsRelation =
  '<Relationship Id="comments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
const commentsType =
  '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'

const bomb = () => wordFile({ body: paragraph(words(' '.repeat(300 * 1024 * 1024))) })

const printed = z.object({ milliseconds: z.number(), megabytes: z.number(), paragraphs: z.int() })
type Printed = z.infer<typeof printed>

/** Work of the reading thread, so that what else the machine does is not counted. Medians of what the commands print, their runs interleaved so that a busy moment hits all of them. */
function medians(commands: Readonly<Record<string, readonly string[]>>, count: number): (name: string) => Printed {
  const found = new Map<string, Printed[]>()
  for (let left = count; left > 0; left -= 1)
    for (const [name, [program = '', ...options]] of Object.entries(commands)) {
      const one = printed.parse(JSON.parse(execFileSync(program, options, { encoding: 'utf8' })))
      found.set(name, [...(found.get(name) ?? []), one])
    }
  const median = (name: string, field: keyof Printed) => {
    const sorted = (found.get(name) ?? []).map((one) => one[field]).toSorted((left, right) => left - right)
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  }
  return (name) => ({
    milliseconds: median(name, 'milliseconds'),
    megabytes: median(name, 'megabytes'),
    paragraphs: median(name, 'paragraphs'),
  })
}

/** The reader as it is shipped: one file of JavaScript. */
async function bundled(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: peer('read_plenum.ts'),
      outDir: folder,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'reader.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(folder, 'reader.mjs')
}

/** FORMATS, bars 6 and 7: reading a Word document, and one made to harm, beside mammoth and python-docx. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  try {
    const reader = await bundled(folder)
    const [source, bombed] = [join(folder, 'draft.docx'), join(folder, 'bomb.docx')]
    const foreign = join(folder, 'foreign.docx')
    const own = await longDraft()
    writeFileSync(source, own)
    writeFileSync(foreign, withoutIdentity(own))
    writeFileSync(bombed, bomb())
    const withPython = hasPython('docx')
    const of = medians(
      {
        ours: ['node', reader, source],
        foreign: ['node', reader, foreign],
        mammoth: ['node', peer('read_mammoth.mjs'), source],
        ...(withPython ? { python: [python, peer('read_python.py'), source] } : {}),
      },
      runs,
    )
    const ofBomb = medians({ ours: ['node', reader, bombed], mammoth: ['node', peer('read_mammoth.mjs'), bombed] }, 3)
    const whole = of('ours').paragraphs >= 3000
    return [
      { name: '3000 clauses, all read', value: `${of('ours').paragraphs}`, bar: '3000 and the title', pass: whole },
      row('3000 clauses, time beside mammoth', of('ours'), of('mammoth'), 'milliseconds', 0.3),
      row('the same of another program, beside mammoth', of('foreign'), of('mammoth'), 'milliseconds', 0.3),
      row(
        'the same of another program, beside python-docx',
        of('foreign'),
        withPython ? of('python') : null,
        'milliseconds',
        0.5,
      ),
      row('3000 clauses, memory beside mammoth', of('ours'), of('mammoth'), 'megabytes', 0.5),
      row('3000 clauses, time beside python-docx', of('ours'), withPython ? of('python') : null, 'milliseconds', 0.5),
      row('300 MB bomb, time beside mammoth', ofBomb('ours'), ofBomb('mammoth'), 'milliseconds', 0.05),
      row('300 MB bomb, memory beside mammoth', ofBomb('ours'), ofBomb('mammoth'), 'megabytes', 0.05),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function row(
  name: string,
  mine: Printed,
  theirs: Printed | null,
  field: 'milliseconds' | 'megabytes',
  limit: number,
): BenchRow {
  const bar = `at most ${limit.toFixed(2)}x`
  if (theirs === null) return { name, value: 'peer absent', bar, pass: null }
  const value = mine[field] / theirs[field]
  const unit = field === 'milliseconds' ? 'ms' : 'MB'
  return {
    name,
    value: `${value.toFixed(3)}x (${mine[field].toFixed(0)} / ${theirs[field].toFixed(0)} ${unit})`,
    bar,
    pass: value <= limit,
  }
}
