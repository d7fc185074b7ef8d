import { z } from 'zod'
import type { ChosenFile } from '#api/host-bridge.ts'
import { transferError } from '#api/transfer-error.ts'

const chosen = z.object({ token: z.string(), name: z.string() })

/** Gives the browser host a file, or the name of one it shall write. */
export async function transfer(address: string, name: string, body?: Blob): Promise<ChosenFile> {
  const response = await fetch(`${address}?name=${encodeURIComponent(name)}`, { method: 'POST', body: body ?? null })
  if (!response.ok) throw transferError(response.status, await response.json().catch(() => null))
  return chosen.parse(await response.json())
}
