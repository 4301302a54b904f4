import { expect, test } from 'vitest'
import { ticketAt } from '../../../../shared/day/nouns/find.ts'
import { spreadAfter } from '../../../../shared/day/pace/spread.ts'
import { given, MINUTE, openDay, openDesk, taken } from '../../../kit/given.ts'

const { day } = given(openDay, openDesk('1', ['A']), taken())
const ticket = ticketAt(day, 'A001')
const nobody = null
/** Calls of the last hour. */
const tooMany = { within: 300, of: 300 }
const tooFew = { within: 150, of: 300 }

/** The spread after this many calls, of which every `nth` waited longer than it was told. */
function settled(nth: number, trust: Parameters<typeof spreadAfter>[3], told = { low: 2, high: 5 }): number {
  let spread = 1
  for (let n = 1; n <= 2100; n++) {
    const waited = n % nth === 0 ? told.high + 1 : told.low
    spread = spreadAfter(
      spread,
      { ...ticket, told: { ...told, forecast: null, head: 0 } },
      ticket.takenAt + waited * MINUTE,
      trust,
    )
  }
  return spread
}

test('[W5] ranges keep their width while four in five hold, and widen and narrow towards that', () => {
  expect(settled(5, nobody)).toBeCloseTo(1, 1)
  expect(settled(4, nobody)).toBeGreaterThan(2)
  expect(settled(7, nobody)).toBeLessThan(0.6)
  expect(settled(5, tooFew)).toBeCloseTo(1, 1)
})

test('[W5] while the shortest waits nearly all hold, others may hold slightly less often, with a lower limit', () => {
  expect(settled(5, tooMany)).toBeLessThan(0.6)
  expect(settled(4, tooMany)).toBeGreaterThan(1.3)
})

test('[W5] people who were told to come at once do not count for the width of ranges', () => {
  const now = { low: 0, high: 0 }
  expect(settled(5000, nobody, now)).toBe(1)
  expect(spreadAfter(1, { ...ticket, told: null }, ticket.takenAt + MINUTE, nobody)).toBe(1)
})
