import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { fold } from '#domain/language/fold.ts'
import { isEmpty, type FieldType, type FieldValue } from '#domain/people/fields.ts'
import type { FilterKind, GridFilter } from '#domain/people/grid-view.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { readTyped } from './read-typed.ts'
import type { ListQuery } from './use-desk.ts'
import { useFields, useValueWords, type NamedField } from './use-fields.ts'

interface ConditionFormProps {
  readonly query: ListQuery
  /** The condition that is changed; null for a new one. */
  readonly filter: GridFilter | null
  readonly onDone: (filter: GridFilter) => void
}

const ranged = new Set<FieldType>(['date', 'time', 'number'])
const bare = new Set<FilterKind>(['empty', 'filled'])
const typedKinds = new Set<FilterKind>(['contains', 'from', 'to'])
const closed = new Set<FieldType>(['status', 'gender', 'choice', 'yesNo'])

function kindsOf(type: FieldType): readonly FilterKind[] {
  if (ranged.has(type)) return ['is', 'from', 'to', 'empty', 'filled']
  if (type === 'texts') return ['contains', 'empty', 'filled']
  return closed.has(type) ? ['is', 'isNot', 'empty', 'filled'] : ['is', 'isNot', 'contains', 'empty', 'filled']
}

const problemOf = (type: FieldType) => (type === 'date' || type === 'time' ? type : 'number')

/** One condition: a field, how it is compared, and with what. */
export function ConditionForm({ query, filter, onDone }: ConditionFormProps) {
  const { t } = useWords()
  const { field } = useFields()
  const [fieldId, setFieldId] = useState(filter?.field ?? 'delegation')
  const [kind, setKind] = useState<FilterKind>(filter?.kind ?? 'is')
  const [values, setValues] = useState<readonly string[]>(filter?.values ?? [])
  const [problem, setProblem] = useState<string | null>(null)
  const named = field(fieldId)
  if (named === undefined) return null
  const needsValues = !bare.has(kind)
  const isTyped = typedKinds.has(kind)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = kind === 'from' || kind === 'to' ? boundOf(named, values[0] ?? '') : values
    if (given === null) setProblem(t(`participants.problem.${problemOf(named.type)}`))
    else if (!needsValues || given.some((value) => value !== '') || (kind !== 'contains' && given.length > 0))
      onDone({ field: fieldId, kind, values: needsValues ? given : [] })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <FieldAndKind
          field={named}
          kind={kind}
          onField={(next) => {
            setFieldId(next.id)
            setValues([])
            setKind(kindsOf(next.type)[0] ?? 'is')
          }}
          onKind={(chosen) => {
            setKind(chosen)
            setValues([])
          }}
        />
        {needsValues && isTyped ? (
          <TextInput
            aria-label={t('participants.value')}
            placeholder={named.type === 'date' ? t('participants.dateForm') : t('participants.value')}
            value={values[0] ?? ''}
            error={problem}
            onChange={({ currentTarget }) => {
              setValues([currentTarget.value])
              setProblem(null)
            }}
          />
        ) : null}
        {needsValues && !isTyped ? (
          <ValueTicks key={fieldId} query={query} field={named} ticked={values} onTick={setValues} except={filter} />
        ) : null}
        <Group justify="flex-end">
          <Button type="submit" disabled={needsValues && values.length === 0}>
            {t('participants.apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldAndKindProps {
  readonly field: NamedField
  readonly kind: FilterKind
  readonly onField: (field: NamedField) => void
  readonly onKind: (kind: FilterKind) => void
}

function FieldAndKind({ field: named, kind, onField, onKind }: FieldAndKindProps) {
  const { t } = useWords()
  const { all, field } = useFields()
  const options: readonly { readonly value: string; readonly label: string }[] = all.map(({ id, label }) => ({
    value: id,
    label,
  }))
  return (
    <Group grow>
      <Select
        data-autofocus
        aria-label={t('participants.field')}
        searchable
        comboboxProps={{ withinPortal: false }}
        data={options}
        value={named.id}
        onChange={(chosen) => {
          const next = field(chosen ?? '')
          if (next !== undefined) onField(next)
        }}
      />
      <Select
        aria-label={t('participants.kind')}
        comboboxProps={{ withinPortal: false }}
        data={kindsOf(named.type).map((value) => ({ value, label: t(`participants.kinds.${value}`) }))}
        value={kind}
        onChange={(chosen) => {
          if (chosen !== null) onKind(chosen)
        }}
      />
    </Group>
  )
}

/** A bound as the core compares it; null for one that is not understood. */
function boundOf(field: NamedField, typed: string): readonly string[] | null {
  const read = readTyped(field, typed)
  if (read.problem !== null) return null
  return typeof read.value === 'string' || typeof read.value === 'number' ? [String(read.value)] : null
}

const wordOf = (value: FieldValue): string => (isEmpty(value) ? '' : String(value))

interface ValueTicksProps {
  readonly query: ListQuery
  readonly field: NamedField
  readonly ticked: readonly string[]
  readonly onTick: (values: readonly string[]) => void
  readonly except: GridFilter | null
}

/** Values there are, with how many have each; those of the other conditions only. */
function ValueTicks({ query, field, ticked, onTick, except }: ValueTicksProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const words = useValueWords()
  const [sought, setSought] = useState('')
  const filters = query.filters.filter((filter) => filter !== except)
  const known = useQuery(
    orpc.participants.values.queryOptions({
      input: { ...query, filters, groupBy: null, field: field.id, limit: 2_000 },
      gcTime: 60_000,
      placeholderData: (previous) => previous,
    }),
  )
  const values = known.data?.values ?? []
  const found = values.filter(({ value }) => fold(words(field, value)).includes(fold(sought.trim())))
  const toggle = (word: string) =>
    onTick(ticked.includes(word) ? ticked.filter((one) => one !== word) : [...ticked, word])
  return (
    <>
      {values.length > 8 ? (
        <TextInput
          aria-label={t('participants.findValue')}
          placeholder={t('participants.findValue')}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      ) : null}
      <fieldset className="people-ticks" aria-label={field.label}>
        {found.slice(0, mostTicks).map(({ value, count }) => {
          const word = wordOf(value)
          return (
            <Checkbox
              key={word}
              label={
                <>
                  <span className="people-words">
                    {word === '' ? t('participants.nothingSaid') : words(field, value)}
                  </span>
                  <span className="quiet figures">{count}</span>
                </>
              }
              checked={ticked.includes(word)}
              onChange={() => toggle(word)}
            />
          )
        })}
        {found.length > mostTicks ? <p className="quiet">{t('participants.moreValues')}</p> : null}
        {known.data !== undefined && found.length === 0 ? <p className="quiet">{t('participants.noValues')}</p> : null}
      </fieldset>
    </>
  )
}

const mostTicks = 200
