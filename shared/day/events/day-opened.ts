import * as v from 'valibot'
import { furnish } from '../draft/furnish.ts'
import { QueueId } from '../nouns/ids.ts'
import type { LeftOver } from '../nouns/left-over.ts'
import { CalendarDate } from '../nouns/model.ts'
import { Pace } from '../nouns/pace.ts'
import { formatOfSite } from '../nouns/site-format.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { event } from './event.ts'
import { Figure, SiteSettings } from './event-fields.ts'

export const dayOpened = event('day-opened', {
  since: 1,
  needs: ({ site }) => formatOfSite(site),
  fieldsSince: { epoch: 2, earlier: 2 },
  shape: v.object({
    date: CalendarDate,
    endsAt: Figure,
    site: SiteSettings,
    /** What the last day of the site has learnt about its pace; left out on the first day, and in older logs. */
    pace: v.exactOptional(Pace),
    /** The epoch of the store; left out while the store has never gone back, and in older logs. */
    epoch: v.exactOptional(Figure),
    /** Those who were left over on the site's last day, as number, epoch, queue and people; left out where nobody was. */
    earlier: v.exactOptional(
      v.object({ date: CalendarDate, leftOver: v.array(v.tuple([TicketNumber, Figure, QueueId, Figure])) }),
    ),
  }),
  apply(draft, { date, endsAt, pace, epoch, earlier, site }, { at }) {
    draft.state = 'open'
    draft.date = date
    draft.endsAt = endsAt
    if (pace) draft.pace = pace
    if (epoch !== undefined) draft.epoch = epoch
    draft.countedIn = 0
    draft.openedAt ||= at
    if (earlier) draft.earlier = { date: earlier.date, leftOver: earlier.leftOver.map(asLeftOver) }
    draft.givenIn = Math.max(draft.givenIn, draft.epoch)
    furnish(draft, site)
  },
  undo: 'nothing',
})

function asLeftOver([number, epoch, queue, party]: [string, number, string, number]): LeftOver {
  return { number, epoch, queue, party, usedAs: null }
}
