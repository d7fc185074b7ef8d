import { isEmpty, isPlain, valueOf, withValue, type Field, type Participant, type PlainFieldId } from './fields.ts'

/**
 * One participant of several records of one person: what the kept one says stands, what it does not say is taken from the others in their
 * order, e-mail addresses and telephones of all are kept.
 * @param chosen by field the record whose value a person has chosen, empty or not
 */
export function mergeParticipants(
  kept: Participant,
  others: readonly Participant[],
  fields: readonly Field[],
  chosen: ReadonlyMap<string, Participant>,
): Participant {
  const all = [kept, ...others]
  let merged = kept
  for (const field of fields) {
    if (!isPlainField(field)) continue
    const choice = chosen.get(field.id)
    if (choice !== undefined) merged = withValue(merged, field, valueOf(choice, field.id))
    else if (field.type === 'texts') merged = withValue(merged, field, textsOf(all, field))
    else if (isEmpty(valueOf(merged, field.id))) {
      const filled = others.find((other) => !isEmpty(valueOf(other, field.id)))
      if (filled !== undefined) merged = withValue(merged, field, valueOf(filled, field.id))
    }
  }
  return withPlace(merged, all, chosen)
}

type PlainField = Field & { readonly id: PlainFieldId }
const isPlainField = (field: Field): field is PlainField => isPlain(field.id)

function textsOf(all: readonly Participant[], { id }: Field): readonly string[] {
  const texts = all.flatMap((one) => {
    const value = valueOf(one, id)
    return typeof value === 'object' && value !== null ? value : []
  })
  const seen = new Set<string>()
  return texts.filter((text) => {
    const key = text.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}

/** Organization, delegation and note of the address book are no plain fields. */
function withPlace(
  merged: Participant,
  all: readonly Participant[],
  chosen: ReadonlyMap<string, Participant>,
): Participant {
  const employed = chosen.get('organization') ?? all.find(({ organization }) => organization !== null)
  const sent = chosen.get('delegation') ?? all.find(({ delegation }) => delegation !== null)
  const organization = employed?.organization ?? null
  const delegation = sent?.delegation ?? null
  const notes = new Set(all.map(({ person }) => person.note).filter((note) => note !== ''))
  return {
    organization,
    delegation,
    person: { ...merged.person, organizationId: organization?.id ?? null, note: [...notes].join('\n') },
    participation: { ...merged.participation, delegationId: delegation?.id ?? null },
  }
}
