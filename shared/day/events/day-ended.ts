import * as v from 'valibot'
import { event } from './event.ts'

export const dayEnded = event('day-ended', {
  since: 1,
  shape: v.object({}),
  apply(draft) {
    draft.state = 'ended'
  },
  undo: 'nothing',
})
