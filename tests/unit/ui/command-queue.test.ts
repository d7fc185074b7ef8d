import { expect, test } from 'vitest'
import { CommandQueue } from '#ui/app/command-queue.ts'

const nothing = async () => {}

test('commands run one after another, and what follows the last of them once', async () => {
  const queue = new CommandQueue()
  const said: string[] = []
  const say = (words: string) => async () => {
    await Promise.resolve()
    said.push(words)
    return words
  }
  expect(queue.isBusy).toBe(false)
  const all = ['one', 'two', 'three'].map((words) => queue.run(say(words), say(`after ${words}`)))
  expect(queue.isBusy).toBe(true)
  expect(await Promise.all(all)).toEqual(['one', 'two', 'three'])
  expect(said).toEqual(['one', 'two', 'three', 'after three'])
  expect(queue.isBusy).toBe(false)
})

test('a command that fails tells who gave it, and stands in nobody’s way', async () => {
  const queue = new CommandQueue()
  const failed = queue.run(() => Promise.reject(new Error('refused')), nothing)
  const next = queue.run(async () => 'done', nothing)
  await expect(failed).rejects.toThrow('refused')
  expect(await next).toBe('done')
})
