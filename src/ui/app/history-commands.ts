import { useMemo } from 'react'
import { useFailure } from '../shared/failure.tsx'
import { useToast } from '../shared/toast.tsx'
import { useWords } from './i18n/use-words.ts'
import type { ru } from './i18n/ru.ts'
import { useServices } from './services.ts'

export interface HistoryCommands {
  readonly undo: () => void
  readonly redo: () => void
  /** Says what was just done and offers to take back that step alone. */
  readonly offerUndo: (message: string) => void
}

const words: Readonly<Record<string, keyof (typeof ru)['command']>> = {
  'conference.update': 'conferenceUpdate',
  'document.create': 'documentCreate',
  'document.update': 'documentUpdate',
  'document.edit': 'documentEdit',
  'document.rewrite': 'documentEdit',
  'document.remove': 'documentRemove',
  'resolution.import': 'resolutionImport',
  'resolution.update': 'resolutionUpdate',
  'template.save': 'templateSave',
  'template.remove': 'templateRemove',
  'letterhead.add': 'letterheadAdd',
  'letterhead.remove': 'letterheadRemove',
  'phrase.add': 'phraseAdd',
  'phrase.remove': 'phraseRemove',
  'check.repair': 'checkRepair',
  'check.applyTypography': 'checkTypography',
  'check.ignore': 'checkIgnore',
  'check.unignore': 'checkUnignore',
  'plan.confirm': 'planConfirm',
  'plan.confirmAll': 'planConfirmAll',
  'revision.take': 'revisionTake',
  'revision.restore': 'revisionRestore',
  'revision.restoreClause': 'revisionRestoreClause',
  'revision.remove': 'revisionRemove',
  'remark.add': 'remarkAdd',
  'remark.update': 'remarkUpdate',
  'remark.resolve': 'remarkResolve',
  'remark.reopen': 'remarkReopen',
  'remark.remove': 'remarkRemove',
  'plan.update': 'planUpdate',
  'plan.reconfirm': 'planReconfirm',
  'plan.dismiss': 'planDismiss',
  'plan.restore': 'planRestore',
  'plan.remove': 'planRemove',
  'participants.add': 'participantsAdd',
  'participants.set': 'participantsSet',
  'participants.import': 'participantsImport',
  'importProfile.keep': 'importProfileKeep',
  'importProfile.remove': 'importProfileRemove',
  'participants.remove': 'participantsRemove',
  'participants.merge': 'participantsMerge',
  'presence.mark': 'presenceMark',
  'presence.unmark': 'presenceUnmark',
  'quorum.setRule': 'quorumSetRule',
  'delegation.put': 'delegationPut',
  'delegation.remove': 'delegationRemove',
  'delegation.makeMissing': 'delegationMakeMissing',
  'ownField.put': 'ownFieldPut',
  'ownField.remove': 'ownFieldRemove',
  'gridView.put': 'gridViewPut',
  'gridView.remove': 'gridViewRemove',
  'agenda.putRoom': 'agendaPutRoom',
  'agenda.removeRoom': 'agendaRemoveRoom',
  'agenda.moveRoom': 'agendaMoveRoom',
  'agenda.putDay': 'agendaPutDay',
  'agenda.removeDay': 'agendaRemoveDay',
  'agenda.putSession': 'agendaPutSession',
  'agenda.removeSession': 'agendaRemoveSession',
  'agenda.copySession': 'agendaCopySession',
  'agenda.putItem': 'agendaPutItem',
  'agenda.removeItem': 'agendaRemoveItem',
  'agenda.moveItem': 'agendaMoveItem',
  'agenda.startItem': 'agendaStartItem',
  'agenda.stopItem': 'agendaStopItem',
  'agenda.delay': 'agendaDelay',
  'agenda.repair': 'agendaRepair',
  'agenda.import': 'agendaImport',
  'agenda.makeRelease': 'agendaMakeRelease',
  'agenda.notePrinting': 'agendaNotePrinting',
  'letterTemplate.put': 'letterTemplatePut',
  'letterTemplate.remove': 'letterTemplateRemove',
  'ownForm.put': 'ownFormPut',
}

/** Undo and redo for the whole file: typed words are sent first, so that what is undone is what is seen. */
export function useHistoryCommands(): HistoryCommands {
  const { client, orpc, queryClient, saveBoard, pageInFront, undoOffer } = useServices()
  const { t } = useWords()
  const fail = useFailure()
  const toast = useToast()
  return useMemo(() => {
    const say = (label: { command: string; subject?: string } | null | undefined) => {
      const what = t(`command.${words[label?.command ?? ''] ?? 'other'}`)
      return label?.subject === undefined ? what : `${what}, ${label.subject}`
    }
    /** @param only the state of the file in which the step is the last one; else any is taken back */
    const step = async (direction: 'undo' | 'redo', only: number | null) => {
      await saveBoard.flush()
      const key = orpc.session.get.queryKey({ input: {} })
      const before = await queryClient.fetchQuery({ ...orpc.session.get.queryOptions({ input: {} }), staleTime: 0 })
      if (only !== null && before.history?.sequence !== only) return toast.tell(t('toast.notLast'))
      const label = before.history?.[direction]
      if (label == null) return
      const history = await client.history[direction]()
      pageInFront.get()?.followHistory()
      queryClient.setQueryData(key, (session) => (session === undefined ? session : { ...session, history }))
      await queryClient.invalidateQueries()
      toast.tell(t(direction === 'undo' ? 'toast.undone' : 'toast.redone', { what: say(label) }))
    }
    const offer = async (message: string) => {
      const { history } = await client.session.get({})
      if (history?.undo == null || !undoOffer.isNewest(history.sequence)) return toast.tell(message)
      const { sequence } = history
      undoOffer.stand(sequence, await toast.offer(message, () => void step('undo', sequence).catch(fail)))
    }
    return {
      undo: () => void step('undo', null).catch(fail),
      redo: () => void step('redo', null).catch(fail),
      offerUndo: (message) => void offer(message).catch(fail),
    }
  }, [client, orpc, queryClient, saveBoard, pageInFront, undoOffer, t, fail, toast])
}
