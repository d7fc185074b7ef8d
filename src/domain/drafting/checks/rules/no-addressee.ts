import { isInfinitive } from '../../../language/russian-case.ts'
import type { Language } from '../../../language/language.ts'
import { inText, matchesIn, type CheckedText, type DocumentRule, type Spotted } from '../rule.ts'

const adverbs = String.raw`(?:также|далее|настоятельно|вновь|кроме того|ещё раз|еще раз)`
/** Verbs that turn to somebody, with an action right after them instead of whom they turn to. */
const russian = new RegExp(
  String.raw`(?<![\p{L}-])(?<verb>рекомендовать|рекомендует|рекомендуем|поручить|поручает|поручаем|предложить|просить|просит|призвать|призывает|обязать|обязывает|уполномочить)(?:[ \u00a0]+${adverbs})*[ \u00a0]+(?<next>\p{L}+)`,
  'giu',
)
const turning =
  /(?<![\p{L}-])(?<verb>обратиться|обращается)(?:[ \u00a0]+также)?[ \u00a0]+с[ \u00a0]+(?:\p{L}+[ \u00a0]+)?(?:просьбой|предложением|призывом|ходатайством|инициативой)(?<rest>[^.;]*)/giu
const turnedTo =
  /(?:^|[ \u00a0])(?:к|ко|в|во|перед)[ \u00a0](?:\p{L}+ому|\p{L}+ему|\p{L}+ым|\p{L}+им|\p{L}+ам|\p{L}+ям|\p{Lu})/u
const english =
  /(?<![\p{L}-])(?<verb>requests|request|urges|urge|instructs|instruct|invites|invite|calls upon|calls on|call upon|call on|encourages|encourage|asks|authorizes|directs)(?:[ \u00a0](?:also|further|strongly))*[ \u00a0]to[ \u00a0]\p{L}+/giu

/** «Рекомендовать провести …»: to whom? An appeal turns to its readers, a resolution has to name them. */
export const noAddressee: DocumentRule = {
  id: 'no-addressee',
  kind: 'document',
  severity: 'warning',
  find({ texts, language, document }) {
    if (document.kind === 'appeal') return []
    return texts
      .filter(({ part, clause }) => part === 'operative' && clause?.role === 'clause')
      .flatMap((text) => spots(text, language).map((spotted) => inText(text, spotted)))
  },
}

function spots(text: CheckedText, language: Language): readonly Spotted[] {
  if (language === 'en') return matchesIn(text, english).map((match) => spot(match, match.groups?.['verb']))
  return [
    ...matchesIn(text, russian)
      .filter(({ groups }) => isInfinitive(groups?.['next'] ?? ''))
      .map((match) => spot(match, match.groups?.['verb'])),
    ...matchesIn(text, turning)
      .filter(({ groups }) => !turnedTo.test(groups?.['rest'] ?? ''))
      .map((match) => spot(match, match.groups?.['verb'])),
  ]
}

function spot(match: RegExpExecArray, verb = ''): Spotted {
  return { start: match.index, end: match.index + verb.length, code: 'no-addressee', params: { verb } }
}
