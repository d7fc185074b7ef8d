import type { OwnForm } from '#domain/people/declension.ts'
import type { LetterTemplate } from '#domain/people/letters/letter-text.ts'
import { PlenumError } from './errors.ts'
import type { ConferenceFile, HistoryState } from './ports.ts'
import type { Session } from './session.ts'

/** The organizer's own letters. */
export function listLetterTemplates({ file }: Session): readonly LetterTemplate[] {
  return file.letterTemplates()
}

/** @throws PlenumError letterTemplate.notFound */
function findLetterTemplate(file: ConferenceFile, id: string): LetterTemplate {
  const found = file.letterTemplates().find((template) => template.id === id)
  if (found === undefined) throw new PlenumError('letterTemplate.notFound', { id })
  return found
}

/** Stores a letter; a new one where no id is given. @throws PlenumError letterTemplate.notFound */
export function putLetterTemplate(
  session: Session,
  { id, ...fields }: Omit<LetterTemplate, 'id'> & { readonly id: string | null },
): LetterTemplate {
  const { file, ports } = session
  if (id !== null) findLetterTemplate(file, id)
  const template = { ...fields, id: id ?? ports.ids.next() }
  session.write({ command: 'letterTemplate.put', subject: template.name }, (writer) =>
    writer.putLetterTemplate(template),
  )
  return template
}

/** @throws PlenumError letterTemplate.notFound */
export function removeLetterTemplate(session: Session, id: string): HistoryState {
  const { name } = findLetterTemplate(session.file, id)
  session.write({ command: 'letterTemplate.remove', subject: name }, (writer) => writer.deleteLetterTemplate(id))
  return session.history()
}

/** Keeps forms that a person has said, as one step; an empty form is said no longer. */
export function putOwnForms(session: Session, forms: readonly OwnForm[]): HistoryState {
  const [first] = forms
  if (first === undefined) return session.history()
  const subject = forms.length === 1 ? { subject: first.form === '' ? first.words : first.form } : {}
  session.write({ command: 'ownForm.put', ...subject }, (writer) => {
    for (const form of forms) {
      if (form.form === '') writer.deleteOwnForm(form)
      else writer.putOwnForm(form)
    }
  })
  return session.history()
}
