// What the big screen shows.

import * as v from 'valibot'
import { unservedIn } from '../alarms/alarms.ts'
import { isEntrance } from '../nouns/entrance.ts'
import { queueSettingsOf, ticketAt, waitingIn } from '../nouns/find.ts'
import { DeskId, QueueId } from '../nouns/ids.ts'
import { PlaceWord, placeWordOf } from '../nouns/kinds.ts'
import type { Day, Queue } from '../nouns/model.ts'
import { ScreenSettings } from '../nouns/site.ts'
import { Text } from '../nouns/site-text.ts'
import { TicketNumber } from '../nouns/ticket.ts'
import { givesNumbers } from '../rules/hours.ts'
import { marksOf, marksTaken, type Standing, standingIn } from '../rules/line.ts'
import { crowdedIn } from '../rules/prompts.ts'
import { seatedRoomOf } from '../rules/rooms.ts'
import { waitsOn } from '../waits/estimate.ts'
import { Wait, type Waits } from '../waits/wait.ts'
import { Ahead } from './ahead.ts'
import { hoursAhead } from './hours-ahead.ts'
import { Inside, insideFigures } from './inside.ts'
import { pausedFigures, queuePause } from './pause.ts'
import { announcementOf, promptOf } from './prompt.ts'
import { queueLeft, queueLeftOf } from './quota.ts'
import { ShownRoom, shownRooms } from './rooms.ts'
import { partOf, type Scope, WHOLE } from './scope.ts'
import { headForAll, LineFigures, ShownPrompt, viewHead } from './shapes.ts'
import { toldSoon } from './soon.ts'

const MOST_FORWARD = 12
/** Milliseconds for which somebody brought forward is shown: long enough to walk the length of a line. */
const FORWARD_FOR = 60_000
/** Milliseconds for which a desk that calls nobody shows its last numbers. */
export const LAST_FOR = 60_000
/** How many of the last missed numbers are shown: as many as one quiet row holds. */
const MOST_MISSED = 8
/** Milliseconds after a miss at which the number is called out once more, and for how long it is shown then. */
export const MISSED_AGAIN = 5 * 60_000
export const MISSED_AGAIN_FOR = 60_000

export const ScreenView = v.object({
  ...viewHead,
  /** Left out at a site without a calendar. */
  ahead: v.optional(Ahead),
  /** Whether numbers are given now. */
  open: v.boolean(),
  /** Whether no more are given today: the time of the last number has passed, or the day is closed. */
  over: v.boolean(),
  /** Every desk that is open, in the site's own order. */
  desks: v.array(
    v.object({
      id: DeskId,
      /** What it is called: by the first of its queues. */
      place: PlaceWord,
      /** The most numbers that a call there brings by the settings. */
      size: v.number(),
      /** Whether it rests. Tickets that were called there still go there. */
      resting: v.boolean(),
      /** The numbers that it finished less than a minute ago, while it calls nobody. */
      last: v.nullable(v.object({ numbers: v.array(TicketNumber), at: v.number() })),
    }),
  ),
  /**
   * The place word of the desk that staff have to open: people wait, and no desk is open here. Null: all is well.
   */
  unserved: v.nullable(PlaceWord),
  /** Every called number, newest first. `call` rises by one with each call or recall. */
  calls: v.array(
    v.object({
      number: TicketNumber,
      desk: DeskId,
      /** The place word of the desk in this call: that of the queue of the ticket. */
      place: PlaceWord,
      call: v.number(),
      at: v.number(),
    }),
  ),
  /** The last numbers that were called and missed, the latest last. */
  missed: v.array(TicketNumber),
  /** Those of them, or earlier ones, who were missed five minutes ago and are called out once more, the first of them first. `at`: when they were missed. */
  missedAgain: v.array(v.object({ number: TicketNumber, at: v.number() })),
  /** Those who are called soon and are asked to come back, in the order in which they were told. */
  soon: v.array(TicketNumber),
  forward: v.array(v.object({ number: TicketNumber, mark: v.number() })),
  queues: v.array(
    v.object({
      id: QueueId,
      name: Text,
      waiting: v.number(),
      wait: Wait,
      /** Whether it follows another: nobody comes to it from outside. Left out: they do. */
      later: v.optional(v.literal(true)),
      ...queueLeft,
      ...queuePause,
      line: LineFigures,
      /** The marks that somebody was just brought forward to. */
      lit: v.array(v.number()),
      /** The marks that a marshal reported as crowded. */
      crowded: v.nullable(v.object({ from: v.number(), to: v.number() })),
    }),
  ),
  /** The rooms in which people are observed. They are in no other list. */
  rooms: v.array(ShownRoom),
  prompt: v.nullable(ShownPrompt),
  announcement: v.nullable(Text),
  inside: Inside,
  /** How large the screen is and from how far it is read; null where the site has not said. */
  screen: v.nullable(ScreenSettings),
  /**
   * The address to join at, and until when it is good. Null where the code does not change, or the server gives none.
   */
  pass: v.nullable(v.object({ url: v.string(), until: v.number() })),
})
export type ScreenView = v.InferOutput<typeof ScreenView>

