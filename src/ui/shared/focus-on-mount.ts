/** As `ref` of what takes the focus when it appears in a dialog that is open already. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })
