import { lazy, Suspense, useEffect, useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { StartScreen } from '../features/start/start-screen.tsx'
import { Boundary, type BrokenProps } from '../shared/boundary.tsx'
import { Broken } from '../shared/broken.tsx'
import { ScreenSkeleton } from '../shared/skeletons.tsx'
import { places } from './places.ts'

/** In one piece of their own, which the first screen does not wait for. */
const loadPlaces = async () => ({ default: (await import('./conference-places.tsx')).ConferencePlaces })
const ConferencePlaces = lazy(loadPlaces)

interface ScreenProps {
  readonly hasFile: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly retry: () => unknown
}

/** What the place shows. Without a file only the first screen and the preview of a text have anything to show. */
export function Screen({ hasFile, pending, error, retry }: ScreenProps) {
  // Once the first screen stands, the others are fetched, so that none keeps a person waiting.
  useEffect(() => {
    if (pending) return undefined
    const idle = requestIdleCallback(() => void loadPlaces())
    return () => cancelIdleCallback(idle)
  }, [pending])
  const [location] = useLocation()
  // Nothing is open where the first screen was asked for, unless another page opened it: its doors wait for nobody.
  if (pending && location !== places.start) return <ScreenSkeleton />
  if (error !== null) return <Broken error={error} retry={retry} />
  return (
    <Boundary Broken={BrokenPlace}>
      <Suspense fallback={<ScreenSkeleton />}>
        {hasFile ? (
          <ConferencePlaces />
        ) : (
          <Switch>
            <Route path="/import/:token" component={ConferencePlaces} />
            <Route component={StartScreen} />
          </Switch>
        )}
      </Suspense>
    </Boundary>
  )
}

/** Another place is drawn as soon as the person goes there. */
function BrokenPlace({ error, again }: BrokenProps) {
  const [location] = useLocation()
  const brokenAt = useRef(location)
  useEffect(() => {
    if (brokenAt.current !== location) again()
  }, [location, again])
  return <Broken error={error} retry={again} />
}
