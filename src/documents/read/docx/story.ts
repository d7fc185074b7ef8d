import type { SourceParagraph } from '#domain/drafting/read/source.ts'
import { withoutXmlSpace, type Attributes } from '../xml.ts'
import { CommentRanges } from './comment-ranges.ts'
import { newDraft, type Draft } from './draft.ts'
import { Fields, referenceOf } from './fields.ts'
import type { Findings } from './findings.ts'
import { printedSign, raised } from './number-formats.ts'
import { describeRun, isHidden, isSet, newRun, type RunState } from './run-state.ts'
import { isOn, wholeNumber } from './styles.ts'

const longestBookmark = 100
/** A table of Word has no more columns. */
const mostColumns = 63

interface RowState {
  readonly row: number
  /** Column of the table the next cell begins in, and how many it takes. */
  cell: number
  span: number
  isContinued: boolean
  inserted: boolean
  deleted: boolean
}

const properties = new Set(['w:tblPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:sectPrChange', 'w:tblPrExChange'])
/** Elements whose contents are no words of the text. */
const skipped = new Set(['mc:Fallback', 'w:tblPr', 'w:tblGrid', 'w:sectPr', 'w:rt', 'w:numberingChange', 'w:sdtEndPr'])
const changed: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'])

/**
 * Listens to the XML of a story and collects its paragraphs as one view has them. Text of changes that are not in the view is
 * left out here; paragraphs whose marks are not are joined afterwards (`settle`).
 */
export class Story {
  readonly drafts: Draft[] = []
  readonly #found: Findings
  readonly #place: SourceParagraph['place']
  /** Paragraphs around the one at hand: text boxes stand inside paragraphs. */
  readonly #around: (Draft | null)[] = []
  readonly #runs: (RunState | null)[] = []
  readonly #containers: number[] = [0]
  readonly #rows: RowState[] = []
  readonly #tables: number[] = []
  readonly #comments: CommentRanges
  readonly #boxes: boolean[] = []
  readonly #links: (string | null)[] = []
  /** Bookmarks that begin before the next paragraph. */
  readonly #bookmarks: string[] = []
  #paragraph: Draft | null = null
  #run: RunState | null = null
  #fields = new Fields()
  #made = 0
  #skip = 0
  #inserted = 0
  #deleted = 0
  #inParagraphProperties = 0
  #inRunProperties = 0
  #inRowProperties = 0
  #inNumbering = 0
  #text: 'none' | 'words' | 'code' = 'none'
  #isPreserved = false
  #isPlaceholder = false

