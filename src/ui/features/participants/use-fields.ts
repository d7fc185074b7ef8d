import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fieldName, valueWords } from '#domain/people/field-words.ts'
import { fieldsOf, type Field, type FieldValue } from '#domain/people/fields.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useFormats } from '../../shared/formats.ts'

/** A field with the name it has on the screen. */
export interface NamedField extends Field {
  readonly label: string
}

/** All fields of the file, and those of an id. */
export function useFields() {
  const { orpc } = useServices()
  const { language } = useWords()
  const own = useQuery(orpc.ownField.list.queryOptions({ input: {} })).data
  return useMemo(() => {
    const all = fieldsOf(own ?? []).map((field): NamedField =>
      Object.assign(field, { label: fieldName(field, language) }),
    )
    const byId = new Map<string, NamedField>(all.map((field) => [field.id, field]))
    return { all, field: (id: string) => byId.get(id), isReady: own !== undefined }
  }, [own, language])
}

/** What a field holds, as people of the language write it. */
export function useValueWords(): (field: Pick<Field, 'type'>, value: FieldValue) => string {
  const { language } = useWords()
  const { shortDate } = useFormats()
  return useMemo(
    () => (field, value) =>
      field.type === 'date' && typeof value === 'string' && value !== ''
        ? shortDate(value)
        : Array.isArray(value)
          ? value.join(', ')
          : valueWords(field, value, language),
    [language, shortDate],
  )
}
