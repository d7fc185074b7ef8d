import type { IsoInstant } from '#domain/language/language.ts'
import type { PlanExport } from '#domain/plan/plan.ts'

export async function writePlanXlsx(_plan: PlanExport, _at: IsoInstant): Promise<Uint8Array> {
  throw new Error('being written')
}
