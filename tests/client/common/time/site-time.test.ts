// The time on pages of devices whose own clock and zone are wrong.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const NINE = Date.parse('2026-11-23T09:00:00+08:00')
let time: typeof import('../../../../client/common/time/site-time.ts')
let say: typeof import('../../../../client/common/words/say-time.ts')

beforeEach(async () => {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NINE - 37 * 60_000 })
  vi.stubGlobal('document', { documentElement: {} })
  time = await import('../../../../client/common/time/site-time.ts')
  say = await import('../../../../client/common/words/say-time.ts')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test("until the server has told the time, the device's clock is used; then the server's, even if the device's clock is set", () => {
  expect(time.now()).toBe(NINE - 37 * 60_000)
  time.takeTime(NINE)
  vi.advanceTimersByTime(60_000)
  expect(time.now()).toBe(NINE + 60_000)
  vi.setSystemTime(0)
  expect(time.now()).toBe(NINE + 60_000)
})

test('the HTTP Date header is used until the exact time is known, and again after sleep', () => {
  time.takeRoughTime(NINE)
  expect(Math.abs(time.now() - NINE)).toBeLessThan(1_000)
  time.takeTime(NINE + 400)
  time.takeRoughTime(NINE)
  expect(time.now()).toBe(NINE + 400)
  time.takeRoughTime(NINE + 3_600_000)
  expect(Math.abs(time.now() - NINE - 3_600_000)).toBeLessThan(1_000)
})

test("times that the device noted are shown as the server's, in the site's zone; a zone that no browser knows changes nothing", () => {
  time.takeTime(NINE)
  time.setZone('Asia/Shanghai')
  time.setZone('Moon/Tycho')
  expect(say.sayTime(time.fromDevice(Date.now()))).toBe('09:00')
  expect(say.sayWhen(NINE - 60_000)).toBe('08:59')
  expect(say.sayWhen(NINE - 10 * 3_600_000)).toMatch(/22.* 23:00$/)
  expect(say.sayToTheSecond(NINE, 'en')).toBe('09:00:00')
  expect(say.sayInFull(NINE, 'en')).toMatch(/2026.*09:00$/)
})

test('times of another site are in its own zone', () => {
  time.setZone('Asia/Shanghai')
  expect(say.sayTime(NINE, 'Asia/Urumqi')).toBe('07:00')
})

test("no page formats a time, or reads the server's clock, in any other way", () => {
  const client = join(import.meta.dirname, '../../../../client')
  /** The bulletin says a date, date-in computes one, and the set-up asks for a zone's name: none of them says a time. */
  const fine = [
    'common/words/say-time.ts',
    'common/time/site-time.ts',
    'overview/bulletin.ts',
    'common/time/date-in.ts',
    'common/words/say-date.ts',
    'setup/own-zone.ts',
    'setup/zones.ts',
  ]
  const others = globSync('**/*.ts', { cwd: client }).filter((path) => !fine.includes(path))
  const wrong = others.filter((path) => {
    const code = readFileSync(join(client, path), 'utf8')
    return /toLocale(?:Time|Date)String|DateTimeFormat|getHours|toDateString|new Date\([^)]*\)\.toLocale/.test(
      code,
    )
  })
  expect(others.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})
