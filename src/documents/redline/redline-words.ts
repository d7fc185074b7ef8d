import type { Language } from '#domain/language/language.ts'

interface RedlineWords {
  readonly heading: string
  readonly inserted: string
  readonly deleted: string
  readonly movedAway: string
  readonly movedHere: string
  readonly marked: string
  /** Of a paragraph that was cut in two, and of two that were joined. */
  readonly cut: string
  readonly joined: string
  /** @param number of the clause; null where it has none */
  readonly movedTo: (number: string | null, isDown: boolean) => string
  readonly movedFrom: (number: string | null, isDown: boolean) => string
}

export const redlineWords: Readonly<Record<Language, RedlineWords>> = {
  ru: {
    heading: 'Сравнение двух редакций',
    inserted: 'добавлено',
    deleted: 'исключено',
    movedAway: 'перенесено отсюда',
    movedHere: 'перенесено сюда',
    marked: 'изменено выделение',
    cut: 'абзац разделён',
    joined: 'абзацы соединены',
    movedTo: (number, isDown) =>
      number === null ? `перенесено ${isDown ? 'ниже' : 'выше'}` : `перенесено, теперь пункт ${number}`,
    movedFrom: (number, isDown) =>
      number === null ? `перенесено ${isDown ? 'сверху' : 'снизу'}` : `перенесено, был пункт ${number}`,
  },
  en: {
    heading: 'Comparison of two versions',
    inserted: 'inserted',
    deleted: 'deleted',
    movedAway: 'moved away',
    movedHere: 'moved here',
    marked: 'emphasis changed',
    cut: 'paragraph divided',
    joined: 'paragraphs joined',
    movedTo: (number, isDown) =>
      number === null ? `moved ${isDown ? 'down' : 'up'}` : `moved, now paragraph ${number}`,
    movedFrom: (number, isDown) =>
      number === null ? `moved from ${isDown ? 'above' : 'below'}` : `moved, was paragraph ${number}`,
  },
}
