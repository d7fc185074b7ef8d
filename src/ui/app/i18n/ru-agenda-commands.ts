/** What can be undone in the agenda. */
export const russianAgendaCommands = {
  agendaPutRoom: 'зал',
  agendaRemoveRoom: 'удаление зала',
  agendaMoveRoom: 'порядок залов',
  agendaPutDay: 'часы работы дня',
  agendaRemoveDay: 'удаление часов работы',
  agendaPutSession: 'правка заседания',
  agendaRemoveSession: 'удаление заседания',
  agendaCopySession: 'копии заседания',
  agendaPutItem: 'правка пункта программы',
  agendaRemoveItem: 'удаление пункта программы',
  agendaMoveItem: 'перенос пункта программы',
}
