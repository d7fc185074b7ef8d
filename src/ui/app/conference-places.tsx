import { Route, Switch } from 'wouter'
import { AgendaScreen } from '../features/agenda/agenda-screen.tsx'
import { CheckInScreen } from '../features/check-in/check-in-screen.tsx'
import { DelegationsScreen } from '../features/delegations/delegations-screen.tsx'
import { DocumentScreen } from '../features/documents/document-screen.tsx'
import { DocumentsScreen } from '../features/documents/documents-screen.tsx'
import { ImportScreen } from '../features/import/import-screen.tsx'
import { ListImportScreen } from '../features/list-import/list-import-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { HallScreen } from '../features/run/hall-screen.tsx'
import { RunScreen } from '../features/run/run-screen.tsx'
import { ParticipantsScreen } from '../features/participants/participants-screen.tsx'
import { PlanScreen } from '../features/plan/plan-screen.tsx'
import { ProgrammeImportScreen } from '../features/programme-import/programme-import-screen.tsx'
import { CompareScreen } from '../features/revisions/compare-screen.tsx'
import { EmptyState } from '../shared/empty-state.tsx'
import '../shared/mantine-styles.ts'
import { useWords } from './i18n/use-words.ts'
import { places } from './places.ts'

/** Every place but the first screen. */
export function ConferencePlaces() {
  return (
    <Switch>
      <Route path="/import/:token">{({ token }) => <ImportScreen token={decodeURIComponent(token)} />}</Route>
      <Route path={places.start} component={OverviewScreen} />
      <Route path={places.overview} component={OverviewScreen} />
      <Route path={places.programmeImport} component={ProgrammeImportScreen} />
      <Route path={places.agenda} component={AgendaScreen} />
      <Route path={places.listImport} component={ListImportScreen} />
      <Route path={places.run} component={RunScreen} />
      <Route path="/hall/:roomId?">
        {({ roomId }) => <HallScreen roomId={roomId === undefined ? null : decodeURIComponent(roomId)} />}
      </Route>
      <Route path={places.participants} component={ParticipantsScreen} />
      <Route path={places.delegations} component={DelegationsScreen} />
      <Route path={places.checkIn} component={CheckInScreen} />
      <Route path={places.documents} component={DocumentsScreen} />
      <Route path="/documents/:documentId/compare/:older/:newer">
        {(params) => <CompareScreen key={params.documentId} {...params} />}
      </Route>
      <Route path="/documents/:documentId/:clauseId?">
        {({ documentId, clauseId }) => (
          <DocumentScreen key={documentId} documentId={documentId} clauseId={clauseId ?? null} />
        )}
      </Route>
      <Route path={places.plan} component={PlanScreen} />
      <Route component={NotFound} />
    </Switch>
  )
}

function NotFound() {
  const { t } = useWords()
  return <EmptyState title={t('common.notFound')} text={t('common.notFoundHint')} />
}
