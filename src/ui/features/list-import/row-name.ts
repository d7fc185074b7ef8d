import { useCallback } from 'react'
import { useValueWords } from '../participants/use-fields.ts'
import type { ListRow } from './use-list-rows.ts'

/** The whole name that a row has, or its name in Latin letters. */
export function useRowName(): (values: ListRow['values']) => string {
  const words = useValueWords()
  return useCallback(
    (values) => {
      const part = (id: string) => words({ type: 'text' }, values[id] ?? null)
      const name = [part('surname'), part('givenName'), part('patronymic')].filter((text) => text !== '').join(' ')
      return name || part('latinName')
    },
    [words],
  )
}
