import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * A browser moves the caret at once and tells of it with the next frame: a command that comes in between would act where the caret was.
 * Reads where it is now.
 */
export function readSelection(view: EditorView): void {
  const now = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = now ?? {}
  const { selection, doc, tr } = view.state
  if (now === null || anchorNode == null || focusNode == null || view.composing) return
  if (!(selection instanceof TextSelection) || !isInText(view, anchorNode) || !isInText(view, focusNode)) return
  const anchor = view.posAtDOM(anchorNode, now.anchorOffset)
  const head = view.posAtDOM(focusNode, now.focusOffset)
  if (anchor === selection.anchor && head === selection.head) return
  const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)]
  if ($anchor.parent.isTextblock && $head.parent.isTextblock)
    view.dispatch(tr.setSelection(new TextSelection($anchor, $head)))
}

function isInText(view: EditorView, node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  const text = element?.closest('.page-text') ?? null
  return text !== null && view.dom.contains(text)
}
