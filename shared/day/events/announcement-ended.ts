import * as v from 'valibot'
import { event } from './event.ts'

export const announcementEnded = event('announcement-ended', {
  since: 1,
  shape: v.object({}),
  apply(draft) {
    draft.announcement = null
  },
  undo: 'nothing',
})
