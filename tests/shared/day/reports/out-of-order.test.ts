import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf } from '../../../../shared/day/draft/draft.ts'
import { apply, unopenedDay } from '../../../../shared/day/evolve.ts'
import { allTickets, ticketAt } from '../../../../shared/day/nouns/find.ts'
import { outOfOrder } from '../../../../shared/day/reports/out-of-order.ts'
import {
  callNext,
  type given,
  givenAt,
  holder,
  openDay,
  openDesk,
  play,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'
import { moves, sites, walk } from '../random-day.ts'

const noLine = withLines(0)

test('[M9] every call before somebody who came earlier and still waits has its line, and no other call has', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const { log } = walk(site, path)
      const record = new Map(outOfOrder(site, log).map((move) => [`${move.version} ${move.number}`, move]))
      const day = draftOf(unopenedDay(site, ''))
      for (const entry of log) {
        const { event, version } = entry
        if (event.type === 'called') {
          const { place } = ticketAt(day, event.number)
          const queues = day.desks.get(event.desk)?.queues ?? []
          const passed = [...allTickets(day)].filter(
            (one) =>
              (one.state === 'waiting' || one.state === 'lined') &&
              queues.includes(one.queue) &&
              one.place < place,
          )
          const line = record.get(`${version} ${event.number}`)
          expect(line?.passed ?? 0).toBe(passed.length)
          if (passed.length) expect(line?.desk).toBe(event.desk)
        }
        apply(day, entry)
      }
    }),
  ))

test('[M9] the record has numbers and no personal data: no staff id and no device', () =>
  fc.assert(
    fc.property(sites, moves, (site, path) => {
      const said = JSON.stringify(outOfOrder(site, walk(site, path).log))
      expect(said).not.toMatch(/m1|phone-|command-/)
    }),
  ))

/** Numbers and reasons, in their order. */
function record(...steps: Parameters<typeof given>) {
  const { log } = givenAt(noLine, openDay, openDesk(), ...steps)
  return outOfOrder(noLine, log).map(({ number, reason, passed }) =>
    passed ? `${number} ${reason} ${passed}` : `${number} ${reason}`,
  )
}

test('[M9] a call in the order of arrival has no line', () => {
  expect(record(times(3, taken()), callNext('1', []), callNext('1', ['A001']))).toEqual([])
})

test('[M9] a green lane that goes first is the reason, and so is the turn of the others after it', () => {
  expect(record(times(3, taken()), taken('G'), callNext('1', []))).toEqual(['G001 green-lane 3'])
  expect(record(taken('G'), taken('G'), taken(), callNext('1', []), callNext('1', ['G001']))).toEqual([
    'A001 turn-of-others 1',
  ])
})

test('[M9] a returned ticket’s holder is told so, and so are all who are called before it', () => {
  expect(
    record(
      times(3, taken()),
      callNext('1', []),
      step('miss', { number: 'A001' }),
      step('return-ticket', { number: 'A001', places: 1 }),
      callNext('1', []),
      callNext('1', ['A002']),
    ),
  ).toEqual(['A001 missed', 'A001 returned', 'A002 others-put-back 1'])
})

test('[M9] a ticket that comes back before an earlier one is recorded as returned', () => {
  expect(
    record(
      times(2, taken()),
      step('hold', { number: 'A001' }, { by: holder('A001') }),
      callNext('1', []),
      step('return-ticket', { number: 'A002', places: 0 }),
      step('resume', { number: 'A001' }),
      callNext('1', []),
    ),
  ).toEqual(['A002 returned', 'A002 was-put-back 1'])
})

test('[M9] a ticket behind a returned one is passed by another queue, and the record says so', () => {
  const open = withLines(0)
  const site = { ...open, queues: open.queues.map((queue) => ({ ...queue, priority: false })) }
  const { log } = givenAt(
    site,
    openDay,
    openDesk(),
    openDesk('2', ['A']),
    times(2, taken()),
    step('hold', { number: 'A001' }),
    taken('G'),
    taken(),
    step('hold', { number: 'A002' }),
    callNext('2', []),
    step('return-ticket', { number: 'A003', places: 0 }),
    step('resume', { number: 'A001' }),
    callNext('1', []),
  )
  expect(outOfOrder(site, log).at(-1)).toMatchObject({ number: 'G001', reason: 'behind-returned', passed: 1 })
})

test('[M9] a transfer, a hold and a removal by a marshal are recorded; the holder’s own actions are not', () => {
  expect(
    record(
      times(4, taken()),
      step('transfer', { number: 'A001', queue: 'G' }),
      step('hold', { number: 'A002' }),
      step('leave', { number: 'A003' }),
      step('hold', { number: 'A004' }, { by: holder('A004') }),
      step('leave', { number: 'A004' }, { by: holder('A004') }),
    ),
  ).toEqual(['A001 transferred', 'A002 held', 'A003 removed'])
})

test('[M9] an undone call is recorded for every number that it moved', () => {
  const called = play(
    givenAt(noLine, openDay, openDesk(), times(2, taken())),
    callNext('1', []),
    callNext('1', ['A001']),
  )
  const of = called.day.desks.get('1')?.undoable?.of ?? ''
  const { log } = play(called, step('undo', { desk: '1', of }))
  expect(outOfOrder(noLine, log).map(({ number, reason }) => `${number} ${reason}`)).toEqual([
    'A001 undone',
    'A002 undone',
  ])
})
