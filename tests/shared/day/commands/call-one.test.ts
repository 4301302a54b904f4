// A marshal calls one number before its turn.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CallReason } from '../../../../shared/day/nouns/ticket.ts'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import { nextFor } from '../../../../shared/day/rules/order.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import {
  after,
  callNext,
  callOne,
  given,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  play,
  type Step,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const busy = [openDay, openDesk(), times(6, taken()), callNext('1', [])]
const named = (id: string, one: Step): Step => ({ ...one, asked: { ...one.asked, id } })

test.each([
  ['waits', 'A006', []],
  ['stands on a mark', 'A004', []],
  ['is held', 'A003', [step('hold', { number: 'A003' })]],
  ['was missed', 'A001', [step('miss', { number: 'A001' })]],
] as const)(
  '[C13] a ticket that %s is called before its turn, and the one at the desk is finished',
  (_what, number, steps) => {
    const before = givenAt(withLines(3), ...busy, [...steps])
    const seen = [...(before.day.desks.get('1')?.calling ?? [])]
    before.when(callOne(number, seen)).answers({ called: [number], finished: seen })
    const { day, at } = play(before, callOne(number, seen))
    expect(ticket(day, number)).toMatchObject({ state: 'called', desk: '1', chosen: 'care' })
    expect(screenView(day, at).calls.map((call) => call.number)).toEqual([number])
    expect(marshalView(day, at).desks[0]?.calling).toMatchObject([{ number, chosen: 'care' }])
  },
)

test.each([
  ['is called already', callOne('A001', ['A001']), 'wrong-state'],
  ['is called at another desk', callOne('A001', [], '2'), 'wrong-state'],
  ['is over', callOne('A002', ['A001']), 'ticket-over'],
  ['was never given', callOne('A099', ['A001']), 'unknown-ticket'],
] as const)('[C13] a ticket is not called that %s', (_what, one, code) =>
  given(...busy, openDesk('2'), step('leave', { number: 'A002' }))
    .when(one)
    .refused(code),
)

test('[C13] a desk calls only from the queues that it draws from', () =>
  given(...busy, openDesk('2', ['G']))
    .when(callOne('A004', [], '2'))
    .refused('queue-not-drawn'))

test('[C13] a desk that is closed or does not exist calls nobody', () => {
  given(...busy)
    .when(callOne('A004', [], '2'))
    .refused('desk-closed')
  given(...busy)
    .when(callOne('A004', [], '9'))
    .refused('unknown-desk')
})

test('[C4] a second tap on a number calls nobody, and neither does a tablet that saw another ticket at the desk', () => {
  const called = play(given(...busy), callOne('A005', ['A001']))
  for (const second of [callOne('A005', ['A001']), callOne('A006', ['A001']), callNext('1', ['A001'])])
    expect(() => play(called, second)).toThrow('desk-moved-on')
})

test('[C4] if two desks call one number at once, one of them does', () => {
  const called = play(given(...busy, openDesk('2')), callOne('A005', ['A001']))
  expect(() => play(called, callOne('A005', [], '2'))).toThrow('wrong-state')
})

test('[C13] the call counts as a turn of its queue: the lanes go on alternating', () => {
  const two = givenAt(withLines(0), openDay, openDesk(), times(4, taken()), times(4, taken('G')))
  const chosen = play(two, callOne('G003'))
  const desk = chosen.day.desks.get('1')
  expect(desk && nextFor(chosen.day, desk).map(({ number }) => number)).toEqual(['A001'])
})

test.each(CallReason.options)('[M12] the record says that a number was called first, since %s', (reason) => {
  const of = (number: string, seen: string[]) => step('call-one', { desk: '1', seen, number, reason })
  const { day, log } = play(
    given(openDay, openDesk(), times(3, taken())),
    of('A003', []),
    of('A001', ['A003']),
  )
  expect(outOfOrder(day.site, log)).toMatchObject([
    { number: 'A003', reason: `chosen-${reason}`, desk: '1', passed: 2 },
    // the record has it even if it was the ticket's turn: a marshal chose it
    { number: 'A001', reason: `chosen-${reason}`, desk: '1', passed: 0 },
  ])
})

test('[M12] on no day is a ticket chosen or put back for a reason that the record does not name', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { log } = walk(site, path)
      const said = new Map(
        outOfOrder(site, log).map((move) => [`${move.version} ${move.number}`, move.reason]),
      )
      for (const { event, version } of log) {
        if ((event.type !== 'called' && event.type !== 'passed-over') || event.why === undefined) continue
        const kind = event.type === 'called' ? 'chosen' : 'passed-over'
        expect(said.get(`${version} ${event.number}`)).toBe(`${kind}-${event.why}`)
      }
    }),
  ))

test('[U1] a call before the turn is undone like any other', () => {
  const before = given(...busy, step('miss', { number: 'A001' }), step('hold', { number: 'A002' }))
  for (const number of ['A001', 'A002', 'A004']) {
    const { moved: _a, reason: _b, ...was } = ticket(before.day, number)
    const undone = play(before, named('one', callOne(number)), step('undo', { desk: '1', of: 'one' }))
    const { moved: _c, reason: _d, ...is } = ticket(undone.day, number)
    expect(is).toEqual(was)
    expect(undone.day.told).toEqual(before.day.told)
  }
})

test('[W13] a ticket that is called before its turn does not count for or against the waits that were told', () => {
  const before = given(...busy, after(2 * MINUTE, callNext('1', ['A001'])))
  const chosen = play(before, after(MINUTE, callOne('A006', ['A002'])))
  expect(chosen.day.told).toEqual(before.day.told)
  expect([chosen.day.pace.spread, chosen.day.pace.head]).toEqual([
    before.day.pace.spread,
    before.day.pace.head,
  ])
  const inTurn = play(before, after(MINUTE, callNext('1', ['A002'])))
  expect(inTurn.day.told).not.toEqual(before.day.told)
})
