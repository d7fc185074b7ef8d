import { declineName, type Declined } from '../language/decline.ts'
import type { ObliqueCase } from './declension.ts'

/** Posts whose first noun declines for certain. */
const known = new Set(
  (
    'директор ректор проректор декан президент министр заместитель председатель руководитель начальник секретарь профессор доцент ' +
    'преподаватель сотрудник член эксперт специалист координатор редактор депутат глава советник консультант инженер архитектор ' +
    'хранитель менеджер администратор аспирант студент магистрант учитель врач юрист экономист эколог гидролог журналист ' +
    'корреспондент переводчик помощник референт представитель губернатор мэр посол консул атташе инспектор ревизор директриса ' +
    'методист библиотекарь лаборант аналитик куратор модератор докладчик основатель учредитель владелец академик'
  ).split(' '),
)
/** Adjectives that are a post by themselves. */
const nounLike = /^(?:заведующ|управляющ|командующ|исполняющ|уполномоченн|дежурн)(?:ий|ый|ая)$/iu
const adjectiveForms: Readonly<Record<string, Readonly<Record<ObliqueCase, string>>>> = {
  ий: { genitive: 'его', dative: 'ему', accusative: 'его', instrumental: 'им', prepositional: 'ем' },
  ый: { genitive: 'ого', dative: 'ому', accusative: 'ого', instrumental: 'ым', prepositional: 'ом' },
  ая: { genitive: 'ей', dative: 'ей', accusative: 'ую', instrumental: 'ей', prepositional: 'ей' },
}
const fixedFirstHalf = /^(?:вице|экс|пресс|топ|шеф|контр|обер|унтер)-/iu
const abbreviation = /^(?:и\.\s?о\.|врио)\s/iu

/**
 * A post in a case, each of several with commas between them: «главный хранитель музея» gives «главному хранителю музея». Not sure of a post
 * that is not often met.
 */
export function declinePost(post: string, nameCase: ObliqueCase): Declined {
  const parts = post.split(/,\s*/u).map((part) => declineOne(part, nameCase))
  return { form: parts.map(({ form }) => form).join(', '), sure: parts.every(({ sure }) => sure) }
}

function declineOne(post: string, nameCase: ObliqueCase): Declined {
  const [first = '', ...rest] = post.split(' ')
  if (abbreviation.test(post)) return { form: post, sure: true }
  if (nounLike.test(first)) {
    const form = first.slice(0, -2) + (adjectiveForms[first.slice(-2)]?.[nameCase] ?? '')
    return { form: [form, ...rest].join(' '), sure: true }
  }
  if (!/\p{Script=Cyrillic}/u.test(post)) return { form: post, sure: false }
  // A person is meant: whom one sees is called as whom one lacks.
  const { form } = declineName(post, nameCase === 'accusative' && !/а(?:\s|$)/u.test(first) ? 'genitive' : nameCase)
  const head = post.split(' ').find((word) => known.has(nounOf(word)))
  return { form, sure: form !== post && head !== undefined && headsIt(post, head) }
}

const nounOf = (word: string): string => word.toLowerCase().replace(fixedFirstHalf, '')

/** Whether only adjectives stand before the noun. */
const headsIt = (post: string, noun: string): boolean =>
  post
    .slice(0, post.indexOf(noun))
    .split(' ')
    .every((word) => word === '' || /(?:[ыи]й|ой|ая|яя)$/iu.test(word))
