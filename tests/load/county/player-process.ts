// A process that plays some of the sites, so that no single thread has to play them all. It is controlled by messages,
// and ends with its parent.

import { agendaWith } from './agenda.ts'
import { type Lane, openLane, type Place, type Stage } from './lane.ts'
import type { Plan } from './plan.ts'
import { minuteOf, tallyOf } from './tally.ts'

export type Order =
  | ({ readonly do: 'open'; readonly places: readonly Place[]; readonly speed: number } & Pick<
      Stage,
      'ports' | 'cookie' | 'mostPhones'
    > &
      Pick<Plan, 'share' | 'seed'>)
  /** Answered after the last minute. */
  | { readonly do: 'play' }
  | { readonly do: 'report' }

const MINUTE = 60_000
let lanes: Lane[] = []
let lasts = MINUTE
const tally = tallyOf()
const agenda = agendaWith((ms) => {
  tally.loadLate = Math.max(tally.loadLate, ms)
})
process.on('disconnect', () => process.exit())
process.on('message', async ({ of, order }: { of: number; order: Order }) => {
  process.send?.({ of, answer: await done(order) })
})

async function done(order: Order): Promise<unknown> {
  if (order.do === 'report') {
    tally.processor = process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6
    const said = { ...tally }
    tally.took = []
    return said
  }
  if (order.do === 'open') {
    lasts = MINUTE / order.speed
    const stage: Stage = { ...order, agenda, tally }
    for (const place of order.places) lanes.push(await openLane(place, stage))
    return {}
  }
  tally.loadLate = 0
  const started = performance.now()
  await Promise.all(lanes.map((lane, index) => day(lane, started + ((index % 60) / 60) * lasts)))
  for (const lane of lanes) lane.close()
  lanes = []
  return {}
}

/** Plays minute by minute. A late minute is not skipped: the day takes as long as the machine needs. */
async function day(lane: Lane, started: number): Promise<void> {
  for (let minute = 0; minute < lane.minutes; minute++) {
    const due = started + minute * lasts
    await agenda.until(due)
    const late = performance.now() - due
    const all = minuteOf(tally, minute)
    all.begun += 1
    all.late += late
    all.latest = Math.max(all.latest, late)
    await lane.play(minute, due, lasts)
  }
}
