import type { Speaker } from '#domain/agenda/session.ts'
import type { ReadSpeaker } from '#domain/agenda/read-programme.ts'
import { fullNameOf, type Participant } from '#domain/people/fields.ts'
import { DuplicateFinder } from '#domain/people/find-duplicates.ts'
import { readName } from '#domain/people/names.ts'
import { findConference } from '../conferences.ts'
import type { ConferenceFile, FileWriter } from '../ports.ts'
import type { Session } from '../session.ts'

/** Names in the programme of one who becomes part of another participant are of that one. */
export function giveSpeakers(
  file: ConferenceFile,
  writer: FileWriter,
  conferenceId: string,
  of: { readonly from: string; readonly to: string },
): void {
  const isGone = ({ participationId }: Speaker) => participationId === of.from
  const given = (speakers: readonly Speaker[]) =>
    speakers.map((one) => (isGone(one) ? Object.assign({}, one, { participationId: of.to }) : one))
  for (const sitting of file.sessions(conferenceId)) {
    if (sitting.moderators.some(isGone)) writer.putSession({ ...sitting, moderators: given(sitting.moderators) })
    const items = file.items(sitting.id)
    if (items.some(({ speakers }) => speakers.some(isGone)))
      writer.putItems(
        sitting.id,
        items.map((item) => Object.assign(item, { speakers: given(item.speakers) })),
      )
  }
}

/** A participant who may be meant by a name in a programme. */
export interface SpeakerMatch {
  readonly participationId: string
  readonly name: string
  readonly post: string
  readonly organization: string
  /** 0 to 1. */
  readonly score: number
}

/**
 * Who may be meant by names as written, for each of them the likeliest participant first; stored by nobody but a person.
 * @throws PlenumError conference.notFound
 */
export function matchSpeakers(
  session: Session,
  conferenceId: string,
  speakers: readonly Pick<ReadSpeaker, 'name'>[],
): readonly (readonly SpeakerMatch[])[] {
  findConference(session.file, conferenceId)
  const participants = Array.from(session.finders.of(session.file, conferenceId).list.all())
  const likenesses = new DuplicateFinder()
  for (const { person } of participants) likenesses.add({ ...person, organization: '' })
  for (const { name } of speakers)
    likenesses.add({ ...readName(name), latinName: '', organization: '', emails: [], phones: [] })
  return speakers.map((_, at) =>
    likenesses
      .find(participants.length + at, (other) => other < participants.length)
      .flatMap(({ at: found, score }): SpeakerMatch[] => {
        const participant = participants[found]
        return participant === undefined ? [] : [matchOf(participant, score)]
      }),
  )
}

function matchOf({ person, organization, participation }: Participant, score: number): SpeakerMatch {
  return {
    participationId: participation.id,
    name: fullNameOf(person),
    post: person.post,
    organization: organization?.name ?? '',
    score,
  }
}
