// Random days for properties: steps of a whole site, most of them sensible, some not.

import fc from 'fast-check'
import * as v from 'valibot'
import { already, isRefusal } from '../../../shared/day/commands/command.ts'
import type { AnyCommand, innerCommands } from '../../../shared/day/commands/index.ts'
import { type Decided, decide, decideIn } from '../../../shared/day/decide.ts'
import { draftOf } from '../../../shared/day/draft/draft.ts'
import { unopenedDay } from '../../../shared/day/evolve.ts'
import type { By, Recorded } from '../../../shared/day/log/recorded.ts'
import type { Day } from '../../../shared/day/nouns/model.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { MORNING, marshal, openDay, openDesk, SECOND, step } from '../../kit/given.ts'
import { withLines, withRoom } from '../../kit/sample.ts'
import { type Concrete, concrete, kindsOfMove, type Move } from './random-commands.ts'

export { kindsOfMove, type Move }

/** Nearly half of all moves add people and call them, and a closed day is soon opened again, so that days fill and move. */
const kind = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Move['kind']>('take-ticket') },
  { weight: 4, arbitrary: fc.constant<Move['kind']>('call-next') },
  { weight: 1, arbitrary: fc.constant<Move['kind']>('open-day') },
  { weight: 12, arbitrary: fc.constantFrom(...kindsOfMove) },
)

export const moves = fc.array(
  fc.record({ kind, pick: fc.nat(1000), people: fc.nat(60), seconds: fc.oneof(fc.nat(90), fc.nat(5)) }),
  // without a size fast-check makes ten moves at most
  { minLength: 1, maxLength: 120, size: 'max' },
)

/** A break and the closing of it come while the moves last. */
const ONE_BREAK: NonNullable<Site['calendar']> = {
  opens: 'itself',
  week: {
    mon: [
      { from: '08:00', to: '08:10' },
      { from: '08:20', to: '09:00', lastNumber: '08:50' },
    ],
  },
}

/** Lines of many sizes, so that both full and empty ones occur. */
export const sites: fc.Arbitrary<Site> = fc
  .record({
    a: fc.nat(8),
    g: fc.nat(3),
    size: fc.constantFrom(1, 1, 10),
    footfall: fc.constantFrom(undefined, undefined, 1, 4),
    markPer: fc.constantFrom('party' as const, 'person' as const),
    mix: fc.constantFrom(undefined, undefined, 1, 3),
    capacity: fc.constantFrom(undefined, undefined, 1, 5, 12, 30),
    later: fc.constantFrom(0, 0, 0, 1, 2),
    seats: fc.constantFrom(0, 0, 1, 3, 12),
    nod: fc.boolean(),
    checks: fc.constantFrom(undefined, undefined, ['temperature', 'mask'] as const),
    calendar: fc.constantFrom(undefined, undefined, ONE_BREAK),
    quota: fc.constantFrom(undefined, undefined, undefined, 4, 40),
  })
  .map(({ a, g, size, footfall, markPer, mix, capacity, later, checks, seats, nod, calendar, quota }) => {
    const set = {
      ...(footfall === undefined ? {} : { footfall }),
      ...(mix === undefined ? {} : { mix }),
      ...(capacity === undefined ? {} : { capacity }),
      ...(calendar === undefined ? {} : { calendar }),
    }
    const site = withLines(a, g, { markPer, ...set })
    const stepped = withLater(later, {
      ...site,
      queues: site.queues.map((queue) => ({
        ...queue,
        callSize: queue.priority ? 1 : size,
        ...(checks ? { checks: [...checks] } : {}),
      })),
    })
    const room = { minutes: 1 + seats, seats, ...(nod ? { nod } : {}) }
    return withQuota(quota, seats === 0 ? stepped : withRoom(stepped, room))
  })

