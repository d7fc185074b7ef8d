import type { Language } from '#domain/language/language.ts'

interface Words {
  readonly help: Readonly<
    Record<'agenda' | 'read' | 'source' | 'import' | 'into' | 'apply' | 'check' | 'json' | 'from', string>
  >
  readonly noDate: string
  readonly untitled: string
  readonly counts: (counts: Readonly<Record<'new' | 'changed' | 'same' | 'skipped', number>>) => string
  readonly rooms: (names: string) => string
  readonly removed: (session: string, items: string) => string
  readonly speakers: (matched: number, all: number) => string
  readonly conflicts: string
  readonly noConflicts: string
  readonly applied: string
  readonly notApplied: string
}

export const agendaWords: Readonly<Record<Language, Words>> = {
  ru: {
    help: {
      agenda: 'программа: прочитать, внести в файл, выгрузить, проверить на накладки',
      read: 'показать, что прочитано в программе; ничего не сохраняется',
      source: 'программа: .txt, .docx, .xlsx, .csv, .html, .ics, .json или .xml (frab, pretalx)',
      import: 'показать, что принесёт программа; сохраняется только с --apply',
      into: 'файл конференции, в который вносится программа',
      apply: 'сохранить одним действием; докладчики вносятся по именам, участников подтверждают в окне программы',
      check: 'найти накладки в программе; код завершения 0 и тогда, когда они есть',
      json: 'вывести JSON для программ',
      from: 'файл конференции',
    },
    noDate: 'Без даты',
    untitled: '(без названия)',
    counts: (counts) =>
      `новых заседаний ${counts.new}, с изменениями ${counts.changed}, без изменений ${counts.same}, пропущено ${counts.skipped}`,
    rooms: (names) => `новые залы: ${names}`,
    removed: (session, items) => `«${session}»: в источнике больше нет пунктов: ${items}`,
    speakers: (matched, all) => `имён ${all}, из них похожи на участников ${matched}`,
    conflicts: 'Накладки:',
    noConflicts: 'Накладок нет.',
    applied: 'Сохранено.',
    notApplied: 'Ничего не сохранено. Чтобы сохранить, добавьте --apply.',
  },
  en: {
    help: {
      agenda: 'programme: read it, take it into a file, export it, check it for conflicts',
      read: 'show what was read in a programme; nothing is stored',
      source: 'programme: .txt, .docx, .xlsx, .csv, .html, .ics, .json or .xml (frab, pretalx)',
      import: 'show what a programme would bring; stored only with --apply',
      into: 'conference file that takes the programme',
      apply: 'store it as one step; speakers come in by their names, participants are confirmed in the window',
      check: 'find conflicts in the programme; the exit code is 0 with them too',
      json: 'print JSON for programs',
      from: 'conference file',
    },
    noDate: 'No date',
    untitled: '(untitled)',
    counts: (counts) =>
      `${counts.new} new sessions, ${counts.changed} with changes, ${counts.same} the same, ${counts.skipped} left out`,
    rooms: (names) => `new rooms: ${names}`,
    removed: (session, items) => `“${session}”: the source no longer has the items: ${items}`,
    speakers: (matched, all) => `${all} names, ${matched} of them like participants`,
    conflicts: 'Conflicts:',
    noConflicts: 'No conflicts.',
    applied: 'Stored.',
    notApplied: 'Nothing was stored. To store it, add --apply.',
  },
}
