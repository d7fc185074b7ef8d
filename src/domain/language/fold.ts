// Letters of Cyrillic alphabets beside the Russian one, as people type them on a Russian keyboard. Letters that are a base
// and a mark (ё, ї, ӣ, ӯ, ў) fall to their base by decomposition; й is kept, it is a letter of its own.
const letters: Readonly<Record<string, string>> = {
  // Tajik, Kazakh, Kyrgyz, Tatar, Bashkir
  қ: 'к',
  ҳ: 'х',
  ғ: 'г',
  ҷ: 'ч',
  ә: 'а',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  җ: 'ж',
  ҡ: 'к',
  ҙ: 'з',
  ҫ: 'с',
  // Ukrainian, Belarusian, Serbian, Abkhaz, Moldovan
  і: 'и',
  є: 'е',
  ґ: 'г',
  ј: 'й',
  љ: 'л',
  њ: 'н',
  ћ: 'ч',
  ђ: 'ч',
  џ: 'ч',
  ҵ: 'ц',
  ҟ: 'к',
  ӡ: 'з',
  // Latin letters that Unicode does not decompose
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
}
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

// Soft hyphen, zero-width characters, word joiner, byte order mark; quotes and apostrophes of every kind, straight ones too.
const dropped = /[\u00ad\u200b-\u200d\u2060\ufeff"'«»‹›„“”‟‚‘’‛′″ʻʼ]/gu
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu
const marked = /(\P{M})([\u0300-\u036f]+)/gu

/** Most words of lists have nothing in them to fold but case and ё, which is several times cheaper. */
const plain = /^[a-zа-яё0-9.,:;@()+/_-]+(?: [a-zа-яё0-9.,:;@()+/_-]+)*$/iu

/**
 * The form in which text is searched and compared: lower case; ё as е; letters of neighbouring Cyrillic alphabets as the
 * Russian letter people type for them; Latin letters without diacritics; no quotes, no soft hyphens; every dash a
 * hyphen; white space of any kind one space, none at the ends. `fold(fold(x)) = fold(x)`.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replaceAll('ё', 'е')
  return text
    .replace(dropped, '')
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(marked, (_, base: string, marks: string) => (base === 'и' && marks.includes('\u0306') ? 'й' : base))
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(letter, (found) => letters[found] ?? found)
    .normalize('NFC')
    .replace(dash, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Words of a text, folded: what stands between anything but letters and digits. */
export function foldedWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
