import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { dueAt } from '../../../shared/day/due.ts'
import type { Recorded } from '../../../shared/day/events.ts'
import { fold, unopenedDay } from '../../../shared/day/evolve.ts'
import { readOrQuarantine } from '../../../shared/day/quarantine.ts'
import { atOnce } from '../../../shared/day/sliced.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { siteSummary } from '../../../shared/day/views/site.ts'
import { marshal } from '../../kit/given.ts'
import { moves, sites, walk } from './random-day.ts'

const said = { 'zh-CN': '请听从引导员安排', en: 'Follow the marshals' }

/** What can become of a log, at its nth event. */
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
]

test('[D9] a log that is damaged anywhere is read up to there, and nothing happens in its day any more', () =>
  fc.assert(
    fc.property(sites, moves, fc.nat(), fc.constantFrom(...damages), (site, path, pick, damage) => {
      const { log, at } = walk(site, path)
      const n = pick % log.length
      const blank = unopenedDay(site, '2026-11-23')
      const { day, damage: why } = atOnce(readOrQuarantine(blank, damage(log, n), log.length, said))
      expect(why).toBeInstanceOf(Error)
      const readable = fold(blank, log.slice(0, n))
      expect({ ...day, state: '', version: 0, prompt: null, announcement: null }).toEqual({
        ...readable,
        state: '',
        version: 0,
        prompt: null,
        announcement: null,
      })
      expect([day.state, dueAt(day)]).toEqual(['damaged', null])
      // not before any version that somebody was shown
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
      const { outcome } = decide(day, commands['open-day'], {}, asked)
      expect(outcome).toMatchObject({ refused: 'day-damaged' })
    }),
    { numRuns: 100 },
  ))

test('[D9] a whole log is no damage, also where it goes on further than was known', () =>
  fc.assert(
    fc.property(sites, moves, fc.nat(3), (site, path, less) => {
      const { log, day } = walk(site, path)
      const blank = unopenedDay(site, '2026-11-23')
      const read = atOnce(readOrQuarantine(blank, log, Math.max(0, log.length - less), said))
      expect(read).toEqual({ day, damage: null })
    }),
    { numRuns: 50 },
  ))
