import { samplePeople, type SamplePeople } from '#domain/conference/sample-people.ts'
import { sampleConference } from '#domain/conference/sample.ts'
import type { Language } from '#domain/language/language.ts'
import type { ConferenceFile, FileWriter } from './ports.ts'

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
    putPeople(writer, samplePeople(language, conference.id))
  })
}

function putPeople(writer: FileWriter, people: SamplePeople): void {
  for (const field of people.ownFields) writer.putOwnField(field)
  for (const organization of people.organizations) writer.putOrganization(organization)
  for (const delegation of people.delegations) writer.putDelegation(delegation)
  for (const { person, participation } of people.participants) {
    writer.putPerson(person)
    writer.putParticipation(participation)
  }
  for (const session of people.sessions) writer.putSession(session)
  for (const presence of people.presences) writer.putPresence(presence)
  writer.putQuorumRule(people.quorumRule)
  for (const view of people.gridViews) writer.putGridView(view)
  writer.putImportProfile(people.importProfile)
}
