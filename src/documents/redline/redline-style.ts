import type { Layout } from '#domain/drafting/document.ts'

/**
 * A page whose changes are told apart without colour: insertions underlined, deletions struck, what moved doubly so, with an arrow and a word.
 * On a screen colour helps; on paper everything is black.
 */
export function redlineStyle(layout: Layout): string {
  const size = layout === 'gost' ? '14pt' : '12pt'
  return `
@page { size: A4; margin: 20mm 10mm 20mm 30mm }
* { box-sizing: border-box }
:root { color-scheme: light; --added: #0b5d57; --gone: #a1260d; --ink: #111; --quiet: #444 }
body { margin: 0; background: #fff; color: var(--ink); font: ${size}/1.35 'Times New Roman', Tinos, 'Liberation Serif', serif;
  overflow-wrap: break-word }
main { max-width: 210mm; margin: 0 auto; padding: 20mm 10mm 20mm 30mm }
p, h1, h2, h3 { margin: 0 0 4pt; font-size: inherit; text-indent: 1.25cm; text-align: justify; orphans: 2; widows: 2 }
header { margin: 0 0 18pt; padding: 0 0 4pt; border-bottom: 1px solid; font: 10pt/1.4 'Liberation Sans', Arial, sans-serif }
header p { display: flex; flex-wrap: wrap; gap: 2pt 14pt; text-indent: 0; text-align: left }
h1 { text-indent: 0; text-align: left; font-weight: bold }
h2, h3, .kind, .place { text-align: center; text-indent: 0; break-after: avoid }
h2, h3, .kind { font-weight: bold }
h2 { margin-bottom: 12pt }
.place, .dateLine { margin-bottom: 12pt }
.adoption { text-align: right; text-indent: 0; font-style: italic; margin-top: 12pt }
.line { display: flex; justify-content: space-between; gap: 1cm; text-indent: 0; text-align: left }
.signature { margin-top: 18pt }
.formula { font-weight: bold; text-align: left; margin: 10pt 0; break-after: avoid }
.un h2 { text-align: left; margin-left: 1.25cm }
.un .formula { font-weight: normal }
.level1 { padding-left: .75cm } .level2 { padding-left: 1.5cm } .level3 { padding-left: 2.25cm }
.label { display: inline-block; min-width: .95cm; text-indent: 0; white-space: pre }
ins { color: var(--added); text-decoration: underline; text-decoration-thickness: 1.2px; text-underline-offset: .14em }
del { color: var(--gone); text-decoration: line-through; text-decoration-thickness: 1.2px }
ins.moved { text-decoration-style: double } del.moved { text-decoration-style: double }
.marked { text-decoration: underline dotted; text-underline-offset: .14em }
ins.end, del.end { text-decoration: none; font-weight: bold; padding-left: .2em }
.note { display: inline-block; font: 9pt/1.2 'Liberation Sans', Arial, sans-serif; color: var(--quiet); border: 1px solid; border-radius: 2px;
  padding: 0 3px; margin-right: .4em; text-indent: 0; text-decoration: none; white-space: nowrap }
.note:focus-visible { outline: 2px solid #1f5fbf }
.changed { position: relative }
.changed::before { content: ''; position: absolute; left: -8mm; top: .2em; bottom: .2em; border-left: 2px solid }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none }
@media screen { html { background: #e9ebee } body { background: none }
  main { background: #fff; box-shadow: 0 0 0 1px #d5d9de; margin: 16px auto; min-height: 297mm } }
@media screen and (max-width: 820px) { main { padding: 8vw 5vw 8vw 10vw; margin: 0 } p { text-align: left } }
@media print { :root { --added: #000; --gone: #000; --ink: #000; --quiet: #000 } main { max-width: none; padding: 0 } }
`
}
