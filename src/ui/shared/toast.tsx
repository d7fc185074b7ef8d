import { useMemo } from 'react'
import { useWords } from '../app/i18n/use-words.ts'

export interface Toast {
  readonly tell: (message: string) => void
  /** Says what was done and offers to take it back; resolves to how the offer is withdrawn. */
  readonly offer: (message: string, undo: () => void) => Promise<() => void>
}

export function useToast(): Toast {
  const { t } = useWords()
  return useMemo(() => {
    const words = { close: t('common.close'), undo: t('common.undo') }
    return {
      tell: (message) => void import('./messages.tsx').then(({ showMessage }) => showMessage(message, words)),
      offer: async (message, undo) => (await import('./messages.tsx')).showUndo(message, undo, words),
    }
  }, [t])
}
