import { expect, test } from 'vitest'
import { soFarIn } from '../../../client/overview/so-far.ts'

const TODAY = '2026-11-27'
const day = { from: TODAY, to: TODAY }
const row = { date: TODAY, open: true, waiting: 3, people: 4, level: 'clear' } as const
const closed = { ...row, open: false, waiting: 0, people: 0, level: 'closed' } as const

test('a day goes on while a site gives numbers or has people, and before anybody was served', () => {
  expect(soFarIn(day, [row, closed, { ...row, level: 'unserved' }], TODAY, true)).toEqual({
    isGoingOn: true,
    waiting: 8,
    unserved: 1,
  })
  expect(soFarIn(day, [closed, { ...row, open: false }], TODAY, true)?.isGoingOn).toBe(true)
  expect(soFarIn(day, [closed], TODAY, false)?.isGoingOn).toBe(true)
  expect(soFarIn(day, [closed], TODAY, true)?.isGoingOn).toBe(false)
})

test('a period in the past is over, except for a day that went on past midnight', () => {
  const past = { from: '2026-11-20', to: '2026-11-26' }
  expect(soFarIn(past, [row, closed], TODAY, true)).toBeNull()
  expect(soFarIn(past, [{ ...row, date: '2026-11-26' }], TODAY, true)).toMatchObject({ waiting: 4 })
})

test('sites where no numbers are left today are counted', () => {
  expect(soFarIn(day, [row], TODAY, true)).not.toHaveProperty('soldOut')
  const rows = [row, { ...row, left: 0 }, { ...row, left: 30 }, { ...row, left: null }]
  expect(soFarIn(day, rows, TODAY, true)?.soldOut).toBe(1)
})
