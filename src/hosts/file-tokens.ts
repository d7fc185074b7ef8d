import { randomBytes } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { PlenumError } from '#app/errors.ts'
import { fileUses, type FileToken, type FileUse } from '#app/ports.ts'

interface Chosen {
  readonly path: string
  readonly uses: Set<FileUse>
}

/**
 * What stands between the page and the disk: a token names a file the user chose, for what it was chosen for.
 */
export class FileTokens {
  readonly #chosen = new Map<FileToken, Chosen>()
  readonly #tokens = new Map<string, FileToken>()

  /** Hands out the token of a path, good for this use from now on. */
  issue(path: string, use: FileUse): FileToken {
    const full = resolve(path)
    const token = this.#tokens.get(full) ?? randomBytes(18).toString('base64url')
    this.#tokens.set(full, token)
    this.grant(token, full, use)
    return token
  }

  /** Takes a token that another process handed out: in Electron the main process, which shows the dialogs. */
  grant(token: FileToken, path: string, use: FileUse): void {
    const chosen = this.#chosen.get(token) ?? { path: resolve(path), uses: new Set() }
    chosen.uses.add(use)
    this.#chosen.set(token, chosen)
  }

  isSame(one: FileToken, other: FileToken): boolean {
    return this.pathOf(one, fileUses) === this.pathOf(other, fileUses)
  }

  /** @throws PlenumError file.unknownToken when it was not handed out for any of these uses */
  pathOf(token: FileToken, uses: readonly FileUse[]): string {
    const chosen = this.#chosen.get(token)
    if (chosen === undefined || !uses.some((use) => chosen.uses.has(use)))
      throw new PlenumError('file.unknownToken', {})
    return chosen.path
  }

  nameOf(token: FileToken, use: FileUse): string {
    return basename(this.pathOf(token, [use]))
  }
}
