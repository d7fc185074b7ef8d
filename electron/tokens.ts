import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { FileToken } from '#app/ports.ts'
import type { ChosenFile } from '#api/host-bridge.ts'

/**
 * Names for the files a person chose in this session. The page sees the token and the name, the core learns the path before
 * the page learns the token.
 */
export class Tokens {
  readonly #targets = new Map<FileToken, string>()
  readonly #grant: (token: FileToken, path: string) => Promise<void>

  constructor(grant: (token: FileToken, path: string) => Promise<void>) {
    this.#grant = grant
  }

  async handOut(path: string): Promise<ChosenFile> {
    const token = randomUUID()
    await this.#grant(token, path)
    return { token, name: basename(path) }
  }

  /** As handOut, for a place to write to: only such may be shown in their folder or opened afterwards. */
  async handOutTarget(path: string): Promise<ChosenFile> {
    const chosen = await this.handOut(path)
    this.#targets.set(chosen.token, path)
    return chosen
  }

  /** @throws Error for a token that was not handed out as a target. */
  targetPath(token: FileToken): string {
    const path = this.#targets.get(token)
    if (path === undefined) throw new Error('Not a target of this session')
    return path
  }
}
