import { Group, MultiSelect, Radio, Select, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { badgeSizeNames } from '#domain/people/lists/badge.ts'
import { languages } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFormats } from '../../shared/formats.ts'
import { useFields } from '../participants/use-fields.ts'
import {
  cardChoices,
  choiceOf,
  extensionOf,
  fieldsOf,
  hasTitle,
  letterChoices,
  listChoices,
  ofSession,
  sizeOf,
  tableChoices,
} from './choices.ts'
import { useLetterheads } from '../letterheads/use-letterheads.ts'
import type { WrittenLetter } from './use-letter.ts'
import type { Wanted } from './use-wanted.ts'
import { circles } from './whom.ts'

interface FormProps {
  readonly conferenceId: string
  readonly wanted: Wanted
  /** Of the file, without its extension. */
  readonly name: string
  readonly setName: (name: string) => void
}

/** What is handed out, to whom, in which language, under which name. */
export function HandOutForm({ conferenceId, wanted, name, setName }: FormProps) {
  const { t } = useWords()
  const { chosen, setChosen, title, setTitle } = wanted
  const { choice } = chosen
  return (
    <>
      <Group gap="sm" grow align="flex-start">
        <What wanted={wanted} />
        {choice === 'badges' ? (
          <Select
            label={t('handOuts.size')}
            data={badgeSizeNames.map((size) => ({
              value: size,
              label: t('handOuts.millimetres', { size: size.replace('x', ' × ') }),
            }))}
            value={chosen.size}
            allowDeselect={false}
            onChange={(size) => setChosen({ ...chosen, size: sizeOf(size) })}
          />
        ) : null}
        {choice === 'letters' ? <Template written={wanted.written} /> : null}
        {ofSession(choice) === null ? null : <SessionChoice conferenceId={conferenceId} wanted={wanted} />}
      </Group>
      <Who wanted={wanted} />
      <Columns wanted={wanted} />
      <Group gap="sm" grow align="flex-start">
        {hasTitle(choice) ? (
          <TextInput
            label={t('handOuts.heading')}
            placeholder={t('handOuts.usualHeading')}
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        ) : null}
        <LanguageChoice wanted={wanted} />
        {choice === 'letters' && wanted.written.letter.layout === 'letter' ? (
          <OnLetterhead written={wanted.written} />
        ) : null}
      </Group>
      <TextInput
        label={t('exporting.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        rightSection={<Text size="sm" c="dimmed">{`.${extensionOf(choice)}`}</Text>}
        rightSectionWidth={52}
      />
    </>
  )
}

function What({ wanted: { chosen, setChosen } }: { wanted: Wanted }) {
  const { t } = useWords()
  const items = (choices: readonly (typeof chosen.choice)[]) =>
    choices.map((value) => ({ value, label: t(`handOuts.choices.${value}`) }))
  return (
    <Select
      label={t('handOuts.what')}
      data={[
        { group: t('handOuts.groups.lists'), items: items(listChoices) },
        { group: t('handOuts.groups.cards'), items: items(cardChoices) },
        { group: t('handOuts.groups.letters'), items: items(letterChoices) },
        { group: t('handOuts.groups.tables'), items: items(tableChoices) },
      ]}
      value={chosen.choice}
      allowDeselect={false}
      maxDropdownHeight={420}
      onChange={(value) => setChosen({ ...chosen, choice: choiceOf(value), fields: null })}
      data-autofocus
    />
  )
}

/** Of a letter: that of its words. */
function LanguageChoice({ wanted: { chosen, language, setLanguage, written } }: { wanted: Wanted }) {
  const { t } = useWords()
  const isLetter = chosen.choice === 'letters'
  const speak = isLetter ? written.speak : setLanguage
  return (
    <Select
      label={t('handOuts.language')}
      data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
      value={isLetter ? written.letter.language : language}
      allowDeselect={false}
      disabled={isLetter && written.ownTemplate !== undefined}
      onChange={(value) => speak(languages.find((one) => one === value) ?? 'ru')}
    />
  )
}

function Template({ written }: { written: WrittenLetter }) {
  const { t } = useWords()
  return (
    <Select
      label={t('handOuts.template')}
      data={written.templates.map(({ id, name }) => ({ value: id, label: name }))}
      value={written.templateId}
      allowDeselect={false}
      onChange={(id) => written.begin(id ?? 'invitation')}
    />
  )
}

function OnLetterhead({ written }: { written: WrittenLetter }) {
  const { t } = useWords()
  const letterheads = useLetterheads().data ?? []
  if (letterheads.length === 0) return null
  return (
    <Select
      label={t('handOuts.letterhead')}
      placeholder={t('handOuts.noLetterhead')}
      data={letterheads.map(({ id, name }) => ({ value: id, label: name }))}
      value={written.letterheadId}
      clearable
      onChange={written.setLetterheadId}
    />
  )
}

interface SessionChoiceProps {
  readonly conferenceId: string
  readonly wanted: Wanted
}

function SessionChoice({ conferenceId, wanted: { chosen, setChosen } }: SessionChoiceProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { shortDate } = useFormats()
  const sessions = useQuery(orpc.agenda.sessions.queryOptions({ input: { conferenceId } })).data ?? []
  const nameOf = ({ title, date, startsAt }: (typeof sessions)[number]) =>
    [title, date === null ? '' : shortDate(date), startsAt].filter((part) => part !== '').join(', ')
  return (
    <Select
      label={t('handOuts.session')}
      placeholder={t(sessions.length === 0 ? 'handOuts.noSessions' : 'handOuts.anySession')}
      data={sessions.map((session) => ({ value: session.id, label: nameOf(session) }))}
      value={chosen.sessionId}
      clearable={ofSession(chosen.choice) === 'may'}
      allowDeselect={false}
      disabled={sessions.length === 0}
      onChange={(sessionId) => setChosen({ ...chosen, sessionId })}
    />
  )
}

/** With one circle there is nothing to choose. */
function Who({ wanted }: { wanted: Wanted }) {
  const { t } = useWords()
  return (
    <Radio.Group
      label={t('handOuts.who')}
      value={wanted.circle}
      onChange={(value) => wanted.setCircle(circles.find((circle) => circle === value) ?? 'all')}
    >
      <Group gap="md" mt={4}>
        {wanted.circles.map(({ circle, count }) => (
          <Radio key={circle} value={circle} label={t(`handOuts.circles.${circle}`, { number: count })} />
        ))}
      </Group>
    </Radio.Group>
  )
}

function Columns({ wanted: { chosen, setChosen, viewFields } }: { wanted: Wanted }) {
  const { t } = useWords()
  const { all } = useFields()
  const fields = fieldsOf(chosen, viewFields)
  if (fields === null) return null
  return (
    <MultiSelect
      className="hand-out-columns"
      label={t('handOuts.columns')}
      data={all.map(({ id, label }) => ({ value: id, label }))}
      value={[...fields]}
      searchable
      hidePickedOptions
      error={fields.length === 0 ? t('handOuts.noColumns') : undefined}
      onChange={(chosenFields) => setChosen({ ...chosen, fields: chosenFields })}
    />
  )
}
