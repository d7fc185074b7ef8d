/**
 * Whether one letter added, left out, changed, or two neighbours swapped make one word of the other, other than among the first letter and the
 * last `kept` ones, where endings change by grammar.
 */
export function isOneSlip(word: string, other: string, kept: number): boolean {
  if (word === other || Math.abs(word.length - other.length) > 1) return false
  let head = 0
  while (head < word.length && word[head] === other[head]) head += 1
  let tail = 0
  const shorter = Math.min(word.length, other.length)
  while (tail < shorter - head && word.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  if (head === 0 || tail < kept) return false
  const [left, right] = [word.slice(head, word.length - tail), other.slice(head, other.length - tail)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

const endings =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ией|иям|иях|ых|их|ым|им|ая|яя|ую|юю|ое|ее|ые|ие|ой|ей|ый|ий|ом|ем|ов|ев|ам|ям|ах|ях|ию|ия|ии|ью|а|я|о|е|ы|и|у|ю|ь|й)$/u

/** A Russian word without its ending, in lower case, ё as е: enough to tell one word in two cases from two words. */
export function stemOf(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е').replace(endings, '')
}
