// Holds for the prompts on every day, after any commands.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { innerCommands } from '../../../../shared/day/commands/index.ts'
import { decide } from '../../../../shared/day/decide.ts'
import { evolve, unopenedDay } from '../../../../shared/day/evolve.ts'
import type { Recorded } from '../../../../shared/day/log/recorded.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { marksOf, marksTaken } from '../../../../shared/day/rules/line.ts'
import { SECOND } from '../../../kit/given.ts'
import { moves, sites, timesPutRight, walk } from '../random-day.ts'

const runs = { numRuns: 100 }

function passTime(day: Day, at: number) {
  const by = { role: 'clock', id: null } as const
  return decide(day, innerCommands['pass-time'], {}, { id: 'tick', by, at, device: null, presence: 'proven' })
}

function everyDay(check: (walked: ReturnType<typeof walk>, site: Parameters<typeof walk>[0]) => void): void {
  fc.assert(
    fc.property(sites, moves, (site, path) => check(walk(site, path), site)),
    runs,
  )
}

/** Each prompt of a log with its day, and its time by the correct clock. */
function prompts(log: readonly Recorded[], day: Day) {
  const times = timesPutRight(log)
  return log.flatMap((record, index) => {
    const before = day
    day = evolve(day, record)
    return record.event.type === 'prompted'
      ? [{ at: record.at, rightly: times[index]!.at, before, ...record.event }]
      : []
  })
}

test('[P2] between two routine prompts of a queue there is never less time than is set', () =>
  everyDay(({ log }, site) => {
    const last = new Map<string, number>()
    for (const { kind, queue, rightly, before } of prompts(log, unopenedDay(site, '2026-11-23'))) {
      if (kind !== 'routine') continue
      const line = before.queues.get(queue)
      const isNearlyFull = line && marksTaken(before, line) >= 0.8 * marksOf(before, queue)
      const every = (isNearlyFull ? 60 : 180) * SECOND
      expect(rightly - (last.get(queue) ?? 0)).toBeGreaterThanOrEqual(every)
      last.set(queue, rightly)
    }
  }))

test('[P1] no prompt begins while another is spoken, unless it may interrupt it', () =>
  everyDay(({ log }, site) => {
    for (const { kind, before, at } of prompts(log, unopenedDay(site, '2026-11-23'))) {
      const running = before.prompt
      if (!running || running.until <= at) continue
      const cuts = kind === 'crowding' || (kind === 'asked' && ['full', 'routine'].includes(running.kind))
      expect(cuts, `${kind} over ${running.kind}`).toBe(true)
    }
  }))

test('[P2] after any jump of the clock at most one prompt is due, and it is not due again', () =>
  fc.assert(
    fc.property(sites, moves, fc.integer({ min: 0, max: 10 * 3600 }), (site, path, seconds) => {
      const { day, at } = walk(site, path)
      const jumped = passTime(day, at + seconds * SECOND)
      const said = jumped.records.filter(({ event }) => event.type === 'prompted')
      expect(said.length).toBeLessThanOrEqual(1)
      expect(passTime(jumped.day, at + seconds * SECOND).records).toEqual([])
    }),
    runs,
  ))

test('[P2] a clock that is put back neither repeats a prompt nor suppresses later ones', () =>
  fc.assert(
    fc.property(sites, moves, fc.integer({ min: 1, max: 10 * 3600 }), (site, path, seconds) => {
      const { day } = walk(site, path)
      expect(passTime(day, day.at - seconds * SECOND).records).toEqual(passTime(day, day.at).records)
    }),
    runs,
  ))

test('what dueAt names is due then, and nothing earlier', () =>
  everyDay(({ day }) => {
    const due = dueAt(day)
    if (due === null) return
    if (due > day.at) expect(passTime(day, due - 1).records).toEqual([])
    expect(passTime(day, due).records).not.toEqual([])
  }))
