import type { CSSProperties } from 'react'
import type { LetterheadValues } from '#domain/drafting/letterhead.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { filledLines, type ListedLetterhead } from './use-letterheads.ts'

/** Width and height of A4 in twentieths of a point. */
const plainPage = { width: 11_906, height: 16_838 }

/** The first page in small: where header and footer stand and what they say, the text as grey lines. */
export function LetterheadSketch({ letterhead, values }: { letterhead: ListedLetterhead; values: LetterheadValues }) {
  const { t } = useWords()
  const { page, pictures } = letterhead
  const { width, height } = page ?? plainPage
  const part = (twips: number | undefined, usual: number): string => `${(100 * (twips ?? usual)) / width}cqw`
  const margins = {
    '--sketch-left': part(page?.margin.left, 1701),
    '--sketch-right': part(page?.margin.right, 567),
    '--sketch-top': part(page?.margin.top, 1134),
    '--sketch-bottom': part(page?.margin.bottom, 1134),
    '--sketch-header': part(page?.margin.header, 567),
    '--sketch-footer': part(page?.margin.footer, 567),
  }
  const style: CSSProperties = { aspectRatio: `${width} / ${height}`, ...margins }
  const picture = (count: number) => (count === 0 ? null : <span>{t('letterheads.picture', { count })}</span>)
  return (
    <figure className="sketch" aria-label={t('letterheads.sketch')}>
      <div className="sketch-page" style={style}>
        <div className="sketch-header">
          {picture(pictures.header)}
          <Lines lines={filledLines(letterhead.header, values)} />
        </div>
        <div className="sketch-text" aria-hidden />
        <div className="sketch-footer">
          {picture(pictures.footer)}
          <Lines lines={filledLines(letterhead.footer, values)} />
        </div>
      </div>
    </figure>
  )
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return lines.length === 0 ? null : <span className="letterhead-lines">{lines.join('\n')}</span>
}
