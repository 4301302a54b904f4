// What the events about spacing do to a day.

import type { Arm } from './arm.ts'
import { queueIn } from './draft.ts'

export const spacingArms: {
  [E in
    | 'crowding-reported'
    | 'crowding-cleared'
    | 'reminder-asked'
    | 'prompted'
    | 'announced'
    | 'announcement-ended']: Arm<E>
} = {
  'crowding-reported': (draft, { queue, from, to, until }, { at }) => {
    queueIn(draft, queue).crowding = { from, to, since: at, until, saidAt: null, prompt: null }
  },
  'crowding-cleared': (draft, { queue }, { at }) => {
    queueIn(draft, queue).crowding = null
    if (draft.prompt?.kind === 'crowding' && draft.prompt.queue === queue) {
      // it stays for its id, from which the next one counts
      draft.prompt = { ...draft.prompt, until: at }
    }
  },
  'reminder-asked': (draft, { queue }, { at }) => {
    queueIn(draft, queue).askedAt = at
  },
  prompted: (draft, { type: _, ...said }, { at }) => {
    const queue = queueIn(draft, said.queue)
    const id = (draft.prompt?.id ?? 0) + 1
    draft.prompt = { id, ...said }
    if (said.kind === 'full') {
      queue.fullSaidAt = at
      return
    }
    // whoever has just been told to keep apart need not be told again by the routine
    queue.routineFrom = at
    if (said.kind === 'asked') queue.askedAt = null
    if (said.kind === 'crowding' && queue.crowding) {
      queue.crowding = { ...queue.crowding, saidAt: at, prompt: id }
    }
  },
  announced: (draft, { text, until }) => {
    draft.announcement = { text, until }
  },
  'announcement-ended': (draft) => {
    draft.announcement = null
  },
}
