// The public figures of a site.

import * as v from 'valibot'
import { AlarmKind, unservedIn } from '../alarms/alarms.ts'
import { isEntrance } from '../nouns/entrance.ts'
import { queueSettingsOf, waitingIn } from '../nouns/find.ts'
import { QueueId, SiteId } from '../nouns/ids.ts'
import { Kind } from '../nouns/kinds.ts'
import { CalendarDate, type Day } from '../nouns/model.ts'
import { ownTime } from '../nouns/own-time.ts'
import { askedBy, PersonQuestions } from '../nouns/person.ts'
import { isServing } from '../nouns/serving.ts'
import { Group, Hours, Place, TimeZone } from '../nouns/site.ts'
import { Text } from '../nouns/site-text.ts'
import { StepKind } from '../nouns/steps.ts'
import { trustShown } from '../pace/told.ts'
import { givesNumbers } from '../rules/hours.ts'
import { openDaysAhead } from '../rules/timetable.ts'
import { VisitTime, visitFrom } from '../waits/done-by.ts'
import { waitsOn } from '../waits/estimate.ts'
import { Wait, type Waits } from '../waits/wait.ts'
import { Ahead } from './ahead.ts'
import { hoursAhead } from './hours-ahead.ts'
import { Inside, insideFigures } from './inside.ts'
import { pausedFigures, queuePause, ShownPause, sitePause } from './pause.ts'
import { queueLeft, queueLeftOf, siteLeftOf } from './quota.ts'
import { lineFigures } from './screen.ts'
import { Level, LineFigures, siteHead, viewHead } from './shapes.ts'

export const SiteSummary = v.object({
  id: SiteId,
  name: Text,
  timeZone: TimeZone,
  kind: Kind,
  open: v.boolean(),
  level: Level,
  /** Tickets that wait or stand. */
  waiting: v.number(),
  people: v.number(),
  /** The wait of the queue where it is longest; null also where people wait in a queue that nobody calls. */
  wait: Wait,
  /** Desks at work: open, and not resting. */
  desks: v.number(),
  place: v.nullable(Place),
  hours: v.nullable(Hours),
  /** Left out at a site without a calendar. */
  ahead: v.optional(Ahead),
  /** The street or township that it belongs to; left out where none is set, and by rows of before there were any. */
  group: v.optional(Group),
  /** Whether the site has ended; left out: it has not. */
  ended: v.optional(v.boolean()),
  /** The pause of the whole site; left out: there is none. */
  pause: v.optional(ShownPause),
  /** People who can still be given numbers; null: no limit, or so many that nobody has to be told. Left out: it has no quota. */
  left: v.optional(v.nullable(v.number())),
  date: CalendarDate,
  version: v.number(),
})
export type SiteSummary = v.InferOutput<typeof SiteSummary>

export const SiteView = v.object({
  ...viewHead,
  ...SiteSummary.entries,
  presence: v.picklist(['open', 'pass']),
  inside: Inside,
  /**
   * Among the tickets of the last hour that had been told a range: how many waited within it. Null: too few to say.
   */
  trust: v.nullable(v.object({ within: v.number(), of: v.number() })),
  /** The next seven dates of its calendar, also where it is shut. Left out without one, and over a socket. */
  days: v.optional(
    v.array(
      v.object({
        date: CalendarDate,
        /** None: it is shut. `lastNumber`: until when numbers are given. */
        spans: v.array(v.object({ from: v.number(), to: v.number(), lastNumber: v.number() })),
        note: v.nullable(Text),
      }),
    ),
  ),
  /** The questions that the site asks when somebody takes a number; null: none. */
  asks: v.nullable(PersonQuestions),
  queues: v.array(
    v.object({
      id: QueueId,
      name: Text,
      priority: v.boolean(),
      ...queuePause,
      waiting: v.number(),
      people: v.number(),
      wait: Wait,
      line: LineFigures,
      /** What happens there; left out: the site has not said. */
      step: v.optional(StepKind),
      /** The queues that follow it; left out: a visit ends there. A queue that follows another gives residents no number. */
      then: v.optional(v.array(QueueId)),
      /** It is a room for observation: people sit down there, and residents take no number. */
      room: v.optional(v.literal(true)),
      /**
       * How long the whole visit lasts of whoever takes a number there now; null: not known. Left out at a site of one step,
       * and where residents take no number.
       */
      visit: v.optional(v.nullable(VisitTime)),
      ...queueLeft,
    }),
  ),
})
export type SiteView = v.InferOutput<typeof SiteView>

