import { createContext, use, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { failureOf } from '#api/client.ts'
import type { ClauseEditInput } from '#api/schemas.ts'
import { walk, type Body, type ClauseId } from '#domain/drafting/clause.ts'
import { useServices, type Services } from '../../app/services.ts'
import { useFailure } from '../../shared/failure.tsx'
import { createTypingQueue, type TypingQueue } from './typing-queue.ts'

export type Rendered = Awaited<ReturnType<Services['client']['document']['get']>>

/** Where the caret goes once a change is on the page. */
export interface CaretWish {
  readonly clauseId: ClauseId
  readonly block: number
  /** Offset in the text; beyond its end is its end. */
  readonly offset: number
}

/** Everything that changes the clauses of one document goes through here, in order. */
export interface Editor {
  readonly documentId: string
  readonly queue: TypingQueue
  /** Sends typed words first, then the edits as one undo step. `wish`: the caret afterwards; it is told the id of a clause just made. */
  readonly edit: (
    edits: readonly ClauseEditInput[],
    wish?: (made: ClauseId | null) => CaretWish | null,
  ) => Promise<boolean>
  readonly body: () => Body | null
  /** The wish not yet fulfilled; taking it clears it. */
  readonly takeWish: () => CaretWish | null
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (editor === null) throw new Error('EditorContext is missing')
  return editor
}

export const endOfText = Number.MAX_SAFE_INTEGER

interface Making {
  readonly services: Services
  readonly documentId: string
  readonly fail: (error: unknown) => void
  readonly redraw: () => void
}

function createEditor({
  services: { client, orpc, queryClient, saveBoard },
  documentId,
  fail,
  redraw,
}: Making): Editor {
  const key = orpc.document.get.queryKey({ input: { documentId } })
  let chain: Promise<unknown> = Promise.resolve()
  let wished: CaretWish | null = null
  const body = () => queryClient.getQueryData<Rendered>(key)?.document.body ?? null
  const store = async (edits: readonly ClauseEditInput[], typing?: string) => {
    await queryClient.cancelQueries({ queryKey: key })
    const rendered = await client.document.edit({
      documentId,
      edits: edits.map((edit) => structuredClone(edit) as Parameters<typeof client.document.edit>[0]['edits'][number]),
      ...(typing === undefined ? {} : { typing }),
    })
    queryClient.setQueryData<Rendered>(key, rendered)
  }
  const queue = createTypingQueue({
    send: ({ clauseId, block, runs }) =>
      store([{ type: 'setText', clauseId, block, runs: [...runs] }], `${clauseId.slice(0, 56)}:${block}`),
    onChange: saveBoard.report,
    onFailure: fail,
  })
  const run = async (edits: readonly ClauseEditInput[], wish?: (made: ClauseId | null) => CaretWish | null) => {
    try {
      await queue.flush()
      const before = new Set(idsOf(body()))
      await store(edits)
      wished = wish?.(idsOf(body()).find((id) => !before.has(id)) ?? null) ?? null
      redraw()
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }
  return {
    documentId,
    queue,
    body,
    edit(edits, wish) {
      const next = chain.then(() => run(edits, wish))
      chain = next
      return next
    },
    takeWish() {
      const wish = wished
      wished = null
      return wish
    },
  }
}

const idsOf = (body: Body | null): readonly ClauseId[] =>
  body === null ? [] : [...walk(body)].map(({ clause }) => clause.id)

/** The editor of a document; its unsent words count as unsaved and are sent when the page goes. */
export function useCreateEditor(documentId: string): Editor {
  const services = useServices()
  const { orpc, queryClient, saveBoard } = services
  const [, setDrawn] = useState(0)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const fail = useFailure()
  const tell = useEffectEvent((error: unknown) => {
    fail(error)
    void queryClient.invalidateQueries({ queryKey: orpc.document.key() })
  })
  useEffect(() => {
    if (failure !== null) tell(failure.error)
  }, [failure])
  const editor = useMemo(
    () =>
      createEditor({
        services,
        documentId,
        fail: (error) => setFailure({ error }),
        redraw: () => setDrawn((count) => count + 1),
      }),
    [services, documentId],
  )
  useEffect(() => {
    const leave = saveBoard.add(editor.queue)
    return () => {
      // The holder stays on the board until its last words are in the core: they are sent again when it is back.
      void editor.queue.flush().then(leave, (error: unknown) => {
        if (failureOf(error).code !== 'core.unreachable') leave()
      })
    }
  }, [saveBoard, editor])
  return editor
}
