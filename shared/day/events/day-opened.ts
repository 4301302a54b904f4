import * as v from 'valibot'
import { furnish } from '../draft/furnish.ts'
import { CalendarDate } from '../nouns/model.ts'
import { Pace } from '../nouns/pace.ts'
import { formatOfSite } from '../nouns/site-format.ts'
import { event } from './event.ts'
import { Figure, SiteSettings } from './event-fields.ts'

export const dayOpened = event('day-opened', {
  since: 1,
  needs: ({ site }) => formatOfSite(site),
  fieldsSince: { epoch: 2 },
  shape: v.object({
    date: CalendarDate,
    endsAt: Figure,
    site: SiteSettings,
    /** What the last day of the site has learnt about its pace; left out on the first day, and in older logs. */
    pace: v.exactOptional(Pace),
    /** The epoch of the store; left out while the store has never gone back, and in older logs. */
    epoch: v.exactOptional(Figure),
  }),
  apply(draft, { date, endsAt, pace, epoch, site }) {
    draft.state = 'open'
    draft.date = date
    draft.endsAt = endsAt
    if (pace) draft.pace = pace
    if (epoch !== undefined) draft.epoch = epoch
    draft.countedIn = 0
    draft.givenIn = Math.max(draft.givenIn, draft.epoch)
    furnish(draft, site)
  },
  undo: 'nothing',
})
