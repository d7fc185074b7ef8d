import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { ItemLink } from '#domain/agenda/session.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { documentPlace } from '../../../app/places.ts'
import { useServices } from '../../../app/services.ts'
import { PlainSelect } from '../../../shared/plain-controls.tsx'

interface LinksFieldProps {
  readonly links: readonly ItemLink[]
  readonly give: (links: readonly ItemLink[]) => void
}

/** Documents an item is about, or clauses of them. */
export function LinksField({ links, give }: LinksFieldProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const documents = useQuery(orpc.document.list.queryOptions({ input: {} }))
  const offered = documents.data ?? []
  if (offered.length === 0 && links.length === 0) return null
  return (
    <section aria-label={t('agenda.fields.links')}>
      <h3>{t('agenda.fields.links')}</h3>
      <ul className="agenda-links">
        {links.map((link, at) => (
          <LinkLine
            key={link.documentId}
            link={link}
            title={offered.find(({ id }) => id === link.documentId)?.title ?? t('agenda.documentGone')}
            set={(changed) => give(links.with(at, changed))}
            remove={() => give(links.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <PlainSelect
        label={t('agenda.addLink')}
        value=""
        options={[
          { value: '', label: t('agenda.addLink') },
          ...offered
            .filter(({ id }) => links.every(({ documentId }) => documentId !== id))
            .map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(documentId) => {
          if (documentId !== '') give([...links, { documentId, clauseId: null }])
        }}
      />
    </section>
  )
}

interface LinkLineProps {
  readonly link: ItemLink
  readonly title: string
  readonly set: (link: ItemLink) => void
  readonly remove: () => void
}

function LinkLine({ link, title, set, remove }: LinkLineProps) {
  const { t } = useWords()
  const { orpc } = useServices()
  const { documentId, clauseId } = link
  const rendered = useQuery(orpc.document.get.queryOptions({ input: { documentId } }))
  const clauses = Object.entries(rendered.data?.numbers ?? {}).flatMap(([id, { number, label }]) =>
    number === null ? [] : [{ value: id, label: t('agenda.clause', { number: label }) }],
  )
  return (
    <li>
      <Link href={documentPlace(documentId, clauseId ?? undefined)} title={title}>
        {title}
      </Link>
      <PlainSelect
        label={t('agenda.clauseOf', { title })}
        value={clauseId ?? ''}
        options={[{ value: '', label: t('agenda.wholeDocument') }, ...clauses]}
        onChange={(chosen) => set({ documentId, clauseId: chosen === '' ? null : chosen })}
      />
      <button type="button" className="plain-tool" aria-label={t('agenda.removeLink', { title })} onClick={remove}>
        <IconX size={14} stroke={1.5} />
      </button>
    </li>
  )
}
