/** Commands that run one after another: each begins with what the one before has left. */
export class CommandQueue {
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()

  /** Whether a command runs or waits: what the core has now is not what the screen shows. */
  get isBusy(): boolean {
    return this.#waiting > 0
  }

  /** Runs a command after those before it, and then, when no other waits, what is to follow the last of them. */
  run<Result>(work: () => Promise<Result>, afterLast: () => Promise<unknown>): Promise<Result> {
    this.#waiting += 1
    const done = this.#runAfter(this.#last, work, afterLast)
    this.#last = done.catch(() => {})
    return done
  }

  async #runAfter<Result>(before: Promise<unknown>, work: () => Promise<Result>, afterLast: () => Promise<unknown>) {
    await before
    try {
      return await work()
    } finally {
      this.#waiting -= 1
      if (this.#waiting === 0) await afterLast()
    }
  }
}