  constructor(found: Findings, place: SourceParagraph['place']) {
    this.#found = found
    this.#place = place
    this.#comments = new CommentRanges(found.anchors)
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skip > 0) this.#skip += 1
    else if (skipped.has(name)) this.#skip = 1
    else if (changed.has(name)) this.#openChange(name)
    else if (this.#inParagraphProperties > 0) this.#openInParagraphProperties(name, attributes)
    else if (this.#inRunProperties > 0) this.#openInRunProperties(name, attributes)
    else if (!this.#openText(name, attributes)) this.#openFrame(name, attributes)
  }

  close(name: string): void {
    if (this.#skip > 0) this.#skip -= 1
    else if (changed.has(name)) this.#closeChange(name)
    else this.#close(name)
  }

  text(text: string): void {
    if (this.#skip > 0 || this.#text === 'none') return
    if (this.#text === 'code') this.#fields.code(text)
    else this.#put((this.#isPreserved ? text : withoutXmlSpace(text)).replace(/[\r\n]+/g, ' '))
  }

  #openFrame(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:p':
        this.#openParagraph()
        break
      case 'w:pPr':
        this.#inParagraphProperties += 1
        break
      case 'w:rPr':
        this.#inRunProperties += 1
        break
      case 'w:r':
        this.#openRun()
        break
      case 'w:tbl':
        this.#found.count('tables-as-text')
        this.#tables.push(++this.#made)
        break
      case 'w:tr':
        this.#rows.push({ row: ++this.#made, cell: 0, span: 1, isContinued: false, inserted: false, deleted: false })
        break
      case 'w:trPr':
        this.#inRowProperties += 1
        break
      case 'w:tc':
        this.#containers.push(++this.#made)
        break
      case 'w:gridSpan':
      case 'w:vMerge':
        this.#shapeCell(name, attributes['w:val'])
        break
      case 'w:txbxContent':
        this.#openBox()
        break
      case 'w:sdt':
        this.#isPlaceholder = false
        break
      case 'w:showingPlcHdr':
        this.#isPlaceholder = isOn(attributes)
        break
      case 'w:sdtContent':
        // «Click here to enter text» is nobody's text.
        if (this.#isPlaceholder) this.#skip = 1
        this.#isPlaceholder = false
        break
      case 'w:hyperlink':
        this.#links.push(attributes['w:anchor'] ?? null)
        break
      case 'w:fldSimple':
        this.#links.push(referenceOf(attributes['w:instr'] ?? ''))
        break
      default:
        if (properties.has(name)) {
          this.#found.hasChanges = true
          this.#skip = 1
        }
    }
  }

  /** @returns whether it was one of the elements that stand inside a run */
  #openText(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        this.#text = 'words'
        this.#isPreserved = attributes['xml:space'] === 'preserve'
        break
      case 'w:instrText':
        this.#text = 'code'
        break
      case 'w:tab':
      case 'w:ptab':
        this.#put('\t')
        break
      case 'w:br':
      case 'w:cr':
        this.#put('\n')
        break
      case 'w:noBreakHyphen':
        this.#put('\u2011')
        break
      case 'w:softHyphen':
        this.#put('\u00ad')
        break
      case 'w:sym':
        this.#put(printedSign(Number.parseInt(attributes['w:char'] ?? '', 16) || 0))
        break
      case 'w:fldChar':
        this.#fields.mark(attributes['w:fldCharType'])
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes)
        break
      case 'w:bookmarkStart':
        this.#bookmark(attributes['w:name'] ?? '')
        break
      case 'w:commentRangeStart':
        this.#comments.begin(attributes['w:id'] ?? '', this.#paragraph)
        break
      case 'w:commentRangeEnd':
        this.#comments.end(attributes['w:id'] ?? '')
        break
      case 'w:commentReference':
        this.#comments.sign(attributes['w:id'] ?? '', this.#paragraph)
        break
      case 'pic:pic':
      case 'v:imagedata':
      case 'w:object':
        this.#found.count('pictures-left-out')
        break
      default:
        return false
    }
    return true
  }

  #close(name: string): void {
    switch (name) {
      case 'w:p':
        this.#closeParagraph()
        break
      case 'w:pPr':
        this.#inParagraphProperties -= 1
        break
      case 'w:rPr':
        this.#inRunProperties -= 1
        break
      case 'w:numPr':
        this.#inNumbering = 0
        break
      case 'w:trPr':
        this.#inRowProperties -= 1
        break
      case 'w:r':
        this.#run = this.#runs.pop() ?? null
        break
      case 'w:t':
      case 'w:delText':
      case 'm:t':
      case 'w:instrText':
        this.#text = 'none'
        break
      case 'w:tr':
        this.#rows.pop()
        break
      case 'w:tc':
        this.#containers.pop()
        this.#nextCell()
        break
      case 'w:tbl':
        this.#tables.pop()
        // What comes after a table does not run into what stood before it.
        this.#containers.splice(-1, 1, ++this.#made)
        break
      case 'w:txbxContent':
        this.#closeBox()
        break
      case 'w:hyperlink':
      case 'w:fldSimple':
        this.#links.pop()
        break
      default:
        break
    }
  }

