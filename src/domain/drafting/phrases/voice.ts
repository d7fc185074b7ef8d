/** Who speaks in a document, as Russian verbs and participles agree with it. */
export const voices = ['masculine', 'feminine', 'neuter', 'plural', 'we'] as const
export type Voice = (typeof voices)[number]

/** Organs and their gender; an adjective before them says the same («Генеральная», «Координационный»). */
const organs: readonly (readonly [RegExp, Voice])[] = [
  [/^(?:мы|we)$/u, 'we'],
  [
    /^(?:участники|участницы|делегаты|представители|члены|партии|стороны|participants|delegates|members|parties)$/u,
    'plural',
  ],
  [/^(?:собрание|совещание|правление|бюро|вече|заседание|общество|объединение|движение)$/u, 'neuter'],
  [
    /^(?:конференция|ассамблея|комиссия|коллегия|сессия|секция|палата|федерация|ассоциация|организация|дума|рада|группа|академия|лига)$/u,
    'feminine',
  ],
  [
    /^(?:конгресс|съезд|совет|президиум|форум|комитет|пленум|исполком|сход|оргкомитет|парламент|сенат|союз|курултай|симпозиум|семинар|слёт|слет)$/u,
    'masculine',
  ],
]

const adjectives: readonly (readonly [RegExp, Voice])[] = [
  [/(?:ая|яя)$/u, 'feminine'],
  [/(?:ое|ее)$/u, 'neuter'],
  [/(?:ые|ие)$/u, 'plural'],
  [/(?:ый|ий|ой)$/u, 'masculine'],
]

/** The subject stands among the first words: «IX Региональная конференция», «Мы, участники». */
const looked = 6

/**
 * The voice of an opening, by the organ it names; null where it is not recognised. Of English only "We" and plurals are told apart from
 * organs, which stand in the singular.
 */
export function voiceOf(opening: string): Voice | null {
  const words = (opening.toLowerCase().match(/[\p{L}-]+/gu) ?? []).slice(0, looked)
  for (const word of words) {
    const named = organs.find(([organ]) => organ.test(word)) ?? nounLike(word)
    if (named !== null) return named[1]
  }
  return null
}

/** An adjective in «-ие» may be a noun («собрание»), which the list of organs knows. */
function nounLike(word: string): readonly [RegExp, Voice] | null {
  return word.length < 5 ? null : (adjectives.find(([ending]) => ending.test(word)) ?? null)
}
