import {
  IconArrowMergeBoth,
  IconArrowsSplit,
  IconCheck,
  IconIndentDecrease,
  IconIndentIncrease,
  IconTrash,
} from '@tabler/icons-react'
import { memo, useEffect, useRef, useState, type ComponentType, type MouseEvent } from 'react'
import { clauseParts, deepestLevel } from '#domain/drafting/clause.ts'
import type { ProposedItem } from '#domain/drafting/read/proposal.ts'
import { reasonWords } from '#domain/drafting/read/reason-words.ts'
import { dropItem, joinItem, restoreItem, setItemLevel, setItemPart, splitItem } from '#domain/drafting/read/revise.ts'
import { isFocusFree } from '../../app/focus-keeper.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { PlainButton, PlainSelect } from '../../shared/plain-controls.tsx'
import {
  acceptItem,
  doubtOf,
  dropReasonOf,
  headPlaceOf,
  isLost,
  printedWords,
  wordsOf,
  type Correction,
} from './reading.ts'
import { SplitWords } from './split-words.tsx'

interface ItemCardProps {
  readonly item: ProposedItem
  readonly canJoin: boolean
  readonly isActive: boolean
  readonly source: string
  readonly correct: (correction: Correction) => void
}

/** One clause to be, with what the reader was not sure of and everything a person can change about it. */
export const ItemCard = memo(function ItemCard({ item, canJoin, isActive, source, correct }: ItemCardProps) {
  const { t, language } = useWords()
  const [splitting, setSplitting] = useState(false)
  const doubt = doubtOf(item)
  const note = useNote(item)
  const kept = useKeptFocus()
  return (
    <li
      {...kept}
      className="item-card"
      data-key={item.key}
      data-part={item.part}
      data-lost={isLost(item) || undefined}
      data-level={item.level}
      data-doubtful={doubt !== null || undefined}
      data-active={isActive || undefined}
      tabIndex={-1}
    >
      <div className="item-head" lang={language}>
        <PartSelect item={item} correct={correct} />
        {note === null || doubt !== null ? null : <span className="quiet">{note}</span>}
        <ItemTools {...{ item, canJoin, correct }} onSplit={() => setSplitting(!splitting)} />
      </div>
      {doubt === null ? null : (
        <div className="item-doubt" lang={language}>
          <span>{reasonWords(doubt.reason, language)}</span>
          <PlainButton onClick={() => correct((proposal) => acceptItem(proposal, item.key))}>
            <IconCheck size={14} stroke={1.5} />
            {t('reading.accept')}
          </PlainButton>
        </div>
      )}
      {splitting ? (
        <SplitWords
          text={wordsOf(item)}
          onCancel={() => setSplitting(false)}
          onSplit={(offset) => {
            setSplitting(false)
            correct((proposal) => splitItem(proposal, item.key, offset, source))
          }}
        />
      ) : (
        <p className="item-words">{printedWords(item)}</p>
      )}
    </li>
  )
})

/** The card keeps the focus when the button that had it is gone. */
function useKeptFocus() {
  const card = useRef<HTMLLIElement>(null)
  const isInside = useRef(false)
  useEffect(() => {
    if (isInside.current && isFocusFree()) card.current?.focus({ preventScroll: true })
  })
  return {
    ref: card,
    onFocus: () => {
      isInside.current = true
    },
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      if (relatedTarget !== null) isInside.current = false
    },
  }
}

/** What the item is besides its part: a heading, a further paragraph, or why it was left out. */
function useNote(item: ProposedItem): string | null {
  const { t, language } = useWords()
  if (item.part === 'dropped') {
    const reason = headPlaceOf(item) === null ? dropReasonOf(item) : null
    return reason === null ? null : reasonWords(reason, language)
  }
  if (item.place === 'continuation') return t('reading.continuation')
  return item.role === 'clause' ? null : t(`reading.${item.role}`)
}

function PartSelect({ item, correct }: Pick<ItemCardProps, 'item' | 'correct'>) {
  const { t } = useWords()
  const begins = wordsOf(item).slice(0, 40)
  return (
    <PlainSelect
      label={t('reading.part', { text: begins })}
      options={[
        ...clauseParts.map((value) => ({ value, label: t(`page.part.${value}`) })),
        { value: 'dropped' as const, label: t(`reading.out.${headPlaceOf(item) ?? 'lost'}`) },
      ]}
      value={item.part}
      onChange={(part) =>
        correct((proposal) =>
          part === 'dropped' ? dropItem(proposal, item.key) : setItemPart(proposal, item.key, part),
        )
      }
    />
  )
}

interface ItemToolsProps extends Pick<ItemCardProps, 'item' | 'canJoin' | 'correct'> {
  readonly onSplit: () => void
}

function ItemTools({ item, canJoin, correct, onSplit }: ItemToolsProps) {
  const { t } = useWords()
  const { key, level, part, role } = item
  if (part === 'dropped')
    return (
      <div className="item-tools">
        <PlainButton onClick={() => correct((proposal) => restoreItem(proposal, key))}>
          {t('reading.restore')}
        </PlainButton>
      </div>
    )
  const setLevel = (to: number) => correct((proposal) => setItemLevel(proposal, key, to))
  const canLevel = role === 'clause' && (part === 'operative' || part === 'preamble')
  return (
    <div className="item-tools">
      <Tool word="shallower" icon={IconIndentDecrease} enabled={level > 0} run={() => setLevel(level - 1)} />
      <Tool
        word="deeper"
        icon={IconIndentIncrease}
        enabled={canLevel && level < deepestLevel}
        run={() => setLevel(level + 1)}
      />
      <Tool word="split" icon={IconArrowsSplit} enabled run={onSplit} />
      <Tool
        word="join"
        icon={IconArrowMergeBoth}
        enabled={canJoin}
        run={(event) => {
          previousCard(event.currentTarget)?.focus({ preventScroll: true })
          correct((proposal) => joinItem(proposal, key))
        }}
      />
      <Tool word="drop" icon={IconTrash} enabled run={() => correct((proposal) => dropItem(proposal, key))} />
    </div>
  )
}

/** The card that takes the words of the one with this element. */
function previousCard(element: Element): HTMLElement | null {
  const card = element.closest('.item-card')?.previousElementSibling
  return card instanceof HTMLElement ? card : null
}

interface ToolProps {
  readonly word: 'shallower' | 'deeper' | 'split' | 'join' | 'drop'
  readonly icon: ComponentType<{ size: number; stroke: number }>
  readonly enabled: boolean
  readonly run: (event: MouseEvent<HTMLElement>) => void
}

function Tool({ word, icon: Icon, enabled, run }: ToolProps) {
  const { t } = useWords()
  const name = t(`reading.${word}`)
  // A plain button: a long text has thousands of them.
  return (
    <button type="button" className="plain-tool" disabled={!enabled} title={name} aria-label={name} onClick={run}>
      <Icon size={16} stroke={1.5} />
    </button>
  )
}
