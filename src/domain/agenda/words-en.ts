import type { AgendaDictionary } from './dictionary.ts'

export const english: AgendaDictionary = {
  kinds: {
    personTwice: 'One person in two places',
    roomTwice: 'Room booked twice',
    overBreak: 'Session during a common break',
    overPinned: 'Runs over a fixed time',
    outsideDay: 'Outside opening hours',
    outsideConference: 'Outside the conference dates',
    noStart: 'Start unknown',
    speakerDeclined: 'Speaker declined',
    speakerAbsent: 'Speaker not here',
    noSpeaker: 'Report without a speaker',
    tooLong: 'Items do not fit the session',
    noBreak: 'Long without a break',
  },
  severities: { error: 'Error', warning: 'Check', advice: 'Advice' },
  messages: {
    personTwice: '{name}: {first} ({firstTime}) and {second} ({secondTime}) at the same time.',
    roomTwice: '{room}: {second} ({secondTime}) overlaps {first} ({firstTime}) by {minutes}.',
    overBreak: '{second} ({secondTime}) goes on through the common break {first} ({firstTime}).',
    overPinned: '{title} runs {minutes} into {held}, which starts at {at} and does not move.',
    outsideDay: '{title} ({time}) is outside opening hours, {opens} to {closes}.',
    outsideConference: '{title} is on {date}, when there is no conference.',
    noStart: '{title} starts after {other}, which has no time on that day itself.',
    speakerDeclined: '{name} will not come, but is in the programme: {title}, {time}.',
    speakerAbsent: '{name} is not marked as arrived; {title} is at {time}.',
    noSpeaker: '{title} has no speaker.',
    tooLong: '{title}: the items need {needed}, the session has {minutes}.',
    noBreak: '{room}: {time} without a break, {minutes} in all.',
  },
  untitled: '(untitled)',
  noStartAlone: '{title} starts after a session that no longer exists.',
  repairs: {
    toRoom: 'Move to: {room}',
    toTime: 'Start at {time}',
    resize: 'Give it {minutes}',
    moveItem: 'Put {title} at {time}: nobody is needed twice then',
    addBreak: 'Add a break of {minutes}',
    shorten: 'Shorten evenly',
  },
  newBreak: 'Break',
  overClosing: '{title} ends {minutes} after closing time ({at}).',
  onTime: 'on time',
  late: '{minutes} late',
  early: '{minutes} early',
  left: '{minutes} left',
  lastMinute: 'less than a minute left',
  timeUp: 'time is up',
  over: '{minutes} over',
  duration: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return `${rest}\u00a0min`
    return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${rest}\u00a0min`
  },
}
