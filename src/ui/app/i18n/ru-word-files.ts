/** Words for what a file from Word or from the web brings besides its text, in Russian. */
export const russianWordFiles = {
  wordFiles: {
    changes: 'В файле есть исправления. Прочитать текст:',
    view: { accepted: 'с исправлениями', original: 'без исправлений', marked: 'оба варианта' },
    markedNote: 'Прежние и новые слова стоят рядом в [квадратных скобках]: выбрать можно потом.',
    starts: 'Другой выбор читает файл заново, сделанные здесь поправки пропадут.',
    comments_one: '{{count, number}} примечание станет замечанием к пункту',
    comments_few: '{{count, number}} примечания станут замечаниями к пунктам',
    comments_many: '{{count, number}} примечаний станут замечаниями к пунктам',
    comments_other: '{{count, number}} примечания станет замечаниями к пунктам',
    noAuthor: 'без имени',
    resolved: 'решено',
    on: 'к словам «{{quote}}»',
  },
}
