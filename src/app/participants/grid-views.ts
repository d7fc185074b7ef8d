import type { GridView } from '#domain/people/grid-view.ts'
import { PlenumError } from '../errors.ts'
import type { ConferenceFile, HistoryState } from '../ports.ts'
import type { Session } from '../session.ts'

export function listGridViews({ file }: Session): readonly GridView[] {
  return file.gridViews()
}

/** @throws PlenumError gridView.notFound */
function findGridView(file: ConferenceFile, id: string): GridView {
  const found = file.gridViews().find((view) => view.id === id)
  if (found === undefined) throw new PlenumError('gridView.notFound', { id })
  return found
}

/** Stores a view; a new one where no id is given. @throws PlenumError gridView.notFound */
export function putGridView(
  session: Session,
  { id, ...fields }: Omit<GridView, 'id'> & { readonly id: string | null },
): GridView {
  const { file, ports } = session
  if (id !== null) findGridView(file, id)
  const view = { ...fields, id: id ?? ports.ids.next() }
  session.write({ command: 'gridView.put', subject: view.name }, (writer) => writer.putGridView(view))
  return view
}

/** @throws PlenumError gridView.notFound */
export function removeGridView(session: Session, id: string): HistoryState {
  const { name } = findGridView(session.file, id)
  session.write({ command: 'gridView.remove', subject: name }, (writer) => writer.deleteGridView(id))
  return session.history()
}
