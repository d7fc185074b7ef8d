import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTypingQueue, type TypedText } from '#ui/features/documents/typing-queue.ts'

const typed = (clauseId: string, text: string): TypedText => ({ clauseId, block: 0, runs: [{ text }] })

const settle = () => vi.advanceTimersByTimeAsync(0)

function setUp() {
  const sent: string[] = []
  const answers: { give: () => void; refuse: (error: Error) => void }[] = []
  const onChange = vi.fn<() => void>()
  const onFailure = vi.fn<(error: unknown) => void>()
  const queue = createTypingQueue({
    send: ({ clauseId, runs }) => {
      sent.push(`${clauseId}: ${runs.map(({ text }) => text).join('')}`)
      return new Promise<void>((resolve, reject) => answers.push({ give: resolve, refuse: reject }))
    },
    onChange,
    onFailure,
  })
  return { queue, sent, answers, onChange, onFailure }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('typed words', () => {
  it('are sent after a pause, the newest of a block once', async () => {
    const { queue, sent } = setUp()
    queue.note(typed('a', 'п'))
    await vi.advanceTimersByTimeAsync(300)
    queue.note(typed('a', 'пу'))
    await vi.advanceTimersByTimeAsync(300)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual(['a: пу'])
  })

  it('are sent within 800 ms of the first letter when nobody pauses', async () => {
    const { queue, sent } = setUp()
    let letters = 0
    const typing = setInterval(() => queue.note(typed('a', String((letters += 1)))), 100)
    await vi.advanceTimersByTimeAsync(899)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(2)
    clearInterval(typing)
    expect(sent).toEqual(['a: 9'])
  })

  it('of two blocks go one after the other, in the order they were typed', async () => {
    const { queue, sent, answers } = setUp()
    queue.note(typed('a', 'раз'))
    queue.note(typed('b', 'два'))
    const done = queue.flush()
    await settle()
    expect(sent).toEqual(['a: раз'])
    answers[0]?.give()
    await settle()
    expect(sent).toEqual(['a: раз', 'b: два'])
    answers[1]?.give()
    await done
    expect(queue.state()).toBe('saved')
  })

  it('are held until the core has them: also those typed while others are on their way', async () => {
    const { queue, answers } = setUp()
    queue.note(typed('a', 'раз'))
    const done = queue.flush()
    await settle()
    queue.note(typed('a', 'раз два'))
    answers[0]?.give()
    await settle()
    expect(queue.holds('a', 0)).toBe(true)
    expect(queue.state()).toBe('saving')
    answers[1]?.give()
    await done
    expect(queue.holds('a', 0)).toBe(false)
    expect(queue.holds('a', 1)).toBe(false)
  })

  it('are kept when the core refuses, said to be unsaved, and sent again', async () => {
    const { queue, sent, answers, onFailure } = setUp()
    queue.note(typed('a', 'раз'))
    await vi.advanceTimersByTimeAsync(400)
    answers[0]?.refuse(new Error('the disk is full'))
    await settle()
    expect(onFailure).toHaveBeenCalledOnce()
    expect(queue.state()).toBe('failed')
    expect(queue.holds('a', 0)).toBe(true)
    const again = queue.flush()
    await settle()
    answers[1]?.give()
    await again
    expect(sent).toEqual(['a: раз', 'a: раз'])
    expect(queue.state()).toBe('saved')
  })

  it('a newer text than the refused one is not overwritten by it', async () => {
    const { queue, sent, answers } = setUp()
    queue.note(typed('a', 'старое'))
    const first = queue.flush()
    await settle()
    queue.note(typed('a', 'новое'))
    answers[0]?.refuse(new Error('busy'))
    await expect(first).rejects.toThrow('busy')
    const second = queue.flush()
    await settle()
    answers[1]?.give()
    await second
    expect(sent).toEqual(['a: старое', 'a: новое'])
  })
})
