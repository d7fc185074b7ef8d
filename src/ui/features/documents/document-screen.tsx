import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { messageWords } from '#domain/drafting/checks/check-words.ts'
import type { ClauseId } from '#domain/drafting/clause.ts'
import { isFocusFree } from '../../app/focus-keeper.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { Notice } from '../../shared/notice.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { DocumentToolbar } from './document-toolbar.tsx'
import { EditorContext, useCreateEditor, useRendered, useSelectedClause, type Rendered } from './editor.ts'
import { useFindings } from '../checks/use-findings.ts'
import type { DraftEditor } from './editor/draft-editor.ts'
import { FindBar } from './find-bar.tsx'
import { Inspector } from './inspector/inspector.tsx'
import { Outline } from './outline.tsx'
import { PageView } from './page-view.tsx'
import { useUpdateDocument } from './title-block.tsx'
import './page.css'

interface DocumentScreenProps {
  readonly documentId: string
  /** Clause to show first. */
  readonly clauseId: ClauseId | null
}

export function DocumentScreen({ documentId, clauseId }: DocumentScreenProps) {
  const { orpc } = useServices()
  const rendered = useQuery(orpc.document.get.queryOptions({ input: { documentId } }))
  if (rendered.error !== null && rendered.data === undefined)
    return <Broken error={rendered.error} retry={rendered.refetch} />
  if (rendered.data === undefined) return <ScreenSkeleton />
  return <Drafting key={documentId} known={rendered.data} clauseId={clauseId} />
}

/** Outline on the left, the page in the middle, the directive of the clause on the right. */
function Drafting({ known, clauseId }: { known: Rendered; clauseId: ClauseId | null }) {
  const editor = useCreateEditor(known)
  const rendered = useRendered(editor)
  const selected = useSelectedClause(editor)
  const finding = useSyncExternalStore(editor.subscribe, editor.finding)
  const { panels, toggle } = usePanels()
  useEffect(() => {
    if (clauseId !== null) editor.goTo(clauseId)
  }, [editor, clauseId])
  useEffect(() => editor.receive(known), [editor, known])
  useEffect(() => {
    // One may write at once, unless the focus is wanted elsewhere.
    if (isFocusFree()) editor.focus()
  }, [editor])
  useMarkedFindings(editor)
  return (
    <EditorContext value={editor}>
      <div className="drafting">
        <h1 className="unseen">{rendered.document.title}</h1>
        <DocumentToolbar head={rendered.document} panels={panels} toggle={toggle} />
        {finding === null ? null : <FindBar key={finding} rendered={rendered} finding={finding} />}
        {rendered.document.status === 'adopted' ? <Adopted documentId={rendered.document.id} /> : null}
        <div className="drafting-columns">
          {panels.outline ? <Outline rendered={rendered} selected={selected} /> : null}
          <PageView rendered={rendered} />
          {panels.inspector ? <Inspector rendered={rendered} clauseId={selected} /> : null}
        </div>
      </div>
    </EditorContext>
  )
}

/** What the checks find is underlined on the page; what a person lets stand is not. */
function useMarkedFindings(editor: DraftEditor): void {
  const { language } = useWords()
  const findings = useFindings(editor.documentId)
  useEffect(() => {
    if (findings === null) return
    const marked = findings.flatMap(({ isIgnored, clauseId, block, start, end, severity, message }) =>
      isIgnored || clauseId === null
        ? []
        : [{ clauseId, block, start, end, severity, message: messageWords(message, language) }],
    )
    editor.markFindings(marked)
  }, [editor, findings, language])
}

/** Why the page does not take typing, and the way to let it. */
function Adopted({ documentId }: { documentId: string }) {
  const { t } = useWords()
  const update = useUpdateDocument(documentId)
  return (
    <Notice tone="plain">
      {t('page.adopted')}{' '}
      <Button
        size="compact-sm"
        variant="default"
        loading={update.isPending}
        onClick={() => update.mutate({ documentId, changes: { status: 'draft' } })}
      >
        {t('page.reopen')}
      </Button>
    </Notice>
  )
}

/** Where both sides and the page do not fit, one side gives way to the other. */
function usePanels() {
  const { inspectorView } = useServices()
  const asked = useSyncExternalStore(inspectorView.subscribe, inspectorView.asked)
  const [answered, setAnswered] = useState(asked)
  const isWide = useMediaQuery('(min-width: 1600px)', window.matchMedia('(min-width: 1600px)').matches)
  const isNarrow = useMediaQuery('(max-width: 1100px)', window.matchMedia('(max-width: 1100px)').matches)
  const [wide, setWide] = useState({ outline: true, inspector: true })
  const [one, setOne] = useState<'outline' | 'inspector' | 'none'>(isNarrow ? 'none' : 'outline')
  // Somebody outside has asked for a tab of the inspector: it opens.
  if (asked !== answered) {
    setAnswered(asked)
    setWide((before) => ({ ...before, inspector: true }))
    setOne('inspector')
  }
  const panels = isWide ? wide : { outline: one === 'outline', inspector: one === 'inspector' }
  const toggle = (panel: 'outline' | 'inspector') => {
    if (isWide) setWide((before) => ({ ...before, [panel]: !before[panel] }))
    else setOne((before) => (before === panel ? 'none' : panel))
  }
  return { panels, toggle }
}
