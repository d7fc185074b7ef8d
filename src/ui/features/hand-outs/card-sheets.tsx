import type { CSSProperties } from 'react'
import { badgeSizes, type BadgeSize, type NameCard } from '#domain/people/lists/badge.ts'
import { numbered } from './numbered.ts'

/** Millimetres of an A4 sheet. */
const sheet = { width: 210, height: 297 }
/** How wide letters are for their size, on the average. */
const letterWidth = 0.62

const millimetres = (count: number): string => `calc(${count} * var(--mm))`

/** The largest size, in millimetres, at which a text stands in its room on one line. */
const sizeFor = (text: string, room: number, largest: number): string =>
  millimetres(Math.min(largest, room / (Math.max(1, text.length) * letterWidth)))

/** The first sheet of badges. */
export function BadgesSheet({ cards, size }: { cards: readonly NameCard[]; size: BadgeSize }) {
  const { width, height } = badgeSizes[size]
  const across = Math.floor(sheet.width / width)
  const down = Math.floor((sheet.height - 1) / height)
  const place: CSSProperties = {
    gridTemplateColumns: `repeat(${across}, ${millimetres(width)})`,
    gridAutoRows: millimetres(height),
  }
  return (
    <div className="paper-badges" style={place}>
      {numbered(cards.slice(0, across * down)).map(({ item, number }) => (
        <Badge key={number} card={item} width={width} height={height} />
      ))}
    </div>
  )
}

function Badge({ card, width, height }: { card: NameCard; width: number; height: number }) {
  const { surname, names, role, colour, delegation, organizations, badgeNumber } = card
  const room = width - 9
  return (
    <div className="paper-badge">
      <div style={{ background: `#${colour}`, height: '15%', fontSize: sizeFor(role, room, height * 0.07) }}>
        {role.toUpperCase()}
      </div>
      <div className="paper-name">
        <b style={{ fontSize: sizeFor(surname, room, height * 0.16) }}>{surname}</b>
        <span style={{ fontSize: sizeFor(names, room, height * 0.1) }}>{names}</span>
      </div>
      <div className="paper-foot">
        <span>
          <b>{delegation}</b>
          {organizations.at(-1)}
        </span>
        {badgeNumber === '' ? null : <i>{badgeNumber}</i>}
      </div>
    </div>
  )
}

/** A sign as it comes out of the printer, to be folded in the middle. */
export function SignSheet({ card }: { card: NameCard }) {
  return (
    <div className="paper-sign">
      <SignSide card={card} />
      <SignSide card={card} />
    </div>
  )
}

function SignSide({ card: { surname, names, delegation, organizations } }: { card: NameCard }) {
  const room = sheet.width - 24
  const under = delegation === '' ? (organizations[0] ?? '') : delegation
  return (
    <div>
      <b style={{ fontSize: sizeFor(surname, room, 28) }}>{surname}</b>
      <span style={{ fontSize: sizeFor(names, room, 15) }}>{names}</span>
      <span style={{ fontSize: sizeFor(under, room, 8) }}>{under}</span>
    </div>
  )
}
