import { useCallback } from 'react'
import { failureOf } from '#api/client.ts'
import { errorWords } from '#api/error-words.ts'
import { useWords } from '../app/i18n/use-words.ts'

/** What happened, what was kept and what to do, in the person's language. */
export function useFailureWords(): (error: unknown) => ReturnType<typeof errorWords> {
  const { language } = useWords()
  return useCallback(
    (error) => {
      const { code, details } = failureOf(error)
      return errorWords(code, details, language)
    },
    [language],
  )
}

/** Shows a failure over the page; it stays until closed. */
export function useFailure(): (error: unknown) => void {
  const { t } = useWords()
  const wordsOf = useFailureWords()
  return useCallback(
    (thrown) => {
      const words = wordsOf(thrown)
      void import('./messages.tsx').then(({ showFailure }) => showFailure(words, t('common.close')))
    },
    [wordsOf, t],
  )
}
