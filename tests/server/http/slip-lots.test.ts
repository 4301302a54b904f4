// The server stores the numbers of printed slips, so that every browser continues after the others.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR } from '../../kit/given.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const LOTS = `/api/sites/${SITE}/slip-lots`
const print = (more: object = {}) =>
  world.owner.ask('POST', LOTS, { queue: 'A', count: 20, date: null, ...more })
const known = async () => (await world.owner.ask('GET', LOTS)).body

test('[N14] the next print gets the following numbers, and everybody sees the printed ones', async () => {
  expect(await print()).toMatchObject({ status: 201, body: { queue: 'A', date: null, from: 9001, to: 9020 } })
  expect((await print()).body).toMatchObject({ from: 9021, to: 9040 })
  expect((await print({ queue: 'G' })).body).toMatchObject({ from: 9001, to: 9020 })
  expect((await known()).printed).toEqual([
    { queue: 'A', date: null, from: 9001, to: 9040 },
    { queue: 'G', date: null, from: 9001, to: 9020 },
  ])
})

test('[N14] owners who print at the same time get different numbers', async () => {
  const said = await Promise.all(Array.from({ length: 8 }, () => print()))
  expect(said.map(({ status }) => status)).toEqual(Array(8).fill(201))
  const firsts = said.map(({ body }) => body.from).sort()
  expect(firsts).toEqual(Array.from({ length: 8 }, (_, n) => 9001 + n * 20))
})

test('[N14] a number that was taken in today is not printed', async () => {
  await world.owner.give('take-in', { from: 'A9001', to: 'A9003' })
  expect((await known()).taken).toHaveLength(3)
  expect((await print()).body).toMatchObject({ from: 9004, to: 9023 })
})

test('[N14] if no number is left the answer says so, until an owner says that the old slips are gone', async () => {
  const whole = await Promise.all(Array.from({ length: 5 }, () => print({ count: 200 })))
  expect(whole.reduce((sum, { body }) => sum + body.to - body.from + 1, 0)).toBe(999)
  const none = await print()
  expect(none).toMatchObject({ status: 400, body: { code: 'invalid' } })
  expect(none.body.errors).toMatchObject([{ path: 'count', rule: 'none-left' }])
  expect((await print({ anew: true })).body).toMatchObject({ from: 9001, to: 9020 })
})

test('[N14] slips of a past date are refused, and numbers printed for one are forgotten after it', async () => {
  const { today } = await known()
  await print({ date: today })
  const before = await print({ date: '2020-01-01' })
  expect(before.body.errors).toMatchObject([{ path: 'date', rule: 'past' }])
  await world.owner.give('close-day', {})
  // signed in all the while
  for (const _ of Array(5)) {
    world.clock.pass(4 * HOUR)
    await known()
  }
  expect((await known()).printed).toEqual([])
  expect((await print({ date: (await known()).today })).body.from).toBe(9001)
})

test.for([
  [{ count: 0 }, 'count'],
  [{ count: 201 }, 'count'],
  [{ date: 'soon' }, 'date'],
  [{ queue: 'a' }, 'queue'],
] as const)(
  'a print with invalid values is refused at its field, and nothing is stored: %j',
  async ([wrong, path]) => {
    const { status, body } = await print(wrong)
    expect([status, body.errors[0].path]).toEqual([400, path])
    expect((await print({ queue: 'Z' })).body.code).toBe('unknown-queue')
    expect((await known()).printed).toEqual([])
  },
)
