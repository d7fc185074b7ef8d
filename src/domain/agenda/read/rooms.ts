const ordinal = String.raw`(?:№\s?\d+|\d+\p{L}?|[«"“][^»"”]{1,40}[»"”]|\p{Lu}\p{L}{0,20}|[ivx]+)`
const adjective = String.raw`(?:\p{L}+(?:-\p{L}+)?(?:ый|ий|ой)|\p{Lu}\p{L}{2,20}|пресс|конференц|актовый|бизнес|vip)`
const russianHall = String.raw`(?:${adjective}[\s-]){0,2}зал(?:е)?(?![\p{L}])(?:\s+(?:заседаний|пленарных заседаний|учёного совета|ученого совета|переговоров|совещаний|конгрессов))?(?:\s*${ordinal})?`
const russianPlace = String.raw`(?:ауд(?:итория|\.)|каб(?:инет|\.)|комната|комн\.|павильон|корпус|шат[её]р|лекторий|этаж)\s*${ordinal}|(?:\p{L}+(?:ая|ое)\s)?(?:переговорная|фойе|холл|вестибюль|атриум|амфитеатр|конгресс-холл|конференц-центр|столовая|ресторан|кафе|библиотека)(?:\s+${ordinal})?(?:\s+\d[-\s]?(?:го\s)?этаж\p{L}*)?`
const englishHall = String.raw`(?:(?:the\s)?(?:\p{Lu}[\p{L}'’.]*\s){0,3}(?:Hall|Room|Auditorium|Ballroom|Lobby|Foyer|Theatre|Theater|Pavilion|Chamber|Suite|Lounge|Atrium|Studio|Amphitheatre)|(?:Hall|Room|Auditorium|Ballroom|Chamber|Suite|Meeting Room|Conference Room)\s+(?:No\.?\s*)?[\p{Lu}\d][\p{L}\d.-]{0,12}(?:\s\d{1,3})?)`
const online = String.raw`онлайн|online|zoom|ms teams`

const place = String.raw`(?:${russianHall}|${russianPlace}|${englishHall}|${online})`
const wholeRu = new RegExp(
  `^(?:место(?: проведения)?\\s*:\\s*|в\\s)?(${place}(?:[,.]?\\s*(?:\\(?[\\p{L}\\d-]{1,12}\\s+этаж\\)?|\\d+\\s?эт\\.?|floor \\d+|\\d\\w\\w floor|корпус\\s*${ordinal}|ауд\\.?\\s*\\d+\\p{L}?))?)[.;,]?$`,
  'iu',
)
const labelled =
  /^(?:место(?: проведения)?|зал|аудитория|площадка|venue|room|hall|place|location)\s*:\s*(.{1,100}?)[.;]?$/iu
const bracketed = new RegExp(`[\\s,.;–—-]*[([]\\s*(${place})\\s*[)\\]]\\.?$`, 'u')
const trailing = new RegExp(`[,.;–—|/]\\s*(?:в\\s)?(${place})\\.?$`, 'u')
const leading = new RegExp(`^(${place})\\s*[.,:;–—|/]\\s*(?=\\S)`, 'u')

const longest = 120

/** A hall, when a text names nothing else: «Большой зал», «ауд. 214», «Место проведения: Зал А», "Room 3"; null otherwise. */
export function roomOf(text: string): string | null {
  if (text.length > longest || text === '') return null
  const told = labelled.exec(text)?.[1]
  if (told !== undefined)
    return /^(?:зал|аудитория|room|hall)/iu.test(text) && /^[\p{L}\d]{1,4}$/u.test(told)
      ? text.replace(/\s*:\s*/u, ' ')
      : told
  // Words that begin small are not the name of a place, whatever they end in: «открытый зал заседаний».
  if (!/^[\p{Lu}\d«"“(]|^(?:ауд|каб|комн|зал|онлайн|online|zoom|в\s|место|конференц|актовый|фойе|холл)/u.test(text))
    return null
  return wholeRu.exec(text)?.[1]?.trim() ?? null
}

/** A hall at the end or the beginning of a title, and the title without it. */
export function splitRoom(text: string): { readonly text: string; readonly room: string } {
  if (text.length > 400) return { text, room: '' }
  const whole = roomOf(text)
  if (whole !== null) return { text: '', room: whole }
  for (const pattern of [bracketed, trailing, leading]) {
    const match = pattern.exec(text)
    if (match === null) continue
    return { text: text.replace(pattern, '').trim(), room: (match[1] ?? '').trim() }
  }
  return { text, room: '' }
}
