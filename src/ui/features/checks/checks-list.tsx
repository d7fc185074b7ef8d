import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { plainText, walk, type Clause, type ClauseId } from '#domain/drafting/clause.ts'
import { useDialogs } from '../../app/dialogs.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useEditor, type Rendered } from '../documents/editor.ts'
import { FindingCard } from './finding-card.tsx'
import { useCheckCommands, useFindings, type ListedFinding } from './use-findings.ts'
import './checks.css'

/** As many findings are drawn at once; a text nobody has looked at may have thousands. */
const page = 60

interface ChecksListProps {
  readonly rendered: Rendered
  /** The clause under the caret. */
  readonly clauseId: ClauseId | null
}

/** What the checks find in the document, by clause in printed order. */
export function ChecksList({ rendered, clauseId }: ChecksListProps) {
  const { t } = useWords()
  const documentId = rendered.document.id
  const known = useFindings(documentId)
  const findings = known ?? []
  const [withIgnored, setWithIgnored] = useState(false)
  const [most, setMost] = useState(page)
  const ignored = findings.filter(({ isIgnored }) => isIgnored).length
  const shown = findings.filter(({ isIgnored }) => withIgnored || !isIgnored)
  const open = findings.length - ignored
  if (known === null) return null
  return (
    <>
      <div className="checks-head">
        <p className="checks-count">{open === 0 ? t('checks.none') : t('checks.count', { count: open })}</p>
        <TypographyButton head={rendered.document} />
      </div>
      {findings.length === 0 ? <p className="quiet">{t('checks.emptyHint')}</p> : null}
      <Groups rendered={rendered} clauseId={clauseId} findings={shown.slice(0, most)} all={shown} />
      {shown.length > most ? (
        <Button variant="default" fullWidth mt="md" onClick={() => setMost(most + page)}>
          {t('checks.more', { count: Math.min(page, shown.length - most) })}
        </Button>
      ) : null}
      {ignored === 0 ? null : (
        <Checkbox
          mt="md"
          label={t('checks.showIgnored', { count: ignored })}
          checked={withIgnored}
          onChange={(event) => setWithIgnored(event.currentTarget.checked)}
        />
      )}
    </>
  )
}

function TypographyButton({ head }: { head: Rendered['document'] }) {
  const { t } = useWords()
  const dialogs = useDialogs()
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={head.status === 'adopted'}
      onClick={() => dialogs.show({ kind: 'typography', documentId: head.id })}
    >
      {t('checks.typography')}
    </Button>
  )
}

interface GroupsProps extends ChecksListProps {
  readonly findings: readonly ListedFinding[]
  readonly all: readonly ListedFinding[]
}

function Groups({ rendered, clauseId, findings, all }: GroupsProps) {
  const { document: draft, numbers } = rendered
  const { t } = useWords()
  const editor = useEditor()
  const commands = useCheckCommands(draft.id)
  const clauses = new Map(Array.from(walk(draft.body), ({ clause }) => [clause.id, clause]))
  const repairable = Map.groupBy(
    all.filter(({ repair, isIgnored }) => repair !== null && !isIgnored),
    ({ rule }) => rule,
  )
  const goTo = ({ clauseId: id, block, start, end }: ListedFinding) => {
    const clause = id === null ? undefined : clauses.get(id)
    if (clause === undefined) return showTitle()
    const from = startOf(clause, block)
    return editor.goTo(clause.id, { start: from + start, end: from + end })
  }
  const nameOf = (id: ClauseId | null) => {
    const number = id === null ? null : numbers[id]?.number
    return id === null ? t('checks.title') : number == null ? t('checks.paragraph') : t('page.clause', { number })
  }
  return Array.from(
    Map.groupBy(findings, ({ clauseId: id }) => id),
    ([id, found]) => (
      <section key={id ?? 'title'} aria-current={(id !== null && id === clauseId) || undefined} className="findings">
        <h2>{nameOf(id)}</h2>
        {found.map((finding) => (
          <FindingCard
            key={[finding.rule, finding.block, finding.start, finding.end].join(' ')}
            finding={finding}
            text={textAt(id === null ? undefined : clauses.get(id), finding.block) ?? draft.title}
            alike={repairable.get(finding.rule) ?? []}
            readOnly={draft.status === 'adopted'}
            commands={commands}
            goTo={() => goTo(finding)}
          />
        ))}
      </section>
    ),
  )
}

function textAt(clause: Clause | undefined, block: number): string | null {
  const found = clause?.blocks[block]
  return found?.type === 'text' ? plainText(found.runs) : null
}

/** Where a text block begins in the own text of its clause. */
function startOf(clause: Clause, block: number): number {
  return clause.blocks
    .slice(0, block)
    .reduce((length, each) => length + (each.type === 'text' ? plainText(each.runs).length + 1 : 0), 0)
}

function showTitle(): void {
  const field = document.querySelector<HTMLElement>('.page-title')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}
