import type { Element } from './element.ts'

/** Children of the properties of paragraphs and runs in the order of the schema (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28). */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl rPr`),
  'w:rPr':
    words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
    vanish color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish`),
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).map((word) => `w:${word}`)
}

/** Properties as the schema wants them: LibreOffice 7.4 writes some out of order. Of one said twice the last holds. */
export function ordered(name: string, children: readonly Element[]): Element[] | null {
  const order = orders[name]
  if (order === undefined) return null
  const byName = new Map(children.map((one) => [one.name, one]))
  return order.flatMap((one) => byName.get(one) ?? [])
}
