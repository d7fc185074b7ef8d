import type { BuiltInFieldId } from '../fields.ts'
import type { jointTargets } from './target.ts'

/**
 * What columns are called, phrases with commas between them: beginnings of words, all of which must be met, in any order. A phrase that begins with `=` must be the whole
 * header, but for words that say nothing.
 */
export const headerWords: Readonly<Record<BuiltInFieldId | (typeof jointTargets)[number], string>> = {
  fullName:
    'фио, ф и о, полн имя, фамилия имя, фамилия имя отчеств, фамилия инициалы, имя фамилия, =имя, =участник, =делегат, =докладчик, =спикер, =представител, =гость, =автор, full name, =name, name surname, first last name, first name last name, name family name, surname given name, =participant, =delegate, =attendee, =speaker, =representative, =guest, contact name',
  surname: 'фамил, surname, last name, family name, lastname, фам',
  givenName: 'имя, =name, first name, given name, forename, firstname, имен',
  patronymic: 'отчеств, patronymic, middle name, middlename, отч, middle initial',
  latinName:
    'фио латин, фио англ, фио транслит, имя латин, имя англ, фамилия латин, фамилия англ, имя фамилия латин, фио загранпаспорт, фио как паспорт, имя фамилия загранпаспорт, имя фамилия англ, =латиниц, latin name, name latin, name passport, name english, full name latin, full name english, full name passport',
  title:
    'ученая степень, ученое звание, ученая степень ученое звание, ученая степень звание, =степень, =звание, степень звание, =обращение, звание обращение, academic degree, academic title, degree title, scientific degree, =degree, =title, =salutation, =prefix, =honorific',
  gender: '=пол, gender, =sex',
  birthDate: 'дат рожден, день рожден, год рожден, дат год рожден, birth, date birth, birthdat, =dob',
  organization:
    'организац, мест работ, полн назван организац, назван организац, наименован организац, наименован учрежден, компан, учрежден, предприят, =вуз, =университет, =фирма, =институт, =ведомство, мест учеб, мест работ учеб, организац вуз, образовательн организац, организац учрежден, представляем организац, направляющ организац, аффилиац, organization, organisation, company, institution, place work, affiliation, employer, =university, university institution, company organization, organization name, company name, =agency, institution organization',
  post: 'должност, занимаем должност, =пост, position, job title, post held, =post, job position, position title, occupation, job',
  country:
    'стран, государств, country, стран проживан, гражданств, country residence, nationality, citizenship, =state',
  city: 'город, населен пункт, city, town, =место жительства, город проживан, city residence, место проживан',
  address: 'адрес, почтов адрес, address, mailing address, postal address, street address, адрес проживан',
  emails:
    'email, почта, электрон почт, эл почт, электрон адрес, адрес электрон почт, эл адрес, мейл, мэйл, имейл, емейл, email address, email адрес, mail, email почт',
  phones:
    'телефон, тел, контактн телефон, мобильн телефон, сотов телефон, рабоч телефон, =мобильный, =моб, моб тел, phone, phone number, mobile, mobile phone, telephone, cell phone, contact phone, =tel, =cell, whatsapp',
  role: 'роль, форма участи, форм участи, вид участи, тип участи, категори, категори участник, тип участник, статус мероприяти, статус на мероприяти, role, participation type, type participation, participant type, =category, participant category, attendee type, registration type, capacity',
  delegation: 'делегац, delegation, в состав делегац, delegation name',
  status:
    'статус, status, статус регистрац, статус приглашен, подтвержден участи, статус участи, подтвержден, registration status, rsvp, attendance status',
  badgeNumber:
    '=бейдж, =бэйдж, =badge, бейдж номер, бэйдж номер, badge number, badge id, =регистрационный номер, рег номер, registration number',
  arrivalDate:
    'дат прибыт, дат приезд, дат заезд, дат прилет, дат врем прибыт, дат врем приезд, дат врем прилет, =прибытие, =приезд, =заезд, =прилет, день приезд, день заезд, день прибыт, arrival date, date arrival, =arrival, arrival date time, check date, check in date, =check in, arrival day',
  arrivalTime: 'врем прибыт, врем приезд, врем прилет, врем заезд, arrival time, time arrival',
  arrivalTransport:
    'рейс прибыт, рейс прилет, рейс приезд, =рейс, =номер рейса, =рейс поезд, рейс поезд прибыт, поезд прибыт, поезд приезд, транспорт прибыт, вид транспорт прибыт, номер рейс прибыт, номер рейс прилет, номер рейс приезд, =flight, =flight number, arrival flight, arrival train, flight arrival, arrival flight number, arrival transport, inbound flight, flight in',
  arrivalPlace:
    'мест встреч, мест прибыт, аэропорт прибыт, аэропорт прилет, вокзал прибыт, встреч, =встреча, терминал прибыт, meeting point, arrival airport, arrival place, pick up point, pickup point',
  departureDate:
    'дат отъезд, дат выезд, дат вылет, дат отлет, дат отбыт, дат убыт, дат врем отъезд, дат врем вылет, дат врем убыт, =отъезд, =выезд, =отбытие, =убытие, =вылет, день отъезд, departure date, date departure, =departure, departure date time, check out date, =check out, departure day',
  departureTime: 'врем отъезд, врем вылет, врем выезд, врем отбыт, врем убыт, departure time, time departure',
  departureTransport:
    'рейс отъезд, рейс вылет, рейс обратн, рейс отбыт, рейс убыт, поезд отъезд, транспорт отъезд, номер рейс вылет, номер рейс отъезд, обратн рейс, departure flight, departure train, flight departure, departure flight number, departure transport, outbound flight, return flight',
  departurePlace:
    'departs from, мест отправлен, мест отъезд, аэропорт вылет, вокзал отправлен, мест провод, departure airport, departure place',
  hotel: 'гостиниц, отел, проживан, размещен, hotel, accommodation, мест проживан, мест размещен, hotel name, =хостел',
  room: 'комнат, номер комнат, номер гостиниц, номер отел, тип номер, категор номер, room, room number, room type',
  transfer: 'трансфер, transfer, нужен трансфер, необходимост трансфер, shuttle',
  diet: 'питан, диет, диетическ предпочтен, особенност питан, предпочтен питан, пищев, меню, diet, dietary, meal, dietary requirements, dietary restrictions, food preferences, meal preference',
  visa: 'виз, визов поддержк, нужн виз, необходимост виз, visa, visa support, visa required, visa status',
  note: 'примечан, комментар, заметк, дополнительн информац, дополнительн сведен, особ отметк, =прочее, =пожелания, note, notes, comment, comments, remark, additional information, special requests',
  postAndOrganization:
    'должност организац, должност мест работ, мест работ должност, организац должност, компан должност, должност компан, должност учрежден, position organization, position organisation, position company, position affiliation, organization position, title organization, company position, job title company, title affiliation',
  contacts:
    'контактн информац, контактн данн, =контакты, телефон email, тел email, телефон почта, телефон электрон почт, контактн телефон email, contact information, contact details, =contacts, =contact, phone email, contact info',
}
