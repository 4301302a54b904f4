// Holds on every day, after any commands.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve, fold, unopenedDay } from '../../../shared/day/evolve.ts'
import type { DayEvent } from '../../../shared/day/log/recorded.ts'
import { allTickets, isOver, letterOf, levelAt, ticketAt } from '../../../shared/day/nouns/find.ts'
import { insideByTickets } from '../../../shared/day/nouns/inside.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Ticket } from '../../../shared/day/nouns/ticket.ts'
import { joinsPerStep } from '../../../shared/day/rules/joins.ts'
import { marksOf, marksTaken, standingIn } from '../../../shared/day/rules/line.ts'
import { aheadOf, callOrder } from '../../../shared/day/rules/order.ts'
import { moves, sites, walk } from './random-day.ts'

const runs = { numRuns: 150 }

function everyDay(check: (walked: ReturnType<typeof walk>) => void): void {
  fc.assert(
    fc.property(sites, moves, (site, path) => check(walk(site, path))),
    runs,
  )
}

test('[N1] the numbers of a queue are 1, 2, 3 … without repeats, and without gaps except for those left out', () =>
  everyDay(({ log }) => {
    const given = new Map<string, number>()
    for (const { event } of log) {
      if (event.type === 'numbers-skipped')
        given.set(event.queue, (given.get(event.queue) ?? 0) + event.count)
      if (event.type !== 'ticket-taken' || event.slip) continue
      const last = given.get(event.queue) ?? 0
      expect(Number(event.number.slice(1)) - 1).toBe(last)
      expect(letterOf(event.number)).toBe(event.queue)
      given.set(event.queue, last + 1)
    }
  }))

test('[N2] a device never holds two open tickets', () =>
  everyDay(({ day }) => {
    const open = [...allTickets(day)].filter((ticket) => ticket.device !== null && !isOver(ticket))
    expect(new Set(open.map((ticket) => ticket.device)).size).toBe(open.length)
  }))

test('[N7] residents take no more in a step than the footfall allows, and none after that, until a marshal lets them', () =>
  everyDay(({ log, day }) => {
    const most = joinsPerStep(day.site) ?? Number.POSITIVE_INFINITY
    const steps = new Map<number, number>()
    let stopped = false
    let freeUntil = 0
    for (const { event, by, at } of log) {
      if (event.type === 'joins-stopped') stopped = true
      if (event.type === 'joins-allowed') {
        stopped = false
        freeUntil = event.until
      }
      if (event.type !== 'ticket-taken' || by.role !== 'resident') continue
      expect(stopped).toBe(false)
      const joins = (steps.get(Math.floor(at / 30_000)) ?? 0) + 1
      steps.set(Math.floor(at / 30_000), joins)
      // the numbers that were allowed count in the step in which the permission ends
      if (at >= freeUntil + 30_000) expect(joins).toBeLessThanOrEqual(most)
    }
  }))

test('[L2] [L7] a line never holds more than its marks after somebody is brought forward or a household grows', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      walk(site, path, ({ before, decided }) => {
        for (const queue of decided.day.queues.values()) {
          const was = before.queues.get(queue.id)
          const taken = marksTaken(decided.day, queue)
          if (taken <= (was ? marksTaken(before, was) : 0)) continue
          const mayBeMore = ['undone', 'settings-changed'].includes(decided.records[0]?.event.type ?? '')
          // a household larger than the whole line stands in it alone
          if (!mayBeMore && queue.standing.length > 1)
            expect(taken).toBeLessThanOrEqual(marksOf(decided.day, queue.id))
        }
      })
    }),
    runs,
  ))

test('[L3] [L7] a ticket that stands is not moved back, except by an undo or a setting', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      walk(site, path, ({ before, decided, command }) => {
        if (['undo', 'change-settings'].includes(command.name)) return
        for (const queue of before.queues.values()) {
          const line = standingIn(decided.day, decided.day.queues.get(queue.id)!)
          for (const { number, mark } of standingIn(before, queue)) {
            const now = line.find((one) => one.number === number)?.mark
            if (now !== undefined) expect(now).toBeLessThanOrEqual(mark)
          }
        }
      })
    }),
    runs,
  ))

test('nobody overtakes within a queue except for a recorded reason', () =>
  everyDay(({ log, day: { site } }) => {
    const undone = new Set(log.flatMap(({ event }) => (event.type === 'undone' ? [event.of] : [])))
    // a ticket whose call was undone comes after those that another desk has called in the meantime
    const moved = new Set(
      log.flatMap(({ event, id }) =>
        (event.type === 'called' && undone.has(id)) || isMove(event) ? [event.number] : [],
      ),
    )
    const last = new Map<string, number>()
    let day = unopenedDay(site, '2026-11-23')
    for (const record of log) {
      const { event } = record
      day = evolve(day, record)
      if (event.type !== 'called' || moved.has(event.number)) continue
      const ticket = ticketAt(day, event.number)
      // a green lane of an earlier step has its own order
      const lane = `${ticket.queue} ${levelAt(day, ticket)}`
      expect(ticket.place).toBeGreaterThan(last.get(lane) ?? Number.NEGATIVE_INFINITY)
      last.set(lane, ticket.place)
    }
  }))

