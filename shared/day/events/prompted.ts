import * as v from 'valibot'
import { queueIn } from '../draft/draft.ts'
import { QueueId } from '../nouns/ids.ts'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** Screens and phones begin to say this prompt about spacing. */
export const prompted = event('prompted', {
  since: 1,
  shape: v.object({
    kind: v.picklist(['routine', 'full', 'crowding', 'asked']),
    queue: QueueId,
    from: v.exactOptional(Figure),
    to: v.exactOptional(Figure),
    until: Figure,
  }),
  apply(draft, { type: _, ...said }, { at }) {
    const queue = queueIn(draft, said.queue)
    const id = (draft.prompt?.id ?? 0) + 1
    draft.prompt = { id, ...said }
    if (said.kind === 'full') {
      queue.fullSaidAt = at
      return
    }
    // people who have just been told to keep apart do not need the routine prompt
    queue.routineFrom = at
    if (said.kind === 'asked') queue.askedAt = null
    if (said.kind === 'crowding' && queue.crowding) {
      queue.crowding = { ...queue.crowding, saidAt: at, prompt: id }
    }
  },
  undo: 'nothing',
})
