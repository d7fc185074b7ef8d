/** How a number is shown: what of it matters for what it means. */
export type NumberFormat =
  | { readonly kind: 'general' | 'date' | 'time' | 'dateTime' | 'percent' }
  /** Digits put into a mask from the right: «00000», «+7 (000) 000-00-00»; `0` in it is a digit or zero, `#` a digit or nothing. */
  | { readonly kind: 'mask'; readonly mask: string }

const general: NumberFormat = { kind: 'general' }

/** Formats every workbook has (ECMA-376-1, 18.8.30); those of East Asia differ by language and are all dates. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' }
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return { kind: 'date' }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return { kind: 'time' }
  return id === 22 ? { kind: 'dateTime' } : general
}

const quoted = /"([^"]*)"/g
const longestMask = 60

/** A format by its code: «dd.mm.yyyy», «[h]:mm», «[$-419]D MMMM YYYY;@», «+7 (000) 000-00-00». */
export function readFormat(code: string): NumberFormat {
  const first =
    code.replaceAll(quoted, (_, text: string) => text.replaceAll(/./g, String.raw`\$&`)).split(/(?<!\\);/)[0] ?? ''
  const plain = first
    .replaceAll(/\\.|_.|\*.|am\/pm|a\/p/gi, '')
    .replaceAll(/\[(?![hmsчмс]+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (plain.includes('general') || plain.includes('основной')) return general
  const hasHours = /[hsчс]/.test(plain)
  const hasDays = /[ydгдл]/.test(plain) || (!hasHours && /[mм]/.test(plain))
  if (hasDays) return { kind: hasHours ? 'dateTime' : 'date' }
  if (hasHours) return { kind: 'time' }
  if (plain.includes('%')) return { kind: 'percent' }
  return maskOf(first)
}

/** A mask is a format of whole numbers that puts something between digits, or zeros before them. */
function maskOf(format: string): NumberFormat {
  const mask = format.replaceAll(/\[[^\]]*\]|_.|\*./g, '').replaceAll(/\\(.)/g, '$1')
  const isPlain = /^[0#]*$/.test(mask) && !/00/.test(mask)
  const isWhole = /[0#]/.test(mask) && !/[.,?/eе@]/i.test(mask.replaceAll(/[^\d#.,?/@e]/gi, ' '))
  const hasText = /\p{L}|[₽$€%]/u.test(mask)
  return !isPlain && isWhole && !hasText && mask.length <= longestMask ? { kind: 'mask', mask } : general
}

/** Digits of a whole number in a mask: 42 in «00000» is «00042». */
export function fillMask(digits: string, mask: string): string {
  const places = Array.from(mask)
  const first = places.findIndex((place) => place === '0' || place === '#')
  let left = digits
  let text = ''
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at] ?? ''
    if (place !== '0' && place !== '#') {
      // What stands between digits that are not there is not shown.
      if (left !== '' || at < first || places.slice(0, at).includes('0')) text = place + text
      continue
    }
    text = (left.at(-1) ?? (place === '0' ? '0' : '')) + text
    left = left.slice(0, -1)
    if (at === first) {
      text = left + text
      left = ''
    }
  }
  return text
}
