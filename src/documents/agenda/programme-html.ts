import type { PrintedItem, PrintedProgramme, PrintedSession, PrintedSpeaker } from '#domain/agenda/printed-programme.ts'
import type { Language } from '#domain/language/language.ts'
import { xmlText } from '../xml.ts'
import type { ProgrammeAbout } from '#domain/agenda/programme-about.ts'
import { capital, dayWords, interval, placeAndDates, releaseWords, underTitle, wordsOf } from './words.ts'

/** The programme as one page for a website: no script, nothing from elsewhere; in the colours the reader has chosen, and for paper. */
export function writeProgrammeHtml(programme: PrintedProgramme, about: ProgrammeAbout): string {
  const { language, conference } = about
  const words = wordsOf(language)
  const many = programme.days.length > 1
  const links = programme.days.map(
    ({ date }) => `<a href="#d${date}">${xmlText(capital(dayWords(date, language)))}</a>`,
  )
  const days = programme.days.map(
    ({ date, sessions }) =>
      `<section id="d${date}"><h2>${xmlText(capital(dayWords(date, language)))}</h2>${sessions
        .map((session) => sessionHtml(session, language))
        .join('\n')}</section>`,
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(`${words.programme}. ${conference.title}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><p class="kind">${words.programme}</p><h1>${xmlText(conference.title)}</h1><p>${xmlText(placeAndDates(about))}</p><p class="release">${xmlText(releaseWords(about))}</p></header>
${many ? `<nav>${links.join('')}</nav>` : ''}
${days.length === 0 ? `<p>${words.empty}</p>` : days.join('\n')}
</main>
</body>
</html>
`
}

function sessionHtml(session: PrintedSession, language: Language): string {
  const { id, kind, title, start, end, note, moderators, items } = session
  const under = underTitle(session, language)
  return `<article id="s${xmlText(id)}"${kind === 'break' ? ' class="break"' : ''}><div class="time">${timeHtml({ start, end })}</div><div><h3>${xmlText(title)}</h3>${
    under === '' ? '' : `<p class="place">${xmlText(under)}</p>`
  }${peopleHtml(moderators, language)}${note === '' ? '' : `<p class="note">${xmlText(note)}</p>`}${
    items.length === 0 ? '' : `<ol>${items.map((item) => itemHtml(item, language)).join('')}</ol>`
  }</div></article>`
}

function itemHtml(item: PrintedItem, language: Language): string {
  const number = item.number === '' ? '' : `<span class="number">${item.number}.</span> `
  return `<li class="l${item.depth}${item.kind === 'break' ? ' break' : ''}"><div class="time">${timeHtml(item)}</div><div><p class="title">${number}${xmlText(item.title)}</p>${peopleHtml(item.speakers, language)}${
    item.note === '' ? '' : `<p class="note">${xmlText(item.note)}</p>`
  }</div></li>`
}

const timeHtml = (one: { readonly start: string; readonly end: string }): string => `<time>${interval(one)}</time>`

function peopleHtml(speakers: readonly PrintedSpeaker[], language: Language): string {
  const [word] = wordsOf(language).moderator
  return speakers
    .map(
      ({ name, post, role }) =>
        `<p class="who">${role === 'moderator' ? `${word}: ` : ''}<b>${xmlText(name)}</b>${post === '' ? '' : `, ${xmlText(post)}`}</p>`,
    )
    .join('')
}

const style = `
:root { color-scheme: light dark; --ink: #14181c; --quiet: #55606b; --line: #d5d9de; --ground: #fff; --break: #f3f5f7; --accent: #0b6b63 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --quiet: #a5aeb7; --line: #3a3f44; --ground: #1b1e20; --break: #24282b; --accent: #5cc4b8 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.45 system-ui, 'Segoe UI', 'Liberation Sans', sans-serif; overflow-wrap: break-word }
main { max-width: 860px; margin: 0 auto; padding: 24px 16px 64px }
p, h1, h2, h3, ol { margin: 0; padding: 0 }
header { margin-bottom: 16px }
.kind { color: var(--accent); font-weight: 600 }
h1 { font-size: 28px; line-height: 1.2; margin: 4px 0 8px }
.release, .place, .note, li .time { color: var(--quiet) }
nav { display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 12px 0; border-bottom: 1px solid var(--line) }
nav a { color: var(--accent) }
h2 { font-size: 20px; padding: 32px 0 8px; scroll-margin-top: 8px }
h3 { font-size: 16px }
article, li { display: grid; grid-template-columns: 116px 1fr; gap: 0 16px }
article { padding: 12px 0; border-top: 1px solid var(--line); scroll-margin-top: 8px }
article > .time { font-weight: 600 }
article.break { background: var(--break); margin: 0 -8px; padding: 12px 8px }
article.break h3, li.break .title { font-weight: normal; font-style: italic }
.time { font-variant-numeric: tabular-nums; white-space: nowrap }
ol { list-style: none; margin-top: 8px }
li { grid-template-columns: 104px 1fr; padding: 4px 0 }
li.l1 > div:last-child { padding-left: 16px }
li.l2 > div:last-child { padding-left: 32px }
.note { font-style: italic }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
:target { background: color-mix(in srgb, var(--accent) 10%, transparent) }
@media (max-width: 560px) { article, li { grid-template-columns: 1fr } .time { padding-bottom: 2px } li.l1 > div:last-child, li.l2 > div:last-child { padding-left: 0 } }
@media print { @page { size: A4; margin: 20mm 15mm } nav { display: none } main { max-width: none; padding: 0 } h2 { break-after: avoid } article { break-inside: avoid-page } }
`
