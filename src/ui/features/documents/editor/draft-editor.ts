import { Editor } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { Body, Clause, ClauseId, ClausePart } from '#domain/drafting/clause.ts'
import type { Layout } from '#domain/drafting/document.ts'
import type { ClauseEdit } from '#domain/drafting/edit.ts'
import type { FoundWords } from '#domain/drafting/find.ts'
import type { BodyPatch } from '#domain/drafting/patch.ts'
import type { ReferenceProblem } from '#domain/drafting/references.ts'
import { countWords } from '#domain/drafting/words.ts'
import { createNextId, type NextId } from '#domain/ids.ts'
import type { PageCommand } from '../../../app/page-in-front.ts'
import type { Services } from '../../../app/services.ts'
import { adoptionLine } from './adoption-line.ts'
import { bodyOf, docOf } from './body-mapping.ts'
import { bringIntoView, ownLength, placeInOwnText, selectionOf } from './caret.ts'
import { italicOpeners } from './italic-openers.ts'
import { clipboard, type Clipping } from './paste.ts'
import { pageKeys } from './keys.ts'
import { Findings, Found, markFindings, markFound, type MarkedFinding } from './found.ts'
import { numbering, numbersOf, printedAs } from './numbering.ts'
import { marksOn, pageCommandsDo } from './page-commands.ts'
import { ClausesAreKept, fromSource, sourceOf, perform } from './perform.ts'
import { changedPlace, reconcile } from './reconcile.ts'
import { documentSchema } from './schema.ts'
import { SelectedClause, selectedClause } from './selected-clause.ts'
import { SignatureLines } from './signature-lines.ts'
import { addToPart } from './structure.ts'
import { DocumentSync, type Answer } from './sync.ts'

/** Only looking for words, or also putting others in their place. */
export type Finding = 'find' | 'replace'

export type Rendered = Awaited<ReturnType<Services['client']['document']['get']>>

/** What the page says in the language of the interface. */
export interface PageWords {
  readonly part: (part: ClausePart) => string
  readonly add: (part: ClausePart) => string
  readonly hint: (part: ClausePart) => string
  readonly page: string
  /** Why a reference has no number. */
  readonly referenceProblem: (problem: ReferenceProblem) => string
}

interface Making {
  readonly words: PageWords
  /** Clauses of what was copied in another program. */
  readonly readClipping: (clipping: Clipping) => Promise<readonly Clause[]>
  readonly send: (patch: BodyPatch, burst: string | null) => Promise<Answer>
  readonly onChange: () => void
  /** The phrase library is wanted at the start of a clause. */
  readonly askPhrase: () => void
  readonly onFailure: (error: unknown) => void
  readonly onBehind: () => void
  /** The document as the page shows it is another. */
  readonly onRendered: (rendered: Rendered) => void
}

const nextId = createNextId(Date.now, (bytes) => void crypto.getRandomValues(bytes))

/** A document being drafted: its page, and how it is kept in step with the core. */
export class DraftEditor {
  readonly documentId: string
  readonly page: Editor
  readonly sync: DocumentSync
  readonly nextId: NextId = nextId
  /** Stands on the page between text and signatures. */
  readonly adoptionHolder: HTMLElement = document.createElement('div')
  readonly #listeners = new Set<() => void>()
  readonly #labels: Labels
  readonly #onRendered: Making['onRendered']
  #rendered: Rendered
  #followsHistory = false
  #finding: Finding | null = null
  /** Times that words of several texts were typed over: each begins a step of the history. */
  #typedOver = 0
  #wanted: Parameters<DraftEditor['goTo']> | null = null

  constructor(first: Rendered, making: Making) {
    const { words, send, onChange, onFailure, onBehind, onRendered } = making
    this.documentId = first.document.id
    this.#rendered = first
    this.#onRendered = onRendered
    this.#labels = { words, layout: first.document.style.layout }
    this.page = createPage(first, making, this.#labels, this.adoptionHolder)
    this.sync = new DocumentSync(bodyOf(this.page.state.doc), first.sequence, {
      send,
      onFailure,
      onBehind,
      onNews: (body) => this.#show(body),
      onChange: () => {
        if (this.sync.state() === 'saved') this.#publish()
        onChange()
      },
    })
    this.page.on('transaction', ({ transaction }) => this.#onTransaction(transaction))
  }

  /** The document as the page shows it; typed words are in it after a pause. */
  readonly rendered = (): Rendered => this.#rendered

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The clause with the caret. */
  readonly selected = (): ClauseId | null => selectedClause(this.page.state)

  /** Words that are selected on the page; empty for none. */
  readonly selectedText = (): string => {
    const { doc, selection } = this.page.state
    return doc.textBetween(selection.from, selection.to, ' ').trim()
  }

  /** Words of the text before the caret. */
  readonly textBeforeCaret = (): string => {
    const { $from } = this.page.state.selection
    return $from.parent.isTextblock ? $from.parent.textBetween(0, $from.parentOffset, undefined, ' ') : ''
  }

  /** Which fields stand over the page to look for words; null: none. */
  readonly finding = (): Finding | null => this.#finding

  find(finding: Finding | null): void {
    this.#finding = finding
    if (finding === null) {
      this.markFound([], -1)
      this.page.view.focus()
    }
    this.#tell()
  }

  /** Brings a place into view and puts the caret there, without taking the focus. */
  show(clauseId: ClauseId, offset: number): void {
    const { view } = this.page
    const place = placeInOwnText(view.state.doc, clauseId, offset)
    const selection = place === null ? null : selectionOf(view.state.doc, { anchor: place, head: place })
    if (selection === null) return
    view.dispatch(view.state.tr.setSelection(selection))
    bringIntoView(view, selection.from)
  }

  /** Marks words on the page; `current` is the index of the one that is looked at. */
  markFound(found: readonly FoundWords[], current: number): void {
    this.page.view.dispatch(markFound(this.page.state, found, current))
  }

  /** Marks what the checks find. */
  markFindings(findings: readonly MarkedFinding[]): void {
    this.page.view.dispatch(markFindings(this.page.state, findings))
  }

  /** Edits clauses as one step of the history. */
  edit(edits: readonly ClauseEdit[]): boolean {
    return this.page.isEditable && perform(this.page.view, edits)
  }

  /** Puts the number of a clause at the caret, behind the words that name it. */
  insertReference(clauseId: ClauseId, words: string): void {
    const { state } = this.page.view
    const type = state.schema.nodes['reference']
    if (!this.page.isEditable || type === undefined || !state.selection.$from.parent.isTextblock) return
    const number = this.#rendered.numbers[clauseId]?.number ?? ''
    const before = this.textBeforeCaret()
    const lead = `${before === '' || /[\s(«]$/u.test(before) ? '' : ' '}${words === '' ? '' : `${words}\u00a0`}`
    const tr = state.tr.deleteSelection()
    if (lead !== '') tr.insertText(lead)
    tr.insert(tr.selection.from, type.create({ clauseId, text: number }))
    this.page.view.dispatch(fromSource(tr.scrollIntoView(), 'command'))
    this.page.view.focus()
  }

  /** What the core has now. */
  receive(news: Rendered): void {
    if (news.sequence <= this.sync.sequence) return
    this.#takeHead(news)
    this.sync.receive(news.document.body, news.sequence)
    this.#publish()
  }

  /** The next news are what an undo or redo of this window did: the caret goes there. */
  followHistory(): void {
    this.#followsHistory = true
  }

  /** Commands of the marks at the caret. */
  readonly marksOn = (): string => marksOn(this.page.state)

  readonly focus = (): void => this.page.view.focus()

  run(command: PageCommand): void {
    if (!this.page.isEditable) return
    pageCommandsDo[command](this.page.view)
    this.page.view.focus()
  }

  /** The interface speaks another language. */
  relabel(words: PageWords): void {
    if (words === this.#labels.words) return
    this.#labels.words = words
    this.#redraw()
  }

  /** Shows a place and puts the caret there, or selects the range. Offsets are in the own text of the clause, `ownText`. */
  readonly goTo = (clauseId: ClauseId, range?: { readonly start: number; readonly end: number }): void => {
    const { view } = this.page
    const place = (offset: number) => placeInOwnText(view.state.doc, clauseId, offset)
    const [anchor, head] = [place(range?.start ?? 0), place(range?.end ?? 0)]
    const selection = anchor === null || head === null ? null : selectionOf(view.state.doc, { anchor, head })
    if (selection !== null) view.dispatch(view.state.tr.setSelection(selection))
    // A clause that was just made elsewhere, or its words, may not be on the page yet.
    const isThere = selection !== null && (range?.end ?? 0) <= ownLength(view.state.doc, clauseId)
    this.#wanted = isThere ? null : [clauseId, range]
    if (selection === null) return
    view.focus()
    bringIntoView(view, selection.from)
  }

  #onTransaction(transaction: Transaction): void {
    const source = sourceOf(transaction)
    if (source === 'typing') this.#typedOver += 1
    if (transaction.docChanged && source !== 'core') {
      const burst = `${this.selected() ?? ''}/${this.#typedOver}`
      this.sync.note(bodyOf(this.page.state.doc), source === 'command' ? null : burst)
      this.#wanted = null
    }
    if (transaction.docChanged && source !== null) this.#publish()
    if (transaction.selectionSet || transaction.docChanged || transaction.storedMarksSet) this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #publish(): void {
    const body = bodyOf(this.page.state.doc)
    const { document: draft, sequence } = this.#rendered
    if (draft.body === body && sequence === this.sync.sequence) return
    this.#rendered = {
      document: { ...draft, body },
      numbers: Object.fromEntries(numbersOf(this.page.state)),
      words: countWords(body),
      sequence: this.sync.sequence,
    }
    this.#onRendered(this.#rendered)
    this.#tell()
  }

  #show(body: Body): void {
    const before = this.page.state
    const tr = reconcile(before, body)
    const place = this.#followsHistory ? changedPlace(before.doc, tr.doc) : null
    const range = place === null ? null : selectionOf(tr.doc, { anchor: place, head: place })
    this.#followsHistory = false
    if (range !== null) tr.setSelection(range).scrollIntoView()
    if (tr.docChanged || range !== null) this.page.view.dispatch(fromSource(tr, 'core'))
    if (this.#wanted !== null) this.goTo(...this.#wanted)
  }

  #takeHead({ document: news }: Rendered): void {
    const { body } = this.#rendered.document
    const changed = { ...news, body }
    if (JSON.stringify({ ...changed, body: null }) === JSON.stringify({ ...this.#rendered.document, body: null }))
      return
    this.#labels.layout = news.style.layout
    this.page.setEditable(news.status !== 'adopted', false)
    this.#rendered = { ...this.#rendered, document: changed }
    this.#redraw()
    this.#rendered = { ...this.#rendered, numbers: Object.fromEntries(numbersOf(this.page.state)) }
  }

  #redraw(): void {
    this.page.setOptions({ editorProps: propsOf(this.#labels.words) })
    this.page.createNodeViews()
    const { style, language } = this.#rendered.document
    this.page.view.dispatch(printedAs(this.page.state.tr, { style, language }))
  }
}

interface Labels {
  words: PageWords
  layout: Layout
}

function createPage(
  { document: draft }: Rendered,
  { readClipping, askPhrase, onFailure }: Making,
  labels: Labels,
  holder: HTMLElement,
): Editor {
  const element = document.createElement('div')
  const page: Editor = new Editor({
    element,
    injectCSS: false,
    editable: draft.status !== 'adopted',
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false, clipboardTextSerializer: false, textDirection: false },
    extensions: [
      ...documentSchema({
        // A United Nations resolution decides in the name said by its opening; it has no formula.
        labels: (part) => ({
          name: labels.words.part(part),
          add: part === 'formula' && labels.layout === 'un' ? null : labels.words.add(part),
          hasLine: part === 'closing' && labels.layout === 'un',
        }),
        add: (part) => {
          page.view.focus()
          addToPart(page.view, part, nextId())
        },
      }),
      numbering(draft, {
        hint: (part) => labels.words.hint(part),
        problem: (problem) => labels.words.referenceProblem(problem),
      }),
      italicOpeners,
      SelectedClause,
      SignatureLines,
      Found,
      Findings,
      ClausesAreKept,
      pageKeys(nextId, askPhrase),
      clipboard({ nextId, read: readClipping, onFailure }),
      adoptionLine(holder, () => labels.layout === 'un'),
    ],
    editorProps: propsOf(labels.words),
  })
  page.view.updateState(EditorState.create({ doc: docOf(page.schema, draft.body), plugins: [...page.state.plugins] }))
  return page
}

const propsOf = (words: PageWords) => ({
  // ProseMirror measures text by this, and says so when a style sheet that comes later does not give it.
  attributes: {
    class: 'page-body',
    style: 'white-space: break-spaces',
    'aria-multiline': 'true',
    'aria-label': words.page,
  },
})
