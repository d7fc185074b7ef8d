import { Button, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../app/i18n/use-words.ts'
import { useListSources } from '../../app/list-sources.ts'
import { focusOnMount } from '../../shared/focus-on-mount.ts'

/** Where a list comes from: a file, or cells copied from Excel. */
export function ChooseList({ leave }: { leave: () => void }) {
  const { t } = useWords()
  const { chooseFile, paste } = useListSources()
  const [text, setText] = useState('')
  useHotkeys([['Escape', leave]], text === '' ? [] : undefined)
  return (
    <section className="list-choose">
      <h1>{t('listImport.title')}</h1>
      <p>{t('listImport.what')}</p>
      <ul>
        <li>{t('listImport.points.a')}</li>
        <li>{t('listImport.points.b')}</li>
        <li>{t('listImport.points.c')}</li>
      </ul>
      <div className="screen-tools">
        <Button ref={focusOnMount} leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />} onClick={chooseFile}>
          {t('listImport.chooseFile')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('common.cancel')}
        </Button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') paste(text)
        }}
      >
        <Textarea
          label={t('listImport.pasteHere')}
          placeholder={t('listImport.pasteHint')}
          rows={5}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            // Cells, not a word: they are read at once.
            if (text !== '' || !/[\t\n]/u.test(pasted.trim())) return
            event.preventDefault()
            paste(pasted)
          }}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {t('listImport.readPasted')}
        </Button>
      </form>
    </section>
  )
}