/** The site with a quota of its first queue, and another one of all that come at a later step, or of the second queue. */
export function withQuota(people: number | undefined, site: Site): Site {
  if (people === undefined) return site
  const [first, ...others] = site.queues.map(({ id }) => id)
  const later = site.queues.flatMap(({ then = [] }) => then)
  const last = later.length ? [...new Set(later)] : others.slice(0, 1)
  return {
    ...site,
    quotas: [
      { queues: [first!], people: { mon: people + 3 } },
      { queues: last, people },
    ],
  }
}

/** The site with so many queues of a second step, which the third desk draws from. */
export function withLater(count: number, site: Site): Site {
  const then = ['R', 'S'].slice(0, count)
  if (count === 0) return site
  const name = { 'zh-CN': '登记', en: 'Registration' }
  const later = then.map((id, n) => ({ id, name, length: 3 * n, callSize: 1, priority: false }))
  return {
    ...site,
    queues: [...site.queues.map((queue) => ({ ...queue, then })), ...later],
    desks: site.desks.map((desk) => (desk.id === '3' ? { ...desk, queues: then } : desk)),
  }
}

export interface Walked {
  readonly before: Day
  readonly decided: Decided
  readonly command: AnyCommand
  readonly input: object
  readonly by: By
}

/** Settings that are written without a check, as in a log from before there was a rule for them. */
const unasked: Pick<(typeof innerCommands)['change-settings'], 'name' | 'decide'> = {
  name: 'change-settings',
  decide: ({ state }, { site }) =>
    state === 'open' || state === 'closed' ? [{ type: 'settings-changed', site }] : already({}),
}

/**
 * Walks through a day, from its opening with two open desks, and shows each command that was not refused. `forced`: any
 * change of settings is written. `doubt`: from that move on the machine's clock is ahead by this much and not trusted.
 */
export function walk(
  site: Site,
  path: readonly Move[],
  each: (walked: Walked) => void = () => {},
  forced = false,
  doubt?: { readonly from: number; readonly by: number },
) {
  const log: Recorded[] = []
  let day = unopenedDay(site, '2026-11-23')
  const draft = draftOf(day)
  let at = MORNING
  let ids = 0
  let unbelieved = (): number | null => null
  const give = ({
    command,
    input,
    by,
    device = null as string | null,
    epoch = 0,
    clockBack = 0,
  }: Concrete & { device?: string | null }) => {
    type Any = Parameters<typeof decide>
    const parsed = v.parse(command.input as v.GenericSchema<object, object>, input)
    const asked = {
      id: `command-${++ids}`,
      by,
      device,
      presence: 'proven',
      at: at - clockBack,
      epoch,
      unbelieved: unbelieved(),
    } as const
    const rule = (forced && command.name === 'change-settings' ? unasked : command) as Any[1]
    const decided = decide(day, rule, parsed as Any[2], asked)
    decideIn(draft, rule, parsed as Any[2], asked)
    if (isRefusal(decided.outcome)) return
    each({ before: day, decided, command, input, by })
    // the clock continues from where it was put back to, and the day follows it
    if (decided.records.length) at -= clockBack
    day = decided.day
    log.push(...decided.records)
  }
  const last = site.queues.length > 2 ? [openDesk('3')] : []
  if (site.calendar) give({ ...step('open-on-time'), by: { role: 'clock', id: null } })
  for (const first of [openDay, openDesk('1'), openDesk('2', ['A']), ...last]) give({ ...first, by: marshal })
  for (const [index, move] of path.entries()) {
    at += move.seconds * SECOND
    if (doubt && index === doubt.from) unbelieved = () => at + doubt.by
    for (const one of concrete(day, move)) give(one)
  }
  return { day, draft, log, at }
}

/** The lines of a log by the clock that was right in the end. */
export function timesPutRight(log: readonly Recorded[]): Recorded[] {
  let ahead = 0
  return log
    .toReversed()
    .map((line) => {
      const put = { ...line, at: line.at - ahead }
      if (line.event.type === 'day-put-right') ahead += line.event.by
      return put
    })
    .reverse()
}
