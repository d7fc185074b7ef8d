import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyPatch } from '#domain/drafting/apply-patch.ts'
import { fullText, type Body } from '#domain/drafting/clause.ts'
import type { BodyPatch } from '#domain/drafting/patch.ts'
import { DocumentSync } from '#ui/features/documents/editor/sync.ts'
import { clause, operative } from './page.ts'

const first = operative(clause('a', 'раз'), clause('b', 'два'))
const saying = (a: string, b = 'два'): Body => operative(clause('a', a), clause('b', b))
const wordsOf = (body: Body) => body.operative.map(fullText)
const settle = () => vi.advanceTimersByTimeAsync(0)

/** A core that answers when it is told to, and keeps what it is given. */
class SlowCore {
  body = first
  sequence = 7
  readonly steps: (string | null)[] = []
  readonly #waiting: { readonly patch: BodyPatch; readonly answer: (error?: Error) => void }[] = []

  readonly send = (patch: BodyPatch, burst: string | null) =>
    new Promise<{ previous: number; sequence: number }>((resolve, reject) => {
      const answer = (error?: Error) => {
        if (error !== undefined) {
          reject(error)
          return
        }
        this.steps.push(burst)
        this.change(applyPatch(this.body, patch))
        resolve({ previous: this.sequence - 1, sequence: this.sequence })
      }
      this.#waiting.push({ patch, answer })
    })

  change(body: Body): void {
    this.body = body
    this.sequence += 1
  }

  get asked(): number {
    return this.#waiting.length
  }

  async answer(error?: Error): Promise<void> {
    this.#waiting.shift()?.answer(error)
    await settle()
  }
}

function setUp() {
  const core = new SlowCore()
  const shown: Body[] = []
  const onFailure = vi.fn<(error: unknown) => void>()
  const onBehind = vi.fn<() => void>()
  const sync = new DocumentSync(first, core.sequence, {
    send: core.send,
    onChange: () => undefined,
    onFailure,
    onBehind,
    onNews: (body) => shown.push(body),
  })
  return { core, sync, shown, onFailure, onBehind }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what is typed', () => {
  it('is sent after a pause, all of a burst at once', async () => {
    const { core, sync } = setUp()
    sync.note(saying('раз д'), 'a')
    await vi.advanceTimersByTimeAsync(300)
    sync.note(saying('раз два'), 'a')
    await vi.advanceTimersByTimeAsync(399)
    expect(core.asked).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    await core.answer()
    expect(wordsOf(core.body)).toEqual(['раз два', 'два'])
    expect([core.steps, sync.state()]).toEqual([['a'], 'saved'])
  })
  it('is sent within 800 ms of the first letter when nobody pauses', async () => {
    const { core, sync } = setUp()
    let letters = 0
    const typing = setInterval(() => sync.note(saying(`раз${(letters += 1)}`), 'a'), 100)
    await vi.advanceTimersByTimeAsync(899)
    expect(core.asked).toBe(0)
    await vi.advanceTimersByTimeAsync(2)
    clearInterval(typing)
    expect(core.asked).toBe(1)
  })
  it('in two clauses is two steps, and a command is a step of its own, after the words before it', async () => {
    const { core, sync } = setUp()
    sync.note(saying('раз!'), 'a')
    sync.note(saying('раз!', 'два!'), 'b')
    sync.note(operative(clause('b', 'два!'), clause('a', 'раз!')), null)
    await core.answer()
    await core.answer()
    await core.answer()
    expect(core.steps).toEqual(['a', 'b', null])
    expect(core.body.operative.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(sync.state()).toBe('saved')
  })
  it('while words are on their way is sent after them', async () => {
    const { core, sync } = setUp()
    sync.note(saying('раз и'), 'a')
    const done = sync.flush()
    sync.note(saying('раз и два'), 'a')
    await core.answer()
    await done
    expect(sync.state()).toBe('saving')
    const again = sync.flush()
    await core.answer()
    await again
    expect([wordsOf(core.body)[0], sync.state()]).toEqual(['раз и два', 'saved'])
  })
  it('is kept when the core refuses, said to be unsaved, and sent again with what came after', async () => {
    const { core, sync, onFailure } = setUp()
    sync.note(saying('раз и'), 'a')
    await vi.advanceTimersByTimeAsync(400)
    await core.answer(new Error('the disk is full'))
    expect(onFailure).toHaveBeenCalledOnce()
    expect(sync.state()).toBe('failed')
    sync.note(saying('раз и два'), 'a')
    const again = sync.flush()
    await core.answer()
    await core.answer()
    await again
    expect([wordsOf(core.body)[0], sync.state()]).toEqual(['раз и два', 'saved'])
  })
})

describe('what others change', () => {
  it('is shown, with the words typed here that the core has not yet', () => {
    const { core, sync, shown } = setUp()
    sync.note(saying('раз и мой'), 'a')
    core.change(saying('раз', 'два и твой'))
    sync.receive(core.body, core.sequence)
    expect(shown.map(wordsOf)).toEqual([['раз и мой', 'два и твой']])
    expect(sync.sequence).toBe(core.sequence)
  })
  it('waits while a patch is on its way, and is not taken for older news', async () => {
    const { core, sync, shown, onBehind } = setUp()
    sync.note(saying('раз и мой'), 'a')
    void sync.flush()
    core.change(saying('раз', 'два и твой'))
    sync.receive(core.body, core.sequence)
    expect(shown).toEqual([])
    await core.answer()
    // What was heard is older than the answer: what the core has now is asked for.
    expect([shown, onBehind.mock.calls.length]).toEqual([[], 1])
    sync.receive(core.body, core.sequence)
    expect(shown.map(wordsOf)).toEqual([['раз и мой', 'два и твой']])
    expect(sync.state()).toBe('saved')
  })
  it('that has the own words already does not double them', async () => {
    const { core, sync, shown } = setUp()
    sync.note(saying('раз и мой'), 'a')
    void sync.flush()
    await core.answer()
    core.change({ ...core.body, preamble: [clause('p', 'отмечая')] })
    sync.receive(core.body, core.sequence)
    expect(shown.map(wordsOf)).toEqual([['раз и мой', 'два']])
  })
  it('keeps the clauses of the page that did not change', () => {
    const { core, sync, shown } = setUp()
    core.change(saying('раз', 'другое'))
    sync.receive(structuredClone(core.body), core.sequence)
    expect(shown[0]?.operative[0]).toBe(first.operative[0])
  })
  it('two pages that write at once come to say the same', async () => {
    const core = new SlowCore()
    const texts = new Map<DocumentSync, Body>()
    const pages = [1, 2].map(() => {
      const page: DocumentSync = new DocumentSync(first, core.sequence, {
        send: core.send,
        onChange: () => undefined,
        onFailure: () => undefined,
        onBehind: () => undefined,
        onNews: (body) => texts.set(page, body),
      })
      return page
    })
    const [one, other] = pages
    if (one === undefined || other === undefined) throw new Error('two pages')
    const write = (page: DocumentSync, body: Body) => {
      texts.set(page, body)
      page.note(body, 'burst')
    }
    write(one, saying('первый раз'))
    write(other, operative(clause('b', 'два'), clause('a', 'раз и второй')))
    void one.flush()
    void other.flush()
    await core.answer()
    await core.answer()
    for (const page of pages) page.receive(core.body, core.sequence)
    expect(texts.get(one)).toEqual(core.body)
    expect(texts.get(other)).toEqual(core.body)
    expect(wordsOf(core.body)).toEqual(['два', 'первый раз и второй'])
  })
})
