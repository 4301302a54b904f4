// Plays a day of several steps through the real core: every number, call and moving on is a command that is decided and
// evolved.

import * as v from 'valibot'
import { isRefusal } from '../../../shared/day/commands/command.ts'
import { commands, innerCommands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import type { DayEvent, Recorded } from '../../../shared/day/log/recorded.ts'
import { queueSettingsOf, ticketAt, waitingIn } from '../../../shared/day/nouns/find.ts'
import type { DeskId, QueueId } from '../../../shared/day/nouns/ids.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { nextSeatAt, seatedRoomOf } from '../../../shared/day/rules/rooms.ts'
import { MORNING } from '../../kit/given.ts'
import { agendaOf } from '../waits/agenda.ts'
import type { StepDesk, Visitor, WayPlan } from './plan.ts'

/** A day that is played: what happens is told to whoever asked to hear it. */
export interface Hears {
  /** A number was taken. */
  taken?(day: Day, number: string, at: number): void
  /** A number was called. */
  called?(day: Day, number: string, at: number): void
  /** Something happened. */
  happened?(day: Day, events: readonly DayEvent[], at: number): void
  /** A visit is over. */
  over?(day: Day, number: string, at: number): void
}

export interface PlayedWay {
  readonly day: Day
  readonly log: readonly Recorded[]
  /** What each desk did by the plan: how many it served, and for how many milliseconds in all. */
  readonly done: ReadonlyMap<DeskId, { readonly served: number; readonly ms: number }>
}

/** Plays the plan to its end. */
export function playWay(plan: WayPlan, hears: Hears = {}): PlayedWay {
  let day = unopenedDay(plan.site, '2026-11-23')
  const agenda = agendaOf()
  const visitors = new Map<string, Visitor>()
  const working = new Set<string>()
  const log: Recorded[] = []
  const done = new Map<DeskId, { served: number; ms: number }>()
  let ids = 0

  const give = (name: keyof typeof commands | 'pass-time', input: object) => {
    const command = { ...commands, ...innerCommands }[name]
    type Any = Parameters<typeof decide>
    const decided = decide(
      day,
      command as Any[1],
      v.parse(command.input as v.GenericSchema<object, object>, input),
      {
        id: `c${++ids}`,
        by: { role: 'marshal', id: 'm' },
        device: null,
        presence: 'proven',
        at: MORNING + agenda.now(),
      },
    )
    if (!isRefusal(decided.outcome)) day = decided.day
    const happened = decided.records.map(({ event }) => event)
    log.push(...decided.records)
    hears.happened?.(day, happened, MORNING + agenda.now())
    for (const event of happened) {
      if (event.type === 'served' || event.type === 'observation-ended')
        hears.over?.(day, event.number, MORNING + agenda.now())
      if (event.type === 'called') hears.called?.(day, event.number, MORNING + agenda.now())
      if (event.type === 'seated') agenda.at(event.until - MORNING, () => give('pass-time', {}))
    }
    if (happened.some(({ type }) => type === 'moved-on' || type === 'served' || type === 'observation-ended'))
      for (const desk of plan.desks) work(desk)
    return happened
  }

  give('open-day', {})
  for (const desk of plan.desks) {
    const [from, to] = desk.open
    agenda.at(from, () => {
      give('open-desk', { desk: desk.id, queues: [...desk.queues] })
      work(desk)
    })
    if (Number.isFinite(to))
      agenda.at(to, () => {
        if (!working.has(desk.id)) give('close-desk', { desk: desk.id })
      })
  }
  for (const visitor of plan.visitors) agenda.at(visitor.at, () => arrive(visitor))
  agenda.run()
  return { day, log, done }

  function arrive(visitor: Visitor): void {
    const event = give('take-ticket', { queue: visitor.queue, party: visitor.party ?? 1 }).find(
      (one) => one.type === 'ticket-taken',
    )
    if (!event) return
    visitors.set(event.number, visitor)
    hears.taken?.(day, event.number, MORNING + agenda.now())
    for (const desk of plan.desks) work(desk)
  }

  /** The desk takes the next if it is free and somebody waits. */
  function work(desk: StepDesk): void {
    const [from, to] = desk.open
    const now = agenda.now()
    if (working.has(desk.id) || now < from || now >= to || !day.desks.get(desk.id)?.open) return
    if (!desk.queues.some((id) => waitingIn(day.queues.get(id)!) > 0)) return
    if (!plan.heedless && desk.queues.some((id) => isBlocked(id))) return
    working.add(desk.id)
    const called = give('call-next', { desk: desk.id, seen: [] }).flatMap((event) =>
      event.type === 'called' ? [event.number] : [],
    )
    if (called.length === 0) working.delete(desk.id)
    else serve(desk, called)
  }

  /** Whether nobody is called, since whoever is served now would find no seat. */
  function isBlocked(id: QueueId): boolean {
    const { then = [] } = queueSettingsOf(day, id)
    const served = [...working].filter((one) => day.desks.get(one)?.queues.includes(id)).length
    return then.some((next) => {
      const room = seatedRoomOf(day, next)
      return (
        room !== null && nextSeatAt(day, day.queues.get(next)!, room, MORNING + agenda.now(), served) !== null
      )
    })
  }

  function serve(desk: StepDesk, called: readonly string[]): void {
    const span = called.reduce(
      (sum, number) => sum + (visitors.get(number)?.service[ticketAt(day, number).queue] ?? 0),
      0,
    )
    const { served, ms } = done.get(desk.id) ?? { served: 0, ms: 0 }
    done.set(desk.id, { served: served + called.length, ms: ms + span * called.length })
    agenda.at(agenda.now() + span, () => {
      working.delete(desk.id)
      for (const number of called) give('finish', { number })
      if (agenda.now() >= desk.open[1]) give('close-desk', { desk: desk.id })
      else work(desk)
    })
  }
}
