/** What can be undone in the agenda. */
export const englishAgendaCommands = {
  agendaPutRoom: 'room',
  agendaRemoveRoom: 'removing a room',
  agendaMoveRoom: 'order of rooms',
  agendaPutDay: 'hours of a day',
  agendaRemoveDay: 'removing the hours of a day',
  agendaPutSession: 'editing a session',
  agendaRemoveSession: 'removing a session',
  agendaCopySession: 'copies of a session',
  agendaPutItem: 'editing a programme item',
  agendaRemoveItem: 'removing a programme item',
  agendaMoveItem: 'moving a programme item',
}