/** The view of a big screen for a part of the site; the server adds the pass and the protocol. */
export function screenView(
  day: Day,
  at: number,
  scope: Scope = WHOLE,
  waits: Waits = waitsOn(day, at),
): Omit<ScreenView, 'protocol'> {
  const part = partOf(day, scope)
  const queues = [...day.queues.values()].filter(({ id }) => part.hasQueue(id))
  const prompt = promptOf(day, at)
  // tickets that were called while the log could be read have gone on by hand since
  const isKnown = day.state !== 'damaged'
  const desks = isKnown ? desksOf(day, at).filter(({ id }) => part.hasDesk(id)) : []
  const calls = isKnown ? callsOf(day).filter(({ number }) => part.hasTicket(number)) : []
  const [unserved] = unservedIn(day, at).filter(({ id }) => part.hasQueue(id))
  return {
    day: day.date,
    version: day.version,
    epoch: day.epoch,
    ...headForAll(day),
    ...hoursAhead(day, at),
    open: givesNumbers(day, at),
    over: day.state !== 'unopened' && !givesNumbers(day, at),
    desks,
    unserved: unserved && desks.length + calls.length === 0 ? placeWordOf(day.site, unserved.id) : null,
    calls,
    missed: day.missed.filter(part.hasTicket).slice(-MOST_MISSED),
    missedAgain: isKnown
      ? missedAgain(day, at)
          .filter(({ number }) => part.hasTicket(number))
          .slice(0, MOST_MISSED)
      : [],
    soon: isKnown ? toldSoon(day, queues, at) : [],
    forward: broughtForward(day, queues, at),
    queues: queues
      .filter(({ id }) => !seatedRoomOf(day, id))
      .map((queue) => ({
        id: queue.id,
        name: queueSettingsOf(day, queue.id).name,
        waiting: waitingIn(queue),
        wait: waits.of(queue, waitingIn(queue)),
        ...(isEntrance(day.site, queue.id) ? {} : { later: true as const }),
        ...queueLeftOf(day, queue, at),
        ...pausedFigures(day, queue),
        line: lineFigures(day, queue.id),
        lit: freshIn(day, queue, at).map(({ mark }) => mark),
        crowded: crowdedIn(day, queue.id),
      })),
    rooms: shownRooms(day, queues, at),
    prompt: prompt && part.hasQueue(prompt.queue) ? prompt : null,
    announcement: announcementOf(day, at),
    inside: insideFigures(day, at),
    screen: day.site.screen ?? null,
    pass: null,
  }
}

/** A queue's line in figures: its marks, how many are taken, metres between them. */
export function lineFigures(day: Day, id: QueueId): v.InferOutput<typeof LineFigures> {
  const queue = day.queues.get(id)
  const marks = marksOf(day, id)
  const standing = queue ? Math.min(marks, marksTaken(day, queue)) : 0
  return { marks, standing, spacing: day.site.spacing }
}

function callsOf(day: Day): ScreenView['calls'] {
  const calls = [...day.desks.values()].flatMap((desk) =>
    desk.calling.flatMap((number) => {
      const ticket = ticketAt(day, number)
      return ticket.state === 'called'
        ? [
            {
              number,
              desk: desk.id,
              place: placeWordOf(day.site, ticket.queue),
              call: ticket.call,
              at: ticket.calledAt ?? 0,
            },
          ]
        : []
    }),
  )
  return calls.sort((a, b) => b.call - a.call)
}

function desksOf(day: Day, at: number): ScreenView['desks'] {
  const sizes = new Map(day.site.queues.map(({ id, callSize }) => [id, callSize]))
  return [...day.desks.values()]
    .filter(({ open }) => open)
    .map(({ id, queues, calling, last, restingSince }) => ({
      id,
      place: placeWordOf(day.site, queues[0]),
      resting: restingSince !== null,
      size: Math.max(1, ...queues.map((queue) => sizes.get(queue) ?? 1)),
      last:
        last && calling.length === 0 && at - last.at < LAST_FOR
          ? { ...last, numbers: [...last.numbers] }
          : null,
    }))
}

/** Whoever is still missed while it is time to call them out once more. */
function missedAgain(day: Day, at: number): ScreenView['missedAgain'] {
  return day.missed.flatMap((number) => {
    const ticket = ticketAt(day, number)
    if (ticket.state !== 'missed') return []
    const since = at - ticket.missedAt
    return since >= MISSED_AGAIN && since < MISSED_AGAIN + MISSED_AGAIN_FOR
      ? [{ number, at: ticket.missedAt }]
      : []
  })
}

/** The tickets in these queues that were just brought forward, the latest last. */
function broughtForward(day: Day, queues: readonly Queue[], at: number): ScreenView['forward'] {
  return queues
    .flatMap((queue) => freshIn(day, queue, at))
    .sort((a, b) => sinceOf(day, a.number) - sinceOf(day, b.number))
    .slice(-MOST_FORWARD)
}

function freshIn(day: Day, queue: Queue, at: number): Standing[] {
  return standingIn(day, queue).filter(({ number }) => sinceOf(day, number) > at - FORWARD_FOR)
}

function sinceOf(day: Day, number: TicketNumber): number {
  return ticketAt(day, number).linedAt ?? 0
}
