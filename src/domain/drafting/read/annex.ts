import { drop, textOf, type Paragraph } from './paragraph.ts'

const annexTitle =
  /^(?:приложени[ея]|annex(?:es)?|appendix|addendum|attachment)(?:\s+(?:(?:№|n\.?|no\.?)\s*)?(?:\d{1,3}|[ivx]{1,5}|\p{Lu}))?\s*\.?(?=$|\s+(?:к|to)\s|[.:]?\s*[«"“(]|\s+[\p{Lu}])/iu
const attachments = /^(?:приложения|annexes|attachments|enclosures)\s?:$/iu
const longestTitle = 200

/** Index of the first paragraph of what is annexed to the decisions, or the number of paragraphs. Its numbers count no clauses. */
export function findAnnex(paragraphs: readonly Paragraph[]): number {
  let decided = 0
  let before = ''
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.dropped) continue
    if (decided > 0 && isAnnexTitle(paragraph) && !/[,:]$/.test(before)) return index
    decided += 1
    before = textOf(paragraph)
  }
  return paragraphs.length
}

function isAnnexTitle({ rich: { text }, label }: Paragraph): boolean {
  return label === null && text.length < longestTitle && !/[.;:,]$/.test(text) && annexTitle.test(text)
}

/** «Приложения: 1. Смета на 2 л.»: the list of what is attached counts no clauses either. */
export function dropAttachments(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const kept = paragraphs.findIndex(({ dropped }) => dropped === null)
  const from = paragraphs.findIndex(
    ({ rich, label, dropped }, index) => index > kept && !dropped && !label && attachments.test(rich.text),
  )
  if (from < 0) return paragraphs
  const after = paragraphs.findIndex(({ label, dropped }, index) => index > from && !dropped && !label)
  const to = after < 0 ? paragraphs.length : after
  return [...paragraphs.slice(0, from), ...dropAnnex(paragraphs.slice(from, to)), ...paragraphs.slice(to)]
}

export function dropAnnex(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph) => (paragraph.dropped ? paragraph : drop(paragraph, 'annex', 0.75)))
}
