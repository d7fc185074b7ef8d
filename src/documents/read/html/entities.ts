/** Names of the characters from U+00A0 to U+00FF, in their order (HTML 4.01, 24.2). */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const firstLatin = 0xa0

/** The other characters that texts are full of. */
const others: Readonly<Record<string, number>> = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  OElig: 0x152,
  oelig: 0x153,
  Scaron: 0x160,
  scaron: 0x161,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  dagger: 0x2020,
  Dagger: 0x2021,
  bull: 0x2022,
  hellip: 0x2026,
  permil: 0x2030,
  prime: 0x2032,
  Prime: 0x2033,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  euro: 0x20ac,
  numero: 0x2116,
  trade: 0x2122,
  larr: 0x2190,
  rarr: 0x2192,
  minus: 0x2212,
  le: 0x2264,
  ge: 0x2265,
}

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(firstLatin + index)] as const),
  ...Object.entries(others).map(([name, code]) => [name, String.fromCharCode(code)] as const),
])

/** Numbers from 128 to 159 mean the characters of windows-1252 (HTML, 13.2.5.80). */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const reference = /^(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,9}));?/i
/** The references that nearly all are, with the character of each. */
const frequent = [
  ['nbsp;', '\u00a0'],
  ['amp;', '&'],
  ['quot;', '"'],
  ['lt;', '<'],
  ['gt;', '>'],
] as const

/** Text with its character references resolved; those that mean nothing stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text
    .split('&')
    .map((piece, index) => (index === 0 ? piece : resolved(piece)))
    .join('')
}

/** @param piece what stands behind the sign of a reference */
function resolved(piece: string): string {
  for (const [name, character] of frequent) if (piece.startsWith(name)) return character + piece.slice(name.length)
  const match = reference.exec(piece)
  if (match === null) return `&${piece}`
  const [whole, hex, decimal, name] = match
  const character =
    name === undefined ? characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : named.get(name)
  return character === undefined ? `&${piece}` : character + piece.slice(whole.length)
}

function characterOf(code: number): string {
  if (code >= 0x80 && code < 0xa0) return windows.charAt(code - 0x80)
  const isCharacter = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}
