import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { countries } from '#domain/language/countries.ts'
import { countryName } from '#domain/people/field-words.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useFailureWords } from '../../shared/failure.tsx'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { useOffers } from '../participants/use-offers.ts'
import { useFields } from '../participants/use-fields.ts'
import { sameNamed, type Delegation, type DelegationCommands } from './use-delegations.ts'

interface AddDelegationProps {
  readonly conferenceId: string
  readonly delegations: readonly Delegation[]
  readonly commands: DelegationCommands
  readonly close: () => void
}

const countForm = /^\d{0,5}$/u
const countOf = (typed: string): number | null => (typed === '' ? null : Number(typed))

/** A delegation in one line; the form stays for the next one. */
export function AddDelegation({ conferenceId, delegations, commands, close }: AddDelegationProps) {
  const { t } = useWords()
  const wordsOf = useFailureWords()
  const [turn, setTurn] = useState(0)
  const [name, setName] = useState('')
  const [quota, setQuota] = useState('')
  const [seats, setSeats] = useState('')
  const offers = useNames(conferenceId, name)
  const add = useMutation({
    mutationFn: () => commands.add({ name: name.trim(), quota: countOf(quota), seats: countOf(seats) }),
    onSuccess: () => {
      setName('')
      setQuota('')
      setSeats('')
      setTurn(turn + 1)
    },
  })
  const same = name.trim() === '' ? undefined : sameNamed(delegations, name.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && same === undefined && !add.isPending) add.mutate()
  }
  const keys = {
    onKeyDown: ({ key, target }: KeyboardEvent) => {
      // An open list of names is closed first.
      const isListed = target instanceof Element && target.getAttribute('aria-expanded') === 'true'
      if (key === 'Escape' && !isListed) close()
    },
  }
  const problem = same === undefined ? null : t('delegations.exists', { name: same.name })
  return (
    <form className="delegation-add" onSubmit={submit} {...keys}>
      <Autocomplete
        key={turn}
        ref={focusOnMount}
        className="delegation-add-name"
        aria-label={t('delegations.name')}
        placeholder={t('delegations.nameHint')}
        data={[...offers]}
        filter={({ options }) => options}
        maxDropdownHeight={220}
        maxLength={500}
        value={name}
        error={problem ?? (add.error === null ? null : wordsOf(add.error).what)}
        onChange={(text) => {
          setName(text)
          add.reset()
        }}
      />
      <CountInput label={t('delegations.quota')} value={quota} onChange={setQuota} />
      <CountInput label={t('delegations.seats')} value={seats} onChange={setSeats} />
      <Button type="submit" disabled={name.trim() === '' || same !== undefined} loading={add.isPending}>
        {t('delegations.addNow')}
      </Button>
      <Button variant="default" onClick={close}>
        {t('common.close')}
      </Button>
    </form>
  )
}

interface CountInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function CountInput({ label, value, onChange }: CountInputProps) {
  return (
    <TextInput
      w={90}
      inputMode="numeric"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ currentTarget }) => {
        if (countForm.test(currentTarget.value)) onChange(currentTarget.value)
      }}
    />
  )
}

/** Organizations of the participants and countries that may be meant. */
function useNames(conferenceId: string, typed: string): readonly string[] {
  const { language } = useWords()
  const { field } = useFields()
  const organization = field('organization')
  const country = field('country')
  if (organization === undefined || country === undefined) throw new RangeError('built-in fields are always there')
  const ofOrganizations = useOffers(conferenceId, organization, typed)
  const ofCountries = useOffers(conferenceId, country, typed)
  const known = new Set(countries.map(({ id }) => countryName(id, language)))
  return [...new Set([...ofCountries.filter((name) => known.has(name)), ...ofOrganizations])].slice(0, 40)
}
