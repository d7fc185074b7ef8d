import { describe, expect, it } from 'vitest'
import { declinePost } from '#domain/people/declined-post.ts'

const datives = [
  ['ректор', 'ректору', true],
  ['главный хранитель музея', 'главному хранителю музея', true],
  ['заместитель директора по науке', 'заместителю директора по науке', true],
  ['заведующий кафедрой гидрологии', 'заведующему кафедрой гидрологии', true],
  ['заведующая отделом', 'заведующей отделом', true],
  ['исполняющий обязанности ректора', 'исполняющему обязанности ректора', true],
  ['и. о. директора', 'и. о. директора', true],
  ['учёный секретарь', 'учёному секретарю', true],
  ['вице-президент', 'вице-президенту', true],
  ['директор, доктор наук', 'директору, доктору наук', false],
  ['глава города', 'главе города', true],
  ['старший научный сотрудник', 'старшему научному сотруднику', true],
  ['Генеральный директор', 'Генеральному директору', true],
  ['ловец жемчуга', 'ловец жемчуга', false],
  ['CEO', 'CEO', false],
] as const

describe('a post', () => {
  it.each(datives)('%s, in the dative', (post, form, sure) => {
    expect(declinePost(post, 'dative')).toEqual({ form, sure })
  })

  it('is a person in the accusative, and declines in the instrumental', () => {
    expect(declinePost('главный редактор', 'accusative').form).toBe('главного редактора')
    expect(declinePost('председатель комитета', 'instrumental').form).toBe('председателем комитета')
    expect(declinePost('глава района', 'accusative').form).toBe('главу района')
  })
})
