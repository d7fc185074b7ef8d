import { useState } from 'react'
import type { ListRow } from './use-list-rows.ts'

/** What is chosen of a row, shown before the core has said so: until the row comes anew. */
export function useShownAtOnce<Value>(row: ListRow, stored: Value): readonly [Value, (value: Value) => void] {
  const [mine, setMine] = useState<{ readonly row: ListRow; readonly value: Value } | null>(null)
  return [mine?.row === row ? mine.value : stored, (value) => setMine({ row, value })]
}
