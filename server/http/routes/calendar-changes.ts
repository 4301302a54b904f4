// The history of when a site is open, for the owner.

import * as v from 'valibot'
import { Hours } from '../../../shared/day/nouns/site.ts'
import { Timetable } from '../../../shared/day/nouns/timetable.ts'
import { ok } from '../route/answer.ts'
import { json } from '../route/answers.ts'
import { route } from '../route/route.ts'

const PageQuery = v.object({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})

const OpenTimes = v.object({
  dayStart: v.string(),
  hours: v.optional(Hours),
  calendar: v.optional(Timetable),
})

const ChangesPage = v.object({
  /** The newest first. */
  changes: v.array(
    v.object({
      number: v.number(),
      /** Milliseconds since the epoch; null: not known. */
      at: v.nullable(v.number()),
      /** Who; `name` null: an account that is gone. Null: not known. */
      by: v.nullable(v.object({ name: v.nullable(v.string()) })),
      /** Null: the site was made with `to`. */
      from: v.nullable(OpenTimes),
      to: OpenTimes,
    }),
  ),
  /** To be asked for as `before`, for older ones; null: there are none. */
  before: v.nullable(v.number()),
})

export const readCalendarChanges = route(
  'get /api/sites/:site/calendar-changes',
  { by: 'owner', query: PageQuery, answers: json('Who changed when the site is open', ChangesPage) },
  async ({ changesOf, access }, { params: { site }, query }) => {
    const { changes, before } = await changesOf(site, query.before ?? Number.MAX_SAFE_INTEGER)
    const staff = await access.staff.list()
    const named = changes.map(({ by, ...change }) => {
      const name = staff.find(({ id }) => id === by)?.name ?? null
      return { ...change, by: by === null ? null : { name } }
    })
    return ok({ changes: named, before })
  },
)
