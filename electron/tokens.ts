import { basename, extname } from 'node:path'
import type { FileToken, FileUse } from '#app/ports.ts'
import type { ChosenFile } from '#api/host-bridge.ts'

/**
 * Names for the files a person chose in this session. The page sees the token and the name; the core, which hands tokens out,
 * knows the path and what it was chosen for.
 */
export class Tokens {
  readonly #targets = new Map<FileToken, string>()
  readonly #grant: (path: string, use: FileUse) => Promise<FileToken>

  constructor(grant: (path: string, use: FileUse) => Promise<FileToken>) {
    this.#grant = grant
  }

  async handOut(path: string, use: FileUse): Promise<ChosenFile> {
    const token = await this.#grant(path, use)
    // Only what was written may be shown in its folder or opened afterwards.
    if (use === 'target') this.#targets.set(token, path)
    return { token, name: basename(path) }
  }

  /** As handOut, for a file whose use its extension tells: a conference, or a text to read. */
  handOutByKind(path: string): Promise<ChosenFile> {
    return this.handOut(path, extname(path).toLowerCase() === '.plenum' ? 'conference' : 'source')
  }

  /** @throws Error for a token that was not handed out as a target. */
  targetPath(token: FileToken): string {
    const path = this.#targets.get(token)
    if (path === undefined) throw new Error('Not a target of this session')
    return path
  }
}
