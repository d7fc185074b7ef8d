import { Button, Group, Modal, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlenumClient } from '#api/client.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { useConference } from '../../app/session.ts'
import { Broken } from '../../shared/broken.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { focusOnMount } from '../../shared/focus-on-mount.ts'
import { useFormats } from '../../shared/formats.ts'
import { useToast } from '../../shared/toast.tsx'
import { useReleases } from './use-releases.ts'
import './programmes.css'

type Release = Awaited<ReturnType<PlenumClient['agenda']['releases']>>[number]

/** Every release with when it was made, what it was printed as, what has changed since; and a new one. */
export function ReleasesDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  const conference = useConference()
  const list = useReleases(conference?.id ?? null)
  const releases = list.data ?? []
  const [chosenId, choose] = useState<string | null>(null)
  const chosen = releases.find(({ id }) => id === chosenId) ?? releases[0] ?? null
  return (
    <Modal
      opened
      onClose={close}
      title={t('programmes.releases')}
      size={860}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {list.error === null ? null : <Broken error={list.error} retry={list.refetch} />}
      {conference === null || list.data === undefined ? null : (
        <>
          <NewRelease conferenceId={conference.id} count={releases.length} made={choose} />
          {chosen === null ? (
            <p className="quiet">{t('programmes.noReleases')}</p>
          ) : (
            <div className="releases">
              <ReleaseList releases={releases} chosen={chosen} choose={choose} />
              <Changes releases={releases} release={chosen} />
            </div>
          )}
        </>
      )}
    </Modal>
  )
}

interface NewReleaseProps {
  readonly conferenceId: string
  readonly count: number
  readonly made: (id: string) => void
}

function NewRelease({ conferenceId, count, made }: NewReleaseProps) {
  const { t, language } = useWords()
  const { client, orpc, queryClient } = useServices()
  const toast = useToast()
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? t('programmes.nextName', { number: count + 1 })
  const make = useMutation({
    mutationFn: () => client.agenda.makeRelease({ conferenceId, name: name.trim(), note: '', language }),
    onSuccess: async (release) => {
      await queryClient.invalidateQueries({ queryKey: orpc.agenda.releases.key() })
      setTyped(null)
      made(release.id)
      toast.tell(t('programmes.made', { name: release.name }))
    },
    onError: useFailure(),
  })
  return (
    <form
      className="release-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') make.mutate()
      }}
    >
      <TextInput
        label={t('programmes.newName')}
        description={t('programmes.newHint')}
        value={name}
        maxLength={300}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
        ref={focusOnMount}
      />
      <Button type="submit" loading={make.isPending} disabled={name.trim() === ''}>
        {t('programmes.make')}
      </Button>
    </form>
  )
}

interface ListProps {
  readonly releases: readonly Release[]
  readonly chosen: Release
  readonly choose: (id: string) => void
}

function ReleaseList({ releases, chosen, choose }: ListProps) {
  const { t } = useWords()
  const formats = useFormats()
  return (
    <ul className="release-list" aria-label={t('programmes.releases')}>
      {releases.map(({ id, name, madeAt, printings }) => (
        <li key={id}>
          <button type="button" aria-pressed={id === chosen.id} onClick={() => choose(id)}>
            <span className="release-name">{name}</span>
            <span className="quiet">{formats.moment(madeAt)}</span>
            {printings.length === 0 ? null : (
              <span className="quiet">
                <IconPrinter size={14} stroke={1.5} aria-hidden />{' '}
                {t('programmes.printed', {
                  at: formats.moment(printings.at(-1)?.at ?? madeAt),
                  count: printings.length,
                })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What a release changed of the one before, and what has changed since. */
function Changes({ releases, release }: { releases: readonly Release[]; release: Release }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  const at = releases.findIndex(({ id }) => id === release.id)
  const earlier = releases[at + 1] ?? null
  return (
    <section aria-label={release.name} className="release-changes">
      <ChangeList
        title={t('programmes.sinceThen')}
        none={t('programmes.nothingSince')}
        fromId={release.id}
        toId={null}
      />
      {earlier === null ? null : (
        <ChangeList
          title={t('programmes.comparedWith', { name: earlier.name })}
          none={t('programmes.same')}
          fromId={earlier.id}
          toId={release.id}
        />
      )}
      <Group justify="flex-end" mt="auto">
        <Button variant="default" onClick={() => dialogs.show({ kind: 'programme-export', releaseId: release.id })}>
          {t('programmes.exportRelease')}
        </Button>
      </Group>
    </section>
  )
}

interface ChangeListProps {
  readonly title: string
  readonly none: string
  readonly fromId: string
  readonly toId: string | null
}

function ChangeList({ title, none, fromId, toId }: ChangeListProps) {
  const { language } = useWords()
  const { orpc } = useServices()
  const changes = useQuery(
    orpc.agenda.compareReleases.queryOptions({ input: { fromId, toId, language }, staleTime: 0 }),
  )
  if (changes.error !== null) return <Broken error={changes.error} retry={changes.refetch} />
  return (
    <>
      <h3>{title}</h3>
      {changes.data?.length === 0 ? <p className="quiet">{none}</p> : null}
      <ul>
        {(changes.data ?? []).map(({ id, kind, words }) => (
          <li key={`${id} ${kind}`}>{words}</li>
        ))}
      </ul>
    </>
  )
}
