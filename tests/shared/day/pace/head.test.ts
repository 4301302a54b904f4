import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticketAt } from '../../../../shared/day/nouns/find.ts'
import type { Pace } from '../../../../shared/day/nouns/pace.ts'
import { firstPace } from '../../../../shared/day/pace/first-pace.ts'
import { headMoves, headTrust, withHead } from '../../../../shared/day/pace/head.ts'
import { given, MINUTE, openDay, openDesk, taken } from '../../../kit/given.ts'

const { day } = given(openDay, openDesk('1', ['A']), taken())
const ticket = ticketAt(day, 'A001')
const first = firstPace('testing')

/** The pace after this many calls with this forecast, whose head had waited that long, and which waited so long themselves. */
function after(count: number, forecast: number, head: number, waited: number): Pace {
  let pace = first
  const told = { low: 1, high: 3, forecast, head }
  for (let n = 0; n < count; n++) pace = withHead(pace, { ...ticket, told }, ticket.takenAt + waited * MINUTE)
  return pace
}

test('[W11] the wait of the head has no influence before it has predicted better, and has it after that', () => {
  expect(headTrust(first)).toBe(0)
  expect(headTrust(after(60, 3, 0, 3))).toBe(0)
  expect(headTrust(after(60, 3, 0, 0))).toBeGreaterThan(0.7)
  expect(headTrust(after(60, 3, 0, 1.5))).toBeLessThan(0.55)
})

test('[W11] it moves a forecast towards the head’s wait, and by one call at most', () => {
  const minutes = fc.double({ min: 0, max: 60, noNaN: true })
  fc.assert(
    fc.property(minutes, minutes, minutes, fc.nat(80), (forecast, head, waited, count) => {
      const pace = after(count, forecast, head, waited)
      const moved = headMoves(pace, head, forecast)
      expect(Math.abs(moved)).toBeLessThanOrEqual(pace.ms / pace.calls / MINUTE + 1e-9)
      expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(head - forecast) + 1e-9)
      expect(moved * (head - forecast)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('[W11] a told wait without a forecast, as in older logs, does not count', () => {
  const told = { low: 1, high: 3, forecast: null, head: 0 }
  expect(withHead(first, { ...ticket, told }, ticket.takenAt)).toBe(first)
})
