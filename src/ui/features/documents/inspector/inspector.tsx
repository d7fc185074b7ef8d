import { Tabs } from '@mantine/core'
import { useSyncExternalStore, type ComponentType } from 'react'
import { useWords } from '../../../app/i18n/use-words.ts'
import { inspectorTabs, type InspectorTab } from '../../../app/inspector-view.ts'
import { useServices } from '../../../app/services.ts'
import { ChecksTab } from './checks-tab.tsx'
import { DirectiveTab } from './directive-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { RemarksTab } from './remarks-tab.tsx'
import type { InspectorTabProps } from './tab.ts'

const contents: Readonly<Record<InspectorTab, ComponentType<InspectorTabProps>>> = {
  directive: DirectiveTab,
  checks: ChecksTab,
  remarks: RemarksTab,
  history: HistoryTab,
}

/** What the program knows of the clause under the caret and of the whole document. */
export function Inspector(props: InspectorTabProps) {
  const { t } = useWords()
  const { inspectorView } = useServices()
  const tab = useSyncExternalStore(inspectorView.subscribe, inspectorView.tab)
  const choose = (chosen: string | null) => {
    const known = inspectorTabs.find((name) => name === chosen)
    if (known !== undefined) inspectorView.choose(known)
  }
  return (
    <aside className="inspector" aria-label={t('page.inspector')}>
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List>
          {inspectorTabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`page.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {inspectorTabs.map((name) => {
          const Content = contents[name]
          return (
            <Tabs.Panel key={name} value={name} pt="sm">
              <Content {...props} />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </aside>
  )
}
