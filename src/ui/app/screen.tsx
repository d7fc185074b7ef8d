import { lazy, Suspense, useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { StartScreen } from '../features/start/start-screen.tsx'
import { Broken } from '../shared/broken.tsx'
import { ScreenSkeleton } from '../shared/skeletons.tsx'

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
  if (pending) return <ScreenSkeleton />
  if (error !== null) return <Broken error={error} retry={retry} />
  return (
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
  )
}
