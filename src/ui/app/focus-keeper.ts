import type { PageInFront } from './page-in-front.ts'

/** Knows where the focus was before dialogs, and keeps what is typed while one is on its way from reaching the page under it. */
export interface FocusKeeper {
  /** A dialog was asked for: what has the focus now gets it back; letters wait for the field of the dialog. */
  readonly depart: (to: Destination) => void
  /** It is gone. */
  readonly comeBack: (from: Destination) => void
}

/** The palette may lead to a dialog, which comes before the palette has gone. */
type Destination = 'palette' | 'dialog'

const nothing = (): void => {}

export function createFocusKeeper(pageInFront: PageInFront): FocusKeeper {
  const away = new Set<Destination>()
  let home: HTMLElement | null = null
  let stopHolding = nothing
  return {
    depart(to) {
      away.add(to)
      home = homeOf(document.activeElement) ?? home
      stopHolding()
      stopHolding = holdLetters()
    },
    comeBack(from) {
      away.delete(from)
      if (away.size > 0) return
      stopHolding()
      const target = home?.isConnected === true ? home : document.querySelector<HTMLElement>('#content')
      home = null
      const active = document.activeElement
      if (!isFocusFree() && active !== null && !isInDialog(active)) return
      // A browser gives a page its focus at the start of the text; the page itself knows where the caret was.
      const page = target?.matches('.page-body') === true ? pageInFront.get() : null
      if (page === null) target?.focus({ preventScroll: true })
      else page.focus()
    },
  }
}

/** Whether nothing in particular has the focus: what had it is gone, or the screen as a whole has it. */
export const isFocusFree = (): boolean =>
  document.activeElement === null || document.activeElement.matches('body, #content')

/** What the focus goes back to: what opened the menu for an item of it; null for what goes with its dialog. */
function homeOf(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role="menu"]')
  const owner = menu == null ? element : document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`)
  return owner instanceof HTMLElement && owner !== document.body && !isInDialog(owner) ? owner : null
}

const isInDialog = (element: Element): boolean => element.closest('[role="dialog"]') !== null

const isTextField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')

/** Enter in a field, once what was typed there has been taken in. */
function enter(field: HTMLInputElement | HTMLTextAreaElement): void {
  const isTaken = !field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
  )
  if (!isTaken) field.form?.requestSubmit()
}

/** Keys that would change or leave the page. */
const swallowed: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Delete'])

/** Takes letters, and the Enter after them, until something in a dialog has the focus, a text field of which gets them. Returns how to stop. */
function holdLetters(): () => void {
  const holding = new AbortController()
  let letters = ''
  let isEntered = false
  const onKeyDown = (event: KeyboardEvent) => {
    const isLetter = event.key.length === 1
    const isBack = event.key === 'Backspace'
    if (event.ctrlKey || event.altKey || event.metaKey || !(isLetter || isBack || swallowed.has(event.key))) return
    event.preventDefault()
    event.stopPropagation()
    if (isLetter) letters += event.key
    if (isBack) letters = letters.slice(0, -1)
    // Enter held since it opened the dialog says nothing about what is in it.
    isEntered = event.key === 'Enter' && letters !== '' && !event.repeat
  }
  // Words of input methods and dictation come without keys.
  const onInput = (event: InputEvent) => {
    if (event.inputType !== 'insertText' || event.data === null) return
    event.preventDefault()
    event.stopPropagation()
    letters += event.data
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !isInDialog(target)) return
    holding.abort()
    if (!isTextField(target) || letters === '') return
    target.setRangeText(letters, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end')
    target.dispatchEvent(new InputEvent('input', { bubbles: true, data: letters, inputType: 'insertText' }))
    if (isEntered) setTimeout(() => enter(target))
  }
  const { signal } = holding
  window.addEventListener('keydown', onKeyDown, { capture: true, signal })
  window.addEventListener('beforeinput', onInput, { capture: true, signal })
  window.addEventListener('focusin', onFocus, { signal })
  window.addEventListener('pointerdown', () => holding.abort(), { capture: true, signal })
  return () => holding.abort()
}
