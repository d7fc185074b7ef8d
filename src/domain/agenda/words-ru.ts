import type { AgendaDictionary } from './dictionary.ts'

export const russian: AgendaDictionary = {
  kinds: {
    personTwice: 'Один человек в двух местах',
    roomTwice: 'Зал занят дважды',
    overBreak: 'Заседание во время общего перерыва',
    overPinned: 'Заходит на закреплённое время',
    outsideDay: 'Вне часов работы',
    outsideConference: 'Вне дат конференции',
    noStart: 'Начало не определено',
    speakerDeclined: 'Выступающий отказался',
    speakerAbsent: 'Выступающего нет на месте',
    noSpeaker: 'Доклад без докладчика',
    tooLong: 'Пункты не помещаются в заседание',
    noBreak: 'Долго без перерыва',
  },
  severities: { error: 'Ошибка', warning: 'Проверьте', advice: 'Совет' },
  messages: {
    personTwice: '{name}: одновременно {first} ({firstTime}) и {second} ({secondTime}).',
    roomTwice: '{room}: {second} ({secondTime}) накладывается на {first} ({firstTime}), общее время — {minutes}.',
    overBreak: '{second} ({secondTime}) идёт во время общего перерыва {first} ({firstTime}).',
    overPinned: '{title} заходит на {held} на {minutes}: начало в {at} не сдвигается.',
    outsideDay: '{title} ({time}) — вне часов работы: с {opens} до {closes}.',
    outsideConference: '{title} — {date}: в этот день конференция не идёт.',
    noStart: '{title}: начало зависит от заседания {other}, а у него самого нет времени на этот день.',
    speakerDeclined: '{name} не приедет, а в программе стоит: {title}, {time}.',
    speakerAbsent: '{name}: прибытие не отмечено, а {title} — в {time}.',
    noSpeaker: '{title}: докладчик не указан.',
    tooLong: '{title}: пунктам нужно {needed}, отведено {minutes}.',
    noBreak: '{room}: {time} без перерыва, всего {minutes}.',
  },
  untitled: '(без названия)',
  noStartAlone: '{title}: заседания, после которого оно идёт, больше нет.',
  repairs: {
    toRoom: 'Перевести: {room}',
    toTime: 'Начать в {time}',
    resize: 'Отвести {minutes}',
    moveItem: 'Поставить {title} на {time}: накладки не будет',
    addBreak: 'Добавить перерыв на {minutes}',
    shorten: 'Сократить поровну',
  },
  newBreak: 'Перерыв',
  overClosing: '{title} закончится на {minutes} позже закрытия ({at}).',
  onTime: 'по расписанию',
  late: 'отставание {minutes}',
  early: 'опережение {minutes}',
  left: 'осталось {minutes}',
  lastMinute: 'осталось меньше минуты',
  timeUp: 'время вышло',
  over: 'превышение {minutes}',
  duration: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return `${rest}\u00a0мин`
    return rest === 0 ? `${hours}\u00a0ч` : `${hours}\u00a0ч ${rest}\u00a0мин`
  },
}
