import type { Language } from '../../language/language.ts'
import type { NoteCode, ReadingNote, ReasonCode } from './proposal.ts'

const reasons: Readonly<Record<ReasonCode, Readonly<Record<Language, string>>>> = {
  numbered: { ru: 'начинается с номера', en: 'begins with a number' },
  dashed: { ru: 'начинается с тире', en: 'begins with a dash' },
  lettered: { ru: 'начинается с буквы', en: 'begins with a letter' },
  opener: { ru: 'начинается как пункт', en: 'begins like a clause' },
  'after-formula': { ru: 'стоит после слов о решении', en: 'stands after the enacting words' },
  'before-formula': { ru: 'стоит перед словами о решении', en: 'stands before the enacting words' },
  formula: { ru: 'слова о решении', en: 'enacting words' },
  'lost-dash': { ru: 'тире потеряно', en: 'its dash is lost' },
  'lost-label': { ru: 'номер или буква потеряны', en: 'its number or letter is lost' },
  glued: { ru: 'отделено от соседнего пункта', en: 'split from the clause beside it' },
  'joined-broken-sentence': { ru: 'соединено: предложение было разорвано', en: 'joined: the sentence was broken' },
  'joined-page-break': { ru: 'соединено: разрыв страницы', en: 'joined across a page break' },
  'joined-hyphen': { ru: 'убран перенос слова', en: 'a hyphen of a line end removed' },
  'list-of-previous': { ru: 'перечень предыдущего пункта', en: 'list of the clause before' },
  'paragraph-of-previous': { ru: 'абзац предыдущего пункта', en: 'paragraph of the clause before' },
  heading: { ru: 'заголовок раздела', en: 'section heading' },
  title: { ru: 'название документа', en: 'title of the document' },
  'place-and-date': { ru: 'место и дата', en: 'place and date' },
  signature: { ru: 'подпись', en: 'signature' },
  'closing-line': { ru: 'заключительная строка', en: 'closing line' },
  'front-matter': { ru: 'шапка документа', en: 'masthead' },
  'running-head': { ru: 'колонтитул или номер страницы', en: 'running head or page number' },
  footnote: { ru: 'сноска', en: 'footnote' },
  'footnote-mark': { ru: 'знак сноски', en: 'footnote mark' },
  authors: { ru: 'список авторов', en: 'list of authors' },
  'machine-notice': { ru: 'примечание о распознавании текста', en: 'notice of text recognition' },
  annex: { ru: 'приложение к документу', en: 'annex to the document' },
  markup: { ru: 'разметка', en: 'markup' },
  guess: { ru: 'предположение', en: 'a guess' },
}

/** Why an item stands where it does, for a secretary: a few words without a full stop. */
export function reasonWords(code: ReasonCode, language: Language): string {
  return reasons[code][language]
}

type Plurals = readonly [one: string, few: string, many: string]

/** «1 предложение», «3 предложения», «11 предложений». */
function russianCount(count: number, [one, few, many]: Plurals): string {
  const tens = count % 100
  const ones = count % 10
  if (tens >= 11 && tens <= 14) return `${count} ${many}`
  return `${count} ${ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many}`
}

function englishCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const commentPlurals: Plurals = [
  'примечание станет замечанием к пункту',
  'примечания станут замечаниями к пунктам',
  'примечаний станут замечаниями к пунктам',
]

