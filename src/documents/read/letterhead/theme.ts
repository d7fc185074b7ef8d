import { child, elements, parseTree } from './element.ts'

/** Fonts and colours that the theme of a file names. */
export interface Theme {
  /** By the value of an attribute like `w:asciiTheme`. */
  readonly font: (name: string) => string | null
  /** Six hexadecimal figures. */
  readonly colour: (name: string) => string | null
}

/** What text and background are called outside of the theme. */
const otherNames: Readonly<Record<string, string>> = { tx1: 'dk1', tx2: 'dk2', bg1: 'lt1', bg2: 'lt2' }

export function readTheme(part: Uint8Array | null): Theme {
  if (part === null) return { font: () => null, colour: () => null }
  const theme = child(parseTree(part), 'a:themeElements')
  const colours = new Map<string, string>()
  for (const { name, children } of elements(child(theme, 'a:clrScheme') ?? nothing)) {
    const value = children.find((one) => typeof one !== 'string')
    const colour = value?.attributes[value.name === 'a:sysClr' ? 'lastClr' : 'val'] ?? ''
    if (/^[0-9a-f]{6}$/i.test(colour)) colours.set(name.slice('a:'.length), colour.toUpperCase())
  }
  const fonts = child(theme, 'a:fontScheme')
  const latin = (scheme: 'major' | 'minor') =>
    child(child(fonts, `a:${scheme}Font`), 'a:latin')?.attributes['typeface'] || null
  return {
    font: (name) => (name.startsWith('major') ? latin('major') : name.startsWith('minor') ? latin('minor') : null),
    colour: (name) => colours.get(otherNames[name] ?? name) ?? null,
  }
}

const nothing = { name: '', attributes: {}, children: [] }
