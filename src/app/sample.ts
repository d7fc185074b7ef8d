import { sampleConference } from '#domain/conference/sample.ts'
import type { Language } from '#domain/language/language.ts'
import type { ConferenceFile } from './ports.ts'

/** Name of the file that a sample conference is kept in. */
export const sampleFileNames: Readonly<Record<Language, string>> = {
  ru: 'Образец конференции.plenum',
  en: 'Sample conference.plenum',
}

/** Puts the sample conference into a file that was just made, as one command. */
export function fillWithSample(file: ConferenceFile, language: Language, command: string): void {
  const { conference, documents, directives } = sampleConference(language)
  file.write({ command, subject: conference.title }, (writer) => {
    writer.putConference(conference)
    for (const { body, ...head } of documents) {
      writer.putDocument(head)
      writer.putBody(head.id, body)
    }
    for (const directive of directives) writer.putDirective(directive)
  })
}
