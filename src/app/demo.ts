import { languages, type Language } from '#domain/language/language.ts'
import { documentBytes, exportForms, listDocuments } from './documents.ts'
import type { HandOut, ListRequest } from './hand-outs.ts'
import { handOutBytes } from './participant-lists.ts'
import { planBytes } from './plan.ts'
import type { FileToken } from './ports.ts'
import { fillWithSample, sampleFileNames } from './sample.ts'
import { Session, type Cancellation } from './session.ts'

/** One step of long work, or its end with the names of what was written. */
export type DemoStep =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly names: string[] }

interface Output {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

const planNames: Readonly<Record<Language, string>> = { ru: 'План реализации.xlsx', en: 'Plan of implementation.xlsx' }

/**
 * Makes the sample conferences and all their exports in a folder; the file that is open stays open. Cancelled, it stops before
 * the next file; what is written stays.
 * @throws PlenumError file.exists when a sample conference is in the folder already
 */
export async function* makeDemo(
  { ports, version }: Session,
  folder: FileToken,
  cancellation?: Cancellation,
): AsyncGenerator<DemoStep, void> {
  ports.files.nameOf(folder, 'folder')
  // Sessions of their own: nobody watches them, and the window keeps what it has open.
  const sessions = languages.map((language) => ({ language, session: new Session(ports, version) }))
  try {
    for (const { language, session } of sessions) makeSample(session, folder, language)
    const outputs = sessions.flatMap(({ language, session }) => outputsOf(session, language))
    const names = languages.map((language) => sampleFileNames[language])
    const total = names.length + outputs.length
    for (const { name, bytes } of outputs) {
      yield { type: 'progress', done: names.length, total }
      cancellation?.throwIfAborted()
      names.push((await ports.files.write(ports.files.placeIn(folder, name), await bytes())).name)
    }
    yield { type: 'done', names }
  } finally {
    for (const { session } of sessions) session.close()
  }
}

interface NamedHandOut {
  readonly names: Readonly<Record<Language, string>>
  /** @param fields all fields of the file */
  readonly handOut: (fields: readonly string[]) => HandOut
}

const handOuts: readonly NamedHandOut[] = [
  {
    names: { ru: 'Список участников.docx', en: 'List of participants.docx' },
    handOut: () => ({
      kind: 'list',
      purpose: 'official',
      grouping: 'delegation',
      fields: ['fullName', 'post', 'organization'],
      sessionId: null,
    }),
  },
  { names: { ru: 'Бейджи.docx', en: 'Badges.docx' }, handOut: () => ({ kind: 'badges', size: '90x55' }) },
  {
    names: { ru: 'Участники.xlsx', en: 'Participants.xlsx' },
    handOut: (fields) => ({ kind: 'table', format: 'xlsx', fields }),
  },
]

/** Those who have not declined, by name. */
const invited: ListRequest['whom'] = {
  query: {
    search: '',
    filters: [{ field: 'status', kind: 'isNot', values: ['declined'] }],
    sorts: [{ field: 'fullName', descending: false }],
    groupBy: null,
    presence: null,
  },
  only: null,
}

function makeSample(session: Session, folder: FileToken, language: Language): void {
  const { files, conferenceFiles } = session.ports
  const target = files.placeIn(folder, sampleFileNames[language])
  session.adopt(target, conferenceFiles.create(target))
  fillWithSample(session.file, language, 'demo.make')
}

function outputsOf(session: Session, language: Language): readonly Output[] {
  const documents = listDocuments(session).flatMap(({ id, title }) =>
    exportForms(session).map(({ format, extension }) => ({
      name: `${title}.${extension}`,
      bytes: () => documentBytes(session, id, format),
    })),
  )
  return [
    ...documents,
    { name: planNames[language], bytes: async () => (await planBytes(session, language)).bytes },
    ...session.file.conferences().flatMap(({ id }) => handOutsOf(session, id, language)),
  ]
}

function handOutsOf(session: Session, conferenceId: string, language: Language): readonly Output[] {
  const { list } = session.finders.of(session.file, conferenceId)
  const fields = list.fields().map(({ id }) => id)
  return handOuts.map(({ names, handOut }) => ({
    name: names[language],
    bytes: () => handOutBytes(session, { conferenceId, language, title: '', whom: invited, handOut: handOut(fields) }),
  }))
}
