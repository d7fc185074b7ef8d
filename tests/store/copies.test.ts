import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsKept } from '#store/copies.ts'
import { conference, contents, fill } from './samples.ts'
import { workplace } from './support.ts'

function backupsIn(folder: string): string[] {
  return readdirSync(join(folder, 'Съезд.backups')).toSorted()
}

test('closing makes a backup when something changed, which opens to the same contents', () => {
  const { files, folder, path, clock } = workplace()
  let file = files.create(path)
  expect(file.info().lastBackupAt).toBeNull()
  file.close()
  expect(existsSync(join(folder, 'Съезд.backups'))).toBe(false)

  file = files.open(path)
  fill(file)
  const state = contents(file)
  file.close()
  expect(backupsIn(folder)).toEqual(['Съезд 2026-03-01 08-00-00Z.plenum'])

  clock.wait(60_000)
  file = files.open(path)
  expect(file.info().lastBackupAt).toBe('2026-03-01T08:00:00.000Z')
  file.close()
  expect(backupsIn(folder)).toHaveLength(1)

  const backup = files.open(join(folder, 'Съезд.backups', 'Съезд 2026-03-01 08-00-00Z.plenum'))
  expect(contents(backup)).toEqual(state)
  expect(backup.undo()).toEqual({ command: 'directive.confirm' })
  backup.redo()
  expect(backup.verify()).toEqual([])
  backup.close()
})

test('a backup opened and closed without a change is not backed up in its turn', () => {
  const { files, folder, path } = workplace()
  const file = files.create(path)
  fill(file)
  file.close()
  const [name = ''] = backupsIn(folder)
  files.open(join(folder, 'Съезд.backups', name)).close()
  expect(backupsIn(folder)).toEqual([name])
})

test('the newest backups are kept, and files that are no backups of ours', () => {
  const { files, folder, path, clock } = workplace()
  const file = files.create(path)
  fill(file)
  mkdirSync(join(folder, 'Съезд.backups'))
  const strange = ['Съезд.txt', 'Съезд мой.plenum', 'Съезд 2026-03-01 07-00-00Z.plenum.unfinished']
  for (const name of strange) writeFileSync(join(folder, 'Съезд.backups', name), 'x')
  const made: string[] = []
  for (let i = 0; i < backupsKept + 3; i += 1) {
    made.push(file.backup().name)
    if (i % 2 === 0) clock.wait(1000)
  }
  expect(new Set(made).size).toBe(backupsKept + 3)
  expect(backupsIn(folder)).toEqual([...made.slice(-backupsKept), 'Съезд.txt', 'Съезд мой.plenum'].toSorted())
  file.close()
})

test('a backup into a folder of choice', () => {
  const { files, folder, path } = workplace()
  const file = files.create(path)
  fill(file)
  const stick = join(folder, 'stick')
  expect(() => file.backup(stick)).toThrow(/file\.noAccess/)
  expect(file.info().lastBackupAt).toBeNull()
  mkdirSync(stick)
  const { name } = file.backup(stick)
  expect(readdirSync(stick)).toEqual([name])
  expect(file.info().lastBackupAt).toBe('2026-03-01T08:00:00.000Z')
  const state = contents(file)
  file.close()
  const backup = files.open(join(stick, name))
  expect(contents(backup)).toEqual(state)
  backup.close()
})

test('a saved copy holds everything and is a file of its own', () => {
  const { files, folder, path } = workplace()
  const file = files.create(path)
  fill(file)
  const target = join(folder, 'Копия.plenum')
  writeFileSync(target, 'an older file')
  file.saveCopy(target)
  const state = contents(file)
  file.write({ command: 'conference.update' }, (writer) => writer.putConference({ ...conference, host: null }))
  const copy = files.open(target)
  expect(contents(copy)).toEqual(state)
  expect(copy.info().fileId).toBe(file.info().fileId)
  expect(copy.verify()).toEqual([])
  copy.close()
  file.close()
})

test('a copy that cannot be made leaves what is at the target', () => {
  const { files, folder, path } = workplace()
  const file = files.create(path)
  fill(file)
  mkdirSync(join(folder, 'Копия.plenum'))
  writeFileSync(join(folder, 'Копия.plenum', 'kept'), 'x')
  expect(() => file.saveCopy(join(folder, 'Копия.plenum'))).toThrow()
  expect(() => file.saveCopy(join(folder, 'none', 'Копия.plenum'))).toThrow(/file\.noAccess/)
  expect(readdirSync(folder).toSorted()).toEqual(['Копия.plenum', 'Съезд.plenum', 'Съезд.plenum-journal'])
  expect(readFileSync(join(folder, 'Копия.plenum', 'kept'), 'utf8')).toBe('x')
  file.close()
})

test('a copy over the open file is refused, by whatever name', () => {
  const { files, folder, path } = workplace()
  const file = files.create(path)
  fill(file)
  const other = join(folder, 'other.plenum')
  symlinkSync(path, other)
  for (const target of [path, other]) expect(() => file.saveCopy(target)).toThrow(/file\.busy/)
  file.write({ command: 'conference.update' }, (writer) => writer.putConference({ ...conference, host: null }))
  const state = contents(file)
  file.close()
  const again = files.open(path)
  expect(contents(again)).toEqual(state)
  again.close()
})
