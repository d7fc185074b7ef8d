import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Kbd } from '@mantine/core'
import '../shared/mantine-styles.ts'
import type { Action } from './action.ts'
import { useWords } from './i18n/use-words.ts'
import { documentPlace, places } from './places.ts'
import { useServices } from './services.ts'
import { useSession } from './session.ts'
import { shortcutWords } from './shortcut-words.ts'

const shownHits = 12

/** Ctrl+K: every command by name, and everything in the file by its words. */
export function Palette({ actions }: { actions: readonly Action[] }) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
  const found = useFound(query)
  const { focusKeeper } = useServices()
  const commands = actions
    .filter((action) => action.enabled && action.id !== 'app.palette')
    .map((action) => ({
      id: action.id,
      label: t(`action.${action.id}`),
      onClick: action.run,
      rightSection: <Keys of={action} />,
    }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()))
  const groups: SpotlightActionGroupData[] = [
    { group: t('palette.actions'), actions: commands },
    { group: t('palette.found'), actions: found },
  ].filter((group) => group.actions.length > 0)
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      filter={(_, all) => all}
      shortcut={null}
      scrollable
      maxHeight={480}
      nothingFound={t('palette.nothing')}
      transitionProps={{ duration: 100 }}
      returnFocus={false}
      onSpotlightClose={() => focusKeeper.comeBack('palette')}
      attributes={{ content: { 'aria-label': t('action.app.palette') } }}
      searchProps={{
        placeholder: t('palette.field'),
        'aria-label': t('palette.field'),
        leftSection: <IconSearch size={18} stroke={1.5} />,
      }}
    />
  )
}

function Keys({ of: { shortcut, pageKey } }: { of: Action }) {
  const keys = shortcut ?? pageKey
  return keys === undefined ? null : <Kbd size="xs">{shortcutWords(keys)}</Kbd>
}

function useFound(query: string) {
  const { t } = useWords()
  const { orpc } = useServices()
  const [, go] = useLocation()
  const session = useSession()
  const [settled] = useDebouncedValue(query.trim(), 150)
  const hits = useQuery(
    orpc.search.find.queryOptions({
      input: { query: settled, limit: shownHits },
      enabled: settled.length > 1 && session.data?.file != null,
      placeholderData: (previous) => previous,
    }),
  )
  return (settled.length > 1 ? (hits.data ?? []) : []).map((hit) => ({
    id: `found ${hit.entity} ${hit.id}`,
    label: hit.excerpt,
    description: t(`palette.entity.${hit.entity}`),
    onClick: () => {
      spotlight.close()
      if (hit.entity === 'document') go(documentPlace(hit.id))
      else if (hit.entity === 'clause' && hit.documentId !== null) go(documentPlace(hit.documentId, hit.id))
      else if (hit.entity === 'person') go(places.participants)
      else if (hit.entity === 'session' || hit.entity === 'agendaItem') go(places.agenda)
      else go(hit.entity === 'directive' ? places.plan : places.overview)
    },
  }))
}
