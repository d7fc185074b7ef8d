import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { ProposedItem } from '#domain/drafting/read/proposal.ts'
import type { View } from '#domain/drafting/read/source.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { Doubts } from './doubts.tsx'
import { FileFacts } from './file-facts.tsx'
import { ImportBar } from './import-bar.tsx'
import { ItemCard } from './item-card.tsx'
import { useCorrections, type Correction, type Reading } from './reading.ts'
import { SettingsCard } from './settings-card.tsx'
import { SourceText } from './source-text.tsx'

/** A pane that scrolls can be reached and scrolled with the keyboard. */
const scrollable = { tabIndex: 0 }

/** Source on the left, clauses on the right; what the pointer or the focus is on is lit on both sides. */
export function Preview({ reading, onView }: { reading: Reading; onView: (view: View) => void }) {
  const { t } = useWords()
  const { proposal, correct, canUndo, undo } = useCorrections(reading.proposal)
  const [active, setActive] = useState<string | null>(null)
  const panes = useRef<HTMLDivElement>(null)
  useFollow(panes, setActive)
  return (
    <div className="reading">
      <ImportBar reading={reading} proposal={proposal} canUndo={canUndo} undo={undo} />
      <FileFacts {...{ reading, onView }} items={proposal.items} onShow={(key) => show(key, setActive)} />
      <Doubts proposal={proposal} onShow={(key) => show(key, setActive)} />
      <div className="reading-panes" ref={panes}>
        <section className="reading-source" aria-label={t('reading.source')} {...scrollable}>
          <h2>{t('reading.source')}</h2>
          <SourceText text={reading.text} items={proposal.items} language={proposal.language} active={active} />
        </section>
        <section className="reading-result" aria-label={t('reading.result')}>
          <h2>{t('reading.result')}</h2>
          <SettingsCard reading={reading} proposal={proposal} correct={correct} />
          <Items {...{ reading, proposal, active, correct }} />
        </section>
      </div>
    </div>
  )
}

interface ItemsProps {
  readonly reading: Reading
  readonly proposal: Parameters<Correction>[0]
  readonly active: string | null
  readonly correct: (correction: Correction) => void
}

function Items({ reading, proposal, active, correct }: ItemsProps) {
  // The first screenful at once, the rest while nobody waits for it.
  const items = useDeferredValue(proposal.items, proposal.items.slice(0, screenful))
  const firsts = useMemo(() => firstOfEachPart(items), [items])
  return (
    <ol className="reading-items" lang={proposal.language}>
      {items.map((item, index) => (
        <ItemCard
          key={item.key}
          item={item}
          canJoin={index > (firsts.get(item.part) ?? index)}
          isActive={active === item.key}
          source={reading.text}
          correct={correct}
        />
      ))}
    </ol>
  )
}

const screenful = 40

/** Where each part begins among the items. */
function firstOfEachPart(items: readonly ProposedItem[]): ReadonlyMap<ProposedItem['part'], number> {
  const firsts = new Map<ProposedItem['part'], number>()
  for (const [index, { part }] of items.entries()) if (!firsts.has(part)) firsts.set(part, index)
  return firsts
}

/** Brings both sides of an item into sight and the focus to its card. */
function show(key: string, setActive: (key: string) => void): void {
  setActive(key)
  const card = document.querySelector<HTMLElement>(`.reading-result [data-key="${CSS.escape(key)}"]`)
  card?.scrollIntoView({ block: 'center' })
  card?.focus({ preventScroll: true })
  revealOther(key, card)
}

const keyAt = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null

/** Scrolls the other side so that its half of the item is seen; the side under the pointer stands still. */
function revealOther(key: string, from: Element | null): void {
  for (const other of document.querySelectorAll<HTMLElement>(`.reading-panes [data-key="${CSS.escape(key)}"]`)) {
    const pane = other.closest('section')
    if (pane === null || pane.contains(from)) continue
    const box = other.getBoundingClientRect()
    const view = pane.getBoundingClientRect()
    if (box.top < view.top || box.bottom > view.bottom) pane.scrollTop += box.top - view.top - view.height / 3
    return
  }
}

/** The item under the pointer or with the focus is the active one. */
function useFollow(panes: RefObject<HTMLDivElement | null>, setActive: (key: string) => void): void {
  useEffect(() => {
    const stop = new AbortController()
    const follow = (event: Event) => {
      const key = keyAt(event.target)
      if (key === null) return
      setActive(key)
      revealOther(key, event.target instanceof Element ? event.target : null)
    }
    panes.current?.addEventListener('pointerover', follow, { signal: stop.signal })
    panes.current?.addEventListener('focusin', follow, { signal: stop.signal })
    return () => stop.abort()
  }, [panes, setActive])
}
