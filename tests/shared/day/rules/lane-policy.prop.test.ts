// Any number of queues of any levels, at sites of any `mix`: the next ticket, the forecast of it, and the record.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { ticketAt } from '../../../../shared/day/nouns/find.ts'
import { allDue, levelOf, nextLevel, sharesOf, sinceAfter } from '../../../../shared/day/nouns/lane-policy.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { MOST_LEVEL } from '../../../../shared/day/nouns/queue-settings.ts'
import { MOST_MIX, Site } from '../../../../shared/day/nouns/site.ts'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import type { Crew } from '../../../../shared/day/waits/crews.ts'
import { curvesOf } from '../../../../shared/day/waits/flow.ts'
import type { Lane } from '../../../../shared/day/waits/lanes.ts'
import { callNext, openDay, openDesk, play, step, taken, unopened } from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F']
const level = fc.nat(MOST_LEVEL)
const levels = fc.array(level, { minLength: 1, maxLength: LETTERS.length })
const mix = fc.integer({ min: 1, max: MOST_MIX })

/** A site with one desk that draws from a queue of each of these levels. */
function siteOf(levels: readonly number[], mix: number): Site {
  const queues = levels.map((level, n) => ({
    ...{ id: LETTERS[n]!, name: { 'zh-CN': '队', en: 'Queue' }, length: 0, callSize: 1 },
    ...(level > 1 ? { priority: true, level } : { priority: level > 0 }),
  }))
  return v.parse(Site, sampleSite({ mix, queues, desks: [{ id: '1', queues: queues.map(({ id }) => id) }] }))
}

/** Opens the day and its desk, and gives numbers of these queues, by their index. */
function crowded(site: Site, crowd: readonly number[]) {
  const numbers = crowd.map((n) => taken(site.queues[n % site.queues.length]!.id))
  return play(unopened(site), openDay, openDesk(), ...numbers)
}

const calling = (day: Day) => [...(day.desks.get('1')?.calling ?? [])]
const waits = (day: Day, id: string) => (day.queues.get(id)?.waiting.length ?? 0) > 0

/** The order in which a desk calls these levels while all wait: written from the rule, level by level. */
function* pattern([highest, ...below]: readonly number[], mix: number): Generator<number> {
  if (highest === undefined) return
  const others = pattern(below, mix)
  for (;;) {
    yield highest
    for (let n = 0; n < mix && below.length; n++) yield others.next().value as number
  }
}

test('[C5] while all levels wait a desk calls one of the highest, then as many of those below as the mix says', () =>
  fc.assert(
    fc.property(fc.uniqueArray(level, { minLength: 1 }), mix, (some, mix) => {
      const sorted = some.toSorted((a, b) => b - a)
      const expected = pattern(sorted, mix)
      let since = allDue
      for (let n = 0; n < 200; n++) {
        const next = nextLevel(some, since, mix)!
        expect(next).toBe(expected.next().value)
        since = sinceAfter(since, next)
      }
    }),
  ))

test('[C5] a desk calls the level whose turn it is, and in that level the ticket that came first', () =>
  fc.assert(
    fc.property(levels, mix, fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }), (levels, mix, crowd) => {
      const site = siteOf(levels, mix)
      let played = crowded(site, crowd)
      let since = allDue
      for (const _ of crowd) {
        const waiting = site.queues.filter(({ id }) => waits(played.day, id))
        const due = nextLevel(waiting.map(levelOf), since, mix)
        const heads = waiting
          .filter((queue) => levelOf(queue) === due)
          .map(({ id }) => ticketAt(played.day, played.day.queues.get(id)!.waiting[0]!))
        const first = heads.toSorted((a, b) => a.place - b.place)[0]!
        played = play(played, callNext('1', calling(played.day)))
        expect(calling(played.day)).toEqual([first.number])
        since = sinceAfter(since, due!)
      }
    }),
    { numRuns: 60 },
  ))

test('[C5] no starvation: the next ticket of each level is called within a bound, however many come to the others', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(level, { maxLength: 4 }), { maxLength: 200 }),
      level,
      mix,
      (coming, own, mix) => {
        // every call skips a level once in a row at most, and there are three others
        const bound = (mix + 1) * 2 ** MOST_LEVEL
        let since = allDue
        let waited = 0
        for (const others of coming) {
          const next = nextLevel([own, ...others], since, mix)!
          waited = next === own ? 0 : waited + 1
          expect(waited).toBeLessThan(bound)
          since = sinceAfter(since, next)
        }
      },
    ),
  ))

test('[C5] the shares of the levels add up to one, and match a desk’s calls in the long run', () =>
  fc.assert(
    fc.property(fc.uniqueArray(level, { minLength: 1 }), mix, (some, mix) => {
      const shares = sharesOf(some, mix)
      expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      const calls = (mix + 1) ** MOST_LEVEL
      const counts = new Map<number, number>()
      let since = allDue
      for (let n = 0; n < calls; n++) {
        const next = nextLevel(some, since, mix)!
        counts.set(next, (counts.get(next) ?? 0) + 1)
        since = sinceAfter(since, next)
      }
      for (const [one, share] of shares) expect((counts.get(one) ?? 0) / calls).toBeCloseTo(share)
    }),
  ))

