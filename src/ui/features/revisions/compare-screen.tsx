import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowDown, IconArrowLeft, IconArrowsExchange, IconArrowUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { isFocusFree } from '../../app/focus-keeper.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { comparePlace, documentPlace } from '../../app/places.ts'
import { useServices } from '../../app/services.ts'
import { shortcutWords } from '../../app/shortcut-words.ts'
import { Broken } from '../../shared/broken.tsx'
import { EmptyState } from '../../shared/empty-state.tsx'
import { useFormats } from '../../shared/formats.ts'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { ChangeList } from './change-list.tsx'
import { changesOf, type Change } from './changes.ts'
import { RedlineExport } from './redline-export.tsx'
import { Redline } from './redline.tsx'
import { useRevisions } from './use-revisions.ts'
import '../documents/page.css'
import './revisions.css'

interface CompareScreenProps {
  readonly documentId: string
  /** Id of a revision; `last`: the newest; `now`: the text as it is. */
  readonly older: string
  readonly newer: string
}

export function CompareScreen({ documentId, older, newer }: CompareScreenProps) {
  const { t } = useWords()
  const [, go] = useLocation()
  const list = useRevisions(documentId)
  if (list.error !== null && list.data === undefined) return <Broken error={list.error} retry={list.refetch} />
  if (list.data === undefined) return <ScreenSkeleton />
  const newest = list.data.revisions[0]
  if (newest === undefined)
    return (
      <EmptyState title={t('compare.nothing')} text={t('compare.nothingText')}>
        <Button onClick={() => go(documentPlace(documentId))}>{t('compare.back')}</Button>
      </EmptyState>
    )
  const idOf = (choice: string) => (choice === 'last' ? newest.id : choice)
  return <Comparing documentId={documentId} older={idOf(older)} newer={idOf(newer)} />
}

/** The keyboard must reach what scrolls. */
const scrollable = { tabIndex: 0 } as const

const choiceOf = (id: string) => (id === 'now' ? null : id)

function Comparing({ documentId, older, newer }: CompareScreenProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const document = useQuery(orpc.document.get.queryOptions({ input: { documentId } }))
  const compared = useQuery(
    orpc.revision.compare.queryOptions({ input: { documentId, older: choiceOf(older), newer: choiceOf(newer) } }),
  )
  const changes = useMemo(
    () => (compared.data === undefined ? [] : changesOf(compared.data.comparison)),
    [compared.data],
  )
  const steps = useSteps(changes)
  const desk = useDesk(compared.data === undefined ? -1 : changes.length)
  if (compared.error !== null && compared.data === undefined)
    return <Broken error={compared.error} retry={compared.refetch} />
  if (compared.data === undefined || document.data === undefined) return <ScreenSkeleton />
  const { comparison } = compared.data
  return (
    <div className="comparing">
      <h1 className="unseen">{t('compare.title')}</h1>
      <CompareBar documentId={documentId} older={older} newer={newer} changes={changes} steps={steps} />
      <div className="drafting-columns">
        <section ref={desk} className="page-desk" {...scrollable} aria-label={t('compare.title')}>
          {changes.length === 0 ? (
            <output className="compare-same">
              <strong>{t('compare.same')}.</strong> {t('compare.sameText')}
            </output>
          ) : null}
          <Redline
            comparison={comparison}
            layout={document.data.document.style.layout}
            current={steps.current?.id ?? null}
          />
        </section>
        <ChangeList
          changes={changes}
          counts={comparison.counts}
          current={steps.current?.id ?? null}
          show={steps.show}
          revisionId={newer === 'now' ? choiceOf(older) : null}
        />
      </div>
    </div>
  )
}

/** The text takes the focus on arrival, and when the change that had it is no more. */
function useDesk(count: number) {
  const desk = useRef<HTMLElement>(null)
  const focused = useRef(-1)
  useEffect(() => {
    if (focused.current === count) return
    focused.current = count
    if (isFocusFree()) desk.current?.focus({ preventScroll: true })
  }, [count])
  return desk
}

