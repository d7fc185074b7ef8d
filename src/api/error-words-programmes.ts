import type { ErrorCode } from '#app/errors.ts'
import type { ErrorDictionary } from './error-dictionary.ts'

type ProgrammeWords = Pick<ErrorDictionary, Extract<ErrorCode, `programme.${string}`>>

const nothingStoredRu = 'В программе конференции ничего не изменилось.'
const nothingStoredEn = 'Nothing was changed in the programme of the conference.'
/** Pasted text has no name. */
const ru = (name: string): string => (name === '' ? 'Вставленный текст' : `Файл «${name}»`)
const inRu = (name: string): string => (name === '' ? 'Во вставленном тексте' : `В файле «${name}»`)
const en = (name: string): string => (name === '' ? 'The pasted text' : `The file “${name}”`)
const inEn = (name: string): string => (name === '' ? 'In the pasted text' : `In the file “${name}”`)

export const programmeWordsInRussian: ProgrammeWords = {
  'programme.empty': ({ name }) => ({
    what: `${inRu(name)} не нашлось ни времени заседаний, ни пунктов повестки дня.`,
    kept: nothingStoredRu,
    todo: 'Проверьте, та ли это программа. Время начала должно стоять в начале строки или в своём столбце, пункты повестки — с номерами.',
  }),
  'programme.notProgramme': ({ name }) => ({
    what: `${ru(name)} — не программа в том виде, который можно прочитать.`,
    kept: nothingStoredRu,
    todo: 'Выберите документ Word (.docx), книгу Excel (.xlsx), .csv, текст, календарь (.ics) или расписание frab/pretalx (.json, .xml).',
  }),
  'programme.unsupported': ({ name, extension }) => ({
    what: `Файл «${name}» — в формате .${extension}, программы из него не читаются.`,
    kept: nothingStoredRu,
    todo: 'Откройте его в Word или LibreOffice, сохраните как .docx и выберите снова — или скопируйте текст и вставьте его.',
  }),
  'programme.protected': ({ name }) => ({
    what: `Файл «${name}» закрыт паролем.`,
    kept: nothingStoredRu,
    todo: 'Откройте его в своей программе, снимите пароль («Файл» → «Сведения»), сохраните и выберите снова.',
  }),
  'programme.damaged': ({ name }) => ({
    what: `${ru(name)} читается не до конца: часть потеряна или изменена.`,
    kept: nothingStoredRu,
    todo: 'Возьмите программу заново там, где она была создана, или откройте её и сохраните ещё раз.',
  }),
  'programme.tooBig': ({ name }) => ({
    what: `Файл «${name}» при распаковке занимает слишком много места: программы такими не бывают.`,
    kept: 'Он не распакован, ничего не изменилось.',
    todo: 'Проверьте, тот ли это файл и от кого он. Если он нужен, скопируйте из него только программу в новый документ.',
  }),
  'programme.unsafe': ({ name }) => ({
    what: `${ru(name)} устроен не так, как его делают обычные программы, и может быть опасен.`,
    kept: 'Он не прочитан, ничего не изменилось.',
    todo: 'Узнайте, от кого он. Если он нужен, откройте его в своей программе и сохраните заново.',
  }),
  'programme.tooSlow': ({ name, seconds }) => ({
    what: `${ru(name)} читается дольше ${seconds} секунд, чтение остановлено.`,
    kept: nothingStoredRu,
    todo: 'Проверьте, та ли это программа. Если та, оставьте в ней только расписание.',
  }),
  'programme.tooLong': ({ name, lines }) => ({
    what: `${ru(name)} длиннее, чем бывает программа: больше ${lines.toLocaleString('ru')} строк или слишком длинные строки.`,
    kept: nothingStoredRu,
    todo: 'Проверьте, та ли это программа. Если та, разделите её по дням и загрузите по частям.',
  }),
}

export const programmeWordsInEnglish: ProgrammeWords = {
  'programme.empty': ({ name }) => ({
    what: `${inEn(name)} there are no times of sessions and no points of an agenda.`,
    kept: nothingStoredEn,
    todo: 'Check that it is the right programme. Starts must stand at the beginning of a line or in a column of their own, points of an agenda must be numbered.',
  }),
  'programme.notProgramme': ({ name }) => ({
    what: `${en(name)} is no programme in a form that can be read.`,
    kept: nothingStoredEn,
    todo: 'Choose a Word document (.docx), an Excel workbook (.xlsx), .csv, a text, a calendar (.ics) or a frab/pretalx schedule (.json, .xml).',
  }),
  'programme.unsupported': ({ name, extension }) => ({
    what: `The file “${name}” is in the format .${extension}; programmes are not read from it.`,
    kept: nothingStoredEn,
    todo: 'Open it in Word or LibreOffice, save it as .docx and choose it again, or copy the text and paste it.',
  }),
  'programme.protected': ({ name }) => ({
    what: `The file “${name}” is locked with a password.`,
    kept: nothingStoredEn,
    todo: 'Open it in its program, take the password off (File, Info), save it and choose it again.',
  }),
  'programme.damaged': ({ name }) => ({
    what: `${en(name)} cannot be read to its end: a part is lost or changed.`,
    kept: nothingStoredEn,
    todo: 'Take the programme again from where it was made, or open it and save it once more.',
  }),
  'programme.tooBig': ({ name }) => ({
    what: `The file “${name}” unpacks to more than any programme takes.`,
    kept: 'It was not unpacked, nothing was changed.',
    todo: 'Check that it is the right file and whom it is from. If you need it, copy the programme alone into a new document.',
  }),
  'programme.unsafe': ({ name }) => ({
    what: `${en(name)} is not made as usual programs make files and may be dangerous.`,
    kept: 'It was not read, nothing was changed.',
    todo: 'Find out whom it is from. If you need it, open it in its program and save it again.',
  }),
  'programme.tooSlow': ({ name, seconds }) => ({
    what: `${en(name)} took more than ${seconds} seconds to read and was stopped.`,
    kept: nothingStoredEn,
    todo: 'Check that it is the right programme. If it is, leave only the timetable in it.',
  }),
  'programme.tooLong': ({ name, lines }) => ({
    what: `${en(name)} is longer than any programme: more than ${lines.toLocaleString('en')} lines, or lines that are too long.`,
    kept: nothingStoredEn,
    todo: 'Check that it is the right programme. If it is, divide it by days and bring the parts in one by one.',
  }),
}
