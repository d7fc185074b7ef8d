import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import mammoth from 'mammoth'
import { composeDocument } from '#documents/compose.ts'
import { formats } from '#documents/formats.ts'
import { inlineText, type ClauseNode } from '#documents/tree.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import { checkDocx } from '#tests/support/docx-check.ts'
import { partsOf, sdkErrors } from '#tests/support/office-file.ts'
import { at, conference, englishUn, russianGost, samplePlan } from '#tests/support/sample-documents.ts'
import type { BenchRow } from './bench-row.ts'
import { hasPython, python } from './peers/side-by-side.ts'

const documents: readonly DraftDocument[] = [russianGost, englishUn]

/** FORMATS, bars 8 and 9: validity, agreement of independent readers, same bytes on repeat. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'))
  try {
    const rows: BenchRow[] = [await validity()]
    for (const [name, read] of readers(folder)) {
      if (read === null)
        rows.push({ name: `text of every clause: ${name}`, value: 'peer absent', bar: 'all', pass: null })
      else rows.push(await agreement(name, read))
    }
    return [...rows, await repeat()]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const docx = (document: DraftDocument) => formats.writeDocument(document, conference, 'docx', at)

async function validity(): Promise<BenchRow> {
  const files = new Map<string, Uint8Array>()
  let own = 0
  for (const document of documents) {
    const bytes = await docx(document)
    files.set(`${document.language}.docx`, bytes)
    files.set(`${document.language}.xlsx`, await formats.writePlan(samplePlan(document, [{}, { note: '=1' }]), at))
    own += checkDocx(partsOf(bytes)).length
  }
  const sdk = (await sdkErrors(files)).length
  return { name: 'errors: Open XML SDK, own check', value: `${sdk}, ${own}`, bar: '0, 0', pass: sdk + own === 0 }
}

function present(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}

/** Text of a Word file by a program that is not ours; `labels` where it prints the numbers too. */
type Reader = { readonly labels: boolean; readonly text: (bytes: Uint8Array) => Promise<string> }

function readers(folder: string): readonly (readonly [string, Reader | null])[] {
  const file = join(folder, 'read.docx')
  const by = (command: string, ...options: readonly string[]): Reader => ({
    labels: false,
    text: async (bytes) => {
      writeFileSync(file, bytes)
      return execFileSync(command, [...options], { encoding: 'utf8' })
    },
  })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const office: Reader = {
    labels: true,
    text: async (bytes) => {
      writeFileSync(file, bytes)
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
        stdio: 'ignore',
      })
      const body = ['-x', '0', '-y', '50', '-W', '596', '-H', '740']
      return execFileSync('pdftotext', ['-layout', '-nopgbrk', ...body, join(folder, 'read.pdf'), '-'], {
        encoding: 'utf8',
      })
    },
  }
  const script =
    'import docx,sys; print("\\n".join("".join(t.text or "" for t in p._p.iter("{%s}t" % p._p.nsmap["w"])) for p in docx.Document(sys.argv[1]).paragraphs))'
  return [
    [
      'mammoth',
      { labels: false, text: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value },
    ],
    ['python-docx', hasPython('docx') ? by(python, '-c', script, file) : null],
    ['pandoc', present('pandoc') ? by('pandoc', '--wrap=none', '-t', 'plain', file) : null],
    ['LibreOffice and pdftotext, with numbers', present('soffice') && present('pdftotext') ? office : null],
  ]
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

async function agreement(name: string, reader: Reader): Promise<BenchRow> {
  let [found, all] = [0, 0]
  for (const document of documents) {
    // pandoc prints italics of plain text between underscores.
    const text = squeezed((await reader.text(await docx(document))).replaceAll('_', ''))
    const lines = (node: ClauseNode): readonly string[] =>
      node.blocks.flatMap((block, index) =>
        block.type === 'list'
          ? block.clauses.flatMap(lines)
          : [`${reader.labels && index === 0 ? node.label : ''} ${inlineText(block.inlines)}`],
      )
    for (const node of composeDocument(document, conference).nodes) {
      if (node.type !== 'clause') continue
      for (const line of lines(node)) {
        all += 1
        if (text.includes(squeezed(line))) found += 1
      }
    }
  }
  return { name: `text of every clause: ${name}`, value: `${found} of ${all}`, bar: 'all', pass: found === all }
}

async function repeat(): Promise<BenchRow> {
  const same = await Promise.all(
    documents.map(async (document) => Buffer.compare(await buffer(document), await buffer(document)) === 0),
  )
  const equal = same.filter(Boolean).length
  return {
    name: 'two exports of one document: same bytes',
    value: `${equal} of ${same.length}`,
    bar: 'all',
    pass: equal === same.length,
  }
}

async function buffer(document: DraftDocument): Promise<Buffer> {
  return Buffer.from(await docx(document))
}
