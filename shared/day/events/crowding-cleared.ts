import * as v from 'valibot'
import { queueIn } from '../draft/draft.ts'
import { QueueId } from '../nouns/ids.ts'
import { event } from './event.ts'

export const crowdingCleared = event('crowding-cleared', {
  since: 1,
  shape: v.object({ queue: QueueId }),
  apply(draft, { queue }, { at }) {
    queueIn(draft, queue).crowding = null
    if (draft.prompt?.kind === 'crowding' && draft.prompt.queue === queue) {
      // the prompt stays in the day for its id, from which the next one is counted
      draft.prompt = { ...draft.prompt, until: at }
    }
  },
  undo: 'nothing',
})
