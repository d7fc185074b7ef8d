import { useQuery } from '@tanstack/react-query'
import { useServices } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { Preview } from './preview.tsx'
import './import.css'

/** A text as the reader understood it, to be corrected before anything is stored. */
export function ImportScreen({ token }: { token: string }) {
  const { orpc } = useServices()
  // A text is read once: what is stored meanwhile does not change how it reads.
  const reading = useQuery(orpc.resolution.read.queryOptions({ input: { source: token }, staleTime: 'static' }))
  if (reading.error !== null && reading.data === undefined)
    return <Broken error={reading.error} retry={reading.refetch} />
  if (reading.data === undefined) return <ScreenSkeleton />
  return <Preview key={token} reading={reading.data} />
}
