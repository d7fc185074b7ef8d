import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#domain/language/fold.ts'

describe('fold', () => {
  test.each([
    ['Ёлкина', 'елкина'],
    ['Елкина', 'елкина'],
    ['Қурбонов Ҷамшед', 'курбонов чамшед'],
    ['Шӯрои Олӣ', 'шурои оли'],
    ['Ҳоҷӣ Ғафур', 'хочи гафур'],
    ['Київ, Ґалаґан, Євген', 'киив, галаган, евген'],
    ['Әлия Нұрғали Өмірбекқызы', 'алия нургали омирбеккызы'],
    ['Андрей', 'андрей'],
    ['Андреи\u0306', 'андрей'],
    ['за\u0301мок', 'замок'],
    ['«Русский дом»', 'русский дом'],
    ['“Rossotrudnichestvo”', 'rossotrudnichestvo'],
    ['Кот-д’Ивуар', 'кот-дивуар'],
    ["Кот-д'Ивуар", 'кот-дивуар'],
    ['Москва — Бишкек – Ош‑2', 'москва - бишкек - ош-2'],
    ['г.\u00a0Душанбе', 'г. душанбе'],
    ['со\u00adотечест\u00adвенник', 'соотечественник'],
    ['François Müller Łódź Straße', 'francois muller lodz strasse'],
    ['  СССР \n\t СНГ ', 'ссср снг'],
    ['№ 5', '№ 5'],
  ])('%s is searched as %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  test('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => fold(fold(text)) === fold(text)))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('иИ\u0306\u0308е«»-– \u00adҷІİ"abéΣσК')), maxLength: 30 }),
        (text) => fold(fold(text)) === fold(text),
      ),
    )
  })

  test('does not depend on case', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюяқҳӣӯғҷ -')),
      maxLength: 30,
    })
    fc.assert(fc.property(word, (text) => fold(text.toUpperCase()) === fold(text)))
  })
})
