import { Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FocusEvent } from 'react'
import { letterFields, nameOfLetterField } from '#domain/people/letters/marks.ts'
import type { LetterText } from '#domain/people/letters/letter-text.ts'
import { fieldName } from '#domain/people/field-words.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { Notice } from '../../shared/notice.tsx'
import { useFields } from '../participants/use-fields.ts'
import type { WrittenLetter } from './use-letter.ts'

type Part = 'addressee' | 'title' | 'text' | 'signature'
const rows: Readonly<Record<Exclude<Part, 'title'>, number>> = { addressee: 3, text: 7, signature: 2 }

interface LetterTextFormProps {
  readonly written: WrittenLetter
  /** Marks nobody knows, and places that wait for words. */
  readonly unknown: readonly string[]
  readonly blanks: readonly string[]
}

/** The words of the letter, with fields put in by name. */
export function LetterTextForm({ written, unknown, blanks }: LetterTextFormProps) {
  const { t } = useWords()
  const { letter, change } = written
  const caret = useRef<{ readonly part: Part; readonly at: number } | null>(null)
  const keepCaret = (part: Part) => ({
    onBlur: ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      caret.current = { part, at: currentTarget.selectionStart ?? letter[part].length }
    },
  })
  const insert = (mark: string) => {
    const { part, at } = caret.current ?? { part: 'text', at: letter.text.length }
    change({ [part]: letter[part].slice(0, at) + mark + letter[part].slice(at) })
    caret.current = { part, at: at + mark.length }
  }
  const area = (part: Exclude<Part, 'title'>, description?: string) => (
    <Textarea
      label={t(`handOuts.parts.${part}`)}
      description={description}
      inputWrapperOrder={['label', 'input', 'description']}
      value={letter[part]}
      rows={rows[part]}
      maxLength={20_000}
      onChange={({ currentTarget }) => change({ [part]: currentTarget.value })}
      {...keepCaret(part)}
    />
  )
  return (
    <div className="letter-scroll">
      {unknown.length === 0 ? null : (
        <Notice tone="warn">{t('handOuts.unknown', { marks: unknown.join(', ') })}</Notice>
      )}
      {blanks.length === 0 ? null : <Notice tone="warn">{t('handOuts.blanks', { places: blanks.join(', ') })}</Notice>}
      {letter.layout === 'letter' ? area('addressee') : null}
      <TextInput
        label={t('handOuts.parts.title')}
        value={letter.title}
        maxLength={300}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        {...keepCaret('title')}
      />
      {area('text', t('handOuts.textHint'))}
      <InsertField letter={letter} insert={insert} />
      {area('signature', t('handOuts.signatureHint'))}
      <Keep written={written} />
    </div>
  )
}

/** Puts a field where the caret was. */
function InsertField({ letter, insert }: { letter: LetterText; insert: (mark: string) => void }) {
  const { t } = useWords()
  const { all } = useFields()
  const { language } = letter
  const cases = language === 'ru' ? [': кому', ': кого', ': кем'] : []
  const declined = ['fullName', 'initials', 'post'] as const
  const nameOf = (field: (typeof declined)[number]) =>
    field === 'post'
      ? fieldName({ id: 'post', name: null }, language).toLowerCase()
      : nameOfLetterField(field, language)
  const plain = [
    ...letterFields.map((field) => nameOfLetterField(field, language)),
    ...all.filter(({ id }) => id !== 'fullName').map((field) => fieldName(field, language).toLowerCase()),
  ]
  const marks = [
    ...declined.flatMap((field) => cases.map((nameCase) => nameOf(field) + nameCase)),
    ...plain,
    ...(language === 'ru' ? ['принял|приняла'] : []),
  ]
  return (
    <Select
      aria-label={t('handOuts.insert')}
      placeholder={t('handOuts.insert')}
      data={[...new Set(marks)].map((mark) => ({ value: `{${mark}}`, label: mark }))}
      value={null}
      searchable
      onChange={(mark) => {
        if (mark !== null) insert(mark)
      }}
    />
  )
}

/** Keeps the letter as one of the organizer's own. */
function Keep({ written }: { written: WrittenLetter }) {
  const { t } = useWords()
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { ownTemplate, letter } = written
  const [name, setName] = useState('')
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.letterTemplate.key() })
  const keep = useMutation({
    mutationFn: (id: string | null) => client.letterTemplate.put({ id, name: name.trim() || written.name, letter }),
    onSuccess: async (kept) => {
      await refresh()
      written.begin(kept.id)
      setName('')
      offerUndo(t('handOuts.kept', { name: kept.name }))
    },
    onError: useFailure(),
  })
  const remove = useMutation({
    mutationFn: (id: string) => client.letterTemplate.remove({ id }),
    onSuccess: async () => {
      offerUndo(t('handOuts.removed', { name: written.name }))
      await refresh()
    },
    onError: useFailure(),
  })
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={t('handOuts.keepAs')}
        placeholder={written.name}
        value={name}
        maxLength={300}
        flex={1}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button
        variant="default"
        loading={keep.isPending}
        onClick={() => keep.mutate(name.trim() === '' ? (ownTemplate?.id ?? null) : null)}
      >
        {t('handOuts.keep')}
      </Button>
      {ownTemplate === undefined ? null : (
        <Button variant="default" className="menu-danger" onClick={() => remove.mutate(ownTemplate.id)}>
          {t('handOuts.remove')}
        </Button>
      )}
    </Group>
  )
}
