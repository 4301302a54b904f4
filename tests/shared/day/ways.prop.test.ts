// Holds on every day of every site of several steps, whatever ways it has.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTickets, queueSettingsOf, ticketAt } from '../../../shared/day/nouns/find.ts'
import type { QueueId } from '../../../shared/day/nouns/ids.ts'
import { insideOf, isInside } from '../../../shared/day/nouns/inside.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { outOfOrder } from '../../../shared/day/reports/out-of-order.ts'
import { peopleIn, seatedIn } from '../../../shared/day/rules/rooms.ts'
import { doneByOf } from '../../../shared/day/waits/done-by.ts'
import { waitsOn } from '../../../shared/day/waits/estimate.ts'
import { type StepPlan, type WayPlan, wayOf } from '../../load/way/plan.ts'
import { playWay } from '../../load/way/play.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const MINUTE = 60_000

/** Two to six queues, each of which goes on to up to two later ones, and one to three desks for each; some end in a room. */
const plans: fc.Arbitrary<WayPlan> = fc
  .record({
    queues: fc.array(
      fc.record({
        skips: fc.array(fc.nat(2), { maxLength: 2 }),
        desks: fc.integer({ min: 1, max: 3 }),
        isGreen: fc.boolean(),
        length: fc.nat(4),
        seats: fc.constantFrom(0, 1, 3, 8),
      }),
      { minLength: 2, maxLength: LETTERS.length },
    ),
    visitors: fc.array(
      fc.record({
        after: fc.nat(40),
        from: fc.nat(5),
        seconds: fc.array(fc.integer({ min: 5, max: 120 }), { minLength: 6, maxLength: 6 }),
        party: fc.constantFrom(1, 1, 1, 2, 4),
      }),
      { minLength: 1, maxLength: 40, size: 'max' },
    ),
    capacity: fc.constantFrom(undefined, 1, 3, 8),
    heedless: fc.boolean(),
  })
  .map(({ queues, visitors, capacity, heedless }) => {
    const ids = LETTERS.slice(0, queues.length)
    const ways = queues.map(({ skips, desks, isGreen, length }, n): StepPlan => {
      const next = [...new Set(skips.map((skip) => ids[n + 1 + skip]))].filter((id) => id !== undefined)
      return { id: ids[n]!, desks, priority: isGreen, length, ...(next.length ? { then: next } : {}) }
    })
    const inner = new Set(ways.flatMap(({ then = [] }) => then))
    // a last step may be a room
    const steps = ways.map((step, n): StepPlan => {
      const { seats } = queues[n]!
      if (seats === 0 || step.then || !inner.has(step.id)) return step
      return { id: step.id, desks: 0, room: { minutes: 1 + n, seats } }
    })
    const entrances = ids.filter((id) => !inner.has(id))
    let at = 0
    return {
      ...wayOf(steps, Number.POSITIVE_INFINITY, capacity === undefined ? {} : { capacity }),
      heedless,
      visitors: visitors.map(({ after, from, seconds, party }) => {
        at += after * 1000
        const service = Object.fromEntries(ids.map((id, n) => [id, (seconds[n] ?? 5) * 1000]))
        return { at, queue: entrances[from % entrances.length]!, service, party }
      }),
    }
  })

/** How often each number stands in the indexes of a day: where it waits, stands, sits or was put back, at a desk, held, missed. */
function placesOf(day: Day): Map<string, number> {
  const places = new Map<string, number>()
  const lists = [
    ...[...day.queues.values()].flatMap(({ waiting, standing, returned, seated }) => [
      waiting,
      standing,
      returned,
      seated,
    ]),
    ...[...day.desks.values()].map(({ calling }) => calling),
    day.held,
    day.missed,
  ]
  for (const number of lists.flat()) places.set(number, (places.get(number) ?? 0) + 1)
  return places
}

function everyWay(check: (plan: WayPlan) => void): void {
  fc.assert(fc.property(plans, check), { numRuns: 40 })
}

