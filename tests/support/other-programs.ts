import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const python = '/usr/bin/python3'

/** Programs that make .docx files and are no part of the project, and whether they are on this machine. */
export const programs = {
  pandoc: spawnSync('pandoc', ['--version']).status === 0,
  LibreOffice: spawnSync('soffice', ['--version']).status === 0,
  'python-docx': spawnSync(python, ['-c', 'import docx']).status === 0,
} as const

/** Runs in a folder of its own that is gone afterwards. */
function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-programs-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const namesOf = (texts: readonly string[], ending: string) => texts.map((_, index) => `${index}.${ending}`)

function writeAll(folder: string, texts: readonly string[], ending: string): readonly string[] {
  const names = namesOf(texts, ending)
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), texts[index] ?? '')
  return names
}

function office(folder: string, names: readonly string[], filter: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const parameters = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', ...filter, '--outdir', folder]
  execFileSync('soffice', [...parameters, ...names.map((name) => join(folder, name))], { stdio: 'ignore' })
}

const readAll = (folder: string, texts: readonly string[]): readonly Uint8Array[] =>
  namesOf(texts, 'docx').map((name) => readFileSync(join(folder, name)))

/** Markdown as a .docx by pandoc. */
export function byPandoc(texts: readonly string[]): readonly Uint8Array[] {
  return inFolder((folder) => {
    for (const name of writeAll(folder, texts, 'md'))
      execFileSync('pandoc', ['-f', 'markdown', name, '-o', name.replace('.md', '.docx')], { cwd: folder })
    return readAll(folder, texts)
  })
}

/** Markdown as an .odt by pandoc, saved as a .docx by LibreOffice: its own numbering, its own styles. */
export function byLibreOffice(texts: readonly string[]): readonly Uint8Array[] {
  return inFolder((folder) => {
    const names = writeAll(folder, texts, 'md').map((name) => {
      const odt = name.replace('.md', '.odt')
      execFileSync('pandoc', ['-f', 'markdown', name, '-o', odt], { cwd: folder })
      return odt
    })
    office(folder, names, [])
    return readAll(folder, texts)
  })
}

/** A plain text opened in LibreOffice and saved as a .docx: a paragraph for each line. */
export function textByLibreOffice(texts: readonly string[]): readonly Uint8Array[] {
  return inFolder((folder) => {
    office(folder, writeAll(folder, texts, 'txt'), ['--infilter=Text (encoded):UTF8'])
    return readAll(folder, texts)
  })
}

const script = `
import docx, sys
for name in sys.argv[1:]:
    document = docx.Document()
    for line in open(name, encoding='utf-8').read().split('\\n'): document.add_paragraph(line)
    document.save(name.replace('.txt', '.docx'))
`

/** A paragraph for each line of a plain text, by python-docx. */
export function byPythonDocx(texts: readonly string[]): readonly Uint8Array[] {
  return inFolder((folder) => {
    execFileSync(python, ['-c', script, ...writeAll(folder, texts, 'txt')], { cwd: folder })
    return readAll(folder, texts)
  })
}
