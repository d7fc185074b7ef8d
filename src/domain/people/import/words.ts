import { fold } from '../../language/fold.ts'
import type { ParticipationStatus } from '../participation.ts'
import type { Gender } from '../person.ts'

/** Values by their words, folded; the words of one value stand in one text with commas between them. */
const listed = <Value>(...words: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(words.flatMap(([value, text]) => text.split(', ').map((word): [string, Value] => [fold(word), value])))

const statuses = listed<ParticipationStatus>(
  [
    'invited',
    'приглашен, приглашена, приглашён, приглашены, приглашение отправлено, отправлено приглашение, ожидает ответа, ждем ответа, не подтвержден, не подтверждена, без ответа, нет ответа, invited, invitation sent, pending, no reply, awaiting reply, not confirmed, tentative',
  ],
  [
    'confirmed',
    'подтвержден, подтверждена, подтверждён, подтверждено, подтвердил, подтвердила, подтвердили, участие подтверждено, подтвердил участие, подтвердила участие, будет, зарегистрирован, зарегистрирована, да, ок, confirmed, accepted, registered, yes, ok, attending',
  ],
  [
    'arrived',
    'прибыл, прибыла, прибыли, приехал, приехала, присутствует, присутствовал, присутствовала, явился, явилась, на месте, заселен, заселена, arrived, present, attended, checked in, checked-in, here',
  ],
  [
    'declined',
    'отказ, отказался, отказалась, отказано, отклонил, отклонила, не приедет, не будет, не участвует, отменил, отменила, отмена, нет, declined, refused, cancelled, canceled, no, not attending, regrets, will not attend',
  ],
  [
    'left',
    'уехал, уехала, выбыл, выбыла, убыл, убыла, отбыл, отбыла, покинул, покинула, left, departed, gone, checked out',
  ],
)

/** Roles people usually have; a role may be any other words as well. */
const roles: ReadonlySet<string> = new Set(
  'делегат, участник, участница, член делегации, представитель, delegate, participant, attendee, member, member of the delegation, representative, глава делегации, руководитель делегации, глава, head of delegation, head of the delegation, head, hod, наблюдатель, observer, гость, почетный гость, почётный гость, приглашенный, guest, guest of honour, guest of honor, invitee, vip, докладчик, спикер, спикеры, выступающий, лектор, содокладчик, speaker, keynote speaker, presenter, panelist, panellist, модератор, ведущий, ведущая, председатель, moderator, chair, chairperson, эксперт, expert, организатор, оргкомитет, член оргкомитета, организационный комитет, organizer, organiser, staff, organizing committee, переводчик, переводчица, interpreter, translator, пресса, сми, журналист, журналистка, корреспондент, press, media, journalist, сопровождающий, сопровождающая, сопровождающее лицо, accompanying, accompanying person, companion'
    .split(', ')
    .map(fold),
)

const genders = listed<Gender>(
  ['female', 'ж, жен, женский, женщина, жен., f, female, woman, w'],
  ['male', 'м, муж, мужской, мужчина, муж., m, male, man'],
)

const truths = listed<boolean>(
  [
    true,
    'да, +, 1, есть, нужен, нужна, нужно, требуется, необходим, необходима, true, истина, yes, y, x, х, v, ✓, ✔, needed, required',
  ],
  [false, 'нет, -, 0, не нужен, не нужна, не нужно, не требуется, false, ложь, no, n, none, not needed, not required'],
)

const keyOf = (text: string) => fold(text).replace(/[.!;]+$/u, '')

export const statusOf = (text: string): ParticipationStatus | null => statuses.get(keyOf(text)) ?? null
export const isRole = (text: string): boolean => roles.has(keyOf(text))
export const genderOf = (text: string): Gender | null => genders.get(keyOf(text)) ?? null

export const truthOf = (text: string): boolean | null => truths.get(keyOf(text)) ?? null
