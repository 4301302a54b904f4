import * as v from 'valibot'
import { HelpNeed } from '../nouns/model.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { formatOfNeed } from './event-fields.ts'

export const helpGiven = event('help-given', {
  since: 1,
  needs: ({ need }) => formatOfNeed(need),
  shape: v.object({ number: TicketNumber, need: HelpNeed }),
  apply(draft, { number, need }) {
    draft.help = draft.help.filter((one) => one.number !== number || one.need !== need)
  },
  undo: 'nothing',
})
