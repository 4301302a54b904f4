// Holds for every wait that is told, on any day.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allTickets, waitingIn } from '../../../../shared/day/nouns/find.ts'
import { worksOn } from '../../../../shared/day/nouns/idle.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { ownTime } from '../../../../shared/day/nouns/own-time.ts'
import { trustIn } from '../../../../shared/day/pace/told.ts'
import { aheadOf } from '../../../../shared/day/rules/order.ts'
import { waitsOn } from '../../../../shared/day/waits/estimate.ts'
import { HOUR, MINUTE } from '../../../kit/given.ts'
import { moves, sites, walk } from '../random-day.ts'

/** Bytes of the learnt pace of a day, after any events: two queues and three desks. */
const MOST_LEARNT = 3_500

function everyDay(check: (day: Day, at: number) => void): void {
  fc.assert(
    fc.property(sites, moves, fc.nat(3 * HOUR), (site, path, later) => {
      const { day, at } = walk(site, path)
      check(day, at)
      // hours may pass without an event
      check(day, at + later)
    }),
    { numRuns: 75 },
  )
}

test('[W1] the wait is null exactly while no desk at work draws from the queue', () =>
  everyDay((day, at) => {
    for (const queue of day.queues.values()) {
      // [Z6] one that closed for a break is back at its end
      const isDrawnFrom = [...day.desks.values()].some(
        (desk) => worksOn(day, desk, ownTime(day, at)) && desk.queues.includes(queue.id),
      )
      for (const ahead of [0, 1, waitingIn(queue), 500]) {
        expect(waitsOn(day, at).of(queue, ahead) !== null).toBe(isDrawnFrom)
      }
    }
  }))

test('[W2] a range is whole minutes, its middle within it, and nobody further back is told less', () =>
  everyDay((day, at) => {
    for (const queue of day.queues.values()) {
      let before = { low: 0, high: 0, about: 0 }
      for (let ahead = 0; ahead < waitingIn(queue) + 15; ahead++) {
        const wait = waitsOn(day, at).of(queue, ahead)
        if (!wait) break
        expect(Number.isSafeInteger(wait.low) && Number.isSafeInteger(wait.high)).toBe(true)
        expect(wait.low).toBeGreaterThanOrEqual(before.low)
        expect(wait.high).toBeGreaterThanOrEqual(Math.max(before.high, wait.low))
        expect(wait.about).toBeGreaterThanOrEqual(Math.max(before.about, wait.low))
        expect(wait.about).toBeLessThanOrEqual(wait.high)
        before = wait
      }
    }
  }))

test('[W7] nobody is told that nobody calls if nobody waits, or before it has lasted ten minutes', () =>
  everyDay((day, at) => {
    for (const queue of day.queues.values()) {
      const wait = waitsOn(day, at).of(queue, waitingIn(queue))
      if (!wait || wait.quiet === null) continue
      expect(waitingIn(queue)).toBeGreaterThan(0)
      expect(wait.quiet).toBeGreaterThanOrEqual(10)
      const busySince = [...day.desks.values()]
        .filter(({ open, queues }) => open && queues.includes(queue.id))
        .flatMap(({ work }) => work.begun ?? [])
      for (const begun of busySince) expect(at - begun).toBeGreaterThanOrEqual(10 * MINUTE)
    }
  }))

test('the told wait does not depend on earlier queries', () =>
  everyDay((day, at) => {
    const tickets = [...allTickets(day)].filter(({ state }) => state === 'waiting' || state === 'lined')
    const told = (from: Day, [...those]: typeof tickets) =>
      those.map((ticket) => [
        ticket.number,
        waitsOn(from, at).of(from.queues.get(ticket.queue)!, aheadOf(from, ticket)),
      ])
    const copy = structuredClone(day)
    for (const queue of copy.queues.values()) waitsOn(copy, at + MINUTE).of(queue, 3)
    expect(told(copy, tickets.toReversed()).reverse()).toEqual(told(day, tickets))
  }))

test('the learnt pace of a day stays small, finite and above zero', () =>
  everyDay((day, at) => {
    const learnt = {
      pace: day.pace,
      told: day.told,
      queues: [...day.queues.values()].map(({ pace }) => pace),
      desks: [...day.desks.values()].map(({ work }) => work),
    }
    expect(JSON.stringify(learnt).length).toBeLessThan(MOST_LEARNT)
    const { head, drift, slips = 0, ...figures } = day.pace
    for (const slope of [head?.agreed ?? 0, drift?.agreed ?? 0]) expect(Number.isFinite(slope)).toBe(true)
    for (const figure of [...Object.values(figures), head?.seen ?? 0, drift?.seen ?? 0, slips]) {
      expect(Number.isFinite(figure) && figure >= 0).toBe(true)
    }
    const trust = trustIn(day.told, at)
    if (trust) {
      expect(trust.of).toBeGreaterThan(0)
      expect(trust.within).toBeLessThanOrEqual(trust.of)
      expect(trust.within).toBeGreaterThanOrEqual(0)
    }
  }))
