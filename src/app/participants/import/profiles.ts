import { fold } from '#domain/language/fold.ts'
import { profileOf } from '#domain/people/import/map-columns.ts'
import type { ImportProfile } from '#domain/people/own-field.ts'
import { PlenumError } from '../../errors.ts'
import type { ConferenceFile, HistoryState } from '../../ports.ts'
import type { Session } from '../../session.ts'

export function listImportProfiles({ file }: Session): readonly ImportProfile[] {
  return file.importProfiles()
}

/** @throws PlenumError importProfile.notFound */
export function findProfile(file: ConferenceFile, id: string): ImportProfile {
  const found = file.importProfiles().find((profile) => profile.id === id)
  if (found === undefined) throw new PlenumError('importProfile.notFound', { id })
  return found
}

/** Keeps what the columns of a list mean, in the place of a profile that is called so. @throws PlenumError listImport.notFound */
export function keepImportProfile(session: Session, importId: string, name: string): ImportProfile {
  const { file, ports, listImports } = session
  const columns = profileOf(listImports.find(importId).judged.mapping.columns)
  const before = file.importProfiles().find((profile) => fold(profile.name) === fold(name))
  const profile = { id: before?.id ?? ports.ids.next(), name, columns }
  session.write({ command: 'importProfile.keep', subject: name }, (writer) => writer.putImportProfile(profile))
  return profile
}

/** @throws PlenumError importProfile.notFound */
export function removeImportProfile(session: Session, id: string): HistoryState {
  const { name } = findProfile(session.file, id)
  session.write({ command: 'importProfile.remove', subject: name }, (writer) => writer.deleteImportProfile(id))
  return session.history()
}
