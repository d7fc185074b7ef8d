import type { Language } from '#domain/language/language.ts'

/** Words of the command line in one language; a word missing in the other does not compile. */
export interface CliWords {
  readonly help: Readonly<Record<HelpKey, string>>
  /** Headings of help as commander has them in English. */
  readonly headings: Readonly<Record<string, string>>
  /** What was wrong with the command, by the code of commander or ours; `{}` is the word in question. */
  readonly usage: Readonly<Record<string, string>>
  readonly seeHelp: string
}

type HelpKey =
  | 'program'
  | 'lang'
  | 'resolution'
  | 'read'
  | 'import'
  | 'exportResolution'
  | 'compare'
  | 'older'
  | 'newer'
  | 'toRedline'
  | 'author'
  | 'check'
  | 'checked'
  | 'participants'
  | 'findParticipants'
  | 'text'
  | 'plan'
  | 'exportPlan'
  | 'new'
  | 'info'
  | 'verify'
  | 'backup'
  | 'demo'
  | 'json'
  | 'into'
  | 'update'
  | 'from'
  | 'toDocument'
  | 'document'
  | 'letterhead'
  | 'toPlan'
  | 'toFolder'
  | 'title'
  | 'language'
  | 'source'
  | 'view'
  | 'file'
  | 'showHelp'
  | 'showVersion'
  | 'more'

