import * as v from 'valibot'
import { event } from '../event.ts'
import { HelpNeed, TicketNumber } from '../model.ts'

export const helpAsked = event('help-asked', {
  since: 1,
  shape: v.object({ number: TicketNumber, need: HelpNeed }),
  apply(draft, { number, need }, { at }) {
    draft.help = [...draft.help, { number, need, at }]
  },
  undo: 'nothing',
})
