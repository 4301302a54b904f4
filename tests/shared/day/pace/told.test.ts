import { expect, test } from 'vitest'
import { ticketAt } from '../../../../shared/day/nouns/find.ts'
import { afterCall, trustIn, trustShown } from '../../../../shared/day/pace/told.ts'
import { siteView } from '../../../../shared/day/views/site.ts'
import {
  after,
  callNext,
  given,
  HOUR,
  MINUTE,
  openDay,
  openDesk,
  play,
  step,
  taken,
} from '../../../kit/given.ts'

test('[W3] a number is given with its wait, and keeps what it was told', () => {
  const opened = given(openDay, openDesk('1', ['A']), taken(), callNext('1', []), taken(), taken())
  const { told } = ticketAt(opened.day, 'A003')
  expect(told?.high).toBeGreaterThan(0)
  const { day } = play(opened, after(10 * MINUTE, callNext('1', ['A001'])))
  expect(ticketAt(day, 'A003').told).toEqual(told)
})

test('[W3] a number that is given while no desk is open is told nothing', () => {
  const { day } = given(openDay, taken())
  expect(ticketAt(day, 'A001').told).toBeNull()
})

test('[W3] of the calls of the last hour it is counted how many waited as long as they were told', () => {
  const opened = given(openDay, openDesk('1', ['A']), taken(), callNext('1', []), taken(), taken())
  expect(opened.day.told).toEqual([{ from: opened.at, of: 1, within: 1 }])
  // the second waits far longer than the told range
  const late = play(opened, after(50 * MINUTE, callNext('1', ['A001'])))
  expect(trustIn(late.day.told, late.at)).toEqual({ of: 2, within: 1 })
  expect(trustIn(late.day.told, late.at + 30 * MINUTE)).toEqual({ of: 1, within: 0 })
  expect(trustIn(late.day.told, late.at + 2 * HOUR)).toBeNull()
})

test('[W3] the share of correct waits is shown from thirty calls on, and not of three', () => {
  const from = MINUTE * 5
  const shown = (of: number) => trustShown([{ from, of, within: of - 3 }], from)
  expect(shown(29)).toBeNull()
  expect(shown(30)).toEqual({ of: 30, within: 27 })
  const few = given(openDay, openDesk('1', ['A']), taken(), callNext('1', []))
  expect(trustIn(few.day.told, few.at)?.of).toBe(1)
  expect(siteView(few.day, few.at).trust).toBeNull()
})

test('[W3] a ticket that was told the middle of a range in words is not counted', () => {
  const opened = given(openDay, openDesk('1', ['A']), taken())
  const ticket = ticketAt(opened.day, 'A001')
  const counted = (low: number, high: number) =>
    afterCall([], { ...ticket, told: { low, high, forecast: null, head: 0 } }, ticket.takenAt + 20 * MINUTE)
      .length
  expect(counted(2, 85)).toBe(0)
  expect(counted(12, 30)).toBe(1)
})

test('[W3] an undone call is not counted', () => {
  const opened = given(openDay, openDesk('1', ['A']), taken())
  const called = play(opened, after(MINUTE, callNext('1', [])))
  expect(trustIn(called.day.told, called.at)?.of).toBe(1)
  const of = called.log.at(-1)!.id
  const undone = play(called, step('undo', { desk: '1', of }))
  expect(trustIn(undone.day.told, undone.at)).toBeNull()
})
