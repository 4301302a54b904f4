// What the marshals of a site work with.

import * as v from 'valibot'
import { Alarm, alarmsOf } from '../alarms/alarms.ts'
import { Check } from '../nouns/checks.ts'
import { DeskAct } from '../nouns/desk-act.ts'
import { queueSettingsOf, ticketAt } from '../nouns/find.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import type { Day, Desk, Undoable } from '../nouns/model.ts'
import { isShownToStaff } from '../nouns/person.ts'
import { isServing } from '../nouns/serving.ts'
import { Text } from '../nouns/site-text.ts'
import { CallReason, Needs, TicketNumber } from '../nouns/ticket.ts'
import { isBackByItself } from '../rules/coming-back.ts'
import { nextFor } from '../rules/order.ts'
import { isShutOut } from '../rules/space.ts'
import { isTooLateToUndo, undoableUntil } from '../undo/lapsed.ts'
import { waitsOn } from '../waits/estimate.ts'
import type { Waits } from '../waits/wait.ts'
import { Ahead } from './ahead.ts'
import { AtWork, atWork, NOBODY, type Roster } from './at-work.ts'
import { Help, helpShown } from './help.ts'
import { OnHold, onHold } from './holds.ts'
import { hoursAhead } from './hours-ahead.ts'
import { Inside, insideFigures } from './inside.ts'
import { MarshalQueue, marshalQueue } from './marshal-queue.ts'
import { ShownPause, sitePause } from './pause.ts'
import { announcementOf, promptOf } from './prompt.ts'
import { WatchedQuota, watchedQuotas } from './quota.ts'
import { seatAtFor, WatchedRoom, watchedRooms } from './rooms.ts'
import { headForAll, ShownPrompt, viewHead } from './shapes.ts'
import { StoppedJoins, stoppedJoins, UnsureQueue, unsureQueues } from './stopped.ts'
import { ListedVisit, visitsListed } from './visits.ts'

/** A tube of ten, one party each: more do not fit on a button. */
const NEXT_AT_DESK = 10
const MOST_ASIDE = 50
/** A bound: more tickets than stand before a marshal at once. */
const MOST_CLAIMS = 6

const desk = v.object({
  id: DeskId,
  /** What it is called: by the first of its queues. */
  place: PlaceWord,
  open: v.boolean(),
  /** Who opened it, took it over or called there last, and since when; `name` null: the account is gone. Null: nobody is known. */
  marshal: v.nullable(v.object({ id: v.string(), name: v.nullable(v.string()), since: v.number() })),
  /** Since when it is open but calls nobody; null: it does not rest. */
  restingSince: v.nullable(v.number()),
  queues: v.array(QueueId),
  calling: v.array(
    v.object({
      number: TicketNumber,
      party: v.number(),
      needs: Needs,
      at: v.number(),
      coming: v.boolean(),
      /** When a marshal noted that they have come to the desk; null: none has. */
      arrivedAt: v.nullable(v.number()),
      /** The queue in which they were called. */
      queue: QueueId,
      /** Why they were called before their turn; null: they were called in it. */
      chosen: v.nullable(CallReason),
      /** What this desk checks in them. */
      checks: v.array(Check),
    }),
  ),
  /**
   * When a seat is free for whoever is called next, where the rooms that come after are full; null: there is one, or none
   * is needed.
   */
  seatAt: v.nullable(v.number()),
  /** The numbers that Next would call now, regardless of who is at the desk: the first few. */
  next: v.array(TicketNumber),
  /** Whether Next is refused although people wait: the site is full for them. */
  full: v.boolean(),
  /** The desk's last command while it can be taken back, and what that would take back. */
  undo: v.nullable(
    v.object({ of: v.string(), until: v.number(), did: DeskAct, numbers: v.array(TicketNumber) }),
  ),
})

export const MarshalView = v.object({
  ...viewHead,
  /** Left out at a site without a calendar. */
  ahead: v.optional(Ahead),
  open: v.boolean(),
  /** What needs attention now, worst first. */
  alarms: v.array(Alarm),
  /** The pause of the whole site; left out: there is none. */
  pause: v.optional(ShownPause),
  prompt: v.nullable(ShownPrompt),
  announcement: v.nullable(Text),
  inside: Inside,
  /** People inside who have no number, as marshals have counted them. */
  countedIn: v.number(),
  /** Whether the site asks for personal data, which is read separately. */
  asks: v.boolean(),
  desks: v.array(desk),
  /** Who works at a desk, and who else is signed in at the site. */
  staff: v.array(AtWork),
  queues: v.array(MarshalQueue),
  /** The queues that are rooms, with everybody who is observed there. */
  rooms: v.array(WatchedRoom),
  quotas: v.array(WatchedQuota),
  held: v.array(TicketNumber),
  /** Each of these, with how long it is held. */
  onHold: v.array(OnHold),
  missed: v.array(TicketNumber),
  /** Those who wait again since they came back by themselves, and when they did, the latest last. */
  cameBack: v.array(v.object({ number: TicketNumber, at: v.number() })),
  ...Help.entries,
  /** The visits at home on today's list: those to do in the order in which they were noted, then those that are done. */
  visits: v.array(ListedVisit),
  /** Phones that claim a number, the oldest claim first, and how many more there are. A marshal decides on each. */
  claims: v.array(v.object({ id: v.string(), number: TicketNumber, party: v.number(), since: v.number() })),
  moreClaims: v.number(),
  joins: StoppedJoins,
  unsure: v.array(UnsureQueue),
  screens: v.array(
    v.object({
      name: v.string(),
      seen: v.number(),
      muted: v.boolean(),
      hidden: v.boolean(),
      /** Whether its display stays lit, and whether it opens without the server; null: it has not reported that. */
      awake: v.nullable(v.boolean()),
      stored: v.nullable(v.boolean()),
      /** Whether it polls over HTTP, where no socket gets through. */
      behind: v.boolean(),
    }),
  ),
  shift: v.object({
    called: v.number(),
    served: v.number(),
    missed: v.number(),
    meanServiceSeconds: v.number(),
  }),
})
export type MarshalView = v.InferOutput<typeof MarshalView>

