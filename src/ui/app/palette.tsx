import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Kbd } from '@mantine/core'
import '../shared/mantine-styles.ts'
import { useEarlyEnter } from '../shared/use-early-enter.ts'
import type { Action } from './action.ts'
import { useWords } from './i18n/use-words.ts'
import { palette, paletteStore } from './palette-store.ts'
import { documentPlace, places } from './places.ts'
import { useServices, type Services } from './services.ts'
import { useSession } from './session.ts'
import { shortcutWords } from './shortcut-words.ts'

const shownHits = 12

type SearchHit = Awaited<ReturnType<Services['client']['search']['find']>>[number]

/** Ctrl+K: every command by name, and everything in the file by its words. */
export function Palette({ actions }: { actions: readonly Action[] }) {
  const { t } = useWords()
  const [query, setQuery] = useState('')
  const { found, isSettled } = useFound(query)
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
  const hold = useEarlyEnter(isSettled || commands.length > 0, () => found[0]?.onClick())
  useEffect(() => {
    if (query.trim() !== '') pointAtFirst()
  })
  return (
    <Spotlight
      store={paletteStore}
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      filter={(_, all) => all}
      shortcut={null}
      centered={false}
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
        onKeyDownCapture: hold,
      }}
    />
  )
}

function Keys({ of: { shortcut, pageKey } }: { of: Action }) {
  const keys = shortcut ?? pageKey
  return keys === undefined ? null : <Kbd size="xs">{shortcutWords(keys)}</Kbd>
}

/** Who is asked for by name is meant before what she says in the programme. */
const isPerson = ({ entity }: SearchHit) => Number(entity === 'person')

/** What the file has by these words, as lines of the palette that lead there. */
function useFound(query: string) {
  const { t } = useWords()
  const { participantsDesk, agendaDesk } = useServices()
  const [, go] = useLocation()
  const { hits, isSettled } = useHits(query)
  const lead = ({ entity, id, withinId }: SearchHit) => {
    if (entity === 'document') return go(documentPlace(id))
    if (entity === 'clause' && withinId !== null) return go(documentPlace(withinId, id))
    if (entity === 'person') {
      participantsDesk.change({ cardId: withinId })
      return go(places.participants)
    }
    if (entity === 'session' || entity === 'agendaItem') {
      const isItem = entity === 'agendaItem'
      agendaDesk.change({ date: null, selectedId: isItem ? withinId : id, itemId: isItem ? id : null, side: 'card' })
      return go(places.agenda)
    }
    go(entity === 'directive' ? places.plan : places.overview)
  }
  const found = hits
    .toSorted((a, b) => isPerson(b) - isPerson(a))
    .map((hit) => ({
      id: `found ${hit.entity} ${hit.id}`,
      label: hit.excerpt,
      description: t(`palette.entity.${hit.entity}`),
      onClick: () => {
        palette.close()
        lead(hit)
      },
    }))
  return { found, isSettled }
}

/** What the file has by these words, and whether it is found by the words as they are now. */
function useHits(query: string) {
  const { orpc } = useServices()
  const session = useSession()
  const [settled] = useDebouncedValue(query.trim(), 150)
  const isAsked = settled.length > 1 && session.data?.file != null
  const { data, isPlaceholderData } = useQuery(
    orpc.search.find.queryOptions({
      input: { query: settled, limit: shownHits },
      enabled: isAsked,
      placeholderData: (previous) => previous,
    }),
  )
  return {
    hits: isAsked && data !== undefined ? data : [],
    isSettled: settled === query.trim() && (!isAsked || (data !== undefined && !isPlaceholderData)),
  }
}

/** The list marks its first line when the words change; what is found comes later, and may be all there is. */
function pointAtFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId)
  const first = list?.querySelector('[data-action]')
  if (first == null || list?.querySelector('[data-selected]') != null) return
  first.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
