// A day of many tickets, made by the rules and written to the store directly: through the server it would take too
// long.

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Store } from '../../server/store/ports/store.ts'
import { isRefusal } from '../../shared/day/commands/command.ts'
import { type CommandName, commands } from '../../shared/day/commands/index.ts'
import { decide } from '../../shared/day/decide.ts'
import { unopenedDay } from '../../shared/day/evolve.ts'
import type { Recorded } from '../../shared/day/log/recorded.ts'
import { dateAt } from '../../shared/day/nouns/calendar.ts'
import type { Site } from '../../shared/day/nouns/site.ts'
import { dueAt } from '../../shared/day/rules/due.ts'
import { siteSummary } from '../../shared/day/views/site.ts'

/** Tickets are served as they come; this many are left waiting. */
const WAITING = 200
const DESK = '1'
/** Lines that go to the store in one append. */
const TOGETHER = 5000
const HOUR = 3_600_000

/**
 * Writes a day with this many numbers, for a site that has no day yet. All except `waiting` of them are served. Returns
 * how many events it has.
 */
export async function writeLongDay(
  store: Store,
  site: Site,
  tickets: number,
  now: number,
  waiting = WAITING,
): Promise<number> {
  let at = now - HOUR
  let day = unopenedDay(site, dateAt(site.timeZone, at))
  let unwritten: Recorded[] = []
  const give = (name: CommandName, input: object) => {
    at += HOUR / (2 * tickets + 10)
    type Any = Parameters<typeof decide>
    const command = commands[name]
    const asked = {
      id: randomUUID(),
      by: { role: 'marshal', id: 'm' },
      device: null,
      presence: 'proven',
      at: Math.floor(at),
    } as const
    const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
    const decided = decide(day, command as Any[1], parsed as Any[2], asked)
    if (isRefusal(decided.outcome)) throw new Error(`${name}: ${decided.outcome.refused}`)
    unwritten.push(...decided.records)
    day = decided.day
  }
  give('open-day', {})
  give('open-desk', { desk: DESK })
  for (let n = 0; n < tickets; n++) {
    give('take-ticket', { queue: 'A' })
    if (n >= waiting) give('call-next', { desk: DESK, seen: [...(day.desks.get(DESK)?.calling ?? [])] })
    if (unwritten.length >= TOGETHER) await write()
  }
  await write()
  return day.version

  async function write(): Promise<void> {
    const records = unwritten
    unwritten = []
    const row = { ended: false, dueAt: dueAt(day), summary: siteSummary(day, at) }
    const expected = day.version - records.length
    await store.append([{ site: site.id, date: day.date, expected, records, row }])
  }
}
