import type { ComponentType } from 'react'
import { CopyDialog } from '../features/agenda/dialogs/copy-dialog.tsx'
import { HoursDialog } from '../features/agenda/dialogs/hours-dialog.tsx'
import { RoomsDialog } from '../features/agenda/dialogs/rooms-dialog.tsx'
import { LateDialog } from '../features/run/late-dialog.tsx'
import { NewConferenceDialog } from '../features/start/new-conference-dialog.tsx'
import { TypographyDialog } from '../features/checks/typography-dialog.tsx'
import { ConferenceDialog } from '../features/overview/conference-dialog.tsx'
import { NewDocumentDialog } from '../features/documents/new-document-dialog.tsx'
import { ExportDocumentDialog } from '../features/export/export-document-dialog.tsx'
import { ExportPlanDialog } from '../features/export/export-plan-dialog.tsx'
import { OpeningDialog } from '../features/opening/opening-dialog.tsx'
import { InsertReferenceDialog } from '../features/documents/insert-reference-dialog.tsx'
import { InsertPhraseDialog } from '../features/phrases/insert-phrase-dialog.tsx'
import { OwnPhrasesDialog } from '../features/phrases/own-phrases-dialog.tsx'
import { HandOutsDialog } from '../features/hand-outs/hand-outs-dialog.tsx'
import { QuorumDialog } from '../features/check-in/quorum-dialog.tsx'
import { DuplicatesDialog } from '../features/participants/duplicates-dialog.tsx'
import { OwnFieldsDialog } from '../features/participants/own-fields-dialog.tsx'
import { ProgrammeExportDialog } from '../features/programmes/programme-export-dialog.tsx'
import { ReleasesDialog } from '../features/programmes/releases-dialog.tsx'
import { RevisionsDialog } from '../features/revisions/revisions-dialog.tsx'
import { TakeRevisionDialog } from '../features/revisions/take-revision-dialog.tsx'
import { LetterheadsDialog } from '../features/letterheads/letterheads-dialog.tsx'
import { SaveTemplateDialog } from '../features/templates/save-template-dialog.tsx'
import '../shared/mantine-styles.ts'
import type { Dialog } from './dialogs.ts'

/** The dialog that is asked for. */
export function OpenDialog({ dialog, close }: { dialog: Dialog; close: () => void }) {
  if (dialog.kind === 'own-phrases') return <OwnPhrasesDialog documentId={dialog.documentId} close={close} />
  if (dialog.kind === 'programme-export') return <ProgrammeExportDialog releaseId={dialog.releaseId} close={close} />
  if ('documentId' in dialog) {
    const OfDocument = ofDocument[dialog.kind]
    return <OfDocument documentId={dialog.documentId} close={close} />
  }
  const Plain = plain[dialog.kind]
  return <Plain close={close} />
}

type DocumentDialog = Exclude<Extract<Dialog, { readonly documentId: unknown }>['kind'], 'own-phrases'>

const ofDocument: Readonly<Record<DocumentDialog, ComponentType<{ documentId: string; close: () => void }>>> = {
  'export-document': ExportDocumentDialog,
  'insert-phrase': InsertPhraseDialog,
  'insert-reference': InsertReferenceDialog,
  letterheads: LetterheadsDialog,
  opening: OpeningDialog,
  revisions: RevisionsDialog,
  'save-template': SaveTemplateDialog,
  'take-revision': TakeRevisionDialog,
  typography: TypographyDialog,
}

const plain: Readonly<
  Record<
    Exclude<Dialog['kind'], DocumentDialog | 'own-phrases' | 'programme-export'>,
    ComponentType<{ close: () => void }>
  >
> = {
  'new-conference': NewConferenceDialog,
  'conference-details': ConferenceDialog,
  'new-document': NewDocumentDialog,
  'export-plan': ExportPlanDialog,
  'own-fields': OwnFieldsDialog,
  'people-duplicates': DuplicatesDialog,
  'hand-outs': HandOutsDialog,
  'quorum-rule': QuorumDialog,
  'programme-releases': ReleasesDialog,
  'agenda-rooms': RoomsDialog,
  'agenda-hours': HoursDialog,
  'agenda-copy': CopyDialog,
  'run-late': LateDialog,
}
