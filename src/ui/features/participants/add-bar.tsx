import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { readOneLine } from '#domain/people/one-line.ts'
import { countryName } from '#domain/people/field-words.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailureWords } from '../../shared/failure.tsx'
import { useParticipantCommands } from './use-commands.ts'
import { useDesk } from './use-desk.ts'

/** A participant in one line; below it how the line is understood. */
export function AddBar({ conferenceId }: { conferenceId: string }) {
  const { t, language } = useWords()
  const { change } = useDesk()
  const [line, setLine] = useState('')
  const add = useAdd(conferenceId, line, (id) => {
    setLine('')
    change({ cardId: id })
  })
  const wordsOf = useFailureWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const read = readOneLine(line)
  const { surname, givenName, patronymic } = read.name
  const parts = [
    [surname, givenName, patronymic].filter((part) => part !== '').join(' '),
    read.organization,
    read.post,
    read.country === '' ? '' : countryName(read.country, language),
    ...read.phones,
    ...read.emails,
  ].filter((part) => part !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (line.trim() !== '' && !add.isPending) add.mutate()
  }
  return (
    <form className="people-add" onSubmit={submit}>
      <TextInput
        ref={field}
        onKeyDown={(event) => {
          if (event.key === 'Escape') change({ isAdding: false })
        }}
        className="people-add-line"
        aria-label={t('participants.addLine')}
        placeholder={t('participants.addHint')}
        value={line}
        error={add.error === null ? null : wordsOf(add.error).what}
        onChange={({ currentTarget }) => {
          setLine(currentTarget.value)
          add.reset()
        }}
      />
      <Button type="submit" disabled={line.trim() === ''} loading={add.isPending}>
        {t('participants.addNow')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('common.close')}
        onClick={() => change({ isAdding: false })}
      >
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
      <output className="people-add-read quiet">
        {parts.length === 0 ? t('participants.addWhat') : parts.join(' · ')}
      </output>
    </form>
  )
}

function useAdd(conferenceId: string, line: string, done: (id: string) => void) {
  const { client } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t } = useWords()
  const { refresh } = useParticipantCommands()
  return useMutation({
    mutationFn: () => client.participants.add({ conferenceId, line, values: {}, presentAt: null }),
    onSuccess: async ({ id }) => {
      const [name = ''] = line.split(/[,;]/u)
      offerUndo(t('participants.done.added', { name: name.trim() }))
      done(id)
      await refresh()
    },
  })
}
