import { useMantineColorScheme } from '@mantine/core'
import { useHotkeys, type HotkeyItem } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { DropZone } from '../shared/drop-zone.tsx'
import { Notice } from '../shared/notice.tsx'
import type { Action } from './action.ts'
import { useActions } from './actions.ts'
import { firstPicture } from './first-picture.ts'
import { isFocusFree } from './focus-keeper.ts'
import { useFileCommands } from './file-commands.ts'
import { useWords } from './i18n/use-words.ts'
import { documentIn, isDarkPlace, isHallPlace, places } from './places.ts'
import { Rail } from './rail.tsx'
import { Screen } from './screen.tsx'
import { useServices } from './services.ts'
import { useTextMenu } from './text-menu.ts'
import { useCoreEvents, useFlushOnLeave, useSession } from './session.ts'
import { StatusLine } from './status-line.tsx'

const TitleBar = lazy(async () => {
  await firstPicture
  return { default: (await import('./title-bar.tsx')).TitleBar }
})
const Palette = lazy(async () => {
  await firstPicture
  return { default: (await import('./palette.tsx')).Palette }
})

/** The window: title bar, rail, the screen of the place, status line. */
export function Shell() {
  const { t } = useWords()
  const [location] = useLocation()
  const isHall = isHallPlace(location)
  const all = useActions()
  // The window of a hall is looked at, nothing is done there.
  const actions = isHall ? none : all
  const { receive, openToken } = useFileCommands()
  const { bridge } = useServices()
  useEffect(() => (isHall ? undefined : bridge.onOpenFile?.(openToken)), [bridge, openToken, isHall])
  const session = useSession()
  const lost = useCoreEvents()
  useFlushOnLeave()
  useActionTriggers(actions)
  useAppearance(isDarkPlace(location))
  const hasFile = session.data?.file != null
  const screen = (
    <Screen
      hasFile={hasFile}
      pending={session.isPending}
      error={session.data === undefined ? session.error : null}
      retry={session.refetch}
    />
  )
  if (isHall)
    return (
      <main className="hall-window">
        {hasFile || session.isPending ? screen : <p className="hall-closed">{t('run.noFile')}</p>}
      </main>
    )
  return (
    <DropZone onFile={receive}>
      <div className="shell" data-file={hasFile} data-wide={location === places.run || undefined}>
        <a className="skip" href="#content" onClick={skipToContent}>
          {t('place.skip')}
        </a>
        <Suspense fallback={<div className="title-bar" />}>
          <TitleBar actions={actions} />
        </Suspense>
        {hasFile && location !== places.run ? <Rail /> : null}
        <main className="content" id="content" tabIndex={-1}>
          {lost ? <Notice tone="danger">{t('error.lost')}</Notice> : null}
          {screen}
        </main>
        {hasFile ? <StatusLine /> : null}
        <Suspense>
          <Palette actions={actions} />
        </Suspense>
      </div>
    </DropZone>
  )
}

const none: readonly Action[] = []

function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.querySelector<HTMLElement>('#content')?.focus()
}

/** The shell around the page speaks the same language and wears the same colours; a place that is always dark says nothing of them. */
function useAppearance(isDark: boolean) {
  const { language } = useWords()
  const { bridge } = useServices()
  const { colorScheme: theme } = useMantineColorScheme()
  useEffect(() => {
    if (!isDark) bridge.setAppearance?.({ language, theme })
  }, [bridge, language, theme, isDark])
}

/** When what had the focus goes with its screen, the next screen has it. */
function useFocusOnArrival(location: string): void {
  const shown = useRef(location)
  useEffect(() => {
    if (shown.current === location) return
    shown.current = location
    if (isFocusFree()) document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
  }, [location])
}

/** Fields where Ctrl+Z belongs to the words being typed there; the page of a document has its own way. */
const typesHere = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('input, textarea, select') || (target.isContentEditable && target.closest('.page-body') === null))

/** Shortcuts and the application menu run the same actions. */
function useActionTriggers(actions: readonly Action[]) {
  useTextMenu(actions)
  const { bridge } = useServices()
  const [location] = useLocation()
  const current = useRef(actions)
  useEffect(() => {
    current.current = actions
  }, [actions])
  useEffect(
    () =>
      bridge.onMenu?.((id) => {
        const action = current.current.find((candidate) => candidate.id === id)
        if (action?.enabled === true) action.run()
      }),
    [bridge],
  )
  useEffect(() => {
    if (documentIn(location) === null) document.querySelector('#content')?.scrollTo(0, 0)
  }, [location])
  useFocusOnArrival(location)
  const hotkeys: HotkeyItem[] = actions.flatMap((action) =>
    action.shortcut === undefined
      ? []
      : [
          [
            action.shortcut,
            (event) => {
              const isHistory = action.id === 'history.undo' || action.id === 'history.redo'
              if (isHistory && typesHere(event.target)) return
              event.preventDefault()
              if (action.enabled) action.run()
            },
            // Letters by their place on the keyboard, so that they work in a Russian layout; figures are the same in all.
            { preventDefault: false, usePhysicalKeys: /[A-Z]$/.test(action.shortcut) },
          ],
        ],
  )
  useHotkeys(hotkeys, [], true)
}
