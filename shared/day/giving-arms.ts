// What becomes of a day by the events that say whether it gives numbers.

import type { Arm } from './arm.ts'
import { queueIn } from './draft.ts'

export const givingArms: {
  [E in 'queue-paused' | 'queue-resumed' | 'joins-stopped' | 'joins-allowed']: Arm<E>
} = {
  'queue-paused': (draft, { queue }) => {
    queueIn(draft, queue).paused = true
  },
  'queue-resumed': (draft, { queue }) => {
    queueIn(draft, queue).paused = false
  },
  'joins-stopped': (draft, _event, { at }) => {
    draft.joins = { ...draft.joins, stoppedAt: at }
  },
  'joins-allowed': (draft, { until }) => {
    draft.joins = { ...draft.joins, stoppedAt: null, allowedUntil: until }
  },
}
