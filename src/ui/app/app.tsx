import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import 'dayjs/locale/ru'
import 'dayjs/locale/en-gb'
import type { i18n as I18n } from 'i18next'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Boundary } from '../shared/boundary.tsx'
import { BrokenDialog } from '../shared/broken-dialog.tsx'
import { DialogsContext, type Dialog } from './dialogs.ts'
import { useWords } from './i18n/use-words.ts'
import { ServicesContext, type Services } from './services.ts'
import { Shell } from './shell.tsx'
import { cssVariables, theme } from './theme.ts'

/** Fetched when the first dialog is asked for. */
const OpenDialog = lazy(async () => ({ default: (await import('./open-dialog.tsx')).OpenDialog }))

/** Addresses live after the `#`: the page is one file wherever it is served from. */
const byHash = { hook: useHashLocation }

export function App({ services, i18n }: { services: Services; i18n: I18n }) {
  return (
    <I18nextProvider i18n={i18n}>
      <ServicesContext value={services}>
        <QueryClientProvider client={services.queryClient}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
            <Dates>
              <Notifications position="bottom-right" limit={4} transitionDuration={120} />
              <Router {...byHash}>
                <WithDialogs>
                  <Shell />
                </WithDialogs>
              </Router>
            </Dates>
          </MantineProvider>
        </QueryClientProvider>
      </ServicesContext>
    </I18nextProvider>
  )
}

function Dates({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const settings = useMemo(
    () => ({ locale: language === 'ru' ? 'ru' : 'en-gb', firstDayOfWeek: 1 as const }),
    [language],
  )
  return <DatesProvider settings={settings}>{children}</DatesProvider>
}

function WithDialogs({ children }: { children: ReactNode }) {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const dialogs = useMemo(() => ({ show: setDialog, close: () => setDialog(null) }), [])
  return (
    <DialogsContext value={dialogs}>
      {children}
      {dialog === null ? null : (
        <Boundary key={dialog.kind} Broken={BrokenDialog}>
          <Suspense>
            <OpenDialog dialog={dialog} close={dialogs.close} />
          </Suspense>
        </Boundary>
      )}
    </DialogsContext>
  )
}
