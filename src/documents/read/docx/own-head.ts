import { emptyBody } from '#domain/drafting/clause.ts'
import {
  documentKinds,
  documentStatuses,
  layouts,
  numberings,
  punctuations,
  subNumberings,
  type DocumentHead,
  type DocumentStyle,
} from '#domain/drafting/document.ts'
import { kindNames, printedTitle } from '#domain/drafting/title.ts'
import { loosen } from '#domain/drafting/typography.ts'
import { languages } from '#domain/language/language.ts'
import { composeDocument } from '../../compose.ts'
import { printedParagraphs } from '../../printed.ts'
import { inlineText } from '../../tree.ts'

/** Texts of the title block as the file has them now. */
export type HeadTexts = ReadonlyMap<'kind' | 'title' | 'place', string>

/** The head as the file was written with it; null for a file that is not ours, or whose properties no longer make sense. */
export function readHead(properties: Readonly<Record<string, string>>): DocumentHead | null {
  const id = properties['PlenumDocument'] ?? ''
  const conferenceId = properties['PlenumConference'] ?? ''
  const kind = oneOf(documentKinds, properties['PlenumKind'])
  const language = oneOf(languages, properties['PlenumLanguage'])
  const status = oneOf(documentStatuses, properties['PlenumStatus'])
  const style = styleOf(parsed(properties['PlenumStyle']))
  if (properties['PlenumFormat'] !== '1' || !isId(id) || !isId(conferenceId)) return null
  if (kind === undefined || language === undefined || status === undefined || style === null) return null
  const adopted = properties['PlenumAdopted'] ?? ''
  const adoptedOn = /^\d{4}-\d\d-\d\d$/.test(adopted) ? adopted : null
  const place = parsed(properties['PlenumPlaceAndDate'])
  const placeAndDate = typeof place === 'string' ? place : null
  const title = properties['PlenumTitle'] ?? ''
  return { id, conferenceId, kind, language, status, title, placeAndDate, adoptedOn, style }
}

function isId(text: string): boolean {
  return text !== '' && text.length <= 64
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text)
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return null
  }
}

function styleOf(value: unknown): DocumentStyle | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = new Map<string, unknown>(Object.entries(value))
  const text = (name: string): string => String(fields.get(name))
  const layout = oneOf(layouts, text('layout'))
  const numbering = oneOf(numberings, text('numbering'))
  const subNumbering = oneOf(subNumberings, text('subNumbering'))
  const punctuation = oneOf(punctuations, text('punctuation'))
  if (layout === undefined || numbering === undefined || subNumbering === undefined || punctuation === undefined)
    return null
  const letterhead = fields.get('letterhead')
  return {
    layout,
    numbering,
    subNumbering,
    punctuation,
    preambleDash: fields.get('preambleDash') === true,
    italicOpeners: fields.get('italicOpeners') === true,
    letterhead: typeof letterhead === 'string' && isId(letterhead) ? letterhead : null,
  }
}

/** The head with title, place and date as they are printed now; where they print as before, as they were. */
export function headNow(head: DocumentHead, texts: HeadTexts): DocumentHead {
  const before = printedTexts(head)
  const same = (name: 'kind' | 'title' | 'place'): boolean =>
    plain(texts.get(name) ?? '') === plain(before.get(name) ?? '')
  const title = same('kind') && same('title') ? head.title : titleNow(head, texts)
  return { ...head, title, placeAndDate: same('place') ? head.placeAndDate : placeNow(head, texts) }
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function printedTexts(head: DocumentHead): HeadTexts {
  const tree = composeDocument({ ...head, body: emptyBody }, { title: '', host: null })
  return new Map(
    printedParagraphs(tree).map(({ role, inlines }) => [
      role === 'kind' || role === 'title' ? role : 'place',
      inlineText(inlines),
    ]),
  )
}

function titleNow(head: DocumentHead, texts: HeadTexts): string {
  const { kind, language, style } = head
  const rest = loosen(plain(texts.get('title') ?? ''), language)
  const said = plain(texts.get('kind') ?? '')
  const usual = kindNames[language][kind]
  const { saidKind } = printedTitle(head)
  if (saidKind !== '' && said === saidKind.toLocaleUpperCase(language)) return `${saidKind} ${rest}`.trim()
  if (style.layout === 'un' || said === '' || said === usual.toLocaleUpperCase(language)) return rest || usual
  const word = said.slice(0, 1) + said.slice(1).toLocaleLowerCase(language)
  return `${word} ${rest}`.trim()
}

function placeNow({ language }: DocumentHead, texts: HeadTexts): string | null {
  const [left = '', ...right] = (texts.get('place') ?? '').trim().split('\t')
  // Date on the left, place on the right.
  const line = [right.join(' '), left].map((end) => end.trim()).filter((end) => end !== '')
  return line.length === 0 ? null : loosen(line.join(', '), language)
}