test('[V21] everybody ends, at a queue after which nothing comes, by the ways of the settings', () =>
  everyWay((plan) => {
    const { day } = playWay(plan)
    const then = (id: QueueId) => plan.site.queues.find((queue) => queue.id === id)?.then ?? []
    const all = [...allTickets(day)]
    expect(all.length).toBe(plan.visitors.length)
    for (const { state, stops, queue } of all) {
      expect([state, then(queue)]).toEqual(['served', []])
      const queues = [...stops.map((stop) => stop.queue), queue]
      for (const [n, next] of queues.slice(1).entries()) expect(then(queues[n]!)).toContain(next)
    }
  }))

test('[V21] nobody is at two places, at any time', () =>
  everyWay((plan) => {
    const check = (day: Day) => {
      const places = placesOf(day)
      for (const { number, state } of allTickets(day))
        expect(places.get(number) ?? 0, number).toBe(state === 'served' ? 0 : 1)
    }
    playWay(plan, { taken: check, over: check })
  }))

test('[V21] at each step those of a lane are called, or sit down, in the order in which they came there', () =>
  everyWay((plan) => {
    const { day, log } = playWay(plan)
    const came = new Map<string, number>()
    const last = new Map<string, number>()
    let arrivals = 0
    for (const { event } of log) {
      if (event.type === 'ticket-taken' || event.type === 'moved-on') came.set(event.number, ++arrivals)
      if (event.type !== 'called' && event.type !== 'seated') continue
      const { stops, queue } = ticketAt(day, event.number)
      const drawn = event.type === 'called' ? plan.desks.find(({ id }) => id === event.desk)!.queues : [queue]
      const at = drawn.find((id) => [...stops.map((stop) => stop.queue), queue].includes(id))!
      const lanes = [...stops.map((stop) => stop.queue), queue]
      const isGreen = lanes
        .slice(0, lanes.indexOf(at) + 1)
        .some((id) => plan.site.queues.find((one) => one.id === id)?.priority)
      const lane = `${at} ${isGreen}`
      expect(came.get(event.number)!).toBeGreaterThan(last.get(lane) ?? 0)
      last.set(lane, came.get(event.number)!)
    }
    // whoever passed somebody did so in a green lane, or by the turn of the others beside it
    const reasons = new Set(outOfOrder(plan.site, log).map(({ reason }) => reason))
    for (const reason of reasons) expect(['green-lane', 'turn-of-others']).toContain(reason)
  }))

test('[O2] [F2] no more sit than there are seats, and no more are inside than the site holds, but for a party that is alone', () =>
  everyWay((plan) => {
    const { capacity = Number.POSITIVE_INFINITY } = plan.site
    playWay(plan, {
      happened(day) {
        for (const { id, room } of plan.site.queues) {
          if (!room) continue
          const sit = seatedIn(day, day.queues.get(id)!)
          if (peopleIn(sit) > room.seats) expect(sit.length).toBe(1)
        }
        if (insideOf(day) > capacity)
          expect([...allTickets(day)].filter((ticket) => isInside(day.site, ticket)).length).toBe(1)
      },
    })
  }))

test('[O3] whoever sits down stays for the minutes of the room, and is let go once, at that time', () =>
  everyWay((plan) => {
    const since = new Map<string, number>()
    playWay(plan, {
      happened(day, events, at) {
        for (const event of events) {
          if (event.type === 'seated') {
            expect(since.has(event.number)).toBe(false)
            since.set(event.number, at)
          }
          if (event.type !== 'observation-ended') continue
          const { minutes } = queueSettingsOf(day, ticketAt(day, event.number).queue).room!
          expect(at - since.get(event.number)!).toBe(minutes * MINUTE)
          since.set(event.number, Number.NaN)
        }
      },
    })
  }))

test('[V21] what people are told of their visit never lies in the past, and is known while desks are open', () =>
  everyWay((plan) => {
    playWay(plan, {
      taken(day, number, at) {
        const doneBy = doneByOf(day, ticketAt(day, number), at, waitsOn(day, at))
        expect(doneBy).not.toBeNull()
        const { low, high, about } = doneBy!
        expect(low).toBeGreaterThanOrEqual(at - MINUTE)
        expect(low).toBeLessThanOrEqual(high)
        expect(Number.isFinite(about)).toBe(true)
      },
    })
  }))
