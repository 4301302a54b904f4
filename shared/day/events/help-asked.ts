import * as v from 'valibot'
import { HelpNeed } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { formatOfNeed } from './event-fields.ts'

export const helpAsked = event('help-asked', {
  since: 1,
  needs: ({ need }) => formatOfNeed(need),
  shape: v.object({ number: TicketNumber, need: HelpNeed }),
  apply(draft, { number, need }, { at }) {
    draft.help = [...draft.help, { number, need, at }]
  },
  undo: 'nothing',
})
