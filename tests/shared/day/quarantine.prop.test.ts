import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import type { Recorded } from '../../../shared/day/log/recorded.ts'
import { atOnce } from '../../../shared/day/log/sliced.ts'
import { ticketAt } from '../../../shared/day/nouns/find.ts'
import { readOrQuarantine } from '../../../shared/day/quarantine.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { siteSummary } from '../../../shared/day/views/site.ts'
import { given, marshal, openDay, taken } from '../../kit/given.ts'
import { moves, sites, walk } from './random-day.ts'

const said = { 'zh-CN': '请听从引导员安排', en: 'Follow the marshals' }

/** Kinds of damage to a log, at its nth event. */
const damages: ((log: readonly Recorded[], n: number) => Recorded[])[] = [
  (log, n) => log.filter((_, index) => index !== n),
  (log, n) => log.slice(0, n),
  (log, n) =>
    log.map((one, index) => (index === n ? { ...one, event: { type: 'beamed-up' } as never } : one)),
  (log, n) => log.map((one, index) => (index === n ? { ...one, version: one.version + 1 } : one)),
  (log, n) =>
    log.map((one, index) =>
      index === n ? { ...one, event: { type: 'called', number: 'Z999', desk: 'none' } as never } : one,
    ),
  ...[Number.NaN, '1795392000000', 8.64e15 + 1, -1, null].map(
    (time) => (log: readonly Recorded[], n: number) =>
      log.map((one, index) => (index === n ? { ...one, at: time as never } : one)),
  ),
]

test('[D9] a log that is damaged anywhere is read up to there, and its day accepts no more events', () =>
  fc.assert(
    fc.property(sites, moves, fc.nat(), fc.constantFrom(...damages), (site, path, pick, damage) => {
      const { log, at } = walk(site, path)
      const n = pick % log.length
      const blank = unopenedDay(site, '2026-11-23')
      const { day, damage: why } = atOnce(readOrQuarantine(blank, damage(log, n), log.length, said))
      expect(why).toBeInstanceOf(Error)
      const readable = fold(blank, log.slice(0, n))
      expect({ ...day, state: '', version: 0, unread: null, prompt: null, announcement: null }).toEqual({
        ...readable,
        state: '',
        version: 0,
        prompt: null,
        announcement: null,
      })
      expect([day.state, dueAt(day)]).toEqual(['damaged', null])
      // not before any version that a viewer was shown
      expect(day.version).toBeGreaterThanOrEqual(log.length)
      expect(marshalView(day, at)).toMatchObject({ open: false, alarms: [{ kind: 'damaged' }] })
      expect(screenView(day, at)).toMatchObject({
        open: false,
        announcement: said,
        prompt: null,
        calls: [],
        desks: [],
      })
      expect(siteSummary(day, at)).toMatchObject({ open: false, level: 'closed' })
      const asked = { id: 'asked', by: marshal, at, device: null, presence: 'proven' } as const
      const { outcome } = decide(day, commands['pause-queue'], { queue: 'A' }, asked)
      expect(outcome).toMatchObject({ refused: 'day-damaged' })
    }),
    { numRuns: 100 },
  ))

test('[D9] a marshal lets a damaged day go on: no number is given twice, and its log is read the same again', () =>
  fc.assert(
    fc.property(sites, moves, fc.nat(), fc.constantFrom(...damages), (site, path, pick, damage) => {
      const { log, at } = walk(site, path)
      const n = pick % log.length
      const blank = unopenedDay(site, '2026-11-23')
      const left = damage(log, n)
      const kept = [...left]
      let { day } = atOnce(readOrQuarantine(blank, left, log.length, said))
      let ids = 0
      const give = (name: 'open-day' | 'skip-numbers' | 'take-ticket', input: object) => {
        const asked = { id: `later ${ids++}`, by: marshal, at, device: null, presence: 'proven' } as const
        const decided = decide(day, commands[name] as never, input as never, asked)
        // as a store keeps it
        kept.push(...JSON.parse(JSON.stringify(decided.records)))
        day = decided.day
        return decided.outcome
      }
      give('open-day', {})
      expect([day.state, day.unread, day.announcement]).toEqual(['open', null, null])
      expect(marshalView(day, at).unsure.map(({ queue }) => queue)).toEqual([...day.queues.keys()])
      // the holder of a number that is still known keeps it
      const seen = new Set(left.flatMap(({ event }) => (event.type === 'ticket-taken' ? [event.number] : [])))
      const given = log.flatMap(({ event }) => (event.type === 'ticket-taken' ? [event] : []))
      const epochs = new Map(given.map(({ number, epoch = 0 }) => [number, epoch]))
      for (const queue of day.queues.keys()) {
        give('skip-numbers', { queue, count: 0 })
        const taken = give('take-ticket', { queue, party: 1, needs: [] })
        if ('refused' in taken) continue
        const [event] = taken as unknown as [{ number: string }]
        expect(seen.has(event.number)).toBe(false)
        // and the token of an unknown one is not valid for the ticket that has its number now
        expect(epochs.get(event.number)).not.toBe(ticketAt(day, event.number).epoch)
      }
      const again = atOnce(readOrQuarantine(blank, kept, day.version, said))
      expect(again).toEqual({ day, damage: null })
      // and if it is damaged again after that, it is in quarantine again
      const twice = kept.slice(0, -1)
      expect(atOnce(readOrQuarantine(blank, twice, day.version, said)).day.state).toBe('damaged')
    }),
    { numRuns: 100 },
  ))

test('[D9] a complete log is not damaged, even if it is longer than was known', () =>
  fc.assert(
    fc.property(sites, moves, fc.nat(3), (site, path, less) => {
      const { log, day } = walk(site, path)
      const blank = unopenedDay(site, '2026-11-23')
      const read = atOnce(readOrQuarantine(blank, log, Math.max(0, log.length - less), said))
      expect(read).toEqual({ day, damage: null })
    }),
    { numRuns: 50 },
  ))

test('[D9] a damaged number does not use up the numbers of its letter', () => {
  const { log } = given(openDay, taken(), taken(), taken())
  const numbers = { A002: '?', A003: 'A999999' }
  const left = log.map((one) => {
    const { event } = one
    if (event.type !== 'ticket-taken') return one
    return {
      ...one,
      event: { ...event, number: numbers[event.number as keyof typeof numbers] ?? event.number },
    }
  })
  const blank = unopenedDay(given().day.site, '2026-11-23')
  const { day } = atOnce(readOrQuarantine(blank, left, log.length, said))
  expect(day.unread?.last).toEqual({})
})
