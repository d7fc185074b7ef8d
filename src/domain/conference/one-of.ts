/** JSON knows no unions of words: a word of a sample that is not of the list is a mistake in it. */
export function oneOf<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((each) => each === word)
  if (found === undefined) throw new Error(`sample: “${word}” is none of ${words.join(', ')}`)
  return found
}
