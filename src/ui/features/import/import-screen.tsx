import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { View } from '#domain/drafting/read/source.ts'
import { useServices } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { ScreenSkeleton } from '../../shared/skeletons.tsx'
import { Preview } from './preview.tsx'
import './import.css'

/** A text as the reader understood it, to be corrected before anything is stored. */
export function ImportScreen({ token }: { token: string }) {
  const { orpc } = useServices()
  // A text is read once: what is stored meanwhile does not change how it reads.
  const [view, setView] = useState<View>('accepted')
  const reading = useQuery(
    orpc.resolution.read.queryOptions({
      input: { source: token, view },
      staleTime: 'static',
      placeholderData: keepPreviousData,
    }),
  )
  if (reading.error !== null && reading.data === undefined)
    return <Broken error={reading.error} retry={reading.refetch} />
  if (reading.data === undefined) return <ScreenSkeleton />
  return <Preview key={`${token} ${reading.data.view}`} reading={reading.data} onView={setView} />
}
