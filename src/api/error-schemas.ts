import { z } from 'zod'
import type { ErrorCode, ErrorDetails } from '#app/errors.ts'
import type { EditRefusal } from '#domain/drafting/edit.ts'

const none: z.ZodType<Record<string, never>> = z.record(z.string(), z.never())
const name = z.object({ name: z.string() })
const id = z.object({ id: z.string() })
const refusals = [
  'unknown-clause',
  'unknown-block',
  'outside-place',
  'too-deep',
  'into-itself',
  'nothing-before',
] as const satisfies readonly EditRefusal[]

/** An error that a person can do something about. */
const told = <Details extends z.ZodType>(data: Details): { status: 422; data: Details } => ({ status: 422, data })

/** Every error as it crosses the border; the compiler demands one for each code, with details of its own shape. */
export const errorMap = {
  'file.notFound': told(name),
  'file.isFolder': told(name),
  'file.empty': told(name),
  'file.tooLarge': told(z.object({ name: z.string(), megabytes: z.number(), limit: z.number() })),
  'file.notText': told(name),
  'file.unsupported': told(z.object({ name: z.string(), extension: z.string() })),
  'file.notPlenum': told(name),
  'file.damaged': told(z.object({ name: z.string(), problem: z.string() })),
  'file.newer': told(z.object({ name: z.string(), version: z.number(), supported: z.number() })),
  'file.busy': told(name),
  'file.exists': told(name),
  'file.noAccess': told(name),
  'file.diskFull': told(name),
  'file.unknownToken': told(none),
  'session.noFile': told(none),
  'reading.noClauses': told(name),
  'reading.notWord': told(name),
  'reading.protected': told(name),
  'reading.damaged': told(name),
  'reading.tooBig': told(name),
  'reading.unsafe': told(name),
  'reading.tooSlow': told(z.object({ name: z.string(), seconds: z.number() })),
  'reading.tooLong': told(z.object({ name: z.string(), paragraphs: z.number(), characters: z.number() })),
  'table.empty': told(name),
  'table.notTable': told(name),
  'table.unsupported': told(z.object({ name: z.string(), extension: z.string() })),
  'table.protected': told(name),
  'table.damaged': told(name),
  'table.tooBig': told(name),
  'table.unsafe': told(name),
  'table.tooSlow': told(z.object({ name: z.string(), seconds: z.number() })),
  'table.tooLong': told(z.object({ name: z.string(), rows: z.number() })),
  'conference.notFound': told(id),
  'document.notFound': told(id),
  'document.adopted': told(z.object({ title: z.string() })),
  'revision.notFound': told(id),
  'revision.clauseGone': told(none),
  'remark.notFound': told(id),
  'directive.notFound': told(id),
  'phrase.notFound': told(id),
  'template.notFound': told(id),
  'letterhead.notFound': told(id),
  'participant.notFound': told(id),
  'person.noName': told(none),
  'field.notFound': told(id),
  'field.badValue': told(z.object({ field: z.string(), value: z.string() })),
  'gridView.notFound': told(id),
  'listImport.notFound': told(id),
  'listImport.outdated': told(none),
  'importProfile.notFound': told(id),
  'delegation.notFound': told(id),
  'agenda.sessionNotFound': told(id),
  'plan.noDocuments': told(none),
  'reading.noOrigin': told(none),
  'export.noPdf': told(none),
  'check.outdated': told(none),
  'edit.refused': told(z.object({ refusal: z.enum(refusals) })),
  'history.nothingToUndo': told(none),
  'history.nothingToRedo': told(none),
  'request.invalid': told(z.object({ problem: z.string() })),
  'core.unreachable': told(none),
  internal: { status: 500, data: none },
} satisfies { readonly [Code in ErrorCode]: { status: number; data: z.ZodType<ErrorDetails[Code]> } }
