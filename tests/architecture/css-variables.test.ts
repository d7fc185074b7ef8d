import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Sheets {
  readonly used: ReadonlyMap<string, string>
  readonly defined: ReadonlySet<string>
}

/** Names after `var(`, each with a place, and names that a style sheet, a theme or a style gives a value. */
function variablesIn(files: ReadonlyMap<string, string>): Sheets {
  const used = new Map<string, string>()
  const defined = new Set<string>()
  for (const [file, text] of files) {
    for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) used.set(name, file)
    for (const [, name = ''] of text.matchAll(/(--[\w-]+)['"`]?\]?\s*:/g)) defined.add(name)
    for (const [, name = ''] of text.matchAll(/setProperty\(\s*['"`](--[\w-]+)/g)) defined.add(name)
  }
  return { used, defined }
}

/** Variables of ours that are used and have no value anywhere; Mantine gives its own theirs. */
function withoutValue({ used, defined }: Sheets): readonly string[] {
  return [...used].flatMap(([name, file]) =>
    defined.has(name) || name.startsWith('--mantine-') ? [] : [`${name} in ${file}`],
  )
}

function filesUnder(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
  const sheets = names.filter((name) => /\.(?:css|tsx?)$/.test(name)).map((name) => `${folder}/${name}`)
  return new Map(sheets.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]))
}

describe('variables of the style sheets', () => {
  it.each(['src/ui', 'src/documents'])('all have a value: %s', (folder) => {
    const sheets = variablesIn(filesUnder(folder))
    expect(sheets.used.size).toBeGreaterThan(5)
    expect(withoutValue(sheets)).toEqual([])
  })

  it('a variable without a value is seen', () => {
    const sheets = variablesIn(
      new Map([
        ['a.css', 'p { color: var(--warning); background: var( --ground ); border-color: var(--mantine-color-text) }'],
        ['b.tsx', "<p style={{ ['--ground']: 'white' }} />"],
      ]),
    )
    expect(withoutValue(sheets)).toEqual(['--warning in a.css'])
  })
})
