import { Fragment, memo, type ReactNode } from 'react'
import type { Run } from '#domain/drafting/clause.ts'
import type { ComparedParagraph, Comparison, Segment } from '#domain/drafting/compare/comparison.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { idOfLine, idOfParagraph } from './changes.ts'

interface RedlineProps {
  readonly comparison: Comparison
  readonly layout: string
  readonly current: string | null
}

/** Both texts on one page: what came is underlined, what went is struck, what moved has an arrow. Legible without colour. */
export function Redline({ comparison: { title, placeAndDate, paragraphs }, layout, current }: RedlineProps) {
  return (
    <article className="redline" data-layout={layout}>
      <Line
        id={idOfLine('title')}
        className="redline-title"
        segments={title}
        isCurrent={current === idOfLine('title')}
      />
      {placeAndDate.length === 0 ? null : (
        <Line
          id={idOfLine('place')}
          className="redline-place"
          segments={placeAndDate}
          isCurrent={current === idOfLine('place')}
        />
      )}
      {paragraphs.map((paragraph, index) => (
        <RedlineParagraph
          key={idOfParagraph(index)}
          id={idOfParagraph(index)}
          paragraph={paragraph}
          isCurrent={current === idOfParagraph(index)}
        />
      ))}
    </article>
  )
}

interface LineProps {
  readonly id: string
  readonly className: string
  readonly segments: readonly Segment[]
  readonly isCurrent: boolean
}

function Line({ id, className, segments, isCurrent }: LineProps) {
  return (
    <p id={id} className={className} data-current={isCurrent || undefined}>
      <Segments segments={segments} />
    </p>
  )
}

interface ParagraphProps {
  readonly id: string
  readonly paragraph: ComparedParagraph
  readonly isCurrent: boolean
}

const RedlineParagraph = memo(function RedlineParagraph({ id, paragraph, isCurrent }: ParagraphProps) {
  const { t } = useWords()
  const { change, older, newer, segments } = paragraph
  const place = change === 'movedAway' || newer === null ? older : newer
  if (place === null) return null
  const isGone = change === 'deleted' || change === 'movedAway'
  const label = isGone ? <del>{place.label}</del> : change === 'inserted' ? <ins>{place.label}</ins> : place.label
  return (
    <p
      id={id}
      className="redline-paragraph"
      data-part={place.part}
      data-role={place.role}
      data-level={place.level}
      data-change={change === 'same' ? undefined : change}
      data-current={isCurrent || undefined}
    >
      <span className="redline-label">{place.label === '' ? null : label}</span>
      <span className="redline-words">
        <Move paragraph={paragraph} />
        {change === 'movedAway' ? <del>{textOf(segments, 'inserted')}</del> : <Segments segments={segments} />}
        <Ending paragraph={paragraph} />
        {change === 'same' ? null : <span className="unseen"> ({t(`compare.kind.${change}`)})</span>}
      </span>
    </p>
  )
})

/** Where it went, or where it came from. */
function Move({ paragraph: { change, older, newer } }: { paragraph: ComparedParagraph }) {
  const { t } = useWords()
  if (change === 'movedHere' && older?.number != null)
    return <span className="redline-move">↳ {t('compare.movedFrom', { number: older.number })} </span>
  if (change === 'movedAway' && newer?.number != null)
    return <span className="redline-move">↷ {t('compare.movedTo', { number: newer.number })} </span>
  return change === 'movedHere' ? <span className="redline-move">↳ </span> : null
}

function Ending({ paragraph: { change, older, newer } }: { paragraph: ComparedParagraph }) {
  if (change === 'inserted') return <ins>{newer?.ending}</ins>
  if (change === 'deleted' || change === 'movedAway') return <del>{older?.ending}</del>
  if (older?.ending === newer?.ending) return newer?.ending
  return (
    <>
      <del>{older?.ending}</del>
      <ins>{newer?.ending}</ins>
    </>
  )
}

const textOf = (segments: readonly Segment[], without: Segment['type']) =>
  segments.flatMap(({ type, runs }) => (type === without ? [] : runs.map(({ text }) => text))).join('')

/** Stretches of text with where each begins, which is what tells them apart. */
function withStarts<Stretch>(stretches: readonly Stretch[], lengthOf: (stretch: Stretch) => number) {
  let start = 0
  return stretches.map((stretch) => {
    const placed = { stretch, start }
    start += lengthOf(stretch)
    return placed
  })
}

const lengthOfRuns = ({ runs }: Segment) => runs.reduce((length, { text }) => length + text.length, 0)

function Segments({ segments }: { segments: readonly Segment[] }) {
  return withStarts(segments, lengthOfRuns).map(({ stretch: { type, runs }, start: key }) => {
    const words = withStarts(runs, ({ text }) => text.length).map(({ stretch, start }) => (
      <Marked key={start} run={stretch} />
    ))
    if (type === 'inserted') return <ins key={key}>{words}</ins>
    if (type === 'deleted') return <del key={key}>{words}</del>
    return type === 'marked' ? (
      <span key={key} className="redline-marked">
        {words}
      </span>
    ) : (
      <Fragment key={key}>{words}</Fragment>
    )
  })
}

function Marked({ run: { text, bold, italic, bracket } }: { run: Run }): ReactNode {
  const words = bracket === true ? `[${text}]` : text
  const slanted = italic === true ? <em>{words}</em> : words
  return bold === true ? <strong>{slanted}</strong> : slanted
}
