// Plays a plan through the real core: every number, call and departure is a command that is decided and evolved.

import * as v from 'valibot'
import { isRefusal } from '../../../shared/day/commands/command.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import { ticketAt, waitingIn } from '../../../shared/day/nouns/find.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Ticket } from '../../../shared/day/nouns/ticket.ts'
import { ticketView } from '../../../shared/day/views/ticket.ts'
import type { Wait } from '../../../shared/day/waits/wait.ts'
import { MORNING } from '../../kit/given.ts'
import { agendaOf } from './agenda.ts'
import type { Arrival, DeskPlan, Plan } from './plan.ts'
import { type Guess, rivalsOf } from './rivals.ts'

/** A called person, the wait that they were told when they took their number, and those that rivals would have told. */
export interface Told {
  readonly number: string
  readonly takenAt: number
  /** Minutes. */
  readonly waited: number
  readonly wait: Wait
  readonly guesses: Guess
}

export interface PlayedDay {
  readonly day: Day
  readonly told: readonly Told[]
}

/** Plays the plan to its end. `day`: an unopened day, if it has learnt from others. */
export function playPlan(plan: Plan, day: Day = unopenedDay(plan.site, '2026-11-23')): PlayedDay {
  const agenda = agendaOf()
  const rivals = rivalsOf(plan)
  const people = new Map<string, Arrival>()
  const waiting = new Map<string, Omit<Told, 'waited'>>()
  const told: Told[] = []
  const working = new Set<string>()
  let ids = 0

  const give = (name: keyof typeof commands, input: object) => {
    const command = commands[name]
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
    return decided.records.map(({ event }) => event)
  }

  give('open-day', {})
  for (const arrival of plan.arrivals) agenda.at(arrival.at, () => arrive(arrival))
  for (const desk of plan.desks) {
    for (const [from, to] of desk.open) {
      agenda.at(from, () => {
        give('open-desk', { desk: desk.id, queues: [...desk.queues] })
        work(desk)
      })
      agenda.at(to, () => {
        // the person at the desk is served to the end
        if (!working.has(desk.id)) give('close-desk', { desk: desk.id })
      })
    }
    for (const [, to] of desk.away) agenda.at(to, () => work(desk))
  }
  agenda.run()
  return { day, told }

  function arrive(arrival: Arrival): void {
    const now = agenda.now()
    const guesses = rivals.guess(day, arrival.queue, MORNING + now)
    const event = give('take-ticket', { queue: arrival.queue, party: arrival.party }).find(
      (one) => one.type === 'ticket-taken',
    )
    if (!event) return
    const { number } = event
    people.set(number, arrival)
    const { wait } = ticketView(day, ticketAt(day, number), MORNING + now)

    waiting.set(number, { number, takenAt: now, wait, guesses })
    if (Number.isFinite(arrival.patience)) agenda.at(now + arrival.patience, () => leave(number))
    for (const desk of plan.desks) work(desk)
  }

  function leave(number: string): void {
    const { state } = ticketAt(day, number)
    if (state === 'waiting' || state === 'lined') give('leave', { number })
  }

  /** The desk takes the next if it can: it is there and free, and somebody waits. */
  function work(desk: DeskPlan): void {
    const now = agenda.now()
    const { open, calling, queues } = day.desks.get(desk.id)!
    if (working.has(desk.id) || !isWithin(desk.open, now) || !open) return
    if (isWithin(desk.away, now)) {
      for (const number of calling) give('finish', { number })
      return
    }
    if (calling.length === 0 && !queues.some((id) => waitingIn(day.queues.get(id)!) > 0)) return
    const called = give('call-next', { desk: desk.id, seen: [...calling] }).flatMap((event) =>
      event.type === 'called' ? [ticketAt(day, event.number)] : [],
    )
    for (const ticket of called) note(ticket)
    if (called.length) serve(desk, called)
  }

  function note(ticket: Ticket): void {
    const one = waiting.get(ticket.number)
    if (!one) return
    const waited = (agenda.now() - one.takenAt) / 60_000
    told.push({ ...one, waited })
    rivals.called(ticket.queue, waited)
  }

  function serve(desk: DeskPlan, called: readonly Ticket[]): void {
    const now = agenda.now()
    const [only] = called
    working.add(desk.id)
    if (called.length === 1 && only && !people.get(only.number)!.comes) {
      agenda.at(now + plan.missAfter, () => {
        give('miss', { number: only.number })
        rivals.served(plan.missAfter, 1)
        free(desk)
      })
      return
    }
    const own = called.reduce((sum, { number }) => sum + people.get(number)!.service, 0)
    const span = (plan.perCall + own) * desk.slowness(now)
    agenda.at(now + span, () => {
      rivals.served(span, called.length)
      free(desk)
    })
  }

  function free(desk: DeskPlan): void {
    working.delete(desk.id)
    if (isWithin(desk.open, agenda.now())) work(desk)
    else give('close-desk', { desk: desk.id })
  }
}

export function isWithin(spans: readonly (readonly [number, number])[], at: number): boolean {
  return spans.some(([from, to]) => at >= from && at < to)
}
