import { Modal, Select, TagsInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ClipboardEvent } from 'react'
import type { RepresentedName } from '#domain/drafting/opening/names.ts'
import { fold } from '#domain/language/fold.ts'
import { grammaticalCases, type GrammaticalCase } from '#domain/language/countries.ts'
import type { Language } from '#domain/language/language.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { Broken } from '../../shared/broken.tsx'
import { FormDialog } from '../../shared/dialog-frame.tsx'
import { useFailure } from '../../shared/failure.tsx'
import { Differences } from './differences.tsx'
import { NameForms } from './name-forms.tsx'
import { Sentence } from './sentence.tsx'
import './opening.css'

type OpeningField = Awaited<ReturnType<Services['client']['opening']['get']>>

interface OpeningDialogProps {
  readonly documentId: string
  readonly close: () => void
}

/** The opening sentence as a field: who is represented, in what case. */
export function OpeningDialog({ documentId, close }: OpeningDialogProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const opening = useQuery(orpc.opening.get.queryOptions({ input: { documentId }, staleTime: 0, gcTime: 0 }))
  const rendered = useQuery(orpc.document.get.queryOptions({ input: { documentId } }))
  if (opening.error !== null)
    return (
      <Modal opened onClose={close} title={t('opening.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Broken error={opening.error} retry={opening.refetch} />
      </Modal>
    )
  if (opening.data === undefined || rendered.data === undefined) return null
  const { language } = rendered.data.document
  return <OpeningForm documentId={documentId} opening={opening.data} language={language} close={close} />
}

interface OpeningFormProps extends OpeningDialogProps {
  readonly opening: OpeningField
  readonly language: Language
}

function OpeningForm({ documentId, opening, language, close }: OpeningFormProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const [names, setNames] = useState(opening.names)
  const [grammaticalCase, setCase] = useState<GrammaticalCase>(opening.grammaticalCase)
  const wanted = { documentId, names: [...names], grammaticalCase }
  const composed = useQuery(
    orpc.opening.compose.queryOptions({ input: wanted, placeholderData: (before) => before, gcTime: 0 }),
  )
  const set = useSetOpening(documentId, close)
  return (
    <FormDialog
      title={t('opening.title')}
      submitWord={t('opening.apply')}
      ready={names.length > 0}
      busy={set.isPending}
      onSubmit={() => set.mutate(wanted)}
      close={close}
    >
      {opening.difference === null ? null : (
        <Differences difference={opening.difference} names={names} onChange={setNames} />
      )}
      <NamesField documentId={documentId} countries={opening.countries} names={names} onChange={setNames} />
      {language === 'en' ? null : (
        <Select
          label={t('opening.case')}
          data={grammaticalCases.map((value) => ({ value, label: t(`opening.cases.${value}`) }))}
          value={grammaticalCase}
          onChange={(value) => {
            setCase(value ?? grammaticalCase)
            // Forms written for another case no longer fit.
            setNames(names.map(({ name }) => ({ name, form: null })))
          }}
          w={280}
        />
      )}
      {composed.data === undefined || language === 'en' ? null : (
        <NameForms composed={composed.data.names} names={names} onChange={setNames} />
      )}
      {composed.data === undefined ? null : <Sentence composed={composed.data} language={language} />}
    </FormDialog>
  )
}

interface NamesFieldProps {
  readonly documentId: string
  readonly countries: readonly string[]
  readonly names: readonly RepresentedName[]
  readonly onChange: (names: readonly RepresentedName[]) => void
}

const shownCountries = 60

function NamesField({ documentId, countries, names, onChange }: NamesFieldProps) {
  const { t } = useWords()
  const { client } = useServices()
  const fail = useFailure()
  const [search, setSearch] = useState('')
  const [isListed, setListed] = useState(false)
  const known = new Map(names.map((name) => [name.name, name]))
  const sought = fold(search)
  const offered =
    sought === '' ? [] : countries.filter((country) => !known.has(country) && fold(country).startsWith(sought))
  const choose = (chosen: readonly string[]) =>
    onChange(Array.from(new Set(chosen), (name) => known.get(name) ?? { name, form: null }))
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').slice(0, 20_000)
    if (!/[\n,;]/u.test(text.trim())) return
    event.preventDefault()
    client.opening
      .split({ documentId, text })
      .then((split) => choose([...known.keys(), ...split.names]))
      .catch(fail)
  }
  return (
    <TagsInput
      data-autofocus
      label={t('opening.names')}
      description={t('opening.namesHint')}
      placeholder={t('opening.add')}
      data={offered.slice(0, shownCountries)}
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={(words) => {
        setSearch(words)
        setListed(true)
      }}
      // A list without countries is closed: Escape has nothing to close but the dialog.
      dropdownOpened={isListed && offered.length > 0}
      onDropdownOpen={() => setListed(true)}
      onDropdownClose={() => setListed(false)}
      value={[...known.keys()]}
      onChange={choose}
      onPaste={paste}
      splitChars={['\n', ';']}
      acceptValueOnBlur
    />
  )
}

function useSetOpening(documentId: string, done: () => void) {
  const { client, orpc, queryClient, saveBoard } = useServices()
  return useMutation({
    mutationFn: async (wanted: Parameters<typeof client.opening.set>[0]) => {
      await saveBoard.flush()
      return client.opening.set(wanted)
    },
    onSuccess: (rendered) => {
      queryClient.setQueryData(orpc.document.get.queryKey({ input: { documentId } }), rendered)
      done()
    },
    onError: useFailure(),
  })
}
