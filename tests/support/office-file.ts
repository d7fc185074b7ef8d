import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { z } from 'zod'

/**
 * Parts of a .docx or .xlsx, found by walking the local headers: on purpose another way than the one the product
 * reads and writes its own packages.
 */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes)
  const parts = new Map<string, string>()
  let at = 0
  while (buffer.readUInt32LE(at) === 0x0403_4b50) {
    const method = buffer.readUInt16LE(at + 8)
    const size = buffer.readUInt32LE(at + 18)
    const nameLength = buffer.readUInt16LE(at + 26)
    const start = at + 30 + nameLength + buffer.readUInt16LE(at + 28)
    const data = buffer.subarray(start, start + size)
    parts.set(
      buffer.toString('utf8', at + 30, at + 30 + nameLength),
      (method === 8 ? inflateRawSync(data) : data).toString('utf8'),
    )
    at = start + size
  }
  return parts
}

export function part(bytes: Uint8Array, name: string): string {
  const found = partsOf(bytes).get(name)
  if (found === undefined) throw new Error(`no part ${name}`)
  return found
}

export interface SdkError {
  readonly file: string
  readonly description: string
}

const reportShape = z.object({ ok: z.boolean(), errors: z.array(z.object({ description: z.string().optional() })) })

/** Errors that the Open XML SDK finds, over all files; one start of the validator for each. */
export async function sdkErrors(files: ReadonlyMap<string, Uint8Array>): Promise<readonly SdkError[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-sdk-'))
  const validator = join(import.meta.dirname, '../../node_modules/.bin/ooxml-validator')
  const errors: SdkError[] = []
  const check = async ([name, bytes]: [string, Uint8Array]): Promise<void> => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const report = await promisify(execFile)(validator, [path], { maxBuffer: 1e8 }).catch(
      (error: { stdout?: string }) => error,
    )
    const parsed = reportShape.parse(JSON.parse(report.stdout ?? ''))
    errors.push(...parsed.errors.map((error) => ({ file: name, description: error.description ?? 'no description' })))
    if (!parsed.ok && parsed.errors.length === 0) errors.push({ file: name, description: 'refused without a reason' })
  }
  try {
    const waiting = [...files]
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(next)
    }
    await Promise.all([worker(), worker()])
  } finally {
    rmSync(folder, { recursive: true })
  }
  return errors
}