interface Steps {
  readonly current: Change | null
  readonly at: number
  readonly show: (change: Change) => void
  readonly step: (by: 1 | -1) => void
}

/** The change that is looked at; going past the last leads to the first. */
function useSteps(changes: readonly Change[]): Steps {
  const [id, setId] = useState<string | null>(null)
  const at = changes.findIndex((change) => change.id === id)
  const show = (change: Change) => {
    setId(change.id)
    document.querySelector(`#${change.id}`)?.scrollIntoView({ block: 'center' })
  }
  const step = (by: 1 | -1) => {
    const from = at < 0 && by < 0 ? 0 : at
    const next = changes[(from + by + changes.length) % Math.max(1, changes.length)]
    if (next === undefined) return
    show(next)
    // From here Enter and Tab reach what can be done with it.
    document.querySelector<HTMLElement>(`.change-line[data-change="${next.id}"]`)?.focus()
  }
  useHotkeys([
    ['alt+ArrowDown', () => step(1)],
    ['alt+ArrowUp', () => step(-1)],
  ])
  return { current: changes[at] ?? null, at, show, step }
}

interface BarProps extends CompareScreenProps {
  readonly changes: readonly Change[]
  readonly steps: Steps
}

function CompareBar({ documentId, older, newer, changes, steps }: BarProps) {
  const { t } = useWords()
  const [, go] = useLocation()
  const choose = (one: string, other: string) => go(comparePlace(documentId, one, other), { replace: true })
  return (
    <div className="page-toolbar" role="toolbar" aria-label={t('compare.title')}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} stroke={1.5} />}
        onClick={() => go(documentPlace(documentId))}
      >
        {t('compare.back')}
      </Button>
      <Side documentId={documentId} label={t('compare.older')} value={older} onChange={(id) => choose(id, newer)} />
      <Tooltip label={t('compare.swap')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('compare.swap')}
          onClick={() => choose(newer, older)}
        >
          <IconArrowsExchange size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Side documentId={documentId} label={t('compare.newer')} value={newer} onChange={(id) => choose(older, id)} />
      <span className="page-toolbar-gap" />
      <output className="compare-position">
        {steps.at < 0 ? null : t('compare.position', { at: steps.at + 1, count: changes.length })}
      </output>
      <Step
        label={t('compare.previous')}
        shortcut="alt+ArrowUp"
        disabled={changes.length === 0}
        onClick={() => steps.step(-1)}
      >
        <IconArrowUp size={18} stroke={1.5} />
      </Step>
      <Step
        label={t('compare.next')}
        shortcut="alt+ArrowDown"
        disabled={changes.length === 0}
        onClick={() => steps.step(1)}
      >
        <IconArrowDown size={18} stroke={1.5} />
      </Step>
      <RedlineExport documentId={documentId} older={choiceOf(older)} newer={choiceOf(newer)} />
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly shortcut: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

function Step({ label, shortcut, disabled, onClick, children }: StepProps) {
  return (
    <Tooltip label={`${label} · ${shortcutWords(shortcut)}`}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

interface SideProps {
  readonly documentId: string
  readonly label: string
  readonly value: string
  readonly onChange: (id: string) => void
}

function Side({ documentId, label, value, onChange }: SideProps) {
  const { t } = useWords()
  const formats = useFormats()
  const revisions = useRevisions(documentId).data?.revisions ?? []
  const choices = [
    { value: 'now', label: t('compare.now') },
    ...revisions.map(({ id, name, madeAt }) => ({ value: id, label: `${name} · ${formats.moment(madeAt)}` })),
  ]
  return (
    <Select
      className="compare-side"
      aria-label={label}
      leftSection={<span className="quiet">{label}</span>}
      leftSectionWidth={56}
      title={choices.find((choice) => choice.value === value)?.label}
      data={choices}
      value={value}
      onChange={(id) => id !== null && onChange(id)}
    />
  )
}
