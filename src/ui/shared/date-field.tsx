import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates'
import 'dayjs/locale/ru'
import 'dayjs/locale/en-gb'
import { useWords } from '../app/i18n/use-words.ts'

const settings = {
  ru: { locale: 'ru', firstDayOfWeek: 1 },
  en: { locale: 'en-gb', firstDayOfWeek: 1 },
} as const

/** A date to type or to choose; its calendar is of the person's language and begins with Monday. */
export function DateField(props: DateInputProps) {
  const { language } = useWords()
  return (
    <DatesProvider settings={settings[language]}>
      <DateInput {...props} />
    </DatesProvider>
  )
}
