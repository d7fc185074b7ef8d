import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { NextId } from '#domain/ids.ts'
import { readSelection } from './read-selection.ts'
import { selectedClause } from './selected-clause.ts'
import {
  changeLevel,
  deleteSpan,
  joinBackward,
  joinForward,
  moveClause,
  spansTexts,
  splitClause,
  splitParagraph,
  tabToName,
  typeOverSpan,
} from './structure.ts'

/** At the edge a clause stays, and the key does nothing else. */
const always = (command: () => unknown) => () => {
  command()
  return true
}

const isEmptyText = ({ state: { selection } }: EditorView) =>
  selection.empty && selection.$from.parent.isTextblock && selection.$from.parent.content.size === 0

/**
 * What a browser, an input method or dictation puts in or takes away without a key. Words over a selection in one text are left to the
 * browser, and so is what is composed: that begins with `compositionstart`.
 */
function inputCommand(event: InputEvent, view: EditorView, nextId: NextId): (() => boolean) | null {
  const { inputType, data, dataTransfer, isComposing } = event
  if (inputType === 'insertParagraph') return () => splitClause(view, nextId)
  if (inputType === 'insertLineBreak') return () => splitParagraph(view)
  if (!spansTexts(view.state)) return null
  if (inputType.startsWith('delete')) return () => deleteSpan(view)
  const words = data ?? dataTransfer?.getData('text/plain') ?? ''
  const isTyped = inputType === 'insertText' || inputType === 'insertReplacementText'
  return isTyped && !isComposing ? () => typeOverSpan(view, words) : null
}

/** Keys of the page: Enter splits or adds, Backspace joins, Tab changes level, Alt with arrows moves. */
export function pageKeys(nextId: NextId, askPhrase: () => void): Extension {
  return Extension.create({
    name: 'pageKeys',
    addKeyboardShortcuts() {
      const { editor } = this
      const onClause = (command: (view: EditorView, clauseId: string) => boolean) => () => {
        const clauseId = selectedClause(editor.state)
        return clauseId !== null && command(editor.view, clauseId)
      }
      return {
        Enter: () => splitClause(editor.view, nextId),
        'Shift-Enter': () => splitParagraph(editor.view),
        Backspace: () => joinBackward(editor.view),
        'Mod-Backspace': () => joinBackward(editor.view),
        'Shift-Backspace': () => joinBackward(editor.view),
        Delete: () => joinForward(editor.view),
        'Mod-Delete': () => joinForward(editor.view),
        // Where it can change no level it moves the focus on, so that nobody is caught in the page.
        Tab: onClause((view, clauseId) => tabToName(view) || changeLevel(view, 'indent', clauseId)),
        'Shift-Tab': onClause((view, clauseId) => changeLevel(view, 'outdent', clauseId)),
        'Alt-ArrowUp': always(onClause((view, clauseId) => moveClause(view, -1, clauseId))),
        'Alt-ArrowDown': always(onClause((view, clauseId) => moveClause(view, 1, clauseId))),
      }
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleTextInput(view, _from, _to, text) {
            // A clause may begin with a phrase of the library; nothing begins with a slash.
            if (text === '/' && isEmptyText(view)) {
              askPhrase()
              return true
            }
            return typeOverSpan(view, text)
          },
          handleDOMEvents: {
            keydown(view) {
              readSelection(view)
              return false
            },
            compositionstart(view) {
              typeOverSpan(view, '')
              return false
            },
            beforeinput(view, event) {
              const command = inputCommand(event, view, nextId)
              if (command === null || !view.editable) return false
              event.preventDefault()
              return command()
            },
          },
        },
      }),
    ],
  })
}