const russian: CliWords = {
  help: {
    program:
      'Секретариат конференции из командной строки: читает резолюции, ведёт файл конференции, пишет документы Word и план в Excel.',
    lang: 'язык сообщений, программы, списков и плана: ru или en (иначе сообщения по LANG, остальное на языке конференции)',
    resolution: 'резолюция: прочитать текст, внести в файл, выгрузить',
    read: 'прочитать текст резолюции и показать, что в нём найдено; ничего не сохраняется',
    import: 'внести текст резолюции в файл конференции новым документом',
    compare: 'сравнить два текста: пункты добавленные, исключённые, перенесённые, изменённые слова',
    older: 'прежний текст',
    newer: 'новый текст',
    toRedline: 'куда записать текст с исправлениями: .docx или .html',
    author: 'чьи исправления (иначе имя пользователя этого компьютера)',
    exportResolution: 'выгрузить документ из файла конференции: .docx, .html, .xml (Akoma Ntoso), .txt или .md',
    check: 'проверить текст: глаголы, адресаты, сроки, ссылки, знаки; если что-то найдено, код завершения тоже 0',
    checked: 'текст резолюции (как для read) или файл конференции, .plenum',
    plan: 'план реализации',
    exportPlan: 'выгрузить план реализации в Excel',
    new: 'создать файл конференции',
    info: 'показать, что есть в файле конференции',
    verify: 'проверить целость файла конференции',
    backup: 'сделать проверенную резервную копию файла конференции',
    participants: 'участники конференции: внести списком, найти, выгрузить',
    findParticipants: 'найти участников по любой части любой графы; слова должны встретиться все',
    text: 'что искать: фамилия, организация, почта, гостиница, рейс',
    demo: 'сделать образцы конференций и все их выгрузки',
    json: 'вывод для программ (JSON)',
    into: 'файл конференции, в который вносится текст',
    update: 'внести правки файла Word в документ, из которого он выгружен; прежний текст останется редакцией',
    from: 'файл конференции',
    toDocument: 'куда записать; расширение задаёт формат: .docx, .html, .xml (Akoma Ntoso), .txt, .md',
    document: 'какой документ (id из info --json); иначе последний',
    letterhead: 'бланк .docx: его колонтитулы, поля и шрифт вместо бланка документа',
    toPlan: 'куда записать, .xlsx',
    toFolder: 'папка, в которую записать',
    title: 'название конференции',
    language: 'рабочий язык: ru или en',
    source: 'файл с резолюцией: .docx, .html, .txt или .md',
    view: 'если в файле есть исправления: accepted — принять все, original — без них, marked — показать те и другие слова',
    file: 'файл конференции, .plenum',
    showHelp: 'показать эту справку',
    showVersion: 'показать версию',
    more: `
Примеры:
  plenum resolution read резолюция.docx --json
  plenum resolution compare прежний.docx новый.docx --to правка.docx
  plenum check резолюция.docx
  plenum new съезд.plenum --title "IX съезд" --language ru
  plenum resolution import резолюция.docx --view accepted --into съезд.plenum
  plenum resolution export --from съезд.plenum --to резолюция.docx
  plenum plan export --from съезд.plenum --to план.xlsx
  plenum participants import список.xlsx --into съезд.plenum --apply
  plenum participants export --from съезд.plenum --to участники.xlsx

Код завершения: 0 — сделано; 1 — исходные данные не приняты, ничего не записано; 2 — неверная команда.
Программа работает без сети и ничего никуда не отправляет.`,
  },
  headings: {
    'Usage:': 'Вызов:',
    'Arguments:': 'Аргументы:',
    'Options:': 'Параметры:',
    'Commands:': 'Команды:',
  },
  usage: {
    'commander.unknownCommand': 'Нет такой команды: {}.',
    'commander.unknownOption': 'Нет такого параметра: {}.',
    'commander.missingArgument': 'Не указано, с чем работать: {}.',
    'commander.missingMandatoryOptionValue': 'Не указан обязательный параметр {}.',
    'commander.optionMissingArgument': 'Параметру {} нужно значение.',
    'commander.invalidArgument': 'Такое значение не подходит: {}.',
    'commander.excessArguments': 'В команде лишние слова.',
    'commander.help': 'Команда не указана.',
    'plenum.redline':
      'Текст с исправлениями записывается в Word или на страницу: у «{}» должно быть расширение .docx или .html.',
    'plenum.format':
      'Не понятно, в каком формате записать «{}»: нужно расширение .docx, .html, .xml (Akoma Ntoso), .txt или .md.',
    'plenum.workbook': 'План записывается в книгу Excel: у «{}» должно быть расширение .xlsx.',
    'plenum.listFormat': 'Участники записываются в .xlsx, .csv или .docx, а не в «{}».',
    'plenum.noProfile': 'В файле нет разметки столбцов «{}».',
    'plenum.programmeFormat':
      'Программа записывается в .docx, .xlsx, .ics, .html или .json, а буклет, повестка, листы на двери и программа ведущего — в .docx: «{}» не подходит.',
    'plenum.noRelease': 'В файле нет выпуска программы «{}».',
    'plenum.noView': 'В файле нет вида таблицы «{}».',
    'plenum.documentOfText': 'Параметр --document бывает у файла конференции (.plenum), а «{}» — текст.',
    'plenum.lang': 'Язык бывает ru или en, а не «{}».',
  },
  seeHelp: 'Справка: plenum --help',
}

