import { IconCalendarEvent, IconChecklist, IconFiles, IconLayoutList, IconUsers } from '@tabler/icons-react'
import { Link, useRoute } from 'wouter'
import { useWords } from './i18n/use-words.ts'
import { places } from './places.ts'

const entries = [
  { place: 'overview', icon: IconLayoutList },
  { place: 'agenda', icon: IconCalendarEvent },
  { place: 'participants', icon: IconUsers },
  { place: 'documents', icon: IconFiles },
  { place: 'plan', icon: IconChecklist },
] as const

/** The places of the program. */
export function Rail() {
  const { t } = useWords()
  return (
    <nav className="rail" aria-label={t('place.navigation')}>
      {entries.map((entry) => (
        <RailLink key={entry.place} {...entry} />
      ))}
    </nav>
  )
}

function RailLink({ place, icon: Icon }: (typeof entries)[number]) {
  const { t } = useWords()
  const [isHere] = useRoute(`${places[place]}/*?`)
  const [isRoot] = useRoute(places.start)
  const active = isHere || (isRoot && place === 'overview')
  return (
    <Link href={places[place]} className="rail-link" aria-current={active ? 'page' : undefined}>
      <Icon size={18} stroke={1.5} aria-hidden />
      <span>{t(`place.${place}`)}</span>
    </Link>
  )
}
