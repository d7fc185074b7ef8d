import { memo, useLayoutEffect, useRef } from 'react'
import type { ClauseId, Run } from '#domain/drafting/clause.ts'
import { useEditor } from './editor.ts'
import { caretIn, paintRuns, placeCaret, readRuns, sameRuns } from './marked-text.ts'

interface TextBlockProps {
  readonly clauseId: ClauseId
  readonly block: number
  readonly runs: readonly Run[]
  readonly name: string
  readonly placeholder: string
  readonly readOnly: boolean
}

/** A textarea cannot show marks, so the element says itself what it is. */
const textbox = { role: 'textbox', tabIndex: 0, 'aria-multiline': true } as const

/**
 * Words of one block, edited in place. The browser owns them while they are typed; they are drawn again only when the core
 * says something else than what stands there and nothing typed is on its way.
 */
export const TextBlock = memo(function TextBlock({
  clauseId,
  block,
  runs,
  name,
  placeholder,
  readOnly,
}: TextBlockProps) {
  const { queue } = useEditor()
  const ref = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null || queue.holds(clauseId, block) || sameRuns(readRuns(element), runs)) return
    const caret = document.activeElement === element ? caretIn(element) : null
    paintRuns(element, runs)
    if (caret !== null) placeCaret(element, caret.offset)
  })
  return (
    <span
      ref={ref}
      className="page-text"
      {...textbox}
      aria-label={name}
      aria-readonly={readOnly}
      contentEditable={readOnly ? false : 'plaintext-only'}
      suppressContentEditableWarning
      data-document-text=""
      data-clause={clauseId}
      data-block={block}
      data-placeholder={placeholder}
    />
  )
})
