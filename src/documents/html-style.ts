import type { Layout } from '#domain/drafting/document.ts'

/** Sizes and margins are those of the Word document. */
export function pageStyle(layout: Layout): string {
  const size = layout === 'gost' ? '14pt' : '12pt'
  return `
@page { size: A4; margin: 20mm 10mm 20mm 30mm }
@page { @top-center { content: counter(page); font: ${size} 'Times New Roman', serif } }
@page :first { @top-center { content: none } }
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #111; font: ${size}/1.35 'Times New Roman', Tinos, 'Liberation Serif', serif;
  hyphens: manual; overflow-wrap: break-word }
main { max-width: 210mm; margin: 0 auto; padding: 20mm 10mm 20mm 30mm }
p, h1, h2, ol, li { margin: 0; padding: 0 }
p { text-align: justify; text-indent: 1.25cm; orphans: 2; widows: 2 }
h1 { font-size: inherit; font-weight: bold; text-align: center; margin-bottom: 12pt; break-after: avoid }
h1 span { display: block }
h2 { font-size: inherit; text-align: center; margin: 12pt 0 6pt; break-after: avoid }
ol { list-style: none }
li + li, li > p + p, li > ol, ol + p { margin-top: 4pt }
li li { padding-left: .75cm }
.label { display: inline-block; min-width: .95cm; text-indent: 0; white-space: pre }
.dash > li > p > .label, .preamble > li > p > .label { min-width: .5cm }
a { color: inherit; text-decoration: none }
a:focus-visible { outline: 2px solid #1f5fbf; outline-offset: 2px }
.place { text-align: center; text-indent: 0; margin-bottom: 12pt }
.adoption { text-align: right; text-indent: 0; font-style: italic; margin-top: 12pt }
.line { display: flex; justify-content: space-between; gap: 1cm; text-indent: 0; text-align: left; break-inside: avoid }
.line span + span { text-align: right; white-space: nowrap }
.dateLine { margin-bottom: 12pt }
.signature { margin-top: 18pt; align-items: flex-end }
.opening, .preamble, .formula, .operative, .closing { margin-bottom: 6pt }
.formula p { font-weight: bold; text-align: left; break-after: avoid }
.formula { margin: 10pt 0 }
.un h1 { text-align: left; margin-left: 1.25cm }
.un .formula p { font-weight: normal }
@media screen { html { background: #e9ebee } body { background: none }
  main { background: #fff; box-shadow: 0 0 0 1px #d5d9de; margin: 16px auto; min-height: 297mm } }
@media screen and (max-width: 720px) { main { padding: 8vw 5vw; margin: 0; min-height: 0 }
  p { text-align: left } }
@media print { main { max-width: none; padding: 0 } }
`
}
