import { fullText, type Body, clauseParts } from './clause.ts'

/**
 * Number of words: letters and figures between spaces, so that «организаций-участниц», «№ 5» and «12–13 октября» are one, one and
 * two.
 */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Words of a body. Numbers of clauses are not words of the text. */
export function countWords(body: Body): number {
  const texts = clauseParts.flatMap((part) => body[part].map(fullText))
  return texts.reduce((count, text) => count + wordsIn(text), 0)
}
