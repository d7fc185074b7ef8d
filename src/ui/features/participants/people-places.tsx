import { Link, useLocation } from 'wouter'
import { useWords } from '../../app/i18n/use-words.ts'
import { places } from '../../app/places.ts'
import './participants.css'

const entries = [
  { place: places.participants, words: 'participants.title' },
  { place: places.delegations, words: 'delegations.title' },
  { place: places.checkIn, words: 'checkIn.title' },
] as const

/** The screens that people have; the name of the one that is shown is its heading. */
export function PeoplePlaces() {
  const { t } = useWords()
  const [here] = useLocation()
  return (
    <nav className="people-places" aria-label={t('checkIn.places')}>
      {entries.map(({ place, words }) =>
        place === here ? (
          <h1 key={place}>{t(words)}</h1>
        ) : (
          <Link key={place} href={place}>
            {t(words)}
          </Link>
        ),
      )}
    </nav>
  )
}
