/** Tabs of the inspector, in the order they stand in. */
export const inspectorTabs = ['directive', 'checks', 'remarks', 'history'] as const
export type InspectorTab = (typeof inspectorTabs)[number]

/** Which tab of the inspector is in front, for those outside it who lead there. */
export interface InspectorView {
  readonly tab: () => InspectorTab
  /** Brings a tab to the front. */
  readonly choose: (tab: InspectorTab) => void
  /** As above, and opens the inspector where it is folded away. */
  readonly show: (tab: InspectorTab) => void
  /** Grows with every `show`. */
  readonly asked: () => number
  readonly subscribe: (listener: () => void) => () => void
}

export function createInspectorView(): InspectorView {
  let tab: InspectorTab = 'directive'
  let asked = 0
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    tab: () => tab,
    choose(chosen) {
      tab = chosen
      tell()
    },
    show(chosen) {
      tab = chosen
      asked += 1
      tell()
    },
    asked: () => asked,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
