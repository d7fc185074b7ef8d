import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { z } from 'zod'
import { clauseSchema } from '#api/schemas.ts'
import type { Clause, Run } from '#domain/drafting/clause.ts'
import { applyEdit } from '#domain/drafting/edit.ts'
import { insertTrees, withNewIds } from '#domain/drafting/insert-trees.ts'
import type { NextId } from '#domain/ids.ts'
import { bodyOf, inlinesOf } from './body-mapping.ts'
import { carrier, copied } from './copied.ts'
import { edited, fromSource, inOneStep, putBody, type Page } from './perform.ts'
import { deleteSpan, endOf, lastBelow, standing } from './structure.ts'

/** What a clipboard holds of a piece from elsewhere. */
export interface Clipping {
  readonly html: string | null
  readonly text: string
}

interface PasteOptions {
  readonly nextId: NextId
  /** Clauses of what was copied in another program. */
  readonly read: (clipping: Clipping) => Promise<readonly Clause[]>
  readonly onFailure: (error: unknown) => void
}

/** Copy, cut and paste: lists become clauses and clauses lists that other programs take. */
export function clipboard(options: PasteOptions): Extension {
  return Extension.create({
    name: 'clipboard',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste: (view, event) => paste(view, event.clipboardData, options),
          handleDOMEvents: {
            copy: (view, event) => take(view, event),
            cut(view, event) {
              if (!take(view, event)) return false
              if (view.editable && !deleteSpan(view)) view.dispatch(view.state.tr.deleteSelection())
              return true
            },
          },
        },
      }),
    ],
  })
}

function take(view: EditorView, event: ClipboardEvent): boolean {
  const piece = copied(view.state)
  if (piece === null || event.clipboardData === null) return false
  event.preventDefault()
  event.clipboardData.setData('text/plain', piece.text)
  event.clipboardData.setData('text/html', piece.html)
  return true
}

function paste(view: EditorView, data: DataTransfer | null, { nextId, read, onFailure }: PasteOptions): boolean {
  if (data === null) return false
  const text = data.getData('text/plain').replaceAll('\r\n', '\n')
  const page = data.getData('text/html')
  const own = ownClauses(page)
  const words = (runs: readonly Run[]) => inOneStep(view, (trial) => insertRuns(trial, runs, nextId))
  const whole = (clauses: readonly Clause[]) => inOneStep(view, (trial) => insertClauses(trial, clauses, nextId))
  if (own !== null) {
    if (own.isOne) words(firstRuns(own.clauses))
    else whole(withNewIds(own.clauses, nextId))
    return true
  }
  if (page === '' && !/\n/.test(text.trim())) {
    words([{ text: cleaned(text) }])
    return true
  }
  const insert = (clauses: readonly Clause[]) => {
    if (isOneText(clauses)) words(spaced(firstRuns(clauses), text))
    else whole(clauses)
  }
  void read({ html: page === '' ? null : page, text })
    .then(insert)
    .catch(onFailure)
  return true
}

const carried = z.object({ isOne: z.boolean(), clauses: z.array(clauseSchema) })

/** Clauses that another page of Plenum put there. */
function ownClauses(page: string): z.infer<typeof carried> | null {
  if (!page.includes(carrier)) return null
  const holder = new DOMParser().parseFromString(page, 'text/html').querySelector(`[${carrier}]`)
  try {
    return carried.safeParse(JSON.parse(holder?.getAttribute(carrier) ?? '')).data ?? null
  } catch {
    return null
  }
}

const isOneText = (clauses: readonly Clause[]): boolean => clauses.length === 1 && clauses[0]?.blocks.length === 1

function firstRuns(clauses: readonly Clause[]): readonly Run[] {
  const first = clauses[0]?.blocks[0]
  return first?.type === 'text' ? first.runs : []
}

const cleaned = (text: string): string => text.replaceAll(/[\u00ad\u200b\u2060\ufeff]|\n+$|^\n+/g, '')

/** Spaces at the ends of a copied word are part of it; a reader of clauses takes them off. */
function spaced(runs: readonly Run[], text: string): readonly Run[] {
  const [before, after] = [/^[ \u00a0]/.test(text), /[ \u00a0]$/.test(text)]
  return [...(before ? [{ text: ' ' }] : []), ...runs, ...(after ? [{ text: ' ' }] : [])]
}

/** Words in the place of what is selected; in a document without a text they become its first clause. */
export function insertRuns(page: Page, runs: readonly Run[], nextId: NextId): void {
  deleteSpan(page)
  if (standing(page.state) === null) {
    const [first, ...rest] = runs
    const trimmed = first === undefined ? runs : [{ ...first, text: first.text.trimStart() }, ...rest]
    insertClauses(page, [{ id: nextId(), role: 'clause', blocks: [{ type: 'text', runs: trimmed }] }], nextId)
    return
  }
  const { tr, schema, selection } = page.state
  const inlines = inlinesOf(schema, runs)
  const size = inlines.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  tr.replaceWith(selection.from, selection.to, inlines)
  tr.setSelection(TextSelection.create(tr.doc, selection.from + size))
  page.dispatch(fromSource(tr, 'command').scrollIntoView())
}

/**
 * Clauses after, before or, where the caret is inside the words, in the middle of the one with the caret; an empty one gives its place. In a
 * document without a text they are what is decided.
 */
export function insertClauses(page: Page, clauses: readonly Clause[], nextId: NextId): void {
  if (!deleteSpan(page) && !page.state.selection.empty) page.dispatch(page.state.tr.deleteSelection())
  const here = standing(page.state)
  const last = clauses.at(-1)
  if (last === undefined) return
  if (here === null) {
    const now = bodyOf(page.state.doc)
    putBody(page, { ...now, operative: [...now.operative, ...clauses] }, endOf(lastBelow(last)))
    return
  }
  const { clause, caret, text } = here
  const isEmpty = text.trim() === '' && clause.blocks.length === 1
  const isBefore = !isEmpty && caret.block === 0 && text.slice(0, caret.offset).trim() === ''
  const splits = !isEmpty && !isBefore && text.slice(caret.offset).trim() !== ''
  const split = {
    type: 'split',
    clauseId: clause.id,
    block: caret.block,
    offset: caret.offset,
    newId: nextId(),
  } as const
  const body = splits ? edited(page.state, [split]) : bodyOf(page.state.doc)
  if (body === null) return
  const grown = insertTrees(body, clause.id, isBefore ? 'before' : 'after', clauses)
  const emptied = isEmpty ? applyEdit(grown, { type: 'remove', clauseId: clause.id }) : null
  putBody(page, emptied?.ok === true ? emptied.body : grown, endOf(lastBelow(last)))
}
