import { useQuery } from '@tanstack/react-query'
import { countries } from '#domain/language/countries.ts'
import { fold } from '#domain/language/fold.ts'
import { isEmpty } from '#domain/people/fields.ts'
import { usualRoles } from '#domain/people/roles.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { closedValues } from './read-typed.ts'
import { everyone } from './use-desk.ts'
import { useValueWords, type NamedField } from './use-fields.ts'

const mostOffers = 60
/** Fields in which people share values; a name or a remark is each person's own. */
const ownWords = new Set([
  'fullName',
  'surname',
  'givenName',
  'patronymic',
  'latinName',
  'address',
  'badgeNumber',
  'note',
  'room',
])

/** Values that may be meant: of a closed list all that fit, else what others have in the field. */
export function useOffers(conferenceId: string, field: NamedField, typed: string): readonly string[] {
  const { orpc } = useServices()
  const { language } = useWords()
  const words = useValueWords()
  const closed = closedValues(field)
  const isShared = ['text', 'role', 'country'].includes(field.type) && !ownWords.has(field.id)
  const known = useQuery(
    orpc.participants.values.queryOptions({
      input: { ...everyone(conferenceId, language), field: field.id, limit: 2_000 },
      enabled: closed === null && isShared,
      gcTime: 60_000,
    }),
  )
  const usual =
    field.type === 'role' ? usualRoles : field.type === 'country' ? countries.map((country) => country.id) : []
  const values = closed ?? [
    ...(known.data?.values ?? []).map(({ value }) => value).filter((value) => !isEmpty(value)),
    ...usual,
  ]
  const sought = fold(typed.trim())
  const all = new Set<string>()
  for (const value of values) {
    const offer = words(field, value)
    if (fold(offer).includes(sought)) all.add(offer)
    if (all.size === mostOffers) break
  }
  return [...all].toSorted((a, b) => Number(fold(b).startsWith(sought)) - Number(fold(a).startsWith(sought)))
}
