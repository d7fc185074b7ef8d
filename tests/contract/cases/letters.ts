import { expect } from 'vitest'
import type { Bench } from '../carriers.ts'
import type { Cases } from '../cases.ts'
import { openPeople } from '../people.ts'

const letter = {
  layout: 'letter',
  language: 'ru',
  addressee: '{инициалы фамилия: кому}',
  title: '',
  text: '{обращение}!\nЖдём Вас в {место}.',
  signature: '',
} as const

const ownForms = { forms: [{ words: 'Фёдорова', nameCase: 'dative', gender: 'female', form: 'Фёдоровой' }] } as const

export const letterCases: Cases<'letterTemplate' | 'ownForm'> = {
  'letterTemplate.list': async (bench: Bench) => {
    await openPeople(bench)
    // One is in the file already.
    expect((await bench.client.letterTemplate.list()).map(({ name }) => name)).toEqual(['Письмо докладчику'])
  },
  'letterTemplate.put': async (bench: Bench) => {
    await openPeople(bench)
    const saved = await bench.client.letterTemplate.put({ id: null, name: 'Приглашение', letter })
    await bench.client.letterTemplate.put({ ...saved, name: 'Приглашение гостям' })
    expect((await bench.client.letterTemplate.list()).map(({ name }) => name)).toContain('Приглашение гостям')
    await expect(bench.client.letterTemplate.put({ ...saved, id: 'none' })).rejects.toMatchObject({
      code: 'letterTemplate.notFound',
    })
  },
  'letterTemplate.remove': async (bench: Bench) => {
    await openPeople(bench)
    const { id } = await bench.client.letterTemplate.put({ id: null, name: 'Приглашение', letter })
    const { undo } = await bench.client.letterTemplate.remove({ id })
    expect(undo).toEqual({ command: 'letterTemplate.remove', subject: 'Приглашение' })
    expect(await bench.client.letterTemplate.list()).toHaveLength(1)
  },
  'ownForm.put': async (bench: Bench) => {
    const conferenceId = await openPeople(bench)
    const whom = { query: { search: '', filters: [], sorts: [], groupBy: null, presence: null }, only: null }
    const handOut = { kind: 'letters', letter, letterheadId: null } as const
    const preview = async () => {
      const found = await bench.client.participantList.preview({
        conferenceId,
        language: 'ru',
        title: '',
        whom,
        handOut,
      })
      if (found.kind !== 'letters') throw new Error(`a preview of ${found.kind}`)
      return { addressee: found.letters[0]?.addressee, own: found.forms.filter(({ isOwn }) => isOwn).length }
    }
    const before = await preview()
    expect(before).toEqual({ addressee: ['А.-М. И. Фёдоровой'.replaceAll(' ', '\u00A0')], own: 0 })
    await bench.client.ownForm.put({ forms: [{ ...ownForms.forms[0], form: 'Фёдоровне' }] })
    expect(await preview()).toEqual({ addressee: ['А.-М. И. Фёдоровне'.replaceAll(' ', '\u00A0')], own: 1 })
    await bench.client.ownForm.put({ forms: [{ ...ownForms.forms[0], form: '' }] })
    expect(await preview()).toEqual(before)
  },
}
