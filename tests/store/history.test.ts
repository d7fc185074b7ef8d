import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { PlenumError } from '#app/errors.ts'
import type { ConferenceFile, FileWriter } from '#app/ports.ts'
import { joinedWithin, stepsKept } from '#store/change-log.ts'
import { conference, contents, directive, fill } from './samples.ts'
import { workplace } from './support.ts'

const rename = (file: ConferenceFile, title: string, key?: string) =>
  file.write(
    { command: 'conference.update', subject: title },
    (writer) => {
      writer.putConference({ ...conference, title })
    },
    key,
  )
const titleOf = (file: ConferenceFile) => file.conferences()[0]?.title

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof PlenumError ? error.code : String(error)
  }
  return 'nothing thrown'
}

test('undo and redo walk along the steps, and end with an error', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  expect(file.history()).toEqual({ undo: null, redo: null, sequence: 0 })
  rename(file, 'А')
  rename(file, 'Б')
  expect(file.history()).toEqual({ undo: { command: 'conference.update', subject: 'Б' }, redo: null, sequence: 2 })
  file.undo()
  file.undo()
  expect(codeOf(() => file.undo())).toBe('history.nothingToUndo')
  file.redo()
  expect(titleOf(file)).toBe('А')
  file.redo()
  expect(titleOf(file)).toBe('Б')
  expect(codeOf(() => file.redo())).toBe('history.nothingToRedo')
  expect(file.history().sequence).toBe(6)
  file.close()
})

test('a new command after undo drops what could be redone', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  for (const title of ['А', 'Б', 'В']) rename(file, title)
  file.undo()
  file.undo()
  rename(file, 'Г')
  expect(file.history().redo).toBeNull()
  file.undo()
  expect(titleOf(file)).toBe('А')
  file.redo()
  expect(titleOf(file)).toBe('Г')
  expect(file.verify()).toEqual([])
  file.close()
})

test('a command that changes nothing leaves no step and keeps what can be redone', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  rename(file, 'А')
  rename(file, 'Б')
  file.undo()
  const before = file.history()
  expect(file.write({ command: 'conference.update' }, () => 'result')).toBe('result')
  rename(file, 'А')
  expect(file.history()).toEqual(before)
  file.close()
})

test('commands with one key join one step while they follow each other closely', () => {
  const { files, path, clock } = workplace()
  const file = files.create(path)
  rename(file, 'А')
  for (const title of ['Пр', 'Про', 'Прот']) {
    rename(file, title, 'typing')
    clock.wait(joinedWithin)
  }
  clock.wait(1)
  rename(file, 'Протокол', 'typing')
  rename(file, 'Протоколы', 'typing in another field')
  expect(file.history().sequence).toBe(6)
  file.undo()
  expect(titleOf(file)).toBe('Протокол')
  file.undo()
  expect(titleOf(file)).toBe('Прот')
  file.undo()
  expect(titleOf(file)).toBe('А')
  file.redo()
  expect(titleOf(file)).toBe('Прот')
  expect(file.verify()).toEqual([])
  file.close()
})

test('typing does not join a step that undo or redo has been at', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  rename(file, 'А', 'typing')
  file.undo()
  file.redo()
  rename(file, 'Б', 'typing')
  file.undo()
  expect(titleOf(file)).toBe('А')
  rename(file, 'В', 'typing')
  file.undo()
  expect(titleOf(file)).toBe('А')
  file.close()
})

test('what was typed and taken back by typing is no step', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  const before = contents(file)
  const key = 'directive v2'
  file.write({ command: 'directive.confirm' }, (writer) => writer.putDirective({ ...directive, id: 'v2' }), key)
  file.write({ command: 'directive.remove' }, (writer) => writer.deleteDirective('v2'), key)
  expect(contents(file)).toEqual(before)
  expect(file.history().undo).toEqual({ command: 'directive.confirm' })
  expect(file.directives()).toEqual([directive])
  file.undo()
  expect(file.directives()).toEqual([])
  expect(file.verify()).toEqual([])
  file.close()
})

test('the oldest steps are forgotten beyond the limit', { timeout: 120_000 }, () => {
  const { files, path } = workplace()
  const file = files.create(path)
  for (let i = 0; i < stepsKept + 5; i += 1) rename(file, `${i}`)
  let undone = 0
  for (; file.history().undo !== null; undone += 1) file.undo()
  expect(undone).toBe(stepsKept)
  expect(titleOf(file)).toBe('4')
  expect(file.verify()).toEqual([])
  file.close()
})

test('a command that throws leaves the file as it was', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  const before = [contents(file), file.history(), file.search('съезд', 10)]
  const failing = () =>
    file.write({ command: 'conference.update' }, (writer) => {
      writer.deleteDocument('d1')
      writer.putConference({ ...conference, title: 'X' })
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  expect([contents(file), file.history(), file.search('съезд', 10)]).toEqual(before)
  expect(file.verify()).toEqual([])
  rename(file, 'Y')
  expect(titleOf(file)).toBe('Y')
  file.close()
})

test('rows that refer to nothing are refused at the end of the command', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  expect(() => file.write({ command: 'directive.confirm' }, (writer) => writer.putDirective(directive))).toThrow(
    /FOREIGN KEY/,
  )
  expect(file.directives()).toEqual([])
  expect(file.history().sequence).toBe(0)
  file.close()
})

test('nothing is written outside of a command', () => {
  const { files, path } = workplace()
  const file = files.create(path)
  fill(file)
  let kept: FileWriter | undefined
  file.write({ command: 'conference.update' }, (writer) => {
    kept = writer
  })
  expect(() => kept?.putConference({ ...conference, title: 'X' })).toThrow('write outside of a command')
  expect(() => kept?.deleteDirective('v1')).toThrow('write outside of a command')
  expect(() => file.write({ command: 'a' }, () => rename(file, 'X'))).toThrow('inside another')
  expect(() => file.write({ command: 'a' }, async () => {})).toThrow('cannot wait')
  expect(titleOf(file)).toBe(conference.title)
  file.close()

  const other = new Database(path)
  for (const sql of [
    "UPDATE conferences SET title = 'X'",
    'DELETE FROM clauses',
    "INSERT INTO dismissals VALUES ('d1', 'o1', '')",
  ]) {
    expect(() => other.exec(sql), sql).toThrow('write outside of a command')
  }
  other.close()
})
