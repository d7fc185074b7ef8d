const label =
  /^(дата(?: проведения)?|дни проведения|место(?: проведения)?|адрес|время|организатор(?:ы)?|при поддержке|контакты|сайт|date|dates|venue|place|location|address|organi[sz]ed by|organi[sz]ers?|participants|supported by|language|contact|website)(?:\s*:|$)/iu

/** What a line of a title page says it tells of: «Дата:», "Organized by …"; null for others. */
export const labelOf = (line: string): string | null =>
  label.exec(line)?.[1] ?? (/^organi[sz]ed by\s/iu.test(line) ? 'organizers' : null)
