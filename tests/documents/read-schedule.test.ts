import { describe, expect, it } from 'vitest'
import { readProgrammeFile } from '#documents/read/programme/read-programme-file.ts'

const read = (text: string) => readProgrammeFile(Buffer.from(text), 'text', { near: null })

/** As pretalx writes it: two halls, a talk of two people, a talk after midnight of the second day. */
const json = JSON.stringify({
  schedule: {
    version: '0.7',
    conference: {
      acronym: 'rivers',
      title: 'Small Rivers',
      start: '2026-06-04',
      days: [
        {
          index: 1,
          date: '2026-06-04',
          rooms: {
            'Main Hall': [
              { id: 2, guid: 'g2', date: '2026-06-04T11:00:00+02:00', start: '11:00', duration: '00:45', title: 'Gauges made of cork', subtitle: 'and why', type: 'lecture', abstract: 'Short.', description: 'Long.', persons: [{ id: 1, public_name: 'Mark Ellis' }, { id: 2, name: 'Tom Okafor' }] },
              { id: 1, guid: 'g1', date: '2026-06-04T10:00:00+02:00', start: '10:00', duration: '01:00', title: 'Opening', type: 'plenary', persons: [] },
            ],
            'Room 2': [{ id: 3, date: '2026-06-05T00:30:00+02:00', start: '00:30', duration: '00:30', title: 'Night walk', type: '', persons: [] }],
          },
        },
      ],
    },
  },
}) // prettier-ignore

const xml = `<?xml version='1.0' encoding='utf-8' ?>
<schedule>
  <generator name="pretalx"/>
  <conference><title>Small Rivers &amp; Seas</title><start>2026-06-04</start></conference>
  <day index='1' date='2026-06-04'>
    <room name='Main Hall'>
      <event guid='g1' id='1'>
        <date>2026-06-04T10:00:00+02:00</date><start>10:00</start><duration>01:30</duration><room>Main Hall</room>
        <title>Maps of lost streams</title><subtitle></subtitle><type>lecture</type>
        <abstract>One &lt;b&gt; line</abstract><description>
          Two lines
        </description>
        <persons><person id='7'>Amina Yusuf</person><person id='8'>Jun Mori</person></persons>
        <links><link href='https://example.org'>title</link></links>
      </event>
    </room>
    <room name='Room 2'/>
  </day>
</schedule>`

describe('schedules', () => {
  it('JSON: events by day and time, people as speakers, night of the next date', async () => {
    const { title, days } = await read(json)
    expect(title).toBe('Small Rivers')
    expect(days.map(({ date, sessions }) => [date, ...sessions.map(({ start, end, room, title: name, kind }) => [start, end, room, name, kind])])).toEqual([
      ['2026-06-04', ['10:00', '11:00', 'Main Hall', 'Opening', 'plenary'], ['11:00', '11:45', 'Main Hall', 'Gauges made of cork', 'other']],
      ['2026-06-05', ['00:30', '01:00', 'Room 2', 'Night walk', 'other']],
    ]) // prettier-ignore
    const talk = days[0]?.sessions[1]
    expect(talk).toMatchObject({ sourceId: 'g2', note: 'and why\nShort.\nLong.' })
    expect(talk?.items).toMatchObject([
      {
        title: 'Gauges made of cork',
        kind: 'report',
        speakers: [{ name: 'Mark Ellis', role: 'speaker' }, { name: 'Tom Okafor' }],
      },
    ])
    expect(days[1]?.sessions[0]?.sourceId).toBe('3')
  })

  it('XML: the same', async () => {
    const { title, days } = await read(xml)
    expect(title).toBe('Small Rivers & Seas')
    expect(days).toMatchObject([
      {
        date: '2026-06-04',
        sessions: [
          {
            title: 'Maps of lost streams',
            room: 'Main Hall',
            start: '10:00',
            end: '11:30',
            sourceId: 'g1',
            note: 'One <b> line\nTwo lines',
            items: [{ title: 'Maps of lost streams', speakers: [{ name: 'Amina Yusuf' }, { name: 'Jun Mori' }] }],
          },
        ],
      },
    ])
  })

  it('a list of sessions: closed ones say so, hidden times are doubted', async () => {
    const { days } = await read(
      JSON.stringify({
        title: 'Assembly',
        sessions: [
          { start: '2026-06-04 10:00:00', end: '2026-06-04 11:00:00', title: 'Bureau', closed: true, room: 'Room 1' },
          { start: '2026-06-04T15:00:00', end: '2026-06-04T19:00:00', title: 'Closing sitting', closed: false, description: 'Reports', time_label: 'After the Council', hide_time: true },
        ],
      }),
    ) // prettier-ignore
    expect(days[0]?.sessions).toMatchObject([
      { start: '10:00', end: '11:00', room: 'Room 1', note: 'Closed session', doubts: [] },
      {
        start: '15:00',
        note: 'Reports\nAfter the Council',
        doubts: [{ code: 'timeInWords', words: 'After the Council' }],
      },
    ])
  })
})
