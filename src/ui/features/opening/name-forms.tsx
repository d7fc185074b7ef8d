import { Fieldset, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RepresentedName } from '#domain/drafting/opening/names.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import type { ComposedOpening } from './sentence.tsx'

interface NameFormsProps {
  readonly composed: ComposedOpening['names']
  readonly names: readonly RepresentedName[]
  readonly onChange: (names: readonly RepresentedName[]) => void
}

/** Forms of the organizations, which rules may get wrong. Countries are known in every case. */
export function NameForms({ composed, names, onChange }: NameFormsProps) {
  const { t } = useWords()
  const organizations = composed.filter(({ isCountry }) => !isCountry)
  if (organizations.length === 0) return null
  const write = (changed: string, form: string) =>
    onChange(
      names.map((name) => (name.name === changed ? { name: changed, form: form.trim() === '' ? null : form } : name)),
    )
  return (
    <Fieldset legend={t('opening.forms')} className="name-forms">
      {organizations.map(({ name, form, sure }) => (
        <TextInput
          key={name}
          label={name}
          value={names.find((given) => given.name === name)?.form ?? form}
          maxLength={500}
          onChange={({ currentTarget }) => write(name, currentTarget.value)}
          rightSectionWidth={sure ? undefined : 150}
          rightSection={
            sure ? null : (
              <span className="name-check">
                <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
                {t('opening.check')}
              </span>
            )
          }
        />
      ))}
    </Fieldset>
  )
}
