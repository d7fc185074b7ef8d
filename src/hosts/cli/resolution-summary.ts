import { countOperative } from '#app/documents.ts'
import { previewDocument, type ReadResolution } from '#app/resolutions.ts'
import { plainText, walk } from '#domain/drafting/clause.ts'
import type { ProposedItem } from '#domain/drafting/read/proposal.ts'
import { noteWords, reasonWords } from '#domain/drafting/read/reason-words.ts'
import type { Language } from '#domain/language/language.ts'
import { counted } from './counts.ts'

/** Below this confidence a person is asked to look (see Decision). */
const sureFrom = 0.8

const words = {
  ru: {
    preamble: 'Преамбула',
    operative: 'Постановляющая часть',
    closing: 'Заключение',
    plan: 'Для плана',
    dated: 'со сроком',
    doubtful: 'Посмотрите сами',
    notes: 'Замечания',
    nothingDoubtful: 'Сомнительных мест нет.',
  },
  en: {
    preamble: 'Preamble',
    operative: 'Operative part',
    closing: 'Closing',
    plan: 'For the plan',
    dated: 'with a deadline',
    doubtful: 'Please look at these yourself',
    notes: 'Notes',
    nothingDoubtful: 'Nothing is doubtful.',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

/** What was read, for a person: what it is, how much of it, what the reader was not sure of. */
export function resolutionSummary({ proposal, directives, events }: ReadResolution, language: Language): string {
  const { title, placeAndDate, body } = previewDocument(proposal)
  const say = words[language]
  const below = [...walk(body)].filter(({ part, level }) => part === 'operative' && level > 0).length
  const dated = directives.filter(({ deadline }) => deadline !== null).length
  const operative = counted(countOperative(body), 'clause', language)
  const demands = `${counted(directives.length, 'directive', language)} (${say.dated}: ${dated})`
  return [
    title,
    ...(placeAndDate === null ? [] : [placeAndDate]),
    '',
    `${say.preamble}: ${counted(body.preamble.length, 'paragraph', language)}`,
    `${say.operative}: ${operative}${below === 0 ? '' : `, ${counted(below, 'subclause', language)}`}`,
    `${say.closing}: ${counted(body.closing.length, 'line', language)}`,
    `${say.plan}: ${demands}, ${counted(events.length, 'event', language)}`,
    '',
    ...doubtLines(proposal.items, language),
    ...(proposal.notes.length === 0 ? [] : [`${say.notes}:`]),
    ...proposal.notes.map((note) => `  ${noteWords(note, language)}`),
  ].join('\n')
}

function doubtLines(items: readonly ProposedItem[], language: Language): readonly string[] {
  const lines = items.flatMap((item) => {
    const doubts = item.decisions.filter(({ confidence }) => confidence < sureFrom)
    const reasons = doubts.map(({ reason }) => reasonWords(reason, language)).join('; ')
    return doubts.length === 0 ? [] : [`  «${shortened(plainText(item.runs))}»: ${reasons}`]
  })
  const say = words[language]
  return lines.length === 0 ? [say.nothingDoubtful] : [`${say.doubtful} (${lines.length}):`, ...lines]
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`
}
