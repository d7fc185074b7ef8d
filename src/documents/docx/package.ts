import {
  AlignmentType,
  Document,
  Header,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ILevelsOptions,
} from 'docx'
import { deepestLevel } from '#domain/drafting/clause.ts'
import type { DocumentStyle } from '#domain/drafting/document.ts'
import { numberedForm, type MarkForm } from '#domain/drafting/marks.ts'
import type { DocumentTree } from '../tree.ts'
import { listNames, type ListName, type ListPlan } from './lists.ts'
import { headProperties } from './properties.ts'
import { styleIds } from './style-names.ts'
import { documentStyles, labelIndent, labelWidth, plainSheet, type Sheet } from './styles.ts'

/**
 * The package around the text, by the docx library: styles, numbering, header, settings, properties. Its body holds one seed
 * paragraph for each instance of each list, in the order of `listsOf`, from which the post-pass learns the
 * numbers the library gave to them.
 * @param letterhead which brings headers of its own: the frame has none then
 */
export async function packFrame(tree: DocumentTree, plan: ListPlan, letterhead: Sheet | null): Promise<Uint8Array> {
  const sheet = letterhead ?? plainSheet
  const { page } = sheet
  const document = new Document({
    title: tree.title,
    subject: tree.subject,
    creator: tree.author,
    lastModifiedBy: tree.author,
    customProperties: headProperties(tree.document),
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: sheet.hasEvenPages,
    defaultTabStop: labelIndent(0).firstLine,
    styles: documentStyles(tree.style, tree.language, sheet),
    numbering: {
      config: listsOf(plan).map(({ reference, list, style }) => ({ reference, levels: levelsOf(list, style) })),
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        ...(letterhead === null ? { headers: ownHeaders() } : {}),
        children: seeds(plan),
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Lists in the order of their seeds. Styles of paragraphs refer to those of the document's own style by their plain names. */
function listsOf({ lists }: ListPlan) {
  return lists.flatMap(({ style, instances }, index) =>
    listNames.map((list) => ({
      list,
      reference: index === 0 ? list : `${list}${index}`,
      style,
      count: instances[list],
    })),
  )
}

function seeds(plan: ListPlan): Paragraph[] {
  return listsOf(plan).flatMap(({ reference, count }) =>
    Array.from({ length: count }, (_, instance) => new Paragraph({ numbering: { reference, level: 0, instance } })),
  )
}

/** The page number from page 2: page 1 has a header of its own, which is empty. */
function ownHeaders(): { default: Header; first: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return {
    default: new Header({ children: [new Paragraph({ style: styleIds.header, children: [number] })] }),
    first: new Header({ children: [new Paragraph({ style: styleIds.header })] }),
  }
}

interface LevelMark {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]
  readonly text: string
}

function levelsOf(list: ListName, style: DocumentStyle): readonly ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => {
    const indent = labelIndent(level)
    const tab = indent.left + indent.firstLine + labelWidth(style, list, level)
    return {
      level,
      ...(list === 'dash' ? dash : levelMark(list, level, style)),
      alignment: AlignmentType.LEFT,
      suffix: LevelSuffix.TAB,
      style: { paragraph: { indent, leftTabStop: tab } },
    }
  })
}

const dash: LevelMark = { format: LevelFormat.BULLET, text: '–' }

function levelMark(list: 'outline' | 'plain', level: number, style: DocumentStyle): LevelMark {
  const self = `%${level + 1}`
  if (level === 0)
    return style.numbering === '–' ? dash : { format: LevelFormat.DECIMAL, text: style.numbering.replace('1', self) }
  return marks[numberedForm(style, level)](self, list === 'outline' ? level : 0)
}

type NumberFormat = LevelMark['format']

const numbered =
  (format: NumberFormat, before: string, after: string) =>
  (self: string): LevelMark => ({
    format,
    text: before + self + after,
  })

/** Forms of the domain in the words of Word; `above` is the count of levels whose numbers stand before one's own. */
const marks: Record<MarkForm, (self: string, above: number) => LevelMark> = {
  'russian-letter': numbered(LevelFormat.RUSSIAN_LOWER, '', ')'),
  'bracketed-number': numbered(LevelFormat.DECIMAL, '', ')'),
  letter: numbered(LevelFormat.LOWER_LETTER, '(', ')'),
  roman: numbered(LevelFormat.LOWER_ROMAN, '(', ')'),
  'dotted-letter': numbered(LevelFormat.LOWER_LETTER, '', '.'),
  decimal: (self, above) => ({
    format: LevelFormat.DECIMAL,
    text: `${Array.from({ length: above }, (_, index) => `%${index + 1}.`).join('')}${self}.`,
  }),
  dash: () => dash,
  none: () => dash,
}
