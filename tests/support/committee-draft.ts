import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx'

const member = { author: 'Вера Лугова', date: '2026-10-12T09:30:00Z' }

const plain = (text: string) => [new TextRun(text)]

/** The draft as the committee gets it: by another hand, its numbers typed, with tracked changes, a comment and a line that is no part of it. */
export async function committeeDraft(): Promise<Uint8Array> {
  const paragraphs: readonly (readonly ParagraphChild[])[] = [
    ...[
      'РЕЗОЛЮЦИЯ',
      'II съезда библиотек речных городов',
      'г. Ярославль, 14–16 октября 2026 года',
      'Мы, участники II съезда библиотек речных городов, представляющие библиотеки Армении, Белоруссии и Казахстана,',
      'отмечая возросшее внимание читателей к истории рек,',
      'принимая во внимание решения I съезда,',
      'ПОСТАНОВИЛИ:',
    ].map(plain),
    commented(),
    ...[
      '2. Рекомендовать библиотекам речных городов:',
      'а) открыть читальные залы на набережных;',
      'б) вести общий каталог книг о реках.',
      '3. Поручить секретариату съезда издать сборник "Реки и книги" - до 1 марта 2027 г. Провести III съезд в городе Калуге в 2028 году.',
    ].map(plain),
    [new InsertedTextRun({ id: 12, ...member, text: '4. Поблагодарить город Ярославль за тёплый приём.' })],
    plain('Вера, проверьте даты и верните мне до обеда.'),
  ]
  const file = new Document({
    comments: {
      children: [
        { id: 0, author: member.author, date: new Date(member.date), children: [new Paragraph('Назвать срок плана')] },
      ],
    },
    sections: [{ children: paragraphs.map((children) => new Paragraph({ children })) }],
  })
  return Packer.toBuffer(file)
}

function commented(): readonly ParagraphChild[] {
  return [
    new TextRun('1. Одобрить '),
    new DeletedTextRun({ id: 10, ...member, text: 'прежний' }),
    new InsertedTextRun({ id: 11, ...member, text: 'новый' }),
    new TextRun(' '),
    new CommentRangeStart(0),
    new TextRun('план совместной работы'),
    new CommentRangeEnd(0),
    new TextRun({ children: [new CommentReference(0)] }),
    new TextRun('.'),
  ]
}
