const salutation =
  /^(?:(?:глубоко|много)?уважаем(?:ый|ая|ые)|дорогие|коллеги|друзья|товарищи|соотечественники|земляки|дамы и господа|dear|esteemed|distinguished|honou?red|honou?rable|ladies and gentlemen|fellow|colleagues|friends)(?!\p{L})[^.;]{0,100}[!,:]?$/iu

/** «Уважаемые коллеги!», "Dear friends,": whom an appeal speaks to. */
export function isSalutation(text: string): boolean {
  return text.length < 110 && salutation.test(text) && (/[!,:]$/.test(text) || text.split(/\s+/).length < 5)
}
