// The summary that is stored beside a day's log agrees with the day.

import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { alarmsOf, kindsOf } from '../../../../shared/day/alarms/alarms.ts'
import { keptFacts, kindsKept, servedBy, servedOf } from '../../../../shared/day/alarms/kept-facts.ts'
import { allTickets } from '../../../../shared/day/nouns/find.ts'
import { movedEarlier, servedLately, withServed } from '../../../../shared/day/nouns/lately.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import { KeptSummary, keptSummary, summaryKept } from '../../../../shared/day/views/sites.ts'
import {
  after,
  callNext,
  givenAt,
  HOUR,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  play,
  SECOND,
  step,
  taken,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const PART = 5 * MINUTE
const muted = { name: '门口', muted: true }

test('[A6] on any day, the summary raises the same alarms, now and later, except for waits, which only the day forecasts', () =>
  fc.assert(
    fc.property(
      sites,
      moves,
      fc.integer({ min: 0, max: 3 * HOUR }),
      fc.boolean(),
      (site, path, later, isDoubted) => {
        const { day, at } = walk(site, path)
        const facts = keptFacts(day, at)
        const unbelieved = isDoubted ? at + 40 * HOUR : null
        const screens = [{ ...muted, seen: at }]
        expect(kindsKept(facts, at, screens, unbelieved)).toEqual(
          kindsOf(alarmsOf(day, at, screens, unbelieved)),
        )
        const timeless = (kinds: readonly string[]) => kinds.filter((kind) => kind !== 'wait')
        expect(timeless(kindsKept(facts, at + later, screens))).toEqual(
          timeless(kindsOf(alarmsOf(day, at + later, screens))),
        )
      },
    ),
    { numRuns: 60 },
  ))

test('[A6] a summary survives the store, agrees with the day, and only staff are shown its internal parts', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { day, at } = walk(site, path)
      const stored = JSON.parse(JSON.stringify(keptSummary(day, at)))
      expect(v.is(KeptSummary, stored)).toBe(true)
      expect(summaryKept(stored, at, day.site)).toEqual(siteSummary(day, at))
    }),
    { numRuns: 60 },
  ))

test('[A6] a site that nobody has looked at since before it opened is unserved from its opening time on, and not after a closed day', () => {
  const hours = { from: '09:00', to: '17:00', lastNumber: '16:30' }
  const opened = givenAt(withLines(30, 10, { hours }), openDay, taken())
  const kept = keptSummary(opened.day, opened.at)
  expect(summaryKept(kept, MORNING, null).level).toBe('clear')
  expect(summaryKept(kept, MORNING + HOUR, null).level).toBe('unserved')
  expect(kindsKept(kept.kept!, MORNING + HOUR)).toEqual(['unserved'])
  const closed = play(opened, after(2 * HOUR, step('close-day')))
  const keptClosed = keptSummary(closed.day, MORNING + 2 * HOUR)
  expect(summaryKept(keptClosed, MORNING + 2 * HOUR, null).level).toBe('unserved')
  expect(summaryKept(keptClosed, MORNING + 9 * HOUR, null).level).toBe('closed')
})

test('a row that an earlier version stored is read as it is', () => {
  const { day, at } = givenAt(withLines(30, 10), openDay, taken())
  const { kept: _, ...old } = keptSummary(day, at)
  expect(v.is(KeptSummary, old)).toBe(true)
  expect(summaryKept(old, at, null)).toEqual(siteSummary(day, at))
})

test('[A7] on any day, the served of the last hour are the tickets that were served in it, to five minutes', () =>
  fc.assert(
    fc.property(sites, moves, fc.integer({ min: 0, max: 2 * HOUR }), (site, path, later) => {
      const { day, at, log } = walk(site, path)
      // when a day is put right, its intervals move by whole ones
      const unsure = log.filter(({ event }) => event.type === 'day-put-right').length
      const now = Math.floor((at + later) / PART)
      const peopleOf = (parts: number) =>
        [...allTickets(day)]
          .filter((one) => one.state === 'served' && Math.floor(one.endedAt / PART) > now - parts)
          .reduce((sum, { party }) => sum + party, 0)
      const served = servedBy(day, at + later)
      expect(served).toBeGreaterThanOrEqual(peopleOf(12 - unsure))
      expect(served).toBeLessThanOrEqual(peopleOf(12 + unsure))
      expect(servedOf(keptFacts(day, at), at + later)).toBe(served)
    }),
    { numRuns: 100 },
  ))

test('[A7] an undone service does not count, and an hour later the count is zero', () => {
  const served = givenAt(
    withLines(30, 10),
    openDay,
    openDesk('1'),
    taken('A', 4),
    taken('A', 3),
    callNext('1', []),
  )
  const next = play(served, { ...callNext('1', ['A001']), asked: { id: 'next' } })
  expect(servedBy(next.day, next.at)).toBe(4)
  expect(servedBy(next.day, next.at + 66 * MINUTE)).toBe(0)
  const back = play(next, step('undo', { desk: '1', of: 'next' }))
  expect(servedBy(back.day, back.at + SECOND)).toBe(0)
})

test('the counts are bounded, and move with a day that is put right', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30 * HOUR }), fc.integer({ min: -3, max: 9 }))),
      (added) => {
        const lately = added.reduce<ReturnType<typeof movedEarlier>>(
          (all, [at, people]) => withServed(all, at, people),
          [],
        )
        expect(lately.length).toBeLessThanOrEqual(12)
        expect(lately.every(([, people]) => people > 0)).toBe(true)
        for (const at of [0, 5 * HOUR, 30 * HOUR])
          expect(servedLately(movedEarlier(lately, 2 * HOUR), at)).toBe(servedLately(lately, at + 2 * HOUR))
      },
    ),
  ))
