import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlenumClient } from '#api/client.ts'
import { genders } from '#domain/people/person.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { Notice } from '../../shared/notice.tsx'
import { useParticipantCommands } from '../participants/use-commands.ts'

export type LettersPreview = Extract<
  Awaited<ReturnType<PlenumClient['participantList']['preview']>>,
  { readonly kind: 'letters' }
>
type Form = LettersPreview['forms'][number]

const keyOf = ({ words, nameCase, gender }: Form): string => `${words} ${nameCase} ${gender}`

/** Forms a person should look at before letters go out; what is said here is kept in the file. */
export function LetterForms({ forms, genderless, doubtful }: LettersPreview) {
  const { t } = useWords()
  const { client, orpc, queryClient } = useServices()
  const { offerUndo } = useHistoryCommands()
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const doubted = forms.filter(({ isOwn }) => !isOwn)
  const own = forms.filter(({ isOwn }) => isOwn)
  const changed = own.filter((form) => (said[keyOf(form)] ?? form.form).trim() !== form.form)
  const kept = [...doubted, ...changed]
  const keep = useMutation({
    mutationFn: () =>
      client.ownForm.put({
        forms: kept.map((form) => {
          const { words, nameCase, gender } = form
          return { words, nameCase, gender, form: (said[keyOf(form)] ?? form.form).trim() }
        }),
      }),
    onSuccess: async () => {
      offerUndo(t('handOuts.formsKept', { count: kept.length }))
      setSaid({})
      await queryClient.invalidateQueries({ queryKey: orpc.participantList.key() })
    },
    onError: useFailure(),
  })
  const row = (form: Form) => (
    <FormRow
      key={keyOf(form)}
      form={form}
      value={said[keyOf(form)] ?? form.form}
      onChange={(value) => setSaid({ ...said, [keyOf(form)]: value })}
    />
  )
  if (forms.length === 0 && genderless.length === 0) return <Notice tone="plain">{t('handOuts.noForms')}</Notice>
  return (
    <div className="letter-forms">
      {doubtful === 0 ? null : <Notice tone="warn">{t('handOuts.formsWhat', { count: doubtful })}</Notice>}
      {genderless.map((one) => (
        <GenderRow key={one.participationId} {...one} />
      ))}
      {doubted.map(row)}
      {own.length === 0 ? null : (
        <Text size="sm" fw={600} mt={8}>
          {t('handOuts.ownForms')}
        </Text>
      )}
      {own.map(row)}
      {kept.length === 0 ? null : (
        <Group justify="flex-end">
          <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
            {t('handOuts.keepForms', { count: kept.length })}
          </Button>
        </Group>
      )}
    </div>
  )
}

interface FormRowProps {
  readonly form: Form
  readonly value: string
  readonly onChange: (value: string) => void
}

function FormRow({ form, value, onChange }: FormRowProps) {
  const { t } = useWords()
  const { words, nameCase, doubts, fullName, count, isOwn } = form
  const why = doubts.map((doubt) => t(`handOuts.doubts.${doubt}`)).join('; ')
  const who = count > 1 ? t('handOuts.formOf', { name: fullName, count: count - 1 }) : fullName
  return (
    <TextInput
      label={t('handOuts.formLabel', { words, question: t(`handOuts.cases.${nameCase}`) })}
      description={isOwn ? t('handOuts.ownHint') : `${who}: ${why}`}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      maxLength={4_000}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** A man or a woman: kept in the card of the person. */
function GenderRow({ participationId, fullName }: LettersPreview['genderless'][number]) {
  const { t } = useWords()
  const { orpc, queryClient } = useServices()
  const commands = useParticipantCommands()
  const set = async (gender: string) => {
    await commands.setForAll([participationId], { gender })
    await queryClient.invalidateQueries({ queryKey: orpc.participantList.key() })
  }
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <Text size="sm">{fullName}</Text>
      <SegmentedControl
        aria-label={t('handOuts.genderOf', { name: fullName })}
        data={[
          { value: '', label: t('handOuts.genders.unknown') },
          ...genders.map((value) => ({ value, label: t(`handOuts.genders.${value}`) })),
        ]}
        value=""
        onChange={(value) => void set(value)}
      />
    </Group>
  )
}
