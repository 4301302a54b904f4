import { expect, test } from 'vitest'
import { fold, unopenedDay } from '../../../../shared/day/evolve.ts'
import type { Day } from '../../../../shared/day/nouns/model.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import { handedOnBy } from '../../../../shared/day/rules/left-over.ts'
import { aheadOf, callOrder } from '../../../../shared/day/rules/order.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  after,
  callNext,
  given,
  givenAt,
  HOUR,
  holder,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  type Step,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const noLine = withLines(0)
const dayEnds = after(24 * HOUR, step('pass-time', {}, { by: { role: 'clock', id: null } }))
const closeDay = step('close-day')
const YESTERDAY = { date: '2026-11-23', epoch: 0 }

/** The next day of the site, after a day on which these steps were played. */
function next(site: Site, yesterday: Played, ...steps: Step[]): Played {
  const day: Day = { ...unopenedDay(site, '2026-11-24'), earlier: handedOnBy(yesterday.day) }
  return play({ day, log: [], at: MORNING + 24 * HOUR }, openDay, ...steps)
}
/** A phone takes a number, and shows one of an earlier day. */
const comes = (
  number: string,
  more: { queue?: string; party?: number; device?: string } = {},
  had: typeof YESTERDAY | null = YESTERDAY,
) => {
  const { queue = 'A', party = 1, device = `phone-${number}` } = more
  return step(
    'take-ticket',
    { queue, party, leftOver: { number, token: 'its token' } },
    { by: { role: 'resident', id: device }, device, had },
  )
}
const order = ({ day }: Played, queue = 'A') =>
  [...callOrder(day, day.queues.get(queue)!)].map(({ number }) => number)
/** A001 is served, A002 to A004 wait till the end, for two people each. */
const yesterday = () =>
  givenAt(
    noLine,
    openDay,
    openDesk(),
    ...times(4, taken('A', 2)),
    callNext('1', []),
    step('finish', { number: 'A001' }),
    dayEnds,
  )

test('[J1] whoever waited when the day ended is left over, and so is whoever goes home once it is closed', () => {
  expect(yesterday().day.leftOver.map(({ number }) => number)).toEqual(['A002', 'A003', 'A004'])
  const closed = givenAt(
    noLine,
    openDay,
    ...times(2, taken()),
    closeDay,
    step('leave', { number: 'A001' }, { by: holder('A001') }),
  )
  expect(closed.day.leftOver.map(({ number }) => number)).toEqual(['A001'])
})

test('[J1] nobody is left over who was served, was called and did not come, left while the site was open, or was removed', () => {
  const day = givenAt(
    noLine,
    openDay,
    openDesk(),
    ...times(4, taken()),
    step('leave', { number: 'A004' }, { by: holder('A004') }),
    callNext('1', []),
    step('miss', { number: 'A001' }),
    callNext('1', []),
    closeDay,
    step('leave', { number: 'A003' }),
    dayEnds,
  )
  expect(day.day.leftOver).toEqual([])
})

test('[J2] on the next day a left over number puts one before everybody who waits, in the order of coming', () => {
  const played = next(noLine, yesterday(), ...times(2, taken()), comes('A003'), taken(), comes('A002'))
  expect(order(played)).toEqual(['A003', 'A005', 'A001', 'A002', 'A004'])
  expect(ticket(played.day, 'A003').again).toBe('first')
  expect(aheadOf(played.day, ticket(played.day, 'A001'))).toBe(2)
  expect(outOfOrder(noLine, played.log).filter(({ reason }) => reason === 'left-over')).toMatchObject([
    { number: 'A003', passed: 2 },
    { number: 'A005', passed: 3 },
  ])
})

test('[J2] it is first in its own queue: a green lane still goes before', () => {
  const played = next(noLine, yesterday(), openDesk(), taken('G'), taken('A'), comes('A002'))
  const called = play(played, callNext('1', []))
  expect(called.day.desks.get('1')?.calling).toEqual(['G001'])
})

test('[J2] who comes first is brought forward where there is a line, and called before those who stand', () => {
  const before = given(openDay, taken(), dayEnds)
  const site = before.day.site
  const alone = next(site, before, comes('A001'))
  expect(ticket(alone.day, 'A001').state).toBe('lined')
  const behind = next(site, before, openDesk(), taken(), comes('A001'), callNext('1', []))
  expect(behind.day.desks.get('1')?.calling).toEqual(['A002'])
})