  #openParagraph(): void {
    this.#found.countParagraph()
    this.#around.push(this.#paragraph)
    this.#runs.push(this.#run)
    this.#run = null
    const row = this.#rows.at(-1)
    const inBox = this.#boxes.at(-1) ?? false
    this.#paragraph = newDraft({
      container: this.#containers.at(-1) ?? 0,
      place: this.#place === 'note' ? 'note' : inBox ? 'box' : row ? 'table' : 'body',
      cell: row && !inBox ? { row: row.row, cell: row.cell } : null,
      table: row && !inBox ? { id: this.#tables.at(-1) ?? 0, span: row.span, isContinued: row.isContinued } : null,
      row: {
        inserted: this.#rows.some(({ inserted }) => inserted),
        deleted: this.#rows.some(({ deleted }) => deleted),
      },
    })
    this.#paragraph.bookmarks.push(...this.#bookmarks.splice(0))
    this.drafts.push(this.#paragraph)
    this.#comments.beginParagraph(this.#paragraph)
  }

  #closeParagraph(): void {
    this.#fields.endParagraph()
    this.#comments.endParagraph()
    this.#paragraph = this.#around.pop() ?? null
    this.#run = this.#runs.pop() ?? null
  }

  #openRun(): void {
    this.#runs.push(this.#run)
    this.#run = newRun(this.#found)
  }

  #openBox(): void {
    this.#boxes.push(true)
    this.#containers.push(++this.#made)
  }

  #closeBox(): void {
    this.#boxes.pop()
    this.#containers.pop()
  }

  #shapeCell(name: string, value: string | undefined): void {
    const row = this.#rows.at(-1)
    if (row && name === 'w:vMerge') row.isContinued = value !== 'restart'
    else if (row) row.span = Math.min(Math.max(wholeNumber(value) ?? 1, 1), mostColumns)
  }

  #nextCell(): void {
    const row = this.#rows.at(-1)
    if (row) Object.assign(row, { cell: row.cell + row.span, span: 1, isContinued: false })
  }

  #openInParagraphProperties(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraph
    if (name === 'w:pPr') this.#inParagraphProperties += 1
    else if (name === 'w:rPr') this.#inRunProperties += 1
    if (paragraph === null || this.#inRunProperties > 0) {
      if (name === 'w:rPrChange') this.#skip = 1
      return
    }
    switch (name) {
      case 'w:pStyle':
        paragraph.styleId = attributes['w:val'] ?? null
        break
      case 'w:numPr':
        this.#inNumbering = 1
        break
      case 'w:numId':
        paragraph.numId = attributes['w:val'] ?? null
        break
      case 'w:ilvl':
        paragraph.level = wholeNumber(attributes['w:val'])
        break
      case 'w:outlineLvl':
        paragraph.outline = wholeNumber(attributes['w:val'])
        break
      case 'w:pPrChange':
        this.#changeProperties(paragraph)
        break
      default:
        break
    }
  }

  /** The properties from before the change stand inside it: they are those of the original. */
  #changeProperties(paragraph: Draft): void {
    this.#found.hasChanges = true
    if (this.#found.view !== 'original') {
      this.#skip = 1
      return
    }
    Object.assign(paragraph, { styleId: null, numId: null, level: null, outline: null, isNumberingInserted: false })
  }

  #openInRunProperties(name: string, attributes: Attributes): void {
    const run = this.#run
    if (name === 'w:rPr') this.#inRunProperties += 1
    if (run === null) return
    if (describeRun(run, name, attributes, this.#found)) this.#skip = 1
  }

  #openChange(name: string): void {
    this.#found.hasChanges = true
    const isInserted = name === 'w:ins' || name === 'w:moveTo'
    const row = this.#rows.at(-1)
    if (this.#inNumbering > 0) {
      if (this.#paragraph && isInserted) this.#paragraph.isNumberingInserted = true
    } else if (this.#inParagraphProperties > 0) {
      if (this.#paragraph && this.#inRunProperties > 0) this.#paragraph.mark[isInserted ? 'inserted' : 'deleted'] = true
    } else if (this.#inRowProperties > 0) {
      if (row) row[isInserted ? 'inserted' : 'deleted'] = true
    } else if (isInserted) this.#inserted += 1
    else this.#deleted += 1
  }

  #closeChange(name: string): void {
    if (this.#inNumbering > 0 || this.#inParagraphProperties > 0 || this.#inRowProperties > 0) return
    if (name === 'w:ins' || name === 'w:moveTo') this.#inserted -= 1
    else this.#deleted -= 1
  }

  #put(text: string): void {
    const draft = this.#paragraph
    if (draft === null || text === '' || this.#inRunProperties > 0 || this.#fields.isCode) return
    this.#found.countCharacters(text.length)
    const inserted = this.#inserted > 0 || draft.row.inserted
    const deleted = this.#deleted > 0 || draft.row.deleted
    const { view, styles } = this.#found
    if (this.#found.hides({ inserted, deleted })) return
    const style = styles.paragraph(draft.styleId)
    const run = this.#run
    if (isHidden(run, style)) {
      this.#found.count('hidden-left-out')
      return
    }
    const bold = isSet(run, style, 'bold')
    const italic = isSet(run, style, 'italic')
    const change = view !== 'marked' ? null : deleted ? 'deleted' : inserted ? 'inserted' : null
    const reference = this.#fields.reference ?? this.#links.findLast((link) => link !== null) ?? null
    const last = draft.pieces.at(-1)
    if (last?.bold === bold && last.italic === italic && last.change === change && last.reference === reference)
      last.text += text
    else draft.pieces.push({ text, bold, italic, change, reference })
    draft.length += text.length
    this.#comments.add(text)
  }

  #bookmark(name: string): void {
    if (name === '' || name === '_GoBack' || name.length > longestBookmark) return
    if (this.#paragraph) this.#paragraph.bookmarks.push(name)
    else this.#bookmarks.push(name)
  }

  /** A note is told by its raised number, as printed. One that is not in the view counts nothing. */
  #note(kind: 'footnote' | 'endnote', attributes: Attributes): void {
    if (this.#found.hides({ inserted: this.#inserted > 0, deleted: this.#deleted > 0 }) || this.#fields.isCode) return
    this.#found.notes.push(`${kind} ${attributes['w:id'] ?? ''}`)
    const hasOwnMark = isOn({ 'w:val': attributes['w:customMarkFollows'] ?? '0' })
    if (!hasOwnMark) this.#put(raised(this.#found.notes.length))
  }
}