/**
 * The view of the marshals, with the status of the screens, the open claims, the time of an unbelieved clock, and who
 * is signed in; for a counsellor, or else for everybody who is none. The server adds the phones turned away and the protocol.
 */
export function marshalView(
  day: Day,
  at: number,
  screens: MarshalView['screens'] = [],
  claims: MarshalView['claims'] = [],
  unbelieved: number | null = null,
  roster: Roster = NOBODY,
  waits: Waits = waitsOn(day, at),
  isCounsellor = false,
): Omit<MarshalView, 'protocol'> {
  const { called, served, missed, serviceMs } = day.tally
  return {
    day: day.date,
    version: day.version,
    epoch: day.epoch,
    ...headForAll(day),
    ...hoursAhead(day, at),
    open: day.state === 'open',
    alarms: alarmsOf(day, at, screens, unbelieved, waits, isCounsellor),
    ...sitePause(day),
    prompt: promptOf(day, at),
    announcement: announcementOf(day, at),
    inside: insideFigures(day, at),
    countedIn: day.countedIn,
    asks: isShownToStaff(day.site),
    desks: [...day.desks.values()].map((one) => deskFigures(day, one, at, roster.names)),
    staff: atWork(day, roster),
    queues: [...day.queues.values()].map((one) => marshalQueue(day, one, at, waits)),
    rooms: watchedRooms(day),
    quotas: watchedQuotas(day),
    held: day.held.slice(-MOST_ASIDE),
    onHold: onHold(day, day.held.slice(-MOST_ASIDE)),
    missed: day.missed.slice(-MOST_ASIDE),
    cameBack: backByThemselves(day),
    ...helpShown(day, at, roster, isCounsellor),
    visits: visitsListed(day),
    claims: claims.slice(0, MOST_CLAIMS),
    moreClaims: Math.max(0, claims.length - MOST_CLAIMS),
    joins: stoppedJoins(day),
    unsure: unsureQueues(day),
    screens,
    shift: { called, served, missed, meanServiceSeconds: served ? Math.round(serviceMs / served / 1000) : 0 },
  }
}

function backByThemselves(day: Day): MarshalView['cameBack'] {
  const returned = [...day.queues.values()].flatMap((queue) =>
    queue.returned.map((one) => ticketAt(day, one)),
  )
  return returned
    .filter(isBackByItself)
    .map(({ number, cameBackAt }) => ({ number, at: cameBackAt ?? 0 }))
    .sort((one, other) => one.at - other.at)
    .slice(-MOST_ASIDE)
}

function deskFigures(day: Day, one: Desk, at: number, names: Roster['names']): v.InferOutput<typeof desk> {
  const { id, open, marshal, restingSince, queues, calling, undoable } = one
  const next = isServing(one) ? nextFor(day, one) : []
  return {
    id,
    place: placeWordOf(day.site, queues[0]),
    open,
    marshal: marshal && { ...marshal, name: names.get(marshal.id) ?? null },
    restingSince,
    queues: [...queues],
    calling: calling.map((number) => {
      const ticket = ticketAt(day, number)
      const { party, needs, queue, calledAt, arrivedAt, coming } = ticket
      const chosen = ticket.state === 'called' ? ticket.chosen : null
      const { checks = [] } = queueSettingsOf(day, queue)
      return {
        number,
        party,
        needs: [...needs],
        at: calledAt ?? 0,
        coming,
        arrivedAt,
        queue,
        chosen,
        checks: [...checks],
      }
    }),
    next: next.slice(0, NEXT_AT_DESK).map(({ number }) => number),
    full: isServing(one) && isShutOut(day, one, next),
    seatAt: seatAtFor(day, one, at),
    undo: undoable && undoOf(day, undoable, at),
  }
}

/** Offers only what would not be refused: who has moved on may have been brought forward or called meanwhile. */
function undoOf(day: Day, undoable: Undoable, at: number): v.InferOutput<typeof desk>['undo'] {
  if (isTooLateToUndo(day, undoable, at)) return null
  const { of, did, numbers } = undoable
  return { of, until: undoableUntil(day, undoable), did, numbers: [...numbers] }
}
