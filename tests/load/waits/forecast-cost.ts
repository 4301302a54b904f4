// The cost of a forecast: a day with a thousand waiting, six desks at work and a green lane. No server, no store.

import * as v from 'valibot'
import { isRefusal } from '../../../shared/day/commands/command.ts'
import { commands } from '../../../shared/day/commands/index.ts'
import { decide } from '../../../shared/day/decide.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import { waitsOn } from '../../../shared/day/waits/estimate.ts'
import { forecastOf } from '../../../shared/day/waits/forecast.ts'
import type { Scale } from '../figures/scale.ts'
import type { Compared } from '../table.ts'
import { siteOf } from './plan.ts'

const WAITING = 1000
const DESKS = 6
/** Calls from which the day has learnt its pace. */
const CALLS = 120
const SECOND = 1000
const BEGINS = Date.UTC(2026, 10, 23)
/** How often each kind of work is done in a round of a full run. */
const REPEATS = 4000

/**
 * Microseconds of processor time for a forecast, and for a ticket's wait once it is made, compared with deciding the
 * call after which it is made anew.
 */
export function forecastCost({ rounds, scale }: Scale): Compared[] {
  const { day, at } = busyDay()
  const count = Math.max(100, Math.round(REPEATS * scale))
  const queue = day.queues.get('A')!
  const waits = waitsOn(day, at)
  const kinds = {
    forecast: (n: number) => forecastOf(day, at + n * SECOND),
    wait: (n: number) => waits.of(queue, n % WAITING),
    call: () => give(day, 'call-next', { desk: '1', seen: [...day.desks.get('1')!.calling] }, at),
  }
  const costs: Record<keyof typeof kinds, number[]> = { forecast: [], wait: [], call: [] }
  // the first round warms up
  for (let round = 0; round <= rounds; round++) {
    for (const name of Object.keys(kinds) as (keyof typeof kinds)[]) {
      const began = process.cpuUsage()
      for (let n = 0; n < count; n++) kinds[name](n)
      const { user, system } = process.cpuUsage(began)
      if (round > 0) costs[name].push((user + system) / count)
    }
  }
  const beside = { unit: 'µs', baseline: costs.call, baselineName: 'deciding one call of that day' }
  return [
    { what: `a forecast of a day with ${WAITING} waiting`, ours: costs.forecast, ...beside },
    { what: 'one ticket’s wait once it is made', ours: costs.wait, ...beside },
  ]
}

function busyDay(): { day: Day; at: number } {
  const desks = Array.from({ length: DESKS }, (_, n) => ({ id: String(n + 1), queues: ['A', 'G'] }))
  let day = unopenedDay(siteOf([{ id: 'A' }, { id: 'G', priority: true }], desks), '2026-11-23')
  let at = BEGINS
  day = give(day, 'open-day', {}, at)
  for (const { id, queues } of desks) day = give(day, 'open-desk', { desk: id, queues }, at)
  for (let n = 0; n < WAITING + CALLS; n++) {
    // one in twenty belongs in the green lane, one in three is a party of two
    const ticket = { queue: n % 20 === 0 ? 'G' : 'A', party: n % 3 === 0 ? 2 : 1 }
    day = give(day, 'take-ticket', ticket, at)
  }
  for (let n = 0; n < CALLS; n++) {
    // not all calls take as long
    at += (5 + (n % 7)) * SECOND
    const desk = String(1 + (n % DESKS))
    day = give(day, 'call-next', { desk, seen: [...day.desks.get(desk)!.calling] }, at)
  }
  return { day, at }
}

let ids = 0

function give(day: Day, name: keyof typeof commands, input: object, at: number): Day {
  const command = commands[name]
  const decided = decide(
    day,
    command as Parameters<typeof decide>[1],
    v.parse(command.input as v.GenericSchema<object, object>, input),
    { id: `c${++ids}`, by: { role: 'marshal', id: 'm' }, device: null, presence: 'proven', at },
  )
  if (isRefusal(decided.outcome)) throw new Error(`${name}: ${decided.outcome.refused}`)
  return decided.day
}
