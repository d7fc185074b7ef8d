/** Called now and then while work goes on, with how much of it is done; a throw of its stops the work. */
export type Watch = (done: number) => void

/** Items made into one piece. */
const batch = 100

/** Text made of items in their order, a piece at a time: others are answered between the pieces. */
export async function inPieces<Item>(
  items: readonly Item[],
  textOf: (items: readonly Item[]) => string,
  watch: Watch,
): Promise<string> {
  let text = ''
  for (let from = 0; from < items.length; from += batch) {
    watch(from)
    text += textOf(items.slice(from, from + batch))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return text
}
