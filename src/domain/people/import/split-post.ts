/** A post and an organization that stood in one cell. */
export interface PostAndOrganization {
  readonly post: string
  readonly organization: string
}

const postWord =
  /(?:^|[\s-])(?:директор|президент|вице-президент|председатель|сопредседатель|заместитель|зам\.?|министр|замминистра|руководитель|начальник|заведующ\p{L}+|зав\.?|профессор|доцент|преподаватель|учитель|ректор|проректор|декан|академик|научный сотрудник|сотрудник|главный|ведущий|старший|младший|специалист|эксперт|советник|консультант|менеджер|инженер|юрист|адвокат|экономист|аналитик|секретарь|помощник|депутат|глава|губернатор|посол|атташе|консул|партн[её]р|член|аспирант\p{L}*|студент\p{L}*|магистрант|методист|координатор|редактор|журналист|корреспондент|врач|управляющ\p{L}+|исполнительный|генеральный|основатель|лаборант|director|president|chair\p{L}*|head|minister|deputy|professor|lecturer|researcher|fellow|manager|officer|secretary|advis[eo]r|expert|specialist|rector|dean|ambassador|counsell?or|attach[eé]|ceo|cto|cfo|founder|partner|member|engineer|consultant|assistant|coordinator|student|editor|analyst|executive|chief)(?![\p{L}])/iu

/** Whether a text says what somebody is: «первый заместитель министра», "chief editor". */
export const isPost = (text: string): boolean => postWord.test(text)

/** Legal forms and kinds of bodies in the nominative: what begins with one is a name that can be taken as it stands. */
const bodyStart =
  /(?:ООО|ОАО|ПАО|ЗАО|НАО|АО|АНО|НКО|ГК|ФГБОУ|ФГАОУ|ФГБУ|ФГУП|ГБУ|ГБОУ|ГУП|МУП|МБУ|НИИ|НИУ|ФГБНУ|ФИЦ|РОО|МОО|ИП)\s?(?=[«"“ \p{Lu}])/u
const separator = /\s*[,;]\s+|\s+[-–—]\s+|\s*\/\s*/u

/**
 * Takes a post and an organization apart where it is sure: one mark stands between them and only one side is a post («профессор, МГУ»), or a
 * legal form begins the name («директор по развитию АО «Исток»»). Null where a person must say.
 */
export function splitPost(text: string): PostAndOrganization | null {
  const form = bodyStart.exec(text)
  if (form !== null) {
    const post = text.slice(0, form.index).replace(/[\s,;–—-]+$/u, '')
    const organization = text.slice(form.index)
    const isWhole = !/[,;]/u.test(organization.replaceAll(/«[^»]*»|"[^"]*"|\([^)]*\)/gu, ''))
    // «директор филиала ООО…»: what is before the form must be a post, and nothing else be behind it.
    return isWhole && (post === '' || postWord.test(post)) && !/[«"]/u.test(post) ? { post, organization } : null
  }
  const [left = '', right = '', ...more] = text.split(separator)
  if (right === '' || more.length > 0) return null
  const [isLeft, isRight] = [postWord.test(left), postWord.test(right)]
  if (isLeft === isRight) return null
  return isLeft ? { post: left, organization: right } : { post: right, organization: left }
}
