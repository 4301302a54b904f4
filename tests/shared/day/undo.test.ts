import { expect, test } from 'vitest'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import {
  after,
  callNext,
  given,
  holder,
  openDay,
  openDesk,
  SECOND,
  type Step,
  step,
  taken,
  takenBy,
  ticket,
  times,
} from '../../kit/given.ts'

const named = (id: string, one: Step): Step => ({ ...one, asked: { ...one.asked, id } })
const undo = (of: string, desk = '1') => step('undo', { desk, of })

test('[U1] undo of call-next puts back whoever was called and whoever was finished', () => {
  const before = given(openDay, openDesk(), times(3, taken()), callNext('1', []))
  const undone = given(
    openDay,
    openDesk(),
    times(3, taken()),
    callNext('1', []),
    named('second', callNext('1', ['A001'])),
    undo('second'),
  )
  expect(undone.day.desks.get('1')?.calling).toEqual(['A001'])
  expect(undone.day.queues.get('A')?.standing).toEqual(before.day.queues.get('A')?.standing)
  expect(undone.day.tally).toEqual(before.day.tally)
  undone.when(callNext('1', ['A001'])).answers({ called: ['A002'], finished: ['A001'] })
})

test.each([
  ['miss', step('miss', { number: 'A001' })],
  ['finish', step('finish', { number: 'A001' })],
  ['return-ticket', step('return-ticket', { number: 'A001' })],
  ['transfer', step('transfer', { number: 'A001', queue: 'G' })],
  ['hold', step('hold', { number: 'A001' })],
  ['leave', step('leave', { number: 'A001' })],
  ['close-desk', step('close-desk', { desk: '1' })],
] as const)('[U1] undo of %s at the desk leaves the ticket called there as before', (_name, one) => {
  const before = given(openDay, openDesk(), taken(), callNext('1', []))
  const undone = given(openDay, openDesk(), taken(), callNext('1', []), named('it', one), undo('it'))
  const { moved: _a, ...now } = ticket(undone.day, 'A001')
  const { moved: _b, ...then } = ticket(before.day, 'A001')
  expect(now).toEqual(then)
  expect(undone.day.desks.get('1')).toMatchObject({ open: true, calling: ['A001'] })
})

test('[U1] later arrivals stay', () =>
  given(openDay, openDesk(), taken(), named('call', callNext('1', [])), taken())
    .when(undo('call'))
    .leaves((day) => {
      expect(ticket(day, 'A001').state).toBe('lined')
      expect(ticket(day, 'A002').state).toBe('lined')
    }))

test("[U2] only the desk's last command can be taken back, and only once", () => {
  const called = [
    openDay,
    openDesk(),
    times(3, taken()),
    named('first', callNext('1', [])),
    named('second', callNext('1', ['A001'])),
  ]
  given(...called)
    .when(undo('first'))
    .refused('desk-moved-on')
  given(...called)
    .when(undo('never'))
    .refused('desk-moved-on')
  given(...called)
    .when(undo('second', '2'))
    .refused('desk-moved-on')
  given(...called)
    .when(undo('second', '9'))
    .refused('unknown-desk')
  given(...called, undo('second'))
    .when(undo('first'))
    .refused('desk-moved-on')
  given(...called, undo('second'))
    .when(undo('second'))
    .refused('desk-moved-on')
})

test('[U3] after 60 s it is too late', () => {
  const called = given(openDay, openDesk(), taken(), named('call', callNext('1', [])))
  called
    .when(after(59 * SECOND, undo('call')))
    .leaves((day) => expect(ticket(day, 'A001').state).toBe('lined'))
  called.when(after(60 * SECOND, undo('call'))).refused('too-late-to-undo')
})

test('[U3] once a ticket that the command touched has changed it is too late', () =>
  given(
    openDay,
    openDesk(),
    taken(),
    named('call', callNext('1', [])),
    step('leave', { number: 'A001' }, { by: holder('A001') }),
  )
    .when(undo('call'))
    .refused('too-late-to-undo'))

test('[U3] a finished ticket whose device has taken a new number stays finished', () =>
  given(
    openDay,
    openDesk(),
    takenBy('phone'),
    callNext('1', []),
    named('done', step('finish', { number: 'A001' })),
    takenBy('phone'),
  )
    .when(undo('done'))
    .refused('too-late-to-undo'))

test.each([
  ['called', ['A003'], [callNext('1', ['A001', 'A002'])]],
  ['recalled', ['A001'], [step('recall', { number: 'A001' })]],
  ['finished', ['A002'], [step('finish', { number: 'A002' })]],
  ['missed', ['A002'], [step('miss', { number: 'A002' })]],
  ['returned', ['A001'], [step('return-ticket', { number: 'A001' })]],
  ['transferred', ['A001'], [step('transfer', { number: 'A001', queue: 'G' })]],
  ['held', ['A001'], [step('hold', { number: 'A001' })]],
  ['removed', ['A001'], [step('leave', { number: 'A001' })]],
  ['amended', ['A001'], [step('amend-ticket', { number: 'A001', party: 3 })]],
  ['closed', [], [step('close-desk', { desk: '1' })]],
  ['opened', [], [step('close-desk', { desk: '1' }), openDesk()]],
] as const)('[U4] before it is taken back, it is told that the desk has %s %j', (did, numbers, steps) => {
  const { day, at } = given(openDay, openDesk(), times(4, taken()), callNext('1', [], 2), [...steps])
  expect(marshalView(day, at).desks[0]?.undo).toMatchObject({ did, numbers })
})

test('[C10] whom Next would call is told before it is tapped, and it calls just them', () => {
  const before = given(openDay, openDesk(), times(3, taken()), taken('G'), callNext('1', [], 2))
  const next = marshalView(before.day, before.at).desks[0]?.next ?? []
  const seen = [...(before.day.desks.get('1')?.calling ?? [])]
  before.when(callNext('1', seen)).answers({ called: next, finished: seen })
})
