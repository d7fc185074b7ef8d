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
} from './structure.ts'

/** At the edge a clause stays, and the key does nothing else. */
const always = (command: () => unknown) => () => {
  command()
  return true
}

const isEmptyText = ({ state: { selection } }: EditorView) =>
  selection.empty && selection.$from.parent.isTextblock && selection.$from.parent.content.size === 0

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
        Tab: onClause((view, clauseId) => changeLevel(view, 'indent', clauseId)),
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
            if (!spansTexts(view.state)) return false
            deleteSpan(view)
            view.dispatch(view.state.tr.insertText(text))
            return true
          },
          handleDOMEvents: {
            keydown(view) {
              readSelection(view)
              return false
            },
            compositionstart(view) {
              deleteSpan(view)
              return false
            },
            beforeinput(view, event) {
              if (!event.inputType.startsWith('delete') || !spansTexts(view.state)) return false
              event.preventDefault()
              return deleteSpan(view)
            },
          },
        },
      }),
    ],
  })
}
