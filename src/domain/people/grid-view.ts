export interface GridColumn {
  readonly field: string
  /** Pixels. */
  readonly width: number
}

export const filterKinds = ['contains', 'is', 'isNot', 'empty', 'filled', 'from', 'to'] as const
export type FilterKind = (typeof filterKinds)[number]

/** A condition on one field; all conditions of a view hold at once. */
export interface GridFilter {
  readonly field: string
  readonly kind: FilterKind
  /** For `is` and `isNot` any of them; for `contains`, `from` and `to` the one. */
  readonly values: readonly string[]
}

export interface GridSort {
  readonly field: string
  readonly descending: boolean
}

/** How a grid shows a list: its columns in order, what is left out, what comes first. */
export interface GridView {
  readonly id: string
  readonly name: string
  readonly columns: readonly GridColumn[]
  /** Columns at the left that stay in sight. */
  readonly frozen: number
  readonly filters: readonly GridFilter[]
  readonly sorts: readonly GridSort[]
  /** Field rows are gathered by; null for none. */
  readonly groupBy: string | null
}
