import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { ClauseTools } from './clause-tools.tsx'
import { useEditor, type Rendered } from './editor.ts'
import { PlaceAndDate, TitleBlock } from './title-block.tsx'

/** The document as it will be printed: A4, true margins, every number and mark in its place. */
export function PageView({ rendered: { document } }: { rendered: Rendered }) {
  const editor = useEditor()
  const area = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => text.current?.replaceChildren(editor.page.view.dom), [editor])
  const readOnly = document.status === 'adopted'
  const { layout, subNumbering } = document.style
  return (
    <div className="page-desk">
      <article
        className="page-sheet"
        lang={document.language}
        data-layout={layout}
        data-sub={subNumbering}
        aria-label={document.title}
      >
        <TitleBlock head={document} readOnly={readOnly} />
        <div ref={area} className="page-area">
          <div ref={text} />
          {readOnly ? null : <ClauseTools area={area} />}
        </div>
        {layout === 'un'
          ? createPortal(<PlaceAndDate head={document} readOnly={readOnly} />, editor.adoptionHolder)
          : null}
      </article>
    </div>
  )
}
