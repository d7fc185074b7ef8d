import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { previewDocument } from '#app/resolutions.ts'
import { composeDocument } from '#documents/compose.ts'
import { writeDocx } from '#documents/docx/write-docx.ts'
import { writeMarkdown } from '#documents/markdown.ts'
import { readDocx } from '#documents/read/docx/read-docx.ts'
import type { ReadingProposal } from '#domain/drafting/read/proposal.ts'
import { readSource, type SourceReading } from '#domain/drafting/read/read-source.ts'
import { readText } from '#domain/drafting/read/read-text.ts'
import { englishCounted } from '#tests/fixtures/counted-texts-en.ts'
import { fourthCounted } from '#tests/fixtures/counted-texts-fourth.ts'
import { moreCounted } from '#tests/fixtures/counted-texts-more.ts'
import { russianCounted } from '#tests/fixtures/counted-texts-ru.ts'
import { thirdCounted } from '#tests/fixtures/counted-texts-third.ts'
import { countsOf } from '#tests/support/counting.ts'
import { byLibreOffice, byPandoc, byPythonDocx, programs, textByLibreOffice } from '#tests/support/other-programs.ts'
import { uncoveredWords } from '#tests/support/reading.ts'
import { at, conference } from '#tests/support/sample-documents.ts'

const treeOf = (text: string) => composeDocument(previewDocument(readText(text)), conference)
const byPlenum = (texts: readonly string[]) => Promise.all(texts.map((text) => writeDocx(treeOf(text), at)))
const asMarkdown = (texts: readonly string[]) => texts.map((text) => writeMarkdown(treeOf(text)))

const shown = (proposal: ReadingProposal | undefined) => {
  if (proposal === undefined) return ''
  const { preamble, operative, sub } = countsOf(proposal)
  return `${preamble}/${operative}/${sub}`
}

/** Ways a text becomes a .docx: set by a program with numbers and styles of its own, or poured in line by line. */
const ways: readonly {
  readonly name: string
  readonly needs: readonly (keyof typeof programs)[]
  readonly make: (texts: readonly string[]) => readonly Uint8Array[] | Promise<readonly Uint8Array[]>
}[] = [
  { name: 'Plenum', needs: [], make: byPlenum },
  { name: 'pandoc', needs: ['pandoc'], make: (texts) => byPandoc(asMarkdown(texts)) },
  { name: 'LibreOffice', needs: ['pandoc', 'LibreOffice'], make: (texts) => byLibreOffice(asMarkdown(texts)) },
  { name: 'LibreOffice, line by line', needs: ['LibreOffice'], make: textByLibreOffice },
  { name: 'python-docx, line by line', needs: ['python-docx'], make: byPythonDocx },
]

type Way = (typeof ways)[number]

/** Programs that a way needs and this machine has not. */
const missing = ({ needs }: Way) => needs.filter((program) => !programs[program])
const present = ways.filter((way) => missing(way).length === 0)

function titleOf(way: Way): string {
  const absent = missing(way)
  return absent.length === 0 ? way.name : `${way.name} (skipped: ${absent.join(', ')} not on this machine)`
}

/** As the file of another: what our own files say of themselves is left out. */
function read(bytes: Uint8Array): SourceReading {
  const { own: _, ...source } = readDocx(bytes, 'accepted')
  return readSource(source)
}

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const isThere = existsSync(corpus)

function corpusRows(): readonly { readonly file: string; readonly expected: string; readonly text: string }[] {
  const [, ...rows] = readFileSync(`${corpus}expected.tsv`, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [file = '', , ...counts] = row.split('\t')
    const text = readFileSync(`${corpus}resolutions/${file}`, 'utf8')
    return { file, expected: counts.slice(0, 3).join('/'), text }
  })
}

describe.skipIf(!isThere)(
  isThere ? 'real resolutions as .docx' : 'real resolutions as .docx (skipped: ../shared/corpus is not there)',
  () => {
    const rows = isThere ? corpusRows() : []
    const readings = new Map<string, readonly SourceReading[]>()

    const foundBy = (index: number) =>
      [...readings].map(([name, found]) => [name, shown(found[index]?.proposal)] as const)

    beforeAll(async () => {
      for (const { name, make } of present) readings.set(name, (await make(rows.map(({ text }) => text))).map(read))
      console.table(
        rows.map(({ file, expected, text }, index) => ({
          file: file.slice(0, 30),
          expected,
          text: shown(readText(text)),
          ...Object.fromEntries(foundBy(index)),
        })),
      )
      // The other programs start anew for each text.
    }, 240_000)

    describe.each(ways.map((way) => ({ way, title: titleOf(way) })))('$title', ({ way }) => {
      it.skipIf(missing(way).length > 0)('counts as from the text, and no word is lost', () => {
        for (const [index, { file, expected, text }] of rows.entries()) {
          const reading = readings.get(way.name)?.[index]
          expect.soft(shown(reading?.proposal), file).toBe(expected)
          expect.soft(reading?.proposal.language, file).toBe(readText(text).language)
          expect.soft(reading && uncoveredWords(reading.text, reading.proposal), file).toEqual([])
        }
      })
    })
  },
)

describe('texts counted by hand, written by Plenum', () => {
  const counted = [...russianCounted, ...englishCounted, ...moreCounted, ...thirdCounted, ...fourthCounted]

  it.each(counted)('$name', async ({ text, counts }) => {
    const [file = new Uint8Array()] = await byPlenum([text])
    const { preamble, operative, sub, decisions } = countsOf(read(file).proposal)
    // Titles and lines of place and adoption stand elsewhere on the page than in some of the texts.
    const { headings: _, closing: __, ...clauses } = counts
    expect({ preamble, operative, sub, decisions }).toMatchObject(clauses)
  })
})
