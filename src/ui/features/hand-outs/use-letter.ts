import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '#domain/language/language.ts'
import { builtInLetter, builtInLetterIds } from '#domain/people/letters/built-in.ts'
import type { LetterText } from '#domain/people/letters/letter-text.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices } from '../../app/services.ts'

/** The letter that is written: a template of the program or an own one, as it was changed in the dialog. */
export function useLetter() {
  const { t, language: spoken } = useWords()
  const { orpc } = useServices()
  const own = useQuery(orpc.letterTemplate.list.queryOptions({ input: {} })).data ?? []
  const [templateId, setTemplateId] = useState<string>('invitation')
  const [language, setLanguage] = useState<Language>(spoken)
  const [changed, setChanged] = useState<LetterText | null>(null)
  const [letterheadId, setLetterheadId] = useState<string | null>(null)
  const ownTemplate = own.find(({ id }) => id === templateId)
  const builtIn = builtInLetterIds.find((id) => id === templateId) ?? 'invitation'
  const begun = ownTemplate?.letter ?? builtInLetter(builtIn, language)
  const letter = changed ?? begun
  return {
    templates: [
      ...own.map(({ id, name }) => ({ id, name })),
      ...builtInLetterIds.map((id) => ({ id: id as string, name: t(`handOuts.letters.${id}`) })),
    ],
    ownTemplate,
    templateId: ownTemplate?.id ?? builtIn,
    name: ownTemplate?.name ?? t(`handOuts.letters.${builtIn}`),
    letter,
    isChanged: changed !== null,
    begin: (id: string) => {
      setTemplateId(id)
      setChanged(null)
    },
    /** Of a template of the program; an own one has its own. */
    speak: (to: Language) => {
      setLanguage(to)
      setChanged(null)
    },
    change: (part: Partial<LetterText>) => setChanged({ ...letter, ...part }),
    letterheadId: letter.layout === 'letter' ? letterheadId : null,
    setLetterheadId,
  }
}

export type WrittenLetter = ReturnType<typeof useLetter>
