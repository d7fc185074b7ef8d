/** Words of headers that say nothing of what is below. */
export const idleWords: ReadonlySet<string> = new Set(
  'и в во на по для при с со если есть имеется полностью укажите указать ваш ваша ваше ваши участника участников делегата докладчика спикера автора гостя представителя полное полный номер no number the of and or your please participant participants delegate delegates attendee guest person speaker in at for a an is if any required'.split(
    ' ',
  ),
)

/** Words that make a column one of another person or matter: an address in an emergency, a parent, a payment. */
export const otherMatter =
  /(?:^|\s)(?:emergency|parent\p{L}*|spouse|экстренн\p{L}*|родител\p{L}*|супруг\p{L}*|контактного лица|сопровождающ\p{L}*|руководител\p{L}*|научн\p{L}* руковод\p{L}*|invoice|billing|оплат\p{L}*|payment|доклад\p{L}*|report|паспорт\p{L}* (?:данн|сери|номер)\p{L}*|директора|бухгалтер\p{L}*|выдач\p{L}*|выдан\p{L}*|издан\p{L}*|регистрации на)(?:\s|$)/u
