// A start with a clock that is far ahead of the data, as after a power cut and before a time server has answered.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { HELD_FOR, steadyClock } from '../../server/clock.ts'
import { keepHighWater, knownTime } from '../../server/high-water.ts'
import { logAt } from '../../server/log.ts'
import { HOUR, MINUTE } from '../kit/given.ts'
import { openWorld, SITE, type World } from '../kit/world.ts'

const YEAR = 365 * 24 * HOUR
const log = logAt('silent')
let folder = ''
let world: World

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yimi-start-ahead-'))
  world = await openWorld()
  await world.owner.give('take-ticket', { queue: 'A' })
})
afterEach(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The next process on the same store, on a machine whose clock is ahead by this much. */
async function startAhead(by: number) {
  let [wall, running] = [world.clock.now() + by, 0]
  const own = steadyClock({ wall: () => wall, running: () => running })
  const known = await knownTime({ folder, store: world.store }, wall)
  if (known !== null) own.startAfter(known)
  // no timer rings: due events are looked for at a request
  const clock = { ...own, after: () => () => {} }
  const app = await buildApp({
    store: world.store,
    clock,
    log,
    secret: 's',
    publicUrl: 'http://yimi.test',
  })
  return {
    app,
    own,
    pass(ms: number) {
      wall += ms
      running += ms
    },
  }
}

test.each([30 * HOUR, YEAR])('a start %i ms ahead ends no day and erases nothing by age', async (by) => {
  const records = (await world.store.latestDays())[0]
  const { app, own } = await startAhead(by)
  await app.retention.run()
  expect(own.unbelieved()).not.toBeNull()
  expect((await app.days.day(SITE)).state).toBe('open')
  expect(await world.store.latestDays()).toEqual([records])
  await app.close()
})

test('a clock that is still ahead after ten minutes is trusted', async () => {
  const { app, own, pass } = await startAhead(30 * HOUR)
  pass(HELD_FOR)
  expect(own.unbelieved()).toBeNull()
  await app.close()
})

test('the data has the time of the last event and of the last shutdown, and neither is used if it is in the future', async () => {
  const parts = { folder, store: world.store, clock: world.clock, log: { warn() {} } }
  const now = world.clock.now()
  expect(await knownTime(parts, now)).toBe(now)
  expect(await knownTime(parts, now - HOUR)).toBeNull()
  world.clock.pass(3 * HOUR)
  await keepHighWater(parts, world.app.days).stop()
  const known = await knownTime(parts, now + YEAR)
  expect(known).toBeGreaterThan(now + 3 * HOUR - MINUTE)
})