const english: CliWords = {
  help: {
    program:
      'The conference secretariat on the command line: reads resolutions, keeps the conference file, writes Word and the plan in Excel.',
    lang: 'language of messages, the programme, lists and the plan: ru or en (else messages by LANG, the rest as the conference)',
    resolution: 'resolution: read a text, bring it into a file, export it',
    read: 'read the text of a resolution and show what is in it; nothing is stored',
    import: 'bring the text of a resolution into a conference file as a new document',
    compare: 'compare two texts: clauses inserted, deleted, moved, and words that changed',
    older: 'the older text',
    newer: 'the newer text',
    toRedline: 'where to write the text with its changes marked: .docx or .html',
    author: 'who made the changes (else the user of this machine)',
    exportResolution: 'export a document of a conference file: .docx, .html, .xml (Akoma Ntoso), .txt or .md',
    check: 'check a text: verbs, addressees, deadlines, references, marks; with findings the exit code is 0 too',
    checked: 'text of a resolution (as for read) or a conference file, .plenum',
    plan: 'implementation plan',
    exportPlan: 'export the implementation plan to Excel',
    new: 'make a conference file',
    info: 'show what is in a conference file',
    verify: 'check that a conference file is sound',
    backup: 'make a proven backup of a conference file',
    participants: 'participants of the conference: import a list, find, export',
    findParticipants: 'find participants by any part of any field; all words must be met',
    text: 'what to find: a surname, an organization, an address, a hotel, a flight',
    demo: 'make the sample conferences and all their exports',
    json: 'output for programs (JSON)',
    into: 'conference file that takes the text',
    update:
      'take the changes of a Word file into the document it was exported from; the text before stays as a revision',
    from: 'conference file',
    toDocument: 'where to write; the extension says the format: .docx, .html, .xml (Akoma Ntoso), .txt, .md',
    document: 'which document (id from info --json); else the latest',
    letterhead: 'a .docx whose header, footer, margins and font replace those of the document’s own letterhead',
    toPlan: 'where to write, .xlsx',
    toFolder: 'folder to write into',
    title: 'title of the conference',
    language: 'working language: ru or en',
    source: 'file with a resolution: .docx, .html, .txt or .md',
    view: 'where the file has tracked changes: accepted takes all, original none, marked shows both wordings',
    file: 'conference file, .plenum',
    showHelp: 'show this help',
    showVersion: 'show the version',
    more: `
Examples:
  plenum resolution read resolution.docx --json
  plenum resolution compare old.docx new.docx --to redline.docx
  plenum check resolution.docx
  plenum new congress.plenum --title "IX Congress" --language en
  plenum resolution import resolution.docx --view accepted --into congress.plenum
  plenum resolution export --from congress.plenum --to resolution.docx
  plenum plan export --from congress.plenum --to plan.xlsx
  plenum participants import list.xlsx --into congress.plenum --apply
  plenum participants export --from congress.plenum --to participants.xlsx

Exit code: 0 done; 1 the input was refused and nothing was written; 2 the command was wrong.
The program works without a network and sends nothing anywhere.`,
  },
  headings: {},
  usage: {
    'commander.unknownCommand': 'There is no command {}.',
    'commander.unknownOption': 'There is no option {}.',
    'commander.missingArgument': 'It is not said what to work on: {}.',
    'commander.missingMandatoryOptionValue': 'The option {} must be given.',
    'commander.optionMissingArgument': 'The option {} needs a value.',
    'commander.invalidArgument': 'That value does not fit: {}.',
    'commander.excessArguments': 'There are too many words in the command.',
    'commander.help': 'No command was given.',
    'plenum.redline':
      'A text with its changes marked is written for Word or as a page: “{}” must end in .docx or .html.',
    'plenum.format':
      'It is not clear in which format to write “{}”: the extension must be .docx, .html, .xml (Akoma Ntoso), .txt or .md.',
    'plenum.workbook': 'The plan is written as an Excel workbook: “{}” must end in .xlsx.',
    'plenum.listFormat': 'Participants are written to .xlsx, .csv or .docx, not to “{}”.',
    'plenum.noProfile': 'The file has no mapping of columns called “{}”.',
    'plenum.programmeFormat':
      'The programme is written to .docx, .xlsx, .ics, .html or .json; a booklet, the agenda, pages for doors and the director’s book are .docx: not “{}”.',
    'plenum.noRelease': 'The file has no release of the programme called “{}”.',
    'plenum.noView': 'The file has no view of the grid called “{}”.',
    'plenum.documentOfText': 'The option --document goes with a conference file (.plenum); “{}” is a text.',
    'plenum.lang': 'The language is ru or en, not “{}”.',
  },
  seeHelp: 'Help: plenum --help',
}

export const cliWords: Readonly<Record<Language, CliWords>> = { ru: russian, en: english }

/** Language of messages by the locale of the machine: Russian where it says so, English elsewhere. */
export function localeLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return locale.toLowerCase().startsWith('ru') ? 'ru' : 'en'
}