const notes: Readonly<Record<NoteCode, Readonly<Record<Language, (count: number) => string>>>> = {
  'numbering-added': {
    ru: () => 'Пункты не были пронумерованы: номера добавлены, чтобы на пункты можно было ссылаться.',
    en: () => 'The clauses had no numbers: numbers were added so that clauses can be referred to.',
  },
  'numbering-restarted': {
    ru: () => 'Нумерация начиналась заново в разделах: теперь она сквозная.',
    en: () => 'Numbering restarted in sections: now it runs on.',
  },
  'sentences-joined': {
    ru: (count) => `Соединено разорванное: ${russianCount(count, ['место', 'места', 'мест'])}.`,
    en: (count) => `Broken sentences joined in ${englishCount(count, 'place', 'places')}.`,
  },
  'labels-restored': {
    ru: (count) => `Возвращены потерянные тире, номера и буквы: ${russianCount(count, ['место', 'места', 'мест'])}.`,
    en: (count) => `Lost dashes, numbers and letters given back in ${englishCount(count, 'place', 'places')}.`,
  },
  'clauses-split': {
    ru: (count) => `Слившийся текст разделён: ${russianCount(count, ['место', 'места', 'мест'])}.`,
    en: (count) => `Text run together was split in ${englishCount(count, 'place', 'places')}.`,
  },
  'footnotes-dropped': {
    ru: (count) => `Не вошли сноски и их знаки: ${count}.`,
    en: (count) => `Footnotes and their marks left out: ${count}.`,
  },
  'front-matter-dropped': {
    ru: (count) => `Не вошли ${russianCount(count, ['строка', 'строки', 'строк'])} шапки, колонтитулов и примечаний.`,
    en: (count) => `${englishCount(count, 'line', 'lines')} of masthead, running heads and notices left out.`,
  },
  'annex-dropped': {
    ru: (count) => `Не вошло приложение: ${russianCount(count, ['абзац', 'абзаца', 'абзацев'])}.`,
    en: (count) => `The annex was left out: ${englishCount(count, 'paragraph', 'paragraphs')}.`,
  },
  'no-formula': {
    ru: () => 'Слова о решении («ПОСТАНОВИЛИ:») не найдены: проверьте, где кончается преамбула.',
    en: () => 'No enacting words were found: check where the preamble ends.',
  },
  'no-operative': {
    ru: () => 'Пункты решения не найдены.',
    en: () => 'No operative clauses were found.',
  },
  'endings-kept': {
    ru: (count) => `Знаки в конце оставлены как в источнике: ${russianCount(count, ['абзац', 'абзаца', 'абзацев'])}.`,
    en: (count) => `End punctuation kept as in the source in ${englishCount(count, 'paragraph', 'paragraphs')}.`,
  },
  'words-missing-before': {
    ru: () => 'Текст начинается с середины предложения: его начала в источнике нет.',
    en: () => 'The text begins in the middle of a sentence: its beginning is not in the source.',
  },
  'changes-accepted': {
    ru: () => 'В файле есть исправления: текст прочитан так, как если их принять.',
    en: () => 'The file has tracked changes: it was read as if all were accepted.',
  },
  'changes-rejected': {
    ru: () => 'В файле есть исправления: прочитан исходный текст, без них.',
    en: () => 'The file has tracked changes: the original was read, without them.',
  },
  'changes-marked': {
    ru: () => 'В файле есть исправления: прежние и новые слова стоят рядом в квадратных скобках.',
    en: () => 'The file has tracked changes: old and new words stand side by side in square brackets.',
  },
  'comments-found': {
    ru: (count) => `${russianCount(count, commentPlurals)}.`,
    en: (count) => `${englishCount(count, 'comment becomes a remark', 'comments become remarks')} on the clauses.`,
  },
  'pictures-left-out': {
    ru: (count) => `Не вошли рисунки: ${count}.`,
    en: (count) => `Pictures left out: ${count}.`,
  },
  'hidden-left-out': {
    ru: () => 'Скрытый текст не вошёл.',
    en: () => 'Hidden text was left out.',
  },
  'contents-left-out': {
    ru: () => 'Оглавление не вошло.',
    en: () => 'The table of contents was left out.',
  },
  'tables-as-text': {
    ru: (count) => `Прочитано как текст: ${russianCount(count, ['таблица', 'таблицы', 'таблиц'])}.`,
    en: (count) => `Read as text: ${englishCount(count, 'table', 'tables')}.`,
  },
}

/** A remark on the whole reading, for a secretary: one sentence. */
export function noteWords(note: ReadingNote, language: Language): string {
  return notes[note.code][language](Number(note.params['count'] ?? 0))
}
