import { bold, centred, italic, size, spacing, type Style } from '../people/word-package.ts'

const grey = '<w:color w:val="4A545F"/>'
const keepNext = '<w:keepNext/>'

/** Styles of programmes beside those every Word document of ours has. */
export const programmeStyles: readonly Style[] = [
  { id: 'Day', names: { ru: 'День программы', en: 'Programme Day' }, paragraph: `${keepNext}${spacing(280, 100)}<w:outlineLvl w:val="0"/>`, run: bold + size(14) },
  { id: 'SessionTime', names: { ru: 'Время заседания', en: 'Session Time' }, paragraph: spacing(80, 40), run: bold },
  { id: 'SessionTitle', names: { ru: 'Название заседания', en: 'Session Title' }, paragraph: `${spacing(80, 20)}<w:outlineLvl w:val="1"/>`, run: bold + size(12) },
  { id: 'SessionPlace', names: { ru: 'Место заседания', en: 'Session Place' }, paragraph: spacing(0, 20), run: grey },
  { id: 'SessionPeople', names: { ru: 'Ведущие заседания', en: 'Session People' }, paragraph: spacing(0, 20), run: '' },
  { id: 'BreakTitle', names: { ru: 'Перерыв', en: 'Break' }, paragraph: spacing(80, 40), run: italic },
  { id: 'EventTime', names: { ru: 'Время пункта', en: 'Event Time' }, paragraph: spacing(40, 20), run: grey },
  { id: 'Event', names: { ru: 'Пункт программы', en: 'Programme Event' }, paragraph: spacing(40, 10), run: '' },
  { id: 'EventPeople', names: { ru: 'Выступающие', en: 'Event People' }, paragraph: spacing(0, 20), run: size(10.5) },
  { id: 'EventNote', names: { ru: 'Примечание программы', en: 'Programme Note' }, paragraph: spacing(0, 30), run: italic + grey + size(10) },
  { id: 'Gap', names: { ru: 'Промежуток', en: 'Gap' }, paragraph: spacing(0, 0), run: size(6) },
  { id: 'CoverTitle', names: { ru: 'Название на обложке', en: 'Cover Title' }, paragraph: `${spacing(0, 240)}${centred}`, run: bold + size(20) },
  { id: 'CoverLine', names: { ru: 'Строка обложки', en: 'Cover Line' }, paragraph: `${spacing(0, 120)}${centred}`, run: size(12) },
  { id: 'DoorRoom', names: { ru: 'Зал на двери', en: 'Door Room' }, paragraph: `${keepNext}${spacing(0, 60)}${centred}`, run: bold + size(36) },
  { id: 'DoorDay', names: { ru: 'День на двери', en: 'Door Day' }, paragraph: `${keepNext}${spacing(0, 360)}${centred}`, run: grey + size(18) },
  { id: 'DoorTime', names: { ru: 'Время на двери', en: 'Door Time' }, paragraph: spacing(120, 120), run: bold + size(20) },
  { id: 'DoorEvent', names: { ru: 'Мероприятие на двери', en: 'Door Event' }, paragraph: spacing(120, 40), run: size(20) },
  { id: 'DoorPeople', names: { ru: 'Ведущие на двери', en: 'Door People' }, paragraph: spacing(0, 120), run: grey + size(13) },
] // prettier-ignore
