import { useWords } from '../../app/i18n/use-words.ts'
import type { OfferedPhrase } from './use-phrases.ts'

/** What follows a phrase: «кому? чему? · что сделать?». */
export function usePhraseHint(): (phrase: Pick<OfferedPhrase, 'governs' | 'takes'>) => string {
  const { t } = useWords()
  return ({ governs, takes }) =>
    [
      ...(governs === null ? [] : [t(`phrases.cases.${governs}`)]),
      ...takes.map((complement) => t(`phrases.takes.${complement}`)),
    ].join(' · ')
}
