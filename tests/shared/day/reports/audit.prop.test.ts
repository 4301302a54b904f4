import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '../../../../shared/day/log/recorded.ts'
import { auditOf } from '../../../../shared/day/reports/audit.ts'
import { moves, sites, walk } from '../random-day.ts'

const all = { before: Number.POSITIVE_INFINITY, number: null, limit: Number.POSITIVE_INFINITY }

const numbersIn = ({ event }: Recorded) => ('number' in event ? [event.number] : [])

test('every command of the log has one line, with its actor, the newest first', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { log } = walk(site, path)
      const { lines, more } = auditOf(log, all)
      expect(more).toBe(false)
      const commands = [...new Map(log.map((one) => [one.id, one])).values()].reverse()
      expect(lines.map(({ command, by }) => [command, by])).toEqual(
        commands.map(({ command, by }) => [command, by]),
      )
      expect(lines.reduce((sum, { did, more }) => sum + did.length + more, 0)).toBe(log.length)
      for (const { did } of lines) expect(did.length).toBeLessThanOrEqual(60)
    }),
  ))

test('pages follow each other without a gap and without a repeat', () =>
  fc.assert(
    fc.property(sites, moves, fc.integer({ min: 1, max: 9 }), (site, path, limit) => {
      const { log } = walk(site, path)
      const whole = auditOf(log, all).lines
      const paged: typeof whole = []
      for (let more = true, before = all.before; more; ) {
        const page = auditOf(log, { ...all, before, limit })
        expect(page.lines.length).toBeLessThanOrEqual(limit)
        paged.push(...page.lines)
        more = page.more
        before = page.lines.at(-1)?.version ?? 0
      }
      expect(paged).toEqual(whole)
    }),
  ))

test('a number is found in every command that affected it, and in no other', () =>
  fc.assert(
    fc.property(sites, moves, fc.nat(), (site, path, pick) => {
      const { log } = walk(site, path)
      const numbers = [...new Set(log.flatMap(numbersIn))]
      const number = numbers[pick % Math.max(1, numbers.length)] ?? 'A001'
      const { lines } = auditOf(log, { ...all, number })
      const ids = new Set(log.filter((one) => numbersIn(one).includes(number)).map(({ id }) => id))
      expect(lines).toHaveLength(ids.size)
      for (const { did } of lines) expect(did.some((one) => one.number === number)).toBe(true)
    }),
  ))
