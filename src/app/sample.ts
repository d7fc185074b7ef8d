import type { Conference } from '#domain/conference/conference.ts'
import type { DraftDocument } from '#domain/drafting/document.ts'
import type { Language } from '#domain/language/language.ts'
import type { Directive } from '#domain/plan/directive.ts'
import type { ConferenceFile } from './ports.ts'

export interface Sample {
  readonly conference: Conference
  readonly documents: readonly DraftDocument[]
  readonly directives: readonly Directive[]
}
export const samples: Record<Language, Sample> = {
  ru: {
    conference: {
      id: 'c-ru',
      title: 'Образец',
      ordinal: 5,
      series: null,
      place: null,
      country: null,
      startsOn: null,
      endsOn: null,
      host: null,
      workingLanguages: ['ru'],
      status: 'planned',
    },
    documents: [],
    directives: [],
  },
  en: {
    conference: {
      id: 'c-en',
      title: 'Sample',
      ordinal: 5,
      series: null,
      place: null,
      country: null,
      startsOn: null,
      endsOn: null,
      host: null,
      workingLanguages: ['en'],
      status: 'planned',
    },
    documents: [],
    directives: [],
  },
}

/** Name of the file that a sample conference is kept in. */
export const sampleFileNames: Readonly<Record<Language, string>> = {
  ru: 'Образец конференции.plenum',
  en: 'Sample conference.plenum',
}

/** Puts the sample conference into a file that was just made, as one command. */
export function fillWithSample(file: ConferenceFile, language: Language, command: string): void {
  const { conference, documents, directives } = samples[language]
  file.write({ command, subject: conference.title }, (writer) => {
    writer.putConference(conference)
    for (const { body, ...head } of documents) {
      writer.putDocument(head)
      writer.putBody(head.id, body)
    }
    for (const directive of directives) writer.putDirective(directive)
  })
}
