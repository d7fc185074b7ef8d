import { Combobox } from '@mantine/core'
import { phraseParts, type PhrasePart } from '#domain/drafting/phrase.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { usePhraseHint } from './phrase-hint.ts'
import type { OfferedPhrase } from './use-phrases.ts'

interface PhraseListProps {
  readonly found: readonly OfferedPhrase[]
  /** Language of the phrases. */
  readonly language: string
  readonly italic: boolean
  /** By what they do, under headings; else in the order of the search. */
  readonly grouped: boolean
}

/** Found phrases under headings of their parts; options of the combobox around it, by their ids. */
export function PhraseList({ found, language, italic, grouped }: PhraseListProps) {
  const { t } = useWords()
  return (
    <Combobox.Options className="phrase-list" aria-label={t('phrases.list')}>
      {sectionsOf(found, grouped).map(({ part, group, from, items }) => (
        <Combobox.Group
          key={`${part} ${group} ${from}`}
          label={group === null ? t(`phrases.part.${part}`) : t(`phrases.group.${group}`)}
        >
          {items.map((phrase) => (
            <PhraseLine key={phrase.id} phrase={phrase} language={language} italic={italic} />
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  )
}

interface Section {
  readonly part: PhrasePart
  readonly group: OfferedPhrase['group'] | 'own'
  readonly from: number
  readonly items: readonly OfferedPhrase[]
}

/** Neighbours of the same part, and of the same group where groups are shown. The order of the list is kept. */
function sectionsOf(found: readonly OfferedPhrase[], grouped: boolean): readonly Section[] {
  const groupOf = ({ group, isOwn }: OfferedPhrase) => (grouped ? (isOwn ? 'own' : group) : null)
  const starts = found.flatMap((phrase, at) => {
    const before = found[at - 1]
    return before?.part === phrase.part && groupOf(before) === groupOf(phrase) ? [] : [at]
  })
  return starts.map((from, at) => {
    const items = found.slice(from, starts[at + 1])
    const [first] = items
    return { part: first?.part ?? phraseParts[0], group: first === undefined ? null : groupOf(first), from, items }
  })
}

interface PhraseLineProps {
  readonly phrase: OfferedPhrase
  readonly language: string
  readonly italic: boolean
}

function PhraseLine({ phrase, language, italic }: PhraseLineProps) {
  const { t } = useWords()
  const hint = usePhraseHint()
  const opener = phrase.words.slice(0, phrase.openerLength)
  return (
    <Combobox.Option value={phrase.id} className="phrase-line">
      <span className="phrase-words" lang={language}>
        {italic ? <em>{opener}</em> : opener}
        {phrase.words.slice(phrase.openerLength)}
      </span>
      <span className="phrase-other" lang={language === 'ru' ? 'en' : 'ru'}>
        {phrase.isOwn ? t('phrases.group.own') : phrase.translations.join(', ')}
      </span>
      <span className="phrase-hint">{hint(phrase)}</span>
    </Combobox.Option>
  )
}
