import type { Layout } from '#domain/drafting/document.ts'

/** Sizes, margins and distances are those of the Word document (docx/styles.ts). */
const margins = '20mm 10mm 20mm 30mm'

function sizeOf(layout: Layout): string {
  return layout === 'gost' ? '14pt' : '12pt'
}

/**
 * The printed page and nothing else: black on white whatever the screen is set to. On a screen its sheets lie side by side, `sheetGap` apart:
 * the text runs through columns as large as the text of a sheet, so the browser breaks it as it will on paper.
 */
export function pageStyle(layout: Layout): string {
  return `${paper(layout)}
:root { color-scheme: light }
${text(layout)}
@media screen {
  html { background: linear-gradient(to right, #fff 210mm, transparent 0) 0 0 / ${210 + sheetGap}mm 297mm repeat-x;
    height: 297mm; overflow-y: hidden }
  body { background: none }
  main { position: absolute; top: 20mm; left: 30mm; width: 170mm; height: 257mm;
    columns: 170mm; column-gap: ${40 + sheetGap}mm; column-fill: auto }
  .page-number { position: absolute; top: 10mm; width: 170mm; text-align: center } }
@media print { .page-number { display: none } }`
}

/** Millimetres between two sheets on the screen. */
const sheetGap = 8

/** The page for a website: a sheet on the screen, in the colours the reader has chosen, and the printed page on paper. */
export function siteStyle(layout: Layout): string {
  return `${paper(layout)}
:root { color-scheme: light dark; --ground: #e9ebee; --sheet: #fff; --ink: #111; --edge: #d5d9de; --focus: #1f5fbf }
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #16181a; --sheet: #212427; --ink: #e8e6e3; --edge: #3a3f44; --focus: #8ab4f8 } }
${text(layout)}
@media screen {
  body { background: var(--ground); color: var(--ink) }
  main { padding: 16px }
  article { max-width: 210mm; min-height: 297mm; margin: 0 auto; padding: ${margins};
    background: var(--sheet); outline: 1px solid var(--edge) }
  a { text-decoration: underline; text-underline-offset: .15em; text-decoration-thickness: 1px }
  a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
  :target { background: color-mix(in srgb, var(--focus) 14%, transparent); scroll-margin-top: 2em } }
@media screen and (max-width: 820px) {
  main { padding: 0 }
  article { min-height: 0; padding: 8vw 5vw; outline: 0 }
  p { text-align: left }
  .line { flex-wrap: wrap }
  .line > :last-child { margin-left: auto } }`
}

/** A4; from page 2 the number stands centred in the top margin, 10 mm from the edge (GOST R 7.0.97-2025). */
function paper(layout: Layout): string {
  return `
@page { size: A4; margin: ${margins};
  @top-center { content: counter(page); vertical-align: top; padding-top: 10mm;
    font: ${sizeOf(layout)} 'Times New Roman', Tinos, 'Liberation Serif', serif } }
@page :first { @top-center { content: none } }`
}

function text(layout: Layout): string {
  return `* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #111; font: ${sizeOf(layout)}/1.3225 'Times New Roman', Tinos, 'Liberation Serif', serif;
  hyphens: manual; overflow-wrap: break-word }
p, h1, h2, ol, li, dl, dt, dd { margin: 0; padding: 0 }
p { text-align: justify; text-indent: 1.25cm; orphans: 2; widows: 2 }
h1, h2 { font-size: inherit; font-weight: bold; text-align: center; break-after: avoid; break-inside: avoid }
h1 { margin-bottom: 12pt }
h1 span { display: block }
h1 .kind { margin-bottom: 3pt }
h2 { margin: 12pt 0 6pt }
ol { list-style: none }
li, li > p + p, li > ol, ol + p { margin-top: 4pt }
li > p:has(+ ol) { break-after: avoid }
ol li li > p { padding-left: .75cm }
ol li li li > p { padding-left: 1.5cm }
ol li li li li > p { padding-left: 2.25cm }
.label { display: inline-block; min-width: 1cm; text-indent: 0; white-space: pre }
.dash > li > p > .label, .preamble > li > p > .label { min-width: .5cm }
a { color: inherit; text-decoration: none }
.place { text-align: center; text-indent: 0; margin-bottom: 12pt }
.adoption { text-align: right; text-indent: 0; font-style: italic; margin-top: 12pt }
.line { display: flex; justify-content: space-between; gap: 1cm; text-indent: 0; text-align: left; break-inside: avoid }
.line > :last-child { text-align: right; white-space: nowrap }
.dateLine { margin-bottom: 12pt }
.signatures .line { margin-top: 18pt; align-items: flex-end }
footer { break-before: avoid }
.opening, .preamble, .operative, .closing { margin-bottom: 4pt }
.formula { margin: 8pt 0; break-after: avoid }
.formula p { font-weight: bold; text-align: left; break-after: avoid }
.un h1 { text-align: left; margin-left: 1.25cm }
.un .formula p { font-weight: normal }
@media print { a { text-decoration: none } }`
}
