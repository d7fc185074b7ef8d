import type { CSSProperties } from 'react'
import type { ListedLetterhead } from './use-letterheads.ts'

/** Twentieths of a point in a pixel of a page on the screen. */
const twipsInPixel = 15

const length = (twips: number): string => `${Math.abs(twips) / twipsInPixel}px`

/** Size, margins and font of the page on the screen as the letterhead has them. */
export function sheetStyle({ page, type }: ListedLetterhead): CSSProperties {
  return {
    ...(type.size === null ? {} : { fontSize: `${type.size / 2}pt` }),
    ...(type.font === null ? {} : { fontFamily: `'${type.font}', 'Tinos', 'Times New Roman', serif` }),
    ...(page === null
      ? {}
      : {
          '--sheet-width': length(page.width),
          '--sheet-height': length(page.height),
          '--sheet-left': length(page.margin.left),
          '--sheet-right': length(page.margin.right),
          '--sheet-top': length(page.margin.top),
          '--sheet-bottom': length(page.margin.bottom),
          '--sheet-header': length(page.margin.header),
          '--sheet-footer': length(page.margin.footer),
        }),
  }
}
