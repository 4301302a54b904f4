import { expect, test } from 'vitest'
import { dayTally } from '../../../../../shared/day/reports/figures/tally.ts'
import {
  after,
  callNext,
  given,
  MINUTE,
  openDay,
  openDesk,
  play,
  SECOND,
  step,
  taken,
  times,
  unopened,
} from '../../../../kit/given.ts'

const opened = [openDay, openDesk('1'), ...times(3, taken('A', 2))]

test('a missed and returned ticket is counted at the desk, in the queue and for the account', () => {
  const { day, log } = given(
    opened,
    after(2 * MINUTE, callNext('1', [])),
    step('miss', { number: 'A001' }),
    step('return-ticket', { number: 'A001' }),
    step('transfer', { number: 'A002', queue: 'G' }),
  )
  const { queues, desks, staff } = dayTally(day, log)
  const counts = { called: 1, missed: 1, returned: 1 }
  expect(queues[0]).toMatchObject({ id: 'A', taken: 3, people: 6, moved: 1, ...counts })
  expect(desks[0]).toMatchObject({ id: '1', ...counts })
  expect(staff).toMatchObject([{ id: 'm1', taken: 3, people: 6, moved: 1, ...counts }])
})

test('an undone event does not count', () => {
  const missed = play(unopened(), ...opened, callNext('1', []), step('miss', { number: 'A001' }))
  const of = missed.log.at(-1)?.id ?? ''
  const { day, log } = play(missed, after(SECOND, step('undo', { desk: '1', of })))
  const { queues, desks } = dayTally(day, log)
  expect(queues[0]).not.toHaveProperty('missed')
  expect(queues[0]).toMatchObject({ called: 1, open: 3 })
  expect(desks[0]).not.toHaveProperty('missed')
})

test('an undone call belongs to nobody, and the one before it counts', () => {
  const returned = play(
    unopened(),
    ...opened,
    openDesk('2'),
    callNext('2', []),
    step('return-ticket', { number: 'A001', places: 0 }),
    after(SECOND, callNext('1', [])),
  )
  const of = returned.log.findLast(({ event }) => event.type === 'called')?.id ?? ''
  const { day, log } = play(returned, after(SECOND, step('undo', { desk: '1', of })))
  const { desks } = dayTally(day, log)
  expect(desks[0]).not.toHaveProperty('called')
  expect(desks[1]).toMatchObject({ id: '2', called: 1, returned: 1 })
})

test('if one account called and another served, each has its own part', () => {
  const other = { role: 'owner', id: 'o' } as const
  const { day, log } = given(opened, callNext('1', []), step('finish', { number: 'A001' }, { by: other }))
  const { staff = [], marshals } = dayTally(day, log)
  expect(staff.find(({ id }) => id === 'm1')).toMatchObject({ called: 1 })
  expect(staff.find(({ id }) => id === 'm1')).not.toHaveProperty('served')
  expect(staff.find(({ id }) => id === 'o')).toMatchObject({ served: 1, peopleServed: 2 })
  // an owner who lends a hand is no marshal
  expect(marshals).toEqual(['m1'])
})
