// A vaccination site with a room for observation, and what tests of it do.

import { expect } from 'vitest'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import { allSeated, endsItselfAt } from '../../../shared/day/rules/rooms.ts'
import {
  callNext,
  HOUR,
  after as later,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  type Step,
  step,
  taken,
} from '../../kit/given.ts'
import { withLines, withRoom } from '../../kit/sample.ts'

type Room = NonNullable<Site['queues'][number]['room']>

/** The sample's queues without lines, and the room P. */
export const site = (room: Partial<Room> = {}, changes: Partial<Site> = {}) =>
  withRoom(withLines(0, 0, { kind: 'vaccination', ...changes }), { minutes: 30, seats: 2, ...room })
export const opened = [openDay, openDesk('1')]
export const finish = (number: string) => step('finish', { number })
/** A number that has just been vaccinated at desk 1. */
export const done = (number: string, party = 1): Step[] => [
  taken('A', party),
  callNext('1', []),
  finish(number),
]
export const passTime = step('pass-time', {}, { by: { role: 'clock', id: null } })
export const inMinutes = (minutes: number, one: Step) => later(minutes * MINUTE, one)
export const change = (to: Site) => step('change-settings', { site: to }, { by: { role: 'owner', id: 'o' } })
/** The minute after which the sample's day ends, at 04:00. */
export const END = MORNING + 20 * HOUR

/** What the clock does with the day from then on, until nothing is due any more. */
export function played(from: Played): Played {
  let now = from
  for (let rings = 0; rings < 500; rings++) {
    const due = dueAt(now.day)
    if (due === null) return now
    // what is said to a line all day long is none of our concern
    const ends = allSeated(now.day).map((ticket) => endsItselfAt(now.day, ticket))
    const wanted = Math.max(due, ends.length ? Math.min(...ends) : now.day.endsAt)
    const next = play(now, later(Math.max(0, wanted - now.at), passTime))
    const nextDue = dueAt(next.day)
    // a day that has something due which changes nothing would be asked for ever
    expect(nextDue === null || nextDue > next.at).toBe(true)
    now = next
  }
  throw new Error('the day does not end')
}
