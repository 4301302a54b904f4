import * as v from 'valibot'
import { event } from './event.ts'

export const dayClosed = event('day-closed', {
  since: 1,
  shape: v.object({}),
  apply(draft) {
    draft.state = 'closed'
  },
  undo: 'nothing',
})
