import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyBody } from '#domain/drafting/clause.ts'
import { conferenceStyle, unStyle, type DocumentStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { composeDocument } from '#documents/compose.ts'
import { formats } from '#documents/formats.ts'
import { inlineText, type ClauseNode } from '#documents/tree.ts'
import {
  at,
  clause,
  conference,
  draft,
  englishBody,
  list,
  russianBody,
  samplePlan,
} from '#tests/support/sample-documents.ts'

const installed = (command: string, ...options: string[]) => spawnSync(command, options).error === undefined
const office = installed('soffice', '--version') && installed('pdftotext', '-v')

const longBody = {
  ...emptyBody,
  opening: [clause('open', 'Участники конференции, собравшись 16 октября 2025 г.')],
  formula: [clause('formula', 'ПОСТАНОВИЛИ')],
  operative: Array.from({ length: 25 }, (_, index) =>
    clause(
      `op-${index + 1}`,
      `Поручить секретариату подготовить предложение ${index + 1} о порядке учёта воды в городах бассейна и направить его городам-участникам до 1 марта 2026 года`,
      ...(index === 7
        ? [
            list(
              'numbered',
              ...Array.from({ length: 29 }, (_unused, item) => clause(`sub-${item}`, `раздел ${item + 1} предложения`)),
            ),
          ]
        : []),
    ),
  ),
}

const style = (change: Partial<DocumentStyle>): DocumentStyle => ({ ...conferenceStyle, ...change })
const documents: Readonly<Record<string, DraftDocument>> = {
  'long-ru': draft(longBody, conferenceStyle, 'ru'),
  'gost-ru': draft(russianBody, conferenceStyle, 'ru'),
  'gost-decimal-ru': draft(russianBody, style({ numbering: '1.', subNumbering: '1.1.', preambleDash: true }), 'ru'),
  'gost-dash-ru': draft(russianBody, style({ numbering: '–', subNumbering: 'а)' }), 'ru'),
  'gost-en': draft(englishBody, style({ numbering: '1)' }), 'en'),
  'un-en': draft(englishBody, unStyle, 'en'),
  'un-ru': draft(russianBody, unStyle, 'ru'),
}

/** «label text» of every clause, white space made one: what a person reads on the page. */
function printedLines(document: DraftDocument): readonly string[] {
  const ofClause = (node: ClauseNode): readonly string[] =>
    node.blocks.flatMap((block, index) =>
      block.type === 'list'
        ? block.clauses.flatMap(ofClause)
        : [`${index === 0 ? node.label : ''} ${inlineText(block.inlines)}`],
    )
  return composeDocument(document, conference)
    .nodes.flatMap((node) => (node.type === 'clause' ? ofClause(node) : []))
    .map(squeezed)
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe.skipIf(!office)(
  `LibreOffice opens every export${office ? '' : ' (skipped: soffice or pdftotext is not on this machine)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'plenum-office-'))
    const text = (name: string, ...options: string[]) =>
      execFileSync('pdftotext', [...options, join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
    const pageInfo = (name: string) => execFileSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' })

    beforeAll(async () => {
      const files: string[] = []
      const keep = (name: string, bytes: Uint8Array) => {
        files.push(join(folder, name))
        writeFileSync(join(folder, name), bytes)
      }
      for (const [name, document] of Object.entries(documents))
        keep(`${name}.docx`, await formats.writeDocument(document, conference, 'docx', at))
      keep('page.html', await formats.writeDocument(draft(longBody, conferenceStyle, 'ru'), conference, 'html', at))
      const rows = Array.from({ length: 25 }, (_, index) => ({
        clauseNumber: String(index + 1),
        action: `направить предложение ${index + 1} городам`,
      }))
      keep('plan.xlsx', await formats.writePlan(samplePlan(draft(longBody, conferenceStyle, 'ru'), rows), at))
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'ignore',
        timeout: 110_000,
      })
    }, 120_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it.each(Object.keys(documents))(
      '%s.docx: the page shows the text and number of every clause as composed',
      (name) => {
        const document = documents[name]
        if (document === undefined) throw new Error(name)
        // The margins are left out (points): a page number may stand between two lines of a clause.
        const page = squeezed(text(name, '-nopgbrk', '-layout', '-x', '0', '-y', '50', '-W', '596', '-H', '740'))
        const missing = printedLines(document).filter((line) => !page.includes(line))
        expect(missing).toEqual([])
      },
    )

    it('the 25 clauses of a long resolution are numbered 1 to 25 by the office program itself', () => {
      const numbers = Array.from(text('long-ru', '-layout').matchAll(/^ +(\d+)\. +Поручить/gm), (match) =>
        Number(match[1]),
      )
      expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
    })

    it('page numbers begin on page 2', () => {
      const pages = text('long-ru', '-layout')
        .split('\f')
        .filter((page) => page.trim() !== '')
      expect(pages.length).toBeGreaterThanOrEqual(3)
      expect(pages.map((page) => /^\s*(\d+)\s*\n/.exec(page)?.[1] ?? null)).toEqual(
        pages.map((_, index) => (index === 0 ? null : String(index + 1))),
      )
    })

    it('documents are A4 portrait, the plan A4 landscape', () => {
      expect(pageInfo('long-ru')).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
      expect(pageInfo('plan')).toMatch(/Page size: +84[12]\.\d+ x 595\.\d+ pts \(A4\)/)
    })

    it('the plan shows its 25 rows, its header on each page, and page numbers', () => {
      const pages = text('plan', '-layout')
        .split('\f')
        .filter((page) => page.trim() !== '')
      const words = squeezed(text('plan', '-raw'))
      for (let row = 1; row <= 25; row += 1) expect(words).toContain(`предложение ${row} городам`)
      expect(pages.filter((page) => page.includes('Ответственный'))).toHaveLength(pages.length)
      expect(words).toContain(`Стр. 1 из ${pages.length}`)
    })

    it('the HTML page shows the 25 clauses with their numbers', () => {
      const words = squeezed(text('page', '-raw'))
      for (let number = 1; number <= 25; number += 1)
        expect(words).toContain(`${number}. Поручить секретариату подготовить предложение ${number} о порядке`)
    })
  },
)
