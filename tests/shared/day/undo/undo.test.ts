import { expect, test } from 'vitest'
import { evolve } from '../../../../shared/day/evolve.ts'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import {
  after,
  callNext,
  callOne,
  given,
  HOUR,
  holder,
  openDay,
  openDesk,
  play,
  SECOND,
  type Step,
  step,
  taken,
  takenBy,
  ticket,
  times,
} from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const named = (id: string, one: Step): Step => ({ ...one, asked: { ...one.asked, id } })
const undo = (of: string, desk = '1') => step('undo', { desk, of })

test('[U1] undo of call-next puts back the called and the finished tickets', () => {
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
  ['arrive', step('arrive', { number: 'A001' })],
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

test('[U2] only the desk’s last command can be undone, and only once', () => {
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
  ['arrived', ['A001'], [step('arrive', { number: 'A001' })]],
  ['finished', ['A002'], [step('finish', { number: 'A002' })]],
  [
    'finished',
    ['A005'],
    [
      callNext('1', ['A001', 'A002'], 2),
      callNext('1', ['A003', 'A004']),
      taken(),
      callNext('1', []),
      callNext('1', ['A005']),
    ],
  ],
  ['missed', ['A002'], [step('miss', { number: 'A002' })]],
  ['passed-over', ['A003'], [step('pass-over', { number: 'A003', reason: 'not-ready', desk: '1' })]],
  ['called', ['A004'], [callOne('A004', ['A001', 'A002'])]],
  ['returned', ['A001'], [step('return-ticket', { number: 'A001' })]],
  ['transferred', ['A001'], [step('transfer', { number: 'A001', queue: 'G' })]],
  ['held', ['A001'], [step('hold', { number: 'A001' })]],
  ['removed', ['A001'], [step('leave', { number: 'A001' })]],
  ['amended', ['A001'], [step('amend-ticket', { number: 'A001', party: 3 })]],
  ['closed', [], [step('close-desk', { desk: '1' })]],
  ['opened', [], [step('close-desk', { desk: '1' }), openDesk()]],
  ['opened', [], [step('open-desk', { desk: '1', queues: ['A'] })]],
  ['rested', [], [step('rest-desk', { desk: '1', finish: ['A001', 'A002'] })]],
] as const)('[U4] before the undo, the tablet says that the desk has %s %j', (did, numbers, steps) => {
  const { day, at } = given(openDay, openDesk(), times(4, taken()), callNext('1', [], 2), [...steps])
  expect(marshalView(day, at).desks[0]?.undo).toMatchObject({ did, numbers })
})

test('[U4] what happens to a ticket later does not change what an undo says that the desk has done', () => {
  const called = given(openDay, openDesk(), times(2, taken()), callNext('1', [], 2))
  const { day } = play(called, step('leave', { number: 'A001' }, { by: holder('A001') }))
  expect(day.desks.get('1')?.undoable).toMatchObject({ did: 'called', numbers: ['A001', 'A002'] })
})

test('[C10] the tablet shows whom Next would call before it is tapped, and it calls exactly them', () => {
  const before = given(openDay, openDesk(), times(3, taken()), taken('G'), callNext('1', [], 2))
  const next = marshalView(before.day, before.at).desks[0]?.next ?? []
  const seen = [...(before.day.desks.get('1')?.calling ?? [])]
  before.when(callNext('1', seen)).answers({ called: next, finished: seen })
})

test('[U3] once the settings have removed a queue that the desk drew from it is too late', () => {
  const { queues, desks } = sampleSite()
  const withoutG = sampleSite({
    queues: [queues[0]!],
    desks: desks.map((one) => ({ ...one, queues: ['A'] })),
  })
  const owner = { by: { role: 'owner', id: 'o' } } as const
  // a ticket from a queue that gave no numbers of its own, at a desk that is then closed
  const moved = [
    taken(),
    step('transfer', { number: 'A001', queue: 'G' }),
    callNext('1', []),
    named('close', step('close-desk', { desk: '1' })),
  ]
  for (const before of [moved, [named('close', step('close-desk', { desk: '1' }))]]) {
    const less = [openDay, openDesk(), ...before, step('change-settings', { site: withoutG }, owner)]
    given(...less)
      .when(undo('close'))
      .refused('too-late-to-undo')
    given(...less, step('change-settings', { site: sampleSite() }, owner))
      .when(undo('close'))
      .leaves((day) => expect(day.desks.get('1')).toMatchObject({ open: true, queues: ['A', 'G'] }))
  }
})

test('[U5] a request for help that ended with its number is restored, in the order in which they were asked', () => {
  const help = (number: string) => after(SECOND, step('ask-help', { number, need: 'wheelchair' }))
  const { day } = given(
    openDay,
    openDesk(),
    times(2, taken()),
    callNext('1', []),
    help('A001'),
    help('A002'),
    named('next', callNext('1', ['A001'])),
    undo('next'),
  )
  expect(day.help.map(({ number }) => number)).toEqual(['A001', 'A002'])
})

test('[U6] undo of a command that ended a closed day undoes the end too, and the day ends again', () => {
  const ended = [
    openDay,
    openDesk(),
    taken(),
    callNext('1', []),
    step('close-day'),
    named('last', callNext('1', ['A001'])),
  ]
  expect(given(...ended).day.state).toBe('ended')
  const back = given(...ended, undo('last'))
  expect(back.day).toMatchObject({ state: 'closed', openTickets: 1 })
  expect(dueAt(back.day)).not.toBeNull()
  back.when(callNext('1', ['A001'])).leaves((day) => expect(day.state).toBe('ended'))
})

test('[U6] no ticket is put back into a day that has ended by its clock', () => {
  const late = 20 * HOUR - 5 * SECOND
  const called = given(openDay, openDesk(), taken(), callNext('1', []))
  const ended = play(
    called,
    after(late, named('last', callNext('1', ['A001']))),
    after(5 * SECOND, step('pass-time', {}, { by: { role: 'clock', id: null } })),
  )
  expect(ended.day.state).toBe('ended')
  expect(() => play(ended, after(SECOND, undo('last')))).toThrow('too-late-to-undo')
})

test('[U1] a call that was followed by another change of the same desk is undone, and that change stays', () => {
  const called = given(openDay, openDesk(), times(2, taken()), named('call', callNext('1', [])))
  // as by a command that changes a desk, and is no command of the desk
  const entry = { version: called.day.version + 1, id: 'later', command: 'change-settings', at: called.at }
  const event = { type: 'desk-opened', desk: '1', queues: ['A'] } as const
  const day = evolve(called.day, { ...entry, by: { role: 'owner', id: 'o' }, event })
  expect(day.desks.get('1')).toMatchObject({ calling: ['A001'], queues: ['A'], undoable: { of: 'call' } })
  const back = play({ ...called, day }, undo('call')).day
  expect(ticket(back, 'A001')).toMatchObject({ state: 'lined', reason: 'undone' })
  expect(back.desks.get('1')).toMatchObject({ calling: [], queues: ['A'] })
})

test('[U1] a later message that a holder is on the way, and a later hand-over to a phone, stay', () => {
  const { day } = given(
    openDay,
    openDesk(),
    takenBy('phone'),
    named('call', callNext('1', [])),
    step('on-my-way', { number: 'A001' }),
    step('hand-over', { number: 'A001' }, { device: 'other' }),
    undo('call'),
  )
  expect(ticket(day, 'A001')).toMatchObject({ state: 'lined', coming: true, device: 'other' })
})
