import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { countryOf } from '#domain/language/countries.ts'
import { fold } from '#domain/language/fold.ts'
import type { DelegationGround } from '#domain/people/participation.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useDoor } from '../../shared/use-door.ts'
import { useFailure, useFailureWords } from '../../shared/failure.tsx'
import { useToast } from '../../shared/toast.tsx'
import { useParticipantCommands } from '../participants/use-commands.ts'

export type Delegation = Awaited<ReturnType<Services['client']['delegation']['list']>>[number]
/** What a person may change of a delegation. */
export type DelegationFields = Pick<Delegation, 'name' | 'headId' | 'seats' | 'quota'>

/** Delegations of a conference, with those present at the session chosen last. */
export function useDelegations(conferenceId: string) {
  const { orpc } = useServices()
  const { language } = useWords()
  const { door, session } = useDoor(conferenceId)
  const list = useQuery(
    orpc.delegation.list.queryOptions({
      input: { conferenceId, language, sessionId: door ?? null },
      enabled: conferenceId !== '' && door !== undefined,
      placeholderData: (previous) => previous,
    }),
  )
  return { list, session }
}

/** The delegation that has the name already: a country is the same under each of its names. */
export function sameNamed(delegations: readonly Delegation[], name: string): Delegation | undefined {
  const country = countryOf(name)?.id ?? null
  return delegations.find((one) => fold(one.name) === fold(name) || (country !== null && one.country === country))
}

/** Everything that can be done to delegations, told with a way back. */
export function useDelegationCommands(conferenceId: string) {
  const { client } = useServices()
  const { offerUndo } = useHistoryCommands()
  const { t, language } = useWords()
  const { refresh } = useParticipantCommands()
  const toast = useToast()
  const fail = useFailure()
  const wordsOf = useFailureWords()
  return useMemo(() => {
    const unsaved = { conferenceId, organizationId: null, headId: null }
    return {
      /** Resolves to what the core refuses, in words, or null. */
      change: async (delegation: Delegation, fields: Partial<DelegationFields>): Promise<string | null> => {
        try {
          const country = fields.name === undefined ? delegation.country : (countryOf(fields.name)?.id ?? null)
          await client.delegation.put({ ...delegation, ...fields, country })
          await refresh()
          return null
        } catch (error) {
          return wordsOf(error).what
        }
      },
      /** @throws what the core refuses */
      add: async (fields: Omit<DelegationFields, 'headId'>) => {
        const country = countryOf(fields.name)?.id ?? null
        await client.delegation.put({ ...unsaved, ...fields, id: null, country })
        offerUndo(t('delegations.done.added', { name: fields.name }))
        await refresh()
      },
      remove: async ({ id, name }: Delegation) => {
        try {
          await client.delegation.remove({ id })
          offerUndo(t('delegations.done.removed', { name }))
          await refresh()
        } catch (error) {
          fail(error)
        }
      },
      make: async (ground: DelegationGround) => {
        try {
          const { made, joined } = await client.delegation.makeMissing({ conferenceId, ground, language })
          if (joined === 0) return toast.tell(t(`delegations.done.nothing.${ground}`))
          const said =
            made === 0
              ? t('delegations.done.joined', { count: joined })
              : t('delegations.done.made', { count: made, joined })
          offerUndo(said)
          await refresh()
        } catch (error) {
          fail(error)
        }
      },
    }
  }, [client, conferenceId, language, offerUndo, t, refresh, toast, fail, wordsOf])
}

export type DelegationCommands = ReturnType<typeof useDelegationCommands>
