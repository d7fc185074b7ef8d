import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { countryName, roleName } from '#domain/people/field-words.ts'
import { readDoorLine } from '#domain/people/one-line.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailureWords } from '../../shared/failure.tsx'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import type { CheckIn } from './use-check-in.ts'

interface LateRegistrationProps {
  readonly conferenceId: string
  /** What nobody was found by. */
  readonly typed: string
  readonly checkIn: CheckIn
  readonly done: () => void
  readonly cancel: () => void
}

/** Who is not on the list: one line, Enter adds and marks; below it how the line is understood. */
export function LateRegistration({ conferenceId, typed, checkIn, done, cancel }: LateRegistrationProps) {
  const { t, language } = useWords()
  const { orpc } = useServices()
  const wordsOf = useFailureWords()
  const delegations = useQuery(
    orpc.delegation.list.queryOptions({ input: { conferenceId, language, sessionId: null } }),
  ).data
  const [line, setLine] = useState(typed)
  const told = readDoorLine(line, delegations ?? [])
  const { name, organization, post, role, country, phones, emails } = told.read
  const delegation = told.delegation === '' || country === '' ? told.delegation : delegationOf(told.delegation)
  const add = useMutation({ mutationFn: () => checkIn.register(told.line, delegation), onSuccess: done })
  const isNew = delegation !== '' && delegations?.every((one) => one.name !== delegation) === true
  const parts = [
    [name.surname, name.givenName, name.patronymic].filter((part) => part !== '').join(' '),
    delegation === '' ? '' : t(isNew ? 'checkIn.lateNewDelegation' : 'checkIn.lateDelegation', { name: delegation }),
    roleName(role, language),
    organization,
    post,
    ...phones,
    ...emails,
  ].filter((part) => part !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (line.trim() !== '' && delegations !== undefined && !add.isPending) add.mutate()
  }
  /** A new delegation has the usual name of its country. */
  function delegationOf(named: string): string {
    return delegations?.some((one) => one.name === named) === true ? named : countryName(country, language)
  }
  return (
    <form className="entry-late" onSubmit={submit}>
      <TextInput
        ref={focusOnMount}
        size="lg"
        label={t('checkIn.lateLine')}
        placeholder={t('checkIn.lateHint')}
        value={line}
        maxLength={2_000}
        autoComplete="off"
        spellCheck={false}
        error={add.error === null ? null : wordsOf(add.error).what}
        onChange={({ currentTarget }) => {
          setLine(currentTarget.value)
          add.reset()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel()
        }}
      />
      <Button type="submit" size="lg" disabled={line.trim() === ''} loading={add.isPending}>
        {t('checkIn.lateNow')}
      </Button>
      <output className="entry-late-read quiet">{parts.length < 2 ? t('checkIn.lateWhat') : parts.join(' · ')}</output>
    </form>
  )
}