export const OverviewView = v.object({
  version: v.number(),
  protocol: v.number(),
  sites: v.array(
    v.object({
      ...SiteSummary.entries,
      /**
       * What needs attention there, worst first, each kind once. The numbers concerned are shown only to the
       * marshals of the site.
       */
      alarms: v.array(AlarmKind),
    }),
  ),
})
export type OverviewView = v.InferOutput<typeof OverviewView>

/** The row of a site in the overview. */
export function siteSummary(day: Day, at: number, waits: Waits = waitsOn(day, at)): SiteSummary {
  const queues = [...day.queues.values()]
  const longest = queues
    .map((queue) => waits.of(queue, waitingIn(queue)))
    .reduce((most, one) => (middleOf(one) > middleOf(most) ? one : most), null)
  const isUnserved = unservedIn(day, at).length > 0
  return {
    id: day.site.id,
    name: day.site.name,
    timeZone: day.site.timeZone,
    kind: day.site.kind,
    open: givesNumbers(day, at),
    level: isUnserved ? 'unserved' : levelOf(day, middleOf(longest)),
    waiting: queues.reduce((sum, queue) => sum + waitingIn(queue), 0),
    people: queues.reduce((sum, queue) => sum + queue.people, 0),
    // where a queue is not called its wait is unknown, and the wait of another would be taken for it
    wait: isUnserved ? null : longest,
    desks: [...day.desks.values()].filter(isServing).length,
    place: day.site.place ?? null,
    hours: day.site.hours ?? null,
    ...hoursAhead(day, at),
    ...sitePause(day),
    ...(day.site.group ? { group: day.site.group } : {}),
    ...(day.site.ended ? { ended: true } : {}),
    ...siteLeftOf(day, at),
    date: day.date,
    version: day.version,
  }
}

/** A site and each of its queues; the server adds the protocol. */
export function siteView(day: Day, at: number, waits: Waits = waitsOn(day, at)): Omit<SiteView, 'protocol'> {
  return {
    ...siteSummary(day, at, waits),
    ...siteHead(day),
    day: day.date,
    epoch: day.epoch,
    presence: day.site.presence,
    inside: insideFigures(day, at),
    trust: trustShown(day.told, ownTime(day, at)),
    asks: askedBy(day.site),
    queues: [...day.queues.values()].map((queue) => {
      const { name, priority, then, step, room } = queueSettingsOf(day, queue.id)
      const waiting = waitingIn(queue)
      return {
        id: queue.id,
        name,
        priority,
        ...pausedFigures(day, queue),
        waiting,
        people: queue.people,
        wait: waits.of(queue, waiting),
        line: lineFigures(day, queue.id),
        ...(step ? { step } : {}),
        ...(then ? { then: [...then] } : {}),
        ...(room ? { room: true as const } : {}),
        ...(then && isEntrance(day.site, queue.id) ? { visit: visitFrom(day, queue, waits) } : {}),
        ...queueLeftOf(day, queue, at),
      }
    }),
  }
}

/** The dates ahead, as whoever reads the site once is told them. */
export function daysAhead({ site }: Pick<Day, 'site'>, at: number): Pick<SiteView, 'days'> {
  if (!site.calendar) return {}
  const days = openDaysAhead(site, at).map(({ spans, ...one }) => ({ ...one, spans: [...spans] }))
  return { days }
}

function middleOf(wait: Wait): number {
  return wait?.about ?? -1
}

function levelOf(day: Day, minutes: number): Level {
  if (day.state !== 'open') return 'closed'
  const { busy, crowded } = day.site.levels
  if (minutes >= crowded) return 'crowded'
  return minutes >= busy ? 'busy' : 'clear'
}
