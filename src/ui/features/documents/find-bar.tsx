import { ActionIcon, Button, Checkbox, TextInput, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { findWords, replaceWords, type FoundWords } from '#domain/drafting/find.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useToast } from '../../shared/toast.tsx'
import { useEditor } from './editor.ts'
import type { Finding, Rendered } from './editor/draft-editor.ts'
import './find.css'

/** More are counted, but not marked: the page stays quick. */
const mostMarked = 400

/** Looks for words in the document, and puts others in their place; each replacement is one step of the history. */
export function FindBar({ rendered, finding }: { rendered: Rendered; finding: Finding }) {
  const { t } = useWords()
  const editor = useEditor()
  const search = useFinding(rendered)
  const { found, at } = search
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const onEscape = ({ target }: KeyboardEvent) => {
    // What stands over the page closes first.
    if (!(target instanceof Element) || target.closest('[role="dialog"], [role="menu"]') === null) editor.find(null)
  }
  useHotkeys([['Escape', onEscape]], [], true)
  return (
    <search className="find-bar" aria-label={t('finding.label')}>
      <TextInput
        ref={input}
        aria-label={t('finding.words')}
        placeholder={t('finding.words')}
        value={search.words}
        onChange={(event) => search.setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          search.step(event.shiftKey ? -1 : 1)
        }}
      />
      <output className="find-count">
        {search.words === ''
          ? null
          : found.length === 0
            ? t('finding.none')
            : t('finding.count', { at: at + 1, count: found.length })}
      </output>
      <Step label={t('finding.previous')} disabled={found.length === 0} onClick={() => search.step(-1)}>
        <IconChevronUp size={16} stroke={1.5} />
      </Step>
      <Step label={t('finding.next')} disabled={found.length === 0} onClick={() => search.step(1)}>
        <IconChevronDown size={16} stroke={1.5} />
      </Step>
      {finding === 'replace' ? <Replacing found={found} at={at} rendered={rendered} /> : null}
      <Checkbox
        label={t('finding.matchCase')}
        checked={search.matchCase}
        onChange={(event) => search.setMatchCase(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('finding.wholeWord')}
        checked={search.wholeWord}
        onChange={(event) => search.setWholeWord(event.currentTarget.checked)}
      />
      <span className="page-toolbar-gap" />
      <Step label={t('finding.close')} disabled={false} onClick={() => editor.find(null)}>
        <IconX size={16} stroke={1.5} />
      </Step>
    </search>
  )
}

/** What is looked for, where it is, and which place is looked at. */
function useFinding(rendered: Rendered) {
  const editor = useEditor()
  const [words, setWords] = useState(() => editor.selectedText().slice(0, 200))
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const [wanted, setWanted] = useState(0)
  const { body } = rendered.document
  const found = useMemo(() => findWords(body, words, { matchCase, wholeWord }), [body, words, matchCase, wholeWord])
  const at = found.length === 0 ? -1 : Math.min(wanted, found.length - 1)
  useEffect(() => {
    editor.markFound(found.slice(0, mostMarked), at)
  }, [editor, found, at])
  useEffect(() => () => editor.markFound([], -1), [editor])
  const step = (by: 1 | -1) => {
    if (found.length === 0) return
    const next = (at + by + found.length) % found.length
    setWanted(next)
    const place = found[next]
    if (place !== undefined) editor.show(place.clauseId, place.ownStart)
  }
  return { words, setWords, matchCase, setMatchCase, wholeWord, setWholeWord, found, at, step }
}

interface ReplacingProps {
  readonly found: readonly FoundWords[]
  readonly at: number
  readonly rendered: Rendered
}

function Replacing({ found, at, rendered }: ReplacingProps) {
  const { t } = useWords()
  const editor = useEditor()
  const toast = useToast()
  const [by, setBy] = useState('')
  const isAdopted = rendered.document.status === 'adopted'
  const replace = (places: readonly FoundWords[]) => {
    const free = places.filter(({ holdsReference }) => !holdsReference).length
    if (editor.edit(replaceWords(rendered.document.body, places, by)))
      toast.tell(t('finding.replaced', { count: free }))
  }
  const current = found[at]
  return (
    <>
      <TextInput
        aria-label={t('finding.by')}
        placeholder={t('finding.by')}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="compact-sm"
        disabled={current === undefined || isAdopted}
        onClick={() => current !== undefined && replace([current])}
      >
        {t('finding.replace')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={found.length === 0 || isAdopted}
        onClick={() => replace(found)}
      >
        {t('finding.replaceAll')}
      </Button>
    </>
  )
}

interface StepProps {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

function Step({ label, disabled, onClick, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
