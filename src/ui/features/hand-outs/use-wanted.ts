import { useState } from 'react'
import type { Language } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useDesk } from '../participants/use-desk.ts'
import { handOutOf, hasTitle, type Chosen } from './choices.ts'
import type { Request } from './use-hand-out.ts'
import { useLetter } from './use-letter.ts'
import { useCircles, useWhom, type Circle } from './whom.ts'

/** What the person says in the dialog, and what the core is asked for by that. */
export function useWanted(conferenceId: string) {
  const { language: spoken } = useWords()
  const { view } = useDesk()
  const circles = useCircles(conferenceId)
  const [asked, setCircle] = useState<Circle | null>(null)
  const circle = asked ?? circles.at(-1)?.circle ?? 'all'
  const whom = useWhom(conferenceId, circle)
  const [chosen, setChosen] = useState<Chosen>({ choice: 'delegations', fields: null, size: '90x55', sessionId: null })
  const [language, setLanguage] = useState<Language>(spoken)
  const [title, setTitle] = useState('')
  const viewFields = view.columns.map(({ field }) => field)
  const written = useLetter()
  const handOut = handOutOf(chosen, viewFields, written)
  const request: Request | null =
    handOut === null
      ? null
      : {
          conferenceId,
          language: handOut.kind === 'letters' ? written.letter.language : language,
          title: hasTitle(chosen.choice) ? title.trim() : handOut.kind === 'letters' ? written.name : '',
          whom,
          handOut,
        }
  return {
    circles,
    circle,
    setCircle,
    chosen,
    setChosen,
    language,
    setLanguage,
    title,
    setTitle,
    viewFields,
    written,
    request,
  }
}

export type Wanted = ReturnType<typeof useWanted>
