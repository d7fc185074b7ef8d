import { ActionIcon, Radio } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { builtInTemplateIds } from '#domain/drafting/templates/built-in-ids.ts'
import { languages, type Language } from '#domain/language/language.ts'
import { useHistoryCommands } from '../../app/history-commands.ts'
import { useWords } from '../../app/i18n/use-words.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'

export type ListedTemplate = Awaited<ReturnType<Services['client']['template']['list']>>[number]

/** The choice of a document without a template. */
export const blank = 'blank'

interface TemplateListProps {
  readonly templates: readonly ListedTemplate[]
  /** Id of a template, or `blank`. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The organizer's own templates, those of the program with the language of the person first, and an empty document. */
export function TemplateList({ templates, value, onChange }: TemplateListProps) {
  const { t, language } = useWords()
  const own = templates.filter(({ name }) => name !== null)
  const others = languages.filter((each) => each !== language)
  return (
    <Radio.Group
      className="template-choice"
      label={t('templates.choose')}
      value={value}
      onChange={onChange}
      labelProps={{ className: 'template-choice-label' }}
    >
      <div className="template-list">
        {own.length === 0 ? null : <h3>{t('templates.own')}</h3>}
        {own.map((template) => (
          <OwnTemplateLine key={template.id} template={template} onRemoved={() => onChange(blank)} />
        ))}
        {[language, ...others].map((each) => (
          <BuiltIn key={each} language={each} templates={templates} />
        ))}
        <Radio value={blank} label={t('templates.blank')} className="template-blank" />
      </div>
    </Radio.Group>
  )
}

function BuiltIn({ language, templates }: { language: Language; templates: readonly ListedTemplate[] }) {
  const { t } = useWords()
  const ids = builtInTemplateIds.filter((id) => templates.some((each) => each.id === id && each.language === language))
  return (
    <>
      <h3>{t(`templates.inLanguage.${language}`)}</h3>
      {ids.map((id) => (
        <Radio key={id} value={id} label={t(`templates.builtIn.${id}`)} />
      ))}
    </>
  )
}

function OwnTemplateLine({ template, onRemoved }: { template: ListedTemplate; onRemoved: () => void }) {
  const { t } = useWords()
  const { orpc } = useServices()
  const queryClient = useQueryClient()
  const { offerUndo } = useHistoryCommands()
  const name = template.name ?? ''
  const remove = useMutation(
    orpc.template.remove.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: orpc.template.list.key() })
        offerUndo(t('templates.removed', { name }))
        onRemoved()
      },
      onError: useFailure(),
    }),
  )
  return (
    <div className="own-template">
      <Radio value={template.id} label={name} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('templates.remove', { name })}
        onClick={() => remove.mutate({ templateId: template.id })}
      >
        <IconTrash size={14} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}
