import { describe, expect, it } from 'vitest'
import { emptyBody, type Clause } from '#domain/drafting/clause.ts'
import { messageWords, ruleName } from '#domain/drafting/checks/check-words.ts'
import { findFindings } from '#domain/drafting/checks/find-findings.ts'
import { messageCodes, ruleIds } from '#domain/drafting/checks/finding.ts'
import { languages } from '#domain/language/language.ts'
import { clauseOf, draftOf, foundIn, marked } from '#tests/support/checked.ts'

describe('what looks like a mistake and is right', () => {
  it.each([
    'Провести совещание с 10:30 до 12:00 в зале № 5, г. Пермь, ул. Мира, д. 7',
    'Утвердить положение (п. 3.2) и смету в 1,5 млн руб. на 2027 г., в т. ч. на связь',
    'Издать книгу «О чём молчит „Аврора“» и сборник «Чайка»; передать их депутату(ам)',
    'Рассмотреть предложения: 1) о сроках; 2) о месте; а) в городе; б) за городом',
    'Поддержать кого-либо из северо-западных и южно-уральских школ, одно- и двухлетние курсы',
    'Принять к сведению доклады И. И. Иванова и А. П. Чехова о трети пути',
    'Разместить отчёт на www.example.org/a,b и писать на post@example.org,',
    'Признать, что всё это – дело всех: берегов, людей и рек; чуть чуть больше заботы',
    'Провести XX–XXI вв. под знаком книги и открыть маршрут Москва—Пекин',
  ])('%s', (text) => {
    expect(foundIn(text.replace(/,$/u, ''))).toEqual([])
  })

  it.each([
    'Requests the States’ experts to report (see resolution 70/1, para. 5) by 1 May 2027',
    'Encourages short- and long-term plans, and the so-called “open day”',
    'Decides that that day, which had had no name, be called the Day of Ports',
    'Calls upon States to apply paragraph 12 of resolution 70/1—the founding text—in full',
  ])('%s', (text) => {
    expect(foundIn(text, 'en')).toEqual([])
  })
})

const reference = (id: string) => [{ text: 'Исполнить ' }, { text: 'пункт 9', reference: id }]
const ended = (id: string, ending: string): Clause => ({
  id,
  role: 'clause',
  blocks: [{ type: 'text', runs: [{ text: `Открыть ${id}` }], ending }],
})
const endings = (marks: readonly string[]) => {
  const operative = [...marks.map((mark, index) => ended(`школу ${index}`, mark)), clauseOf('z', 'Закрыть съезд')]
  return marked(findFindings(draftOf([], 'ru', { body: { ...emptyBody, operative } }), null))
}
const due = (adoptedOn: string | null, startsOn: string | null) => {
  const document = draftOf([{ text: 'Правлению представить план до 1 марта 2026 года' }], 'ru', { adoptedOn })
  return marked(findFindings(document, { startsOn }))
}
const repaired = (text: string) => findFindings(draftOf([{ text }], 'ru'), null)[0]?.repair?.after

describe('a place that is found', () => {
  it('is one where a space stands before a mark typed at the end of a clause', () => {
    expect(foundIn('Одобрить доклад ;')).toEqual([['typed-ending', ' ;']])
    expect(repaired('Одобрить доклад ;')).toBe('Одобрить доклад')
    expect(foundIn('Одобрить доклад , если он готов')).toEqual([['space-before-mark', ' ,']])
  })

  it('is a reference to a clause that is gone, and not one that is there', () => {
    expect(foundIn(reference('gone'))).toEqual([['lost-reference', 'пункт 9']])
    expect(foundIn(reference('c0'))).toEqual([])
  })

  it('is a marked alternative; taking its brackets off keeps the words and the other marks', () => {
    const runs = [{ text: 'Собраться ' }, { text: 'в мае', bracket: true, bold: true }]
    const [finding] = findFindings(draftOf([{ text: runs }], 'ru'), null)
    expect(finding).toMatchObject({ words: 'в мае', message: { code: 'bracket-marked' } })
    expect(finding?.repair?.changes).toEqual([
      { clauseId: 'c0', block: 0, start: 10, end: 15, text: 'в мае', unbracketed: true },
    ])
    expect(foundIn([{ text: 'Собраться ' }, { text: 'в мае / в июне', bracket: true }])).toHaveLength(1)
  })

  it('is an end mark that the reader kept, unless much of the part has it', () => {
    expect(endings(['.', '', '.', '.'])).toEqual([['ending-missing', '1']])
    expect(endings(['.', ';', '.', '.'])).toEqual([['ending-other', '1']])
    expect(endings([';', ';', ';', '.'])).toEqual([])
  })

  it('is the last of two equals, with what the first says', () => {
    const document = draftOf([{ text: 'Хранить наследие Русского мира' }, { text: 'Изучать Русский Мир' }], 'ru')
    const [finding] = findFindings(document, null)
    expect(finding).toMatchObject({ clauseId: 'c1', message: { code: 'body-capitals', params: { other: 'мир' } } })
    expect(finding?.repair?.after).toContain('Русский мир')
  })

  it('leads to the right day in the same case', () => {
    expect(repaired('Собраться в среду, 12 мая 2026 года')).toBe('Собраться во вторник, 12 мая 2026 года')
    expect(repaired('Собраться 14 мая 2026 г. (пятница)')).toBe('Собраться 14 мая 2026 г. (четверг)')
    expect(foundIn('Meet on Tuesday, 12 May 2026', 'en')).toEqual([])
  })

  it('is none in the pages of a signature or in a title in capitals', () => {
    const signature: Clause = {
      id: 's',
      role: 'signature',
      blocks: [{ type: 'text', runs: [{ text: 'Секретарь\t[подпись]  И. И. Иванов' }] }],
    }
    expect(
      findFindings(draftOf([], 'ru', { body: { ...emptyBody, closing: [signature] }, title: 'О РЕКАХ' }), null),
    ).toEqual([])
  })

  it('is a day before the conference, or before the day of adoption where that is earlier', () => {
    expect(due(null, '2026-05-12')).toEqual([['past-deadline', 'до 1 марта 2026 года']])
    expect(due('2026-04-01', null)).toHaveLength(1)
    expect(due('2022-12-18', '2026-05-12')).toEqual([])
    expect(due(null, null)).toEqual([])
  })

  it('is in the title too', () => {
    expect(marked(findFindings(draftOf([], 'ru', { title: 'Резолюция  съезда' }), null))).toEqual([
      ['double-space', '  '],
    ])
  })
})

it.each(languages)('every check and every message has words, each its own: %s', (language) => {
  const names = ruleIds.map((rule) => ruleName(rule, language))
  expect(new Set(names).size).toBe(ruleIds.length)
  for (const code of messageCodes) {
    const params = { verb: 'A', number: '5', word: 'B', other: 'C', mark: ',', used: ';', marks: '«»' }
    const words = messageWords(
      { code, params: { ...params, date: 'D', right: 'E', said: 'F', main: 'G', label: '1.', dash: '–', form: 'H' } },
      language,
    )
    expect.soft(words, code).toMatch(/^[^{}]{8,}[.!?]$/u)
    expect.soft(words, code).not.toMatch(/ {2}|undefined/u)
  }
})