test.each([
  ['unproven', comes('A002', {}, null)],
  ['other-day', comes('A002', {}, { date: '2026-11-22', epoch: 0 })],
  ['other-day', comes('A002', {}, { date: '2026-11-24', epoch: 0 })],
  ['not-left-over', comes('A001')],
  ['not-left-over', comes('A002', {}, { ...YESTERDAY, epoch: 7 })],
  ['too-late', after(HOUR, comes('A002'))],
  ['more-people', comes('A002', { party: 3 })],
  ['other-queue', comes('A002', { queue: 'G' })],
] as const)('[J3] where it does not count (%s), an ordinary number is given, which says so', (why, come) => {
  const played = next(noLine, yesterday(), taken(), taken('G'), come)
  const [own] = [...played.day.queues.values()]
    .flatMap(({ waiting }) => waiting.slice(-1))
    .filter((one) => ticket(played.day, one).again)
  expect(ticket(played.day, own!)).toMatchObject({ again: why })
  expect(ticket(played.day, own!).place).toBeGreaterThan(0)
  // it is not used up
  expect(played.day.earlier?.leftOver.every(({ usedAs }) => usedAs === null)).toBe(true)
})

test('[J3] it counts once, for whoever comes first with it', () => {
  const played = next(noLine, yesterday(), comes('A002'), comes('A002', { device: 'another' }))
  expect(ticket(played.day, 'A001').again).toBe('first')
  expect(ticket(played.day, 'A002').again).toBe('used')
})

test('[J3] a day in between on which nobody was left over ends it', () => {
  const between = next(noLine, yesterday(), dayEnds)
  const played = play(
    {
      day: { ...unopenedDay(noLine, '2026-11-25'), earlier: handedOnBy(between.day) },
      log: [],
      at: between.at,
    },
    openDay,
    comes('A002'),
  )
  expect(ticket(played.day, 'A001').again).toBe('other-day')
})

test('[J3] where the queue is gone, any that is no green lane is as good', () => {
  const renamed = {
    ...noLine,
    queues: noLine.queues.map((queue) => (queue.id === 'A' ? { ...queue, id: 'B' } : queue)),
    desks: [{ id: '1', queues: ['B', 'G'] }],
  }
  const played = next(renamed, yesterday(), comes('A002', { queue: 'B' }), comes('A003', { queue: 'G' }))
  expect(ticket(played.day, 'B001').again).toBe('first')
  expect(ticket(played.day, 'G001').again).toBe('other-queue')
})

test('[J3] a marshal gives it by the number on a slip, without a token', () => {
  const played = next(
    noLine,
    yesterday(),
    taken(),
    step('take-ticket', { queue: 'A', leftOver: { number: 'A004' } }),
  )
  expect(order(played)).toEqual(['A002', 'A001'])
})

test('[J3] a day that is opened early counts the hour from its opening time', () => {
  const site = { ...noLine, hours: { from: '10:00', to: '18:00', lastNumber: '17:00' } }
  const played = next(site, yesterday(), after(2.5 * HOUR, comes('A002')))
  expect(ticket(played.day, 'A001').again).toBe('first')
})

test('[J2] the log of the day says who was left over, and a replay gives the same', () => {
  const played = next(noLine, yesterday(), comes('A002'))
  expect(fold(unopenedDay(noLine, '2026-11-24'), played.log)).toEqual(played.day)
  expect(played.log[0]?.event).toMatchObject({
    earlier: {
      date: '2026-11-23',
      leftOver: [
        ['A002', 0, 'A', 2],
        ['A003', 0, 'A', 2],
        ['A004', 0, 'A', 2],
      ],
    },
  })
})

test('[J1] a phone is told that it may come first, or that it would if its holder left now', () => {
  const left = yesterday()
  expect(ticketView(left.day, ticket(left.day, 'A002'), left.at)).toMatchObject({ leftOver: 'yes' })
  expect(ticketView(left.day, ticket(left.day, 'A001'), left.at)).not.toHaveProperty('leftOver')
  const closed = givenAt(noLine, openDay, taken(), closeDay)
  expect(ticketView(closed.day, ticket(closed.day, 'A001'), closed.at)).toMatchObject({ leftOver: 'if-left' })
})
