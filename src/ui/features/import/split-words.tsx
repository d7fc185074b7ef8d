import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'

interface SplitWordsProps {
  readonly text: string
  readonly onSplit: (offset: number) => void
  readonly onCancel: () => void
}

/** The words of an item as choices: the one chosen begins the new clause. Arrows walk, Enter chooses, Escape leaves. */
export function SplitWords({ text, onSplit, onCancel }: SplitWordsProps) {
  const { t, language } = useWords()
  const group = useRef<HTMLFieldSetElement>(null)
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ offset: match.index, word: match[0] }))
  useEffect(() => group.current?.querySelectorAll('button')[0]?.focus(), [])
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Escape') onCancel()
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    const all = [...(group.current?.querySelectorAll('button') ?? [])]
    all[all.indexOf(event.currentTarget) + by]?.focus()
  }
  return (
    <fieldset className="split-words" ref={group}>
      <legend lang={language}>{t('reading.splitHere')}</legend>
      {words.map(({ offset, word }, index) =>
        index === 0 ? (
          <span key={offset}>{word} </span>
        ) : (
          <button
            key={offset}
            type="button"
            tabIndex={index === 1 ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => onSplit(offset)}
          >
            {word}
          </button>
        ),
      )}
    </fieldset>
  )
}
