import { samplePeople, type SamplePeople } from '#domain/conference/sample-people.ts'
import { sampleProgramme, type SampleProgramme } from '#domain/conference/sample-programme.ts'
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
    const people = samplePeople(language, conference.id)
    const { participants } = people
    putProgramme(
      writer,
      conference.id,
      sampleProgramme(language, { conferenceId: conference.id, documents, participants }),
    )
    putPeople(writer, people)
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
  for (const presence of people.presences) writer.putPresence(presence)
  writer.putQuorumRule(people.quorumRule)
  for (const view of people.gridViews) writer.putGridView(view)
  writer.putImportProfile(people.importProfile)
}

function putProgramme(
  writer: FileWriter,
  conferenceId: string,
  { rooms, days, sessions, items, releases }: SampleProgramme,
): void {
  writer.putRooms(conferenceId, rooms)
  for (const day of days) writer.putDay(day)
  for (const session of sessions) {
    writer.putSession(session)
    writer.putItems(
      session.id,
      items.filter(({ sessionId }) => sessionId === session.id),
    )
  }
  for (const release of releases) writer.putRelease(release)
}
