import type { IsoInstant } from '#domain/language/language.ts'
import type { PlanExport } from '#domain/plan/plan.ts'
import { repairWorkbook } from './plan/post-pass.ts'
import { planWorkbook } from './plan/workbook.ts'
import { unzipOwn, zip } from './zip.ts'

/**
 * The plan as a workbook for people who will fill it in: real dates, a drop-down for the status, colours by deadline,
 * printable on A4. Uses of exceljs are in `plan/workbook.ts` alone.
 *
 * @param at written as time of making and of change
 */
export async function writePlanXlsx(plan: PlanExport, at: IsoInstant): Promise<Uint8Array> {
  const written = await planWorkbook(plan, new Date(at)).xlsx.writeBuffer()
  const parts = unzipOwn(new Uint8Array(written))
  repairWorkbook(parts)
  return zip(parts)
}
