const ordinal = String.raw`(?:№\s?\d+|\d+\p{L}?(?!\p{L}|-)|[«"“][^»"”]{1,40}[»"”]|\p{Lu}\p{L}{0,20}|[IVX]+)`
const adjective = String.raw`(?:\p{L}+(?:-\p{L}+)?(?:ый|ий|ой)|\p{Lu}\p{L}{2,20}|[Пп]ресс|[Кк]онференц|[Бб]изнес|VIP)`
const matter = String.raw`(?:\s+(?:заседаний|пленарных заседаний|уч[её]ного совета|переговоров|совещаний|конгрессов|главного корпуса))*`
const russianHall = String.raw`(?:${adjective}[\s-]){0,2}(?:[Зз]ал|ЗАЛ)(?:е)?(?![\p{L}])${matter}(?:\s*${ordinal})?`
const numbered = String.raw`(?:[Аа]уд(?:итория|\.)|[Кк]аб(?:инет|\.)|[Кк]омната|[Кк]омн\.|[Пп]авильон|[Кк]орпус|[Шш]ат[её]р|[Лл]екторий)\s*${ordinal}`
const named = String.raw`(?:\p{L}+(?:ая|ое)\s)?(?:[Пп]ереговорная|[Кк]омната переговоров|[Аа]удитория|[Фф]ойе|[Хх]олл|[Вв]естибюль|[Аа]триум|[Аа]мфитеатр|[Кк]онгресс-холл|[Кк]онференц-центр|[Сс]толовая|[Рр]есторан|[Кк]афе|[Бб]иблиотека)${matter}(?:\s+${ordinal})?(?:\s+\d{1,2}(?:-?го)?\s+этажа?)?`
const englishHall = String.raw`(?:(?:[Tt]he\s)?(?:\p{Lu}[\p{L}'’.]*\s){0,3}(?:Hall|Room|Auditorium|Ballroom|Lobby|Foyer|Theatre|Theater|Pavilion|Chamber|Suite|Lounge|Atrium|Studio|Amphitheatre)|(?:Hall|Room|Auditorium|Ballroom|Chamber|Suite|Meeting Room|Conference Room|HALL|ROOM)\s+(?:No\.?\s*)?[\p{Lu}\d][\p{L}\d.-]{0,12}(?:\s\d{1,3})?)`
const online = String.raw`[Оо]нлайн|[Oo]nline|Zoom|MS Teams`

const place = String.raw`(?:${russianHall}|${numbered}|${named}|${englishHall}|${online})`
const storey = String.raw`(?:[,.]?\s*(?:\(?[\p{L}\d-]{1,12}\s+этаж\)?|\d+\s?эт\.?|[Ff]loor \d+|\d\w\w floor|корпус\s*${ordinal}|ауд\.?\s*\d+\p{L}?))`
const whole = new RegExp(`^(?:в\\s)?(${place}${storey}?)[.;,]?$`, 'u')
const labelled =
  /^(?:место(?: проведения)?|зал|аудитория|площадка|venue|room|hall|place|location)\s*:\s*(.{1,100}?)[.;]?$/iu
const bracketed = new RegExp(`[\\s,.;–—-]*[([]\\s*(${place}${storey}?)\\s*[)\\]]\\.?$`, 'u')
const trailing = new RegExp(`[,.;–—|/]\\s*(?:в\\s)?(${place}${storey}?)\\.?$`, 'u')
const leading = new RegExp(`^(${place})\\s*[.,:;–—|/]\\s*(?=\\S)`, 'u')

/** «On-site registration Room: U4» */
const short = /\s+((?:Room|Hall|Зал|Ауд\.|Аудитория)\s*:\s*[\p{L}\d.-]{1,12})$/u
const atSign = /\s+@\s*(\p{Lu}.{1,60})$/u

const longest = 120

/** A hall, when a text names nothing else: «Большой зал», «ауд. 214», «Место проведения: Зал А», "Room 3"; null otherwise. */
export function roomOf(text: string): string | null {
  if (text.length > longest || text === '') return null
  const told = labelled.exec(text)?.[1]
  if (told === undefined) return whole.exec(text)?.[1]?.trim() ?? null
  // «Зал: А» is hall А; «Зал: Большой зал» is what is said behind the mark.
  const isShort = /^(?:зал|аудитория|room|hall)/iu.test(text) && /^[\p{L}\d]{1,4}$/u.test(told)
  return isShort ? text.replace(/\s*:\s*/u, ' ') : told
}

/** A hall at the end or the beginning of a title, and the title without it. */
export function splitRoom(text: string): { readonly text: string; readonly room: string } {
  if (text.length > 400) return { text, room: '' }
  const room = roomOf(text)
  if (room !== null) return { text: '', room }
  for (const pattern of [bracketed, trailing, leading, short, atSign]) {
    const match = pattern.exec(text)
    if (match === null) continue
    return { text: text.replace(pattern, '').trim(), room: (match[1] ?? '').replace(/\s*:\s*/u, ' ').trim() }
  }
  return { text, room: '' }
}