/** A queue of this many tickets, each a second's work; nobody else comes. */
function laneOf(id: string, level: number, count: number, places: readonly number[]): Lane {
  const chunks = Array.from({ length: count + 1 }, (_, n) => ({
    ahead: n,
    work: n < count ? 1 : 0,
    place: places[n] ?? Number.POSITIVE_INFINITY,
  }))
  const size = { pool: null, perCall: 1, perPerson: 0, call: 1, cv2: 0 }
  return { id, level, waiting: count, size, chunks, coming: { count: 0, watched: 1e12, each: 1 } }
}

test('[W14] the forecast for a crowd is when a desk would call each of them, to within one round of the levels', () =>
  fc.assert(
    fc.property(
      levels,
      mix,
      fc.array(fc.nat(5), { minLength: 1, maxLength: 200, size: 'max' }),
      (levels, mix, crowd) => {
        const queues = levels.map((level, n) => {
          const places = crowd.flatMap((one, place) => (one % levels.length === n ? [place] : []))
          return { level, places, called: [] as number[] }
        })
        const lanes = queues.map(({ level, places }, n) => laneOf(LETTERS[n]!, level, places.length, places))
        const crew = { queues: LETTERS, speed: 1, stretches: [{ from: 0, speed: 1 }], first: 0 }
        const curves = curvesOf(lanes, [crew as unknown as Crew], 0, mix, sharesOf(levels, mix))
        let since = allDue
        for (let slot = 0; slot < crowd.length; slot++) {
          const waiting = queues.filter(({ places, called }) => called.length < places.length)
          const due = nextLevel(
            waiting.map(({ level }) => level),
            since,
            mix,
          )!
          const next = waiting
            .filter(({ level }) => level === due)
            .toSorted((a, b) => a.places[a.called.length]! - b.places[b.called.length]!)[0]!
          next.called.push(slot)
          since = sinceAfter(since, due)
        }
        const round = (mix + 1) * 2 ** (new Set(levels).size - 2)
        for (const [n, { called }] of queues.entries())
          for (const [index, slot] of called.entries())
            expect(Math.abs(curves[n]![index]!.after - slot)).toBeLessThanOrEqual(round)
      },
    ),
  ))

test('[M9] if a desk only calls the next ticket, the record names no reason but the levels, and none between equals', () =>
  fc.assert(
    fc.property(levels, mix, fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }), (levels, mix, crowd) => {
      const site = siteOf(levels, mix)
      let played = crowded(site, crowd)
      const waitedAt = new Map<string, Day>()
      for (const _ of crowd) {
        const before = played.day
        played = play(played, callNext('1', calling(before)))
        for (const number of calling(played.day)) waitedAt.set(number, before)
      }
      const levelIn = (id: string) => levelOf(site.queues.find((queue) => queue.id === id)!)
      for (const { number, reason, passed } of outOfOrder(site, played.log)) {
        const day = waitedAt.get(number)!
        const { place, queue } = ticketAt(day, number)
        const earlier = site.queues.flatMap(({ id }) =>
          day.queues
            .get(id)!
            .waiting.filter((one) => ticketAt(day, one).place < place)
            .map(() => levelIn(id)),
        )
        expect(passed).toBe(earlier.length)
        const isBefore = earlier.some((one) => one < levelIn(queue))
        expect(reason).toBe(isBefore ? 'green-lane' : 'turn-of-others')
        expect(earlier).not.toContain(levelIn(queue))
      }
    }),
    { numRuns: 60 },
  ))

test('[C5] the default mix is two of the others to one of a green lane of level one', () => {
  const usual = sampleSite()
  expect(usual.queues.map(levelOf)).toEqual([0, 1])
  const calls = (site: Site) => {
    let played = crowded(site, [0, 0, 0, 0, 1, 1])
    for (let n = 0; n < 6; n++) played = play(played, callNext('1', calling(played.day)))
    return played.log
      .flatMap(({ event }) => (event.type === 'called' ? [event.number.charAt(0)] : []))
      .join('')
  }
  expect(calls(usual)).toBe('GAAGAA')
  expect(calls({ ...usual, mix: 1 })).toBe('GAGAAA')
  expect(calls({ ...usual, mix: 3 })).toBe('GAAAGA')
})

test.each([
  ['a mix of none, with which the others would wait for ever', { mix: 0 }, 'mix'],
  ['a mix beyond nine', { mix: MOST_MIX + 1 }, 'mix'],
  ['half a call', { mix: 1.5 }, 'mix'],
  ['a level of a queue that is no green lane', { queues: leveled(false, 2) }, 'queues.0.level'],
  ['a level that there is not', { queues: leveled(true, MOST_LEVEL + 1) }, 'queues.0.level'],
])('[C5] refused with its path: %s', (_what, changes, path) => {
  const { issues } = v.safeParse(Site, { ...sampleSite(), ...changes })
  expect(issues?.map((issue) => v.getDotPath(issue))[0]).toBe(path)
})

function leveled(priority: boolean, level: number): Site['queues'] {
  return sampleSite().queues.map((queue) => ({ ...queue, priority, level }))
}

test('[S1] another mix in the middle of a day counts from the next call on', () => {
  const owner = { by: { role: 'owner', id: 'o' } } as const
  const site = sampleSite()
  let played = crowded(site, [0, 0, 0, 1, 1])
  for (let n = 0; n < 2; n++) played = play(played, callNext('1', calling(played.day)))
  expect(calling(played.day)).toEqual(['A001'])
  const changed = play(played, step('change-settings', { site: { ...site, mix: 1 } }, owner))
  expect(calling(play(changed, callNext('1', ['A001'])).day)).toEqual(['G002'])
  expect(calling(play(played, callNext('1', ['A001'])).day)).toEqual(['A002'])
})
