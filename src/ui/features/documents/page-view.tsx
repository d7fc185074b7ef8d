import { IconPlus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import { clauseParts, type Body, type Clause, type ClauseId, type ClausePart } from '#domain/drafting/clause.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { chunksOf } from '../../shared/chunks.ts'
import { ClauseView } from './clause-view.tsx'
import { startDrag } from './drag.ts'
import { useEditor, type Editor, type Rendered } from './editor.ts'
import { focusedBlock, onPageKey } from './keyboard.ts'
import { placeCaret, readRuns } from './marked-text.ts'
import { useRemoveClause } from './remove-clause.ts'
import { PlaceAndDate, TitleBlock } from './title-block.tsx'
import { holdsClause } from './whereabouts.ts'

interface PageViewProps {
  readonly rendered: Rendered
  readonly selected: ClauseId | null
  readonly onSelect: (clauseId: ClauseId) => void
}

/** The document as it will be printed: A4, true margins, every number and mark in its place. */
export function PageView({ rendered, selected, onSelect }: PageViewProps) {
  const { document } = rendered
  const sheet = useRef<HTMLElement>(null)
  usePageListeners(sheet, onSelect)
  useFulfilledWish(document.body)
  const readOnly = document.status === 'adopted'
  return (
    <div className="page-desk">
      <article
        ref={sheet}
        className="page-sheet"
        lang={document.language}
        data-layout={document.style.layout}
        aria-label={document.title}
      >
        <TitleBlock head={document} readOnly={readOnly} />
        {clauseParts.map((part) => (
          <Part key={part} {...{ part, rendered, selected, readOnly }} />
        ))}
      </article>
    </div>
  )
}

/** One listener of each kind for the whole page: a document may have thousands of clauses. */
function usePageListeners(sheet: RefObject<HTMLElement | null>, onSelect: (clauseId: ClauseId) => void): void {
  const editor = useEditor()
  const remove = useRemoveClause()
  const onFocus = useEffectEvent((event: FocusEvent) => {
    const focused = focusedBlock(event.target)
    if (focused !== null) onSelect(focused.clauseId)
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => onPageKey(event, editor, remove))
  useEffect(() => {
    const page = sheet.current
    const stop = new AbortController()
    const { signal } = stop
    page?.addEventListener('focusin', onFocus, { signal })
    page?.addEventListener('focusout', () => void editor.queue.flush().catch(() => editor.queue.state()), { signal })
    page?.addEventListener('input', (event) => noteTyping(event, editor), { signal })
    page?.addEventListener('keydown', onKey, { signal })
    page?.addEventListener('pointerdown', (event) => startDrag(event, editor), { signal })
    return () => stop.abort()
  }, [sheet, editor])
}

function noteTyping(event: Event, editor: Editor): void {
  const focused = focusedBlock(event.target)
  if (focused === null) return
  const { element, clauseId, block } = focused
  // A browser leaves a line break in an emptied element; the placeholder needs it truly empty.
  if (element.textContent === '') element.replaceChildren()
  editor.queue.note({ clauseId, block, runs: readRuns(element) })
}

/** Puts the caret where the last command wished it, once the clause is on the page. */
function useFulfilledWish(drawn: Body): void {
  const editor = useEditor()
  useLayoutEffect(() => {
    // The answer of the core may not be drawn yet: until it is, the clause is not there or stands in its old place.
    if (drawn !== editor.body()) return
    const wish = editor.takeWish()
    if (wish === null) return
    const block = `[data-clause="${CSS.escape(wish.clauseId)}"][data-block="${wish.block}"]`
    const element = document.querySelector<HTMLElement>(block)
    if (element !== null) placeCaret(element, wish.offset)
  })
}

interface PartProps {
  readonly part: ClausePart
  readonly rendered: Rendered
  readonly selected: ClauseId | null
  readonly readOnly: boolean
}

function Part({ part, rendered: { document, numbers }, selected, readOnly }: PartProps) {
  const { t } = useWords()
  const clauses = document.body[part]
  // United Nations layout has the line of place and date after the text and before the signatures.
  const hasAdoption = part === 'closing' && document.style.layout === 'un'
  const afterText = hasAdoption ? clauses.findLastIndex(({ role }) => role !== 'signature') + 1 : clauses.length
  // A United Nations resolution decides in the name said by its opening; it has no formula.
  const needsNone = part === 'formula' && document.style.layout === 'un'
  const draw = (clause: Clause) => (
    <ClauseView
      key={clause.id}
      clause={clause}
      part={part}
      level={0}
      numbers={numbers}
      selected={selected !== null && holdsClause(clause, selected) ? selected : null}
      readOnly={readOnly}
    />
  )
  return (
    <section
      className="page-part"
      data-part={part}
      data-empty={clauses.length === 0 || undefined}
      aria-label={t(`page.part.${part}`)}
    >
      {chunksOf(clauses.slice(0, afterText)).map(({ from, items }) => (
        <div key={`chunk ${from}`} className="page-chunk">
          {items.map(draw)}
        </div>
      ))}
      {hasAdoption ? <PlaceAndDate head={document} readOnly={readOnly} /> : null}
      {clauses.slice(afterText).map(draw)}
      {readOnly || needsNone ? null : <AddToPart part={part} count={clauses.length} />}
    </section>
  )
}

function AddToPart({ part, count }: { part: ClausePart; count: number }) {
  const { t } = useWords()
  const editor = useEditor()
  const add = () =>
    void editor.edit([{ type: 'insert', place: { part, index: count }, role: 'clause', runs: [] }], (made) =>
      made === null ? null : { clauseId: made, block: 0, offset: 0 },
    )
  const words = t(`page.addTo.${part}`)
  return (
    <button type="button" className="page-add" aria-label={words} title={words} onClick={add}>
      <IconPlus size={14} stroke={1.5} aria-hidden />
      <span className="page-add-words">{words}</span>
    </button>
  )
}
