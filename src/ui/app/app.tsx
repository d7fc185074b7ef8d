import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { isDarkPlace } from './places.ts'
import { Boundary } from '../shared/boundary.tsx'
import { firstPicture } from './first-picture.ts'
import { DialogsContext, type Dialog } from './dialogs.ts'
import { ServicesContext, useServices, type Services } from './services.ts'
import { Shell } from './shell.tsx'
import { cssVariables, theme } from './theme.ts'

const MessageCorner = lazy(async () => {
  await firstPicture
  return { default: (await import('./message-corner.tsx')).MessageCorner }
})
/** Here before it is needed: it also tells that a dialog could not be fetched. */
const brokenDialog = firstPicture.then(() => import('../shared/broken-dialog.tsx'))
const BrokenDialog = lazy(async () => ({ default: (await brokenDialog).BrokenDialog }))
/** Fetched when the first dialog is asked for. */
const OpenDialog = lazy(async () => ({ default: (await import('./open-dialog.tsx')).OpenDialog }))

/** Addresses live after the `#`: the page is one file wherever it is served from. */
const byHash = { hook: useHashLocation }

export function App({ services, i18n }: { services: Services; i18n: I18n }) {
  const [location] = useHashLocation()
  const scheme = isDarkPlace(location) ? ({ forceColorScheme: 'dark' } as const) : {}
  return (
    <I18nextProvider i18n={i18n}>
      <ServicesContext value={services}>
        <QueryClientProvider client={services.queryClient}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" {...scheme}>
            <Router {...byHash}>
              <WithDialogs>
                <Shell />
              </WithDialogs>
            </Router>
            <Suspense>
              <MessageCorner />
            </Suspense>
          </MantineProvider>
        </QueryClientProvider>
      </ServicesContext>
    </I18nextProvider>
  )
}

function WithDialogs({ children }: { children: ReactNode }) {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { focusKeeper } = useServices()
  const dialogs = useMemo(() => {
    const show = (asked: Dialog) => {
      focusKeeper.depart('dialog')
      setDialog(asked)
    }
    return { show, close: () => setDialog(null) }
  }, [focusKeeper])
  const isOpen = dialog !== null
  useEffect(() => (isOpen ? () => focusKeeper.comeBack('dialog') : undefined), [focusKeeper, isOpen])
  return (
    <DialogsContext value={dialogs}>
      {children}
      {dialog === null ? null : (
        <Suspense>
          <Boundary key={dialog.kind} Broken={BrokenDialog}>
            <OpenDialog dialog={dialog} close={dialogs.close} />
          </Boundary>
        </Suspense>
      )}
    </DialogsContext>
  )
}
