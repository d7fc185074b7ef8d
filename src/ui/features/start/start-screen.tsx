import { IconFileImport, IconFilePlus, IconFolderOpen, IconPresentation, IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDialogs } from '../../app/dialogs.ts'
import { useFileCommands } from '../../app/file-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { useFormats } from '../../shared/formats.ts'
import './start.css'

/** The first screen: files worked with before, four doors, and a place to drop a file. Nothing else. */
export function StartScreen() {
  const { t } = useWords()
  return (
    <div className="start">
      <header>
        <h1>{t('app.name')}</h1>
        <p>{t('app.slogan')}</p>
      </header>
      <div className="start-columns">
        <Doors />
        <RecentFiles />
      </div>
      <p className="start-drop">{t('start.drop')}</p>
      <p className="quiet">{t('start.offline')}</p>
    </div>
  )
}

function Doors() {
  const { t } = useWords()
  const dialogs = useDialogs()
  const file = useFileCommands()
  const doors = [
    { door: 'new', icon: IconFilePlus, run: () => dialogs.show({ kind: 'new-conference' }) },
    { door: 'open', icon: IconFolderOpen, run: file.open },
    { door: 'sample', icon: IconPresentation, run: file.openSample },
    { door: 'import', icon: IconFileImport, run: file.chooseSource },
  ] as const
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{t('start.doors')}</h2>
      <ul className="doors">
        {doors.map(({ door, icon: Icon, run }) => (
          <li key={door}>
            <button type="button" className="door" onClick={run}>
              <Icon size={24} stroke={1.5} aria-hidden />
              <span className="door-name">{t(`start.${door}`)}</span>
              <span className="door-hint">{t(`start.${door}Hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RecentFiles() {
  const { t } = useWords()
  const { orpc } = useServices()
  const recent = useQuery(orpc.file.recent.queryOptions({ input: {} }))
  if (recent.error !== null && recent.data === undefined) return <Broken error={recent.error} retry={recent.refetch} />
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{t('start.recent')}</h2>
      {recent.data?.length === 0 ? <p className="quiet">{t('start.noRecent')}</p> : null}
      <ul className="recent-files">
        {recent.data?.map((file) => (
          <RecentFile key={file.token} file={file} />
        ))}
      </ul>
    </section>
  )
}

type Recent = Awaited<ReturnType<ReturnType<typeof useServices>['client']['file']['recent']>>[number]

function RecentFile({ file }: { file: Recent }) {
  const { t } = useWords()
  const { range, date, moment } = useFormats()
  const { orpc } = useServices()
  const { openToken } = useFileCommands()
  const queryClient = useQueryClient()
  const fail = useFailure()
  const forget = useMutation(
    orpc.file.forget.mutationOptions({
      onSuccess: (list) => queryClient.setQueryData(orpc.file.recent.queryKey({ input: {} }), list),
      onError: fail,
    }),
  )
  const when =
    file.startsOn === null ? null : file.endsOn === null ? date(file.startsOn) : range(file.startsOn, file.endsOn)
  const whereAndWhen = [file.place, when].filter((part) => part !== null).join(', ')
  return (
    <li className="recent-file">
      <button type="button" className="recent-open" disabled={file.missing} onClick={() => openToken(file)}>
        <span className="recent-title">{file.conferenceTitle ?? file.name}</span>
        <span className="recent-facts">{whereAndWhen === '' ? file.name : `${whereAndWhen} · ${file.name}`}</span>
        <span className="recent-facts">
          {file.missing ? t('start.missing') : t('start.opened', { when: moment(file.openedAt) })}
        </span>
      </button>
      <button
        type="button"
        className="plain-tool"
        title={t('start.forget', { name: file.name })}
        aria-label={t('start.forget', { name: file.name })}
        onClick={() => forget.mutate({ token: file.token })}
      >
        <IconX size={16} stroke={1.5} aria-hidden />
      </button>
    </li>
  )
}
