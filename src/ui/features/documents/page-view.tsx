import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { LetterheadBand } from '../letterheads/letterhead-band.tsx'
import { sheetStyle } from '../letterheads/sheet-style.ts'
import { useLetterheadOf, useLetterheadValues } from '../letterheads/use-letterheads.ts'
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
  const letterhead = useLetterheadOf(document)
  const values = useLetterheadValues(document)
  const band = (kind: 'header' | 'footer') =>
    letterhead === null || values === null ? null : (
      <LetterheadBand documentId={document.id} letterhead={letterhead} values={values} kind={kind} />
    )
  return (
    <div className="page-desk">
      <article
        className="page-sheet"
        lang={document.language}
        data-layout={layout}
        data-sub={subNumbering}
        aria-label={document.title}
        {...(letterhead === null ? {} : { 'data-letterhead': true, style: sheetStyle(letterhead) })}
      >
        {band('header')}
        <TitleBlock head={document} readOnly={readOnly} />
        <div ref={area} className="page-area">
          <div ref={text} />
          {readOnly ? null : <ClauseTools area={area} />}
        </div>
        {layout === 'un'
          ? createPortal(<PlaceAndDate head={document} readOnly={readOnly} />, editor.adoptionHolder)
          : null}
        {band('footer')}
      </article>
    </div>
  )
}
