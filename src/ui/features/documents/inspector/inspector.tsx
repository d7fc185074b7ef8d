import { Tabs } from '@mantine/core'
import type { ComponentType } from 'react'
import { useWords } from '../../../app/i18n/use-words.ts'
import { DirectiveTab } from './directive-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { RemarksTab } from './remarks-tab.tsx'
import type { InspectorTabProps } from './tab.ts'

type TabName = 'directive' | 'remarks' | 'history'

const tabs: readonly { readonly name: TabName; readonly Content: ComponentType<InspectorTabProps> }[] = [
  { name: 'directive', Content: DirectiveTab },
  { name: 'remarks', Content: RemarksTab },
  { name: 'history', Content: HistoryTab },
]

/** What the program knows of the clause under the caret and of the whole document. */
export function Inspector(props: InspectorTabProps) {
  const { t } = useWords()
  return (
    <aside className="inspector" aria-label={t('page.inspector')}>
      <Tabs defaultValue="directive" keepMounted={false}>
        <Tabs.List>
          {tabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`page.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ name, Content }) => (
          <Tabs.Panel key={name} value={name} pt="sm">
            <Content {...props} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  )
}