test('evolve over the log gives the state that decide worked on', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { day, log } = walk(site, path)
      const blank = unopenedDay(site, '2026-11-23')
      expect(fold(blank, log)).toEqual(day)
      expect(log.reduce(evolve, blank)).toEqual(day)
    }),
    runs,
  ))

test('[S1] evolve and decide do not change the day that they are given', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      walk(site, path, ({ before, decided }) => {
        const copy = structuredClone(before)
        fold(before, decided.records)
        expect(before).toEqual(copy)
      })
    }),
    { numRuns: 30 },
  ))

test('[U1] undo restores exactly the state that the command before it changed', () =>
  fc.assert(
    fc.property(sites, moves, fc.nat(2), (site, path, pick) => {
      let before: Day | null = null
      let of = ''
      walk(
        site,
        [
          ...path,
          { kind: 'call-next', pick, people: 1, seconds: 0 },
          { kind: 'undo', pick, people: 0, seconds: 0 },
        ],
        (walked) => {
          const { command, decided } = walked
          if (command.name !== 'undo') {
            before = walked.before
            of = decided.records[0]?.id ?? ''
            return
          }
          const undone = decided.records[0]?.event
          if (undone?.type !== 'undone') return
          // another desk's command was taken back in between: the day before is no measure any more
          if (undone.of !== of) before = null
          if (!before) return
          for (const queue of before.queues.values()) {
            const { calls } = decided.day.queues.get(queue.id)!
            expect(calls).toBe(queue.calls)
          }
          // a ticket that was brought forward meanwhile stays on the mark
          const stayed = new Set([...decided.day.queues.values()].flatMap(({ standing }) => standing))
          const was = snapshot(before)
          for (const [number, state] of snapshot(decided.day)) {
            if (!(stayed.has(number) && was.get(number)?.startsWith('waiting')))
              expect([number, state]).toEqual([number, was.get(number)])
          }
        },
      )
    }),
    { numRuns: 150 },
  ))

test('every index of a day agrees with its tickets', () =>
  everyDay(({ day }) => {
    const tickets = [...allTickets(day)]
    const numbers = (check: (ticket: Ticket) => boolean) =>
      tickets
        .filter(check)
        .map(({ number }) => number)
        .sort()
    for (const queue of day.queues.values()) {
      const here = (state: string) => (ticket: Ticket) => ticket.queue === queue.id && ticket.state === state
      expect([...queue.standing].sort()).toEqual(numbers(here('lined')))
      expect([...queue.waiting, ...queue.returned].sort()).toEqual(numbers(here('waiting')))
      expect([...queue.seated].sort()).toEqual(numbers(here('seated')))
      const people = tickets.filter((ticket) => here('lined')(ticket) || here('waiting')(ticket))
      expect(queue.people).toBe(people.reduce((sum, { party }) => sum + party, 0))
      const places = queue.waiting.map((number) => ticketAt(day, number).place)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
    for (const desk of day.desks.values()) {
      expect([...desk.calling].sort()).toEqual(
        numbers((ticket) => ticket.state === 'called' && ticket.desk === desk.id),
      )
    }
    expect([...day.held].sort()).toEqual(numbers(({ state }) => state === 'held'))
    expect([...day.missed].sort()).toEqual(numbers(({ state }) => state === 'missed'))
    expect(day.inside).toBe(insideByTickets(day))
    expect(day.openTickets).toBe(tickets.filter((ticket) => !isOver(ticket)).length)
    expect(day.tally.served).toBe(numbers(({ state }) => state === 'served').length)
    expect(day.help.every(({ number }) => !isOver(ticketAt(day, number)))).toBe(true)
  }))

test('[M3] the count that a resident is told is ahead is the count called before them', () =>
  everyDay(({ day }) => {
    for (const queue of day.queues.values()) {
      const order = [...callOrder(day, queue)]
      expect(order.map((ticket) => aheadOf(day, ticket))).toEqual(order.map((_, index) => index))
    }
  }))

/** Events after which a ticket may be called before or after its turn. */
function isMove(event: DayEvent): event is Extract<DayEvent, { number: string }> {
  // a marshal called it before its turn
  if (event.type === 'called') return event.why !== undefined
  // its mark is too small for it now: it waits at its place, and those on the marks go first
  if (event.type === 'ticket-amended') return event.offMark === true
  return ['held', 'missed', 'returned', 'came-back', 'passed-over', 'transferred', 'resumed'].includes(
    event.type,
  )
}

/** Where each ticket is, without when and why it was moved. */
function snapshot(day: Day): Map<string, string> {
  return new Map(
    [...allTickets(day)].map((ticket) => {
      // what was said cannot be unsaid
      const { number, moved: _moved, reason: _reason, soonAt: _soonAt, ...rest } = ticket
      return [number, `${rest.state} ${JSON.stringify(rest)}`]
    }),
  )
}

test('many commands decided in one draft give the same day as one after the other', () =>
  everyDay(({ day, draft }) => {
    expect(draft).toEqual(day)
  }))
