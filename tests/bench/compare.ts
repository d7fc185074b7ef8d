import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import { compareDocuments } from '#domain/drafting/compare/compare.ts'
import { conferenceStyle, type DraftDocument } from '#domain/drafting/document.ts'
import { formats } from '#documents/formats.ts'
import { withOtherIds } from '#tests/support/edited-pair.ts'
import { at, clause, conference, draft } from '#tests/support/sample-documents.ts'
import type { BenchRow } from './bench-row.ts'
import { median } from './median.ts'

const words =
  'рекомендовать секретариату конференции одобрить доклад учёт воды городов области и в на с развитие участие организации меры контроль исполнение срок создать службу передавать показания публиковать сводки предложение порядок обмен опыт словарь термин'.split(
    ' ',
  )

/** Clauses of 12 to 31 words of a small vocabulary, no two alike: what is hardest to tell apart. */
function clauses(count: number): readonly Clause[] {
  const random = mulberry(7)
  const pick = (below: number): number => Math.floor(random() * below)
  const text = (index: number) =>
    `${Array.from({ length: 12 + pick(20) }, () => words[pick(words.length)]).join(' ')} (п. ${index})`
  return Array.from({ length: count }, (_, index) => clause(`c${index}`, text(index)))
}

/** The same numbers in every run (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function reworded({ id, blocks }: Clause, index: number, every: number): Clause {
  const [first] = blocks
  const text = first?.type === 'text' ? first.runs.map((one) => one.text).join('') : ''
  return clause(id, index % every === 3 % every ? text.replace(/(\S+) (\S+)/u, '$2 иначе') : text)
}

/** Every tenth clause reworded, every fiftieth gone, one new, one moved to the middle. */
function edited(all: readonly Clause[]): readonly Clause[] {
  const kept = all.map((one, index) => reworded(one, index, 10)).filter((_, index) => index % 50 !== 7)
  const [moved, ...others] = kept
  if (moved === undefined) return kept
  return others.toSpliced(40, 0, clause('new', 'Создать рабочую группу')).toSpliced(others.length >> 1, 0, moved)
}

const document = (operative: readonly Clause[]): DraftDocument =>
  draft({ ...emptyBody, operative }, conferenceStyle, 'ru')
const read = (text: DraftDocument): DraftDocument => ({ ...text, body: withOtherIds(text.body) })

/** Milliseconds of the median turn of five. */
async function medianOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return median(times)
}

function row(name: string, milliseconds: number, limit: number): BenchRow {
  return { name, value: `${milliseconds.toFixed(0)} ms`, bar: `under ${limit} ms`, pass: milliseconds < limit }
}

/** Comparing two texts, and the redline beside the plain export of the newer one. */
export async function run(): Promise<readonly BenchRow[]> {
  const small = clauses(300)
  const large = clauses(3000)
  const [older, newer] = [document(large), document(edited(large))]
  const all = document(large.map((one, index) => reworded(one, index, 1)))
  const made = { author: 'Н. В. Громова', at }
  const plain = await medianOf(() => formats.writeDocument(newer, conference, 'docx', at))
  const redline = await medianOf(() => formats.writeRedline(older, newer, conference, 'docx', made))
  return [
    row(
      '300 clauses against an edited copy',
      await medianOf(() => compareDocuments(document(small), document(edited(small)))),
      50,
    ),
    row('3000 clauses against an edited copy', await medianOf(() => compareDocuments(older, newer)), 300),
    row('3000 clauses, no id in common', await medianOf(() => compareDocuments(older, read(newer))), 2_000),
    row(
      '3000 clauses, no id in common, every one reworded',
      await medianOf(() => compareDocuments(older, read(all))),
      2_000,
    ),
    {
      name: '3000 clauses, redline in Word beside the plain export',
      value: `${(redline / plain).toFixed(2)}x (${redline.toFixed(0)} / ${plain.toFixed(0)} ms)`,
      bar: 'at most 3.00x',
      pass: redline / plain <= 3,
    },
  ]
}
