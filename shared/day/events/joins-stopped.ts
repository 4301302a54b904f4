import * as v from 'valibot'
import { event } from './event.ts'
import { Figure } from './event-fields.ts'

/** Residents took as many numbers in one step as the site thinks possible. They get no more for now. */
export const joinsStopped = event('joins-stopped', {
  since: 1,
  shape: v.object({ count: Figure }),
  apply(draft, _event, { at }) {
    draft.joins = { ...draft.joins, stoppedAt: at }
  },
  undo: 'nothing',
})
