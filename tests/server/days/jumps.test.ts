// The machine sleeps, or its clock is set, while days are open: everything is done when it is due by the new time.

import { expect, test } from 'vitest'
import type { Change } from '../../../server/days/change.ts'
import { openDays } from '../../../server/days/days.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { ask } from '../../kit/asks.ts'
import { HOUR, MINUTE, MORNING, SECOND } from '../../kit/given.ts'
import { sampleSite, withLines } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'
import { openWorld, type Person } from '../../kit/world.ts'

const SITE = 'xingfuli'
const NEXT_FOUR_O_CLOCK = MORNING + 20 * HOUR

/** A machine whose timers run on as they were set, however its clock jumps. */
function jumpingClock() {
  const timers = testClock()
  let offset = 0
  return {
    ...timers,
    now: () => timers.now() + offset,
    notBefore(at: number) {
      offset = Math.max(offset, at - timers.now())
    },
    jump(ms: number) {
      offset += ms
    },
  }
}

async function openedDay(store: Store = memoryStore(), site = withLines(0)) {
  const clock = jumpingClock()
  const days = await openDays({ store, clock, failed: () => {} })
  await days.change(site, 'o')
  const changes: Change[] = []
  days.onChange((_site, change) => changes.push(change))
  await days.ask(SITE, ask('open-day'))
  await days.ask(SITE, ask('open-desk', { desk: '1' }))
  const rung = () => changes.flatMap(({ records }) => records).filter(({ by }) => by.role === 'clock')
  /** Lets time pass, and lets the keeper decide on every timer that rang. */
  const pass = async (ms: number) => {
    clock.pass(ms)
    await days.ask(SITE, ask('pause-queue', { queue: 'A' }))
  }
  return { clock, days, changes, rung, pass, store }
}

const take = () => ask('take-ticket', { queue: 'A' })

test('[D4] after a sleep past its end a day ends within a minute, not later by the length of the sleep', async () => {
  const { clock, days, rung, pass } = await openedDay()
  await days.ask(SITE, take())
  clock.jump(20 * HOUR)
  await pass(MINUTE)
  expect(rung().map(({ event }) => event.type)).toEqual(['left', 'day-ended'])
  expect(rung()[0]?.at).toBeGreaterThanOrEqual(NEXT_FOUR_O_CLOCK)
  await pass(HOUR)
  expect(rung()).toHaveLength(2)
})

test('[D4] opening the day after a sleep past its end, before that was noticed, opens the next', async () => {
  const { clock, days } = await openedDay()
  await days.ask(SITE, take())
  const before = (await days.day(SITE)).date
  clock.jump(20 * HOUR)
  await days.ask(SITE, ask('open-day'))
  const { date, state, openTickets } = await days.day(SITE)
  expect([date > before, state, openTickets]).toEqual([true, 'open', 0])
})

test('[M1] after a sleep a held ticket is back within a minute', async () => {
  const { clock, days, rung, pass } = await openedDay()
  await days.ask(SITE, take())
  await days.ask(SITE, ask('hold', { number: 'A001', minutes: 30 }))
  clock.jump(5 * HOUR)
  await pass(MINUTE)
  expect(rung().map(({ event }) => event.type)).toEqual(['resumed'])
})

test('[P2] after a sleep of hours the routine is spoken once', async () => {
  const { clock, days, rung, pass } = await openedDay(memoryStore(), sampleSite())
  await days.ask(SITE, take())
  clock.jump(5 * HOUR)
  await pass(MINUTE)
  expect(rung().map(({ event }) => event.type)).toEqual(['prompted'])
  await pass(60 * SECOND)
  expect(rung()).toHaveLength(1)
})

test('[D6] a server that starts again on a clock put back by hours continues with the time of the day', async () => {
  const { days, store, clock } = await openedDay()
  await days.ask(SITE, take())
  clock.jump(3 * HOUR)
  await days.ask(SITE, take())
  await days.stop()
  const put = testClock()
  const again = await openDays({ store, clock: put, failed: () => {} })
  await again.ask(SITE, take())
  put.pass(10 * MINUTE)
  await again.ask(SITE, take())
  const { at, queues } = await again.day(SITE)
  expect(at).toBe(MORNING + 3 * HOUR + 10 * MINUTE)
  expect(queues.get('A')?.waiting).toHaveLength(4)
  await again.stop()
})

test('[D10] an owner puts a day right that a clock four weeks ahead has written, and it goes on', async () => {
  const world = await openWorld()
  try {
    const marshal = await world.hired('marshal')
    await world.owner.give('take-ticket', { queue: 'A' })
    await world.owner.give('hold', { number: 'A001', minutes: 1 })
    world.clock.pass(-28 * 24 * HOUR)
    const right = (person: Person) => person.ask('POST', `/api/sites/${SITE}/put-right`)
    const tablet = async () => (await world.owner.ask('GET', `/api/sites/${SITE}/marshal`)).body
    expect((await tablet()).alarms[0].kind).toBe('ahead')
    expect((await right(marshal)).body.code).toBe('not-allowed')
    expect((await right(world.owner)).status).toBe(204)
    expect((await tablet()).alarms).toEqual([])
    world.clock.pass(MINUTE)
    await expect.poll(async () => (await tablet()).held).toEqual([])
    const { body } = await world.owner.give('take-ticket', { queue: 'A' })
    expect(body.result.ticket.number).toBe('A002')
    // a correct day stays as it is
    expect((await right(world.owner)).status).toBe(204)
  } finally {
    await world.close()
  }
})
