import type { EditRefusal } from '#domain/drafting/edit.ts'
import type { ErrorDictionary } from './error-dictionary.ts'

const nothingChanged = 'Ничего не изменено.'
const nothingStored = 'Ничего не сохранено.'
const sourceUntouched = 'Файл не изменён.'

const refusals: Readonly<Record<EditRefusal, string>> = {
  'unknown-clause': 'Такого пункта в документе уже нет.',
  'unknown-block': 'Такого абзаца в пункте уже нет.',
  'outside-place': 'На это место пункт поставить нельзя.',
  'too-deep': 'Глубже четвёртого уровня пунктов не бывает.',
  'into-itself': 'Пункт нельзя поместить внутрь него самого.',
  'nothing-before': 'Перед этим пунктом нет другого того же уровня.',
  'id-taken': 'Такой пункт в документе уже есть.',
}

export const wordsInRussian: ErrorDictionary = {
  'file.notFound': ({ name }) => ({
    what: `Файл «${name}» не найден.`,
    kept: nothingChanged,
    todo: 'Проверьте, не перенесён ли он и подключён ли носитель, и выберите файл снова.',
  }),
  'file.isFolder': ({ name }) => ({
    what: `«${name}» — это папка, а не файл.`,
    kept: nothingChanged,
    todo: 'Выберите файл внутри неё.',
  }),
  'file.empty': ({ name }) => ({
    what: `Файл «${name}» пуст.`,
    kept: nothingChanged,
    todo: 'Возможно, он не докопировался. Возьмите его заново там, где он был создан.',
  }),
  'file.tooLarge': ({ name, megabytes, limit }) => ({
    what: `Файл «${name}» слишком велик: ${megabytes} МБ при пределе ${limit} МБ.`,
    kept: nothingStored,
    todo: 'Проверьте, тот ли это файл. Если тот, оставьте в нём только текст резолюции.',
  }),
  'file.notText': ({ name }) => ({
    what: `В файле «${name}» нет текста, который можно прочитать.`,
    kept: nothingStored,
    todo: 'Сохраните документ как обычный текст (.txt, лучше UTF-8) и выберите его снова.',
  }),
  'file.unsupported': ({ name, extension }) => ({
    what: `Файл «${name}» — в формате .${extension}, резолюции из него пока не читаются.`,
    kept: nothingStored,
    todo: 'Откройте его в своей программе, сохраните как обычный текст (.txt) или Markdown (.md) и выберите снова.',
  }),
  'file.notPlenum': ({ name }) => ({
    what: `«${name}» — не файл конференции.`,
    kept: sourceUntouched,
    todo: 'Выберите файл с расширением .plenum. Чтобы прочитать текст резолюции, воспользуйтесь импортом.',
  }),
  'file.damaged': ({ name, problem }) => ({
    what: `Файл «${name}» повреждён: ${problem}.`,
    kept: 'Файл оставлен как есть.',
    todo: 'Откройте последнюю резервную копию: она лежит в папке рядом с файлом.',
  }),
  'file.newer': ({ name, version, supported }) => ({
    what: `Файл «${name}» записан более новой версией программы (формат ${version}, здесь понятен ${supported}).`,
    kept: sourceUntouched,
    todo: 'Обновите программу на этом компьютере и откройте файл снова.',
  }),
  'file.busy': ({ name }) => ({
    what: `Файл «${name}» сейчас занят другой программой или другим окном.`,
    kept: sourceUntouched,
    todo: 'Закройте его там и повторите.',
  }),
  'file.exists': ({ name }) => ({
    what: `Файл «${name}» уже есть.`,
    kept: 'Он не тронут.',
    todo: 'Выберите другое имя или другую папку.',
  }),
  'file.noAccess': ({ name }) => ({
    what: `Система не пускает к файлу «${name}».`,
    kept: nothingChanged,
    todo: 'Проверьте права на папку и защиту носителя от записи или выберите другое место.',
  }),
  'file.diskFull': ({ name }) => ({
    what: `На диске нет места, чтобы записать «${name}».`,
    kept: 'Прежний файл, если он был, цел.',
    todo: 'Освободите место или выберите другой диск и повторите.',
  }),
  'file.unknownToken': () => ({
    what: 'Программа больше не помнит, какой файл был выбран.',
    kept: nothingChanged,
    todo: 'Выберите файл снова.',
  }),
  'session.noFile': () => ({
    what: 'Файл конференции не открыт.',
    kept: 'Всё записанное ранее цело.',
    todo: 'Откройте файл или создайте новый.',
  }),
  'reading.noClauses': ({ name }) => ({
    what: `В тексте «${name}» не нашлось ни преамбулы, ни пунктов.`,
    kept: nothingStored,
    todo: 'Проверьте, тот ли это файл: нужен полный текст резолюции.',
  }),
  'reading.tooLong': ({ name, paragraphs, characters }) => ({
    what: `Текст «${name}» слишком велик: в нём больше ${paragraphs.toLocaleString('ru')} абзацев или есть абзац длиннее ${characters.toLocaleString('ru')} знаков.`,
    kept: nothingStored,
    todo: 'Проверьте, тот ли это файл. Если тот, оставьте в нём только текст резолюции, каждый пункт с новой строки.',
  }),
  'conference.notFound': () => ({
    what: 'Такой конференции в файле нет.',
    kept: nothingChanged,
    todo: 'Вернитесь к обзору: возможно, её удалили в другом окне.',
  }),
  'document.notFound': () => ({
    what: 'Такого документа в файле нет.',
    kept: nothingChanged,
    todo: 'Вернитесь к списку документов: возможно, его удалили в другом окне.',
  }),
  'document.adopted': ({ title }) => ({
    what: `Документ «${title}» принят, его текст не правят.`,
    kept: nothingChanged,
    todo: 'Если правка необходима, сначала верните документу состояние проекта.',
  }),
  'phrase.notFound': () => ({
    what: 'Такого оборота в вашем списке нет.',
    kept: nothingChanged,
    todo: 'Откройте список оборотов снова: возможно, оборот удалили в другом окне.',
  }),
  'template.notFound': () => ({
    what: 'Такого шаблона нет.',
    kept: nothingChanged,
    todo: 'Откройте список шаблонов снова: возможно, шаблон удалили в другом окне.',
  }),
  'directive.notFound': () => ({
    what: 'Такого поручения в плане нет.',
    kept: nothingChanged,
    todo: 'Откройте план снова: возможно, поручение удалили в другом окне.',
  }),
  'plan.noDocuments': () => ({
    what: 'В файле ещё нет документов, плану не из чего составиться.',
    kept: 'Файл плана не записан.',
    todo: 'Сначала импортируйте или составьте резолюцию.',
  }),
  'edit.refused': ({ refusal }) => ({
    what: refusals[refusal],
    kept: 'Текст остался прежним.',
    todo: 'Обновите страницу документа и повторите правку.',
  }),
  'history.nothingToUndo': () => ({
    what: 'Отменять больше нечего.',
    kept: nothingChanged,
    todo: 'Более ранние состояния есть в резервных копиях рядом с файлом.',
  }),
  'history.nothingToRedo': () => ({
    what: 'Повторять больше нечего.',
    kept: nothingChanged,
    todo: 'Продолжайте работу.',
  }),
  'request.invalid': ({ problem }) => ({
    what: `Программа не поняла запроса: ${problem}.`,
    kept: nothingChanged,
    todo: 'Повторите действие. Если это повторится, сообщите нам эти слова.',
  }),
  'core.unreachable': () => ({
    what: 'Программа не отвечает: её остановили, или это страница прежнего запуска.',
    kept: 'Всё, что отмечено как сохранённое, лежит в файле.',
    todo: 'Запустите программу снова. В браузере откройте адрес, который она напечатает.',
  }),
  internal: () => ({
    what: 'В программе произошла ошибка, которой мы не предвидели.',
    kept: 'Всё, что отмечено как сохранённое, лежит в файле.',
    todo: 'Повторите действие. Подробности записаны в журнал в папке данных программы.',
  }),
}
