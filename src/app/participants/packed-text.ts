/** Far below what a call can be given: a note may be as long as a book. */
const mostArguments = 10_000
const [firstLetter, lastLetter] = [0x430, 0x44f]

/**
 * A folded text with one byte for each Russian letter, so that a search reads half as much and by the faster of its ways. Other letters
 * beyond ASCII are spelt out between marks; a part of a text is packed as that part of its packing.
 */
export function packed(folded: string): string {
  const codes: number[] = []
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at)
    if (code < 0x80) codes.push(code)
    else if (code >= firstLetter && code <= lastLetter) codes.push(code - firstLetter + 0xe0)
    else codes.push(2, ...Array.from(code.toString(36), (digit) => digit.charCodeAt(0)), 3)
  }
  let text = ''
  for (let at = 0; at < codes.length; at += mostArguments)
    text += String.fromCharCode(...codes.slice(at, at + mostArguments))
  return text
}
