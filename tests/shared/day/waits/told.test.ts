import { expect, test } from 'vitest'
import { ticketAt } from '../../../../shared/day/find.ts'
import { siteView } from '../../../../shared/day/views/site.ts'
import { trustIn } from '../../../../shared/day/waits/told.ts'
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

test('[W3] of those called in the last hour it is counted how many waited as long as they were told', () => {
  const opened = given(openDay, openDesk('1', ['A']), taken(), callNext('1', []), taken(), taken())
  expect(opened.day.told).toEqual([{ from: opened.at, of: 1, within: 1 }])
  // the second waits far longer than anybody said
  const late = play(opened, after(50 * MINUTE, callNext('1', ['A001'])))
  expect(trustIn(late.day.told, late.at)).toEqual({ of: 2, within: 1 })
  expect(siteView(late.day, late.at).trust).toEqual({ of: 2, within: 1 })
  expect(siteView(late.day, late.at + 30 * MINUTE).trust).toEqual({ of: 1, within: 0 })
  expect(siteView(late.day, late.at + 2 * HOUR).trust).toBeNull()
})

test('[W3] a call that is taken back is not counted', () => {
  const opened = given(openDay, openDesk('1', ['A']), taken())
  const called = play(opened, after(MINUTE, callNext('1', [])))
  expect(trustIn(called.day.told, called.at)?.of).toBe(1)
  const of = called.log.at(-1)!.id
  const undone = play(called, step('undo', { desk: '1', of }))
  expect(trustIn(undone.day.told, undone.at)).toBeNull()
})
