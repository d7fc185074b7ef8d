import { itemKinds, itemStates, type AgendaItem } from '#domain/agenda/session.ts'
import { useWords } from '../../../app/i18n/use-words.ts'
import { PlainSelect } from '../../../shared/plain-controls.tsx'
import type { AgendaData } from '../agenda-data.ts'
import { ConflictLines } from '../conflict-lines.tsx'
import { readClock, readLength } from '../typed.ts'
import { readTitle, TypedField } from '../typed-field.tsx'
import type { AgendaCommands, ItemChanges } from '../use-agenda-commands.ts'
import { Field } from './field.tsx'
import { LinksField } from './links-field.tsx'
import { NoteField } from './note-field.tsx'
import { LeastMinutes } from './session-fields.tsx'
import { SpeakersField } from './speakers-field.tsx'

interface ItemDetailsProps {
  readonly data: AgendaData
  readonly item: AgendaItem
  readonly commands: AgendaCommands
}

/** Everything about one item of the agenda, under its line. */
export function ItemDetails({ data, item, commands }: ItemDetailsProps) {
  const { t } = useWords()
  const set = (changes: ItemChanges) => void commands.setItem(item, changes)
  const conflicts = (data.conflictsOf.get(item.id) ?? []).filter(({ places }) =>
    places.some(({ itemId }) => itemId === item.id),
  )
  return (
    <section className="agenda-details" aria-label={t('agenda.itemCard', { title: item.title })}>
      <TypedField
        label={t('agenda.fields.title')}
        text={item.title}
        read={readTitle}
        problem={t('agenda.problem.title')}
        isMultiline
        give={(title) => void commands.retitleItem(item, title)}
      />
      <ConflictLines data={data} conflicts={conflicts} commands={commands} />
      <ItemFields item={item} set={set} />
      <SpeakersField
        label={t('agenda.fields.speakers')}
        as="speaker"
        speakers={item.speakers}
        data={data}
        give={(speakers) => set({ speakers })}
      />
      <LinksField links={item.links} give={(links) => set({ links })} />
      <NoteField label={t('agenda.fields.note')} text={item.note} give={(note) => set({ note })} />
      <NoteField
        label={t('agenda.fields.internalNote')}
        text={item.internalNote}
        give={(internalNote) => set({ internalNote })}
      />
    </section>
  )
}

function ItemFields({ item, set }: { item: AgendaItem; set: (changes: ItemChanges) => void }) {
  const { t } = useWords()
  return (
    <dl>
      <Field label={t('agenda.fields.kind')}>
        <PlainSelect
          label={t('agenda.fields.kind')}
          value={item.kind}
          options={itemKinds.map((value) => ({ value, label: t(`agenda.itemKinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      <Field label={t('agenda.fields.minutes')}>
        <span className="agenda-pair">
          <TypedField
            label={t('agenda.fields.minutes')}
            className="agenda-figures"
            text={String(item.minutes)}
            read={readLength}
            problem={t('agenda.problem.length')}
            give={(minutes) => set({ minutes })}
          />
          <span className="quiet">{t('agenda.minutes')}</span>
        </span>
      </Field>
      {item.kind === 'break' ? (
        <Field label={t('agenda.fields.leastMinutes')}>
          <LeastMinutes least={item.leastMinutes} give={(leastMinutes) => set({ leastMinutes })} />
        </Field>
      ) : null}
      <Field label={t('agenda.fields.pinnedAt')}>
        <TypedField
          label={t('agenda.fields.pinnedAt')}
          className="agenda-figures"
          text={item.pinnedAt ?? ''}
          placeholder={t('agenda.followsOn')}
          read={(text) => (text.trim() === '' ? { at: null } : known(readClock(text)))}
          problem={t('agenda.problem.time')}
          give={({ at }) => set({ pinnedAt: at })}
        />
      </Field>
      <Field label={t('agenda.fields.state')}>
        <PlainSelect
          label={t('agenda.fields.state')}
          value={item.state}
          options={itemStates.map((value) => ({ value, label: t(`agenda.states.${value}`) }))}
          onChange={(state) => set({ state })}
        />
      </Field>
    </dl>
  )
}

const known = (at: string | null) => (at === null ? null : { at })
