// The promises of the screen's board: every call and every open desk, whatever the settings allow.

import { describe, expect, test } from 'vitest'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { LAST_FOR, MISSED_AGAIN, MISSED_AGAIN_FOR, screenView } from '../../../../shared/day/views/screen.ts'
import {
  after,
  callNext,
  holder,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  play,
  SECOND,
  step,
  taken,
  times,
  unopened,
} from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

/** A site with this many desks that all draw from A, and call this many at a time. */
function siteOf(desks: number, callSize: number): Site {
  const [queue] = sampleSite().queues
  if (!queue) throw new Error('the sample has a queue')
  return sampleSite({
    presence: 'open',
    queues: [{ ...queue, length: 0, callSize }],
    desks: Array.from({ length: desks }, (_, index) => ({ id: `${index + 1}`, queues: ['A'] })),
  })
}

function allCalling(desks: number, callSize: number): Played {
  const ids = Array.from({ length: desks }, (_, index) => `${index + 1}`)
  return play(
    unopened(siteOf(desks, callSize)),
    openDay,
    ...times(desks * callSize, taken()),
    ...ids.map((id) => openDesk(id)),
    ...ids.map((id) => callNext(id, [])),
  )
}

const boardOf = ({ day }: Played, at: number) => screenView(day, at).desks
const numbersAt = ({ day, at }: Played, desk: string) =>
  screenView(day, at)
    .calls.filter((call) => call.desk === desk)
    .map(({ number }) => number)

for (const [desks, callSize] of [
  [6, 10],
  [1, 50],
  [60, 1],
  [60, 50],
] as const) {
  test(`[B1] ${desks} desks that call ${callSize} each: all ${desks * callSize} are in the view`, () => {
    const { day, at } = allCalling(desks, callSize)
    const view = screenView(day, at)
    const called = [...day.desks.values()].flatMap(({ calling }) => calling)
    expect(called).toHaveLength(desks * callSize)
    expect(new Set(view.calls.map(({ number }) => number))).toEqual(new Set(called))
    expect(view.desks.map(({ id }) => id)).toEqual(day.site.desks.map(({ id }) => id))
    expect(view.desks.every(({ size }) => size === callSize)).toBe(true)
    // the most that settings allow is still a message that a screen accepts at once
    expect(JSON.stringify(view).length).toBeLessThan(260_000)
  })
}

test('[B1] a closed desk has no place, and the others stay in the order of the settings', () => {
  const played = play(
    allCalling(4, 1),
    step('close-desk', { desk: '2' }),
    openDesk('2'),
    step('close-desk', { desk: '3' }),
  )
  expect(boardOf(played, played.at).map(({ id }) => id)).toEqual(['1', '2', '4'])
})

test('[B2] a desk that has finished and calls nobody shows its last numbers for a minute', () => {
  const played = play(allCalling(2, 3), after(5 * SECOND, callNext('1', ['A001', 'A002', 'A003'])))
  const last = { numbers: ['A001', 'A002', 'A003'], at: played.at }
  expect(boardOf(played, played.at)[0]?.last).toEqual(last)
  expect(boardOf(played, played.at + LAST_FOR - 1)[0]?.last).toEqual(last)
  expect(boardOf(played, played.at + LAST_FOR)[0]?.last).toBeNull()
  expect(boardOf(played, played.at)[1]?.last).toBeNull()
})

test('[B2] while it calls, and when it has just been opened, it shows no others', () => {
  const more = play(allCalling(1, 1), taken(), after(5 * SECOND, callNext('1', ['A001'])))
  expect(boardOf(more, more.at)[0]?.last).toBeNull()
  const again = play(more, step('close-desk', { desk: '1' }), openDesk('1'))
  expect(boardOf(again, again.at)[0]?.last).toBeNull()
})

test('[B2] an undo of the finish removes them and brings the call back', () => {
  const finished = play(allCalling(1, 2), after(5 * SECOND, callNext('1', ['A001', 'A002'])))
  const of = finished.log.at(-1)?.id ?? ''
  const undone = play(finished, after(SECOND, step('undo', { desk: '1', of })))
  expect(boardOf(undone, undone.at)[0]?.last).toBeNull()
  expect(numbersAt(undone, '1')).toEqual(['A002', 'A001'])
})

test('[B3] a call that is undone leaves at once; so do the calls of a desk that closes', () => {
  const called = play(allCalling(2, 1), taken(), taken(), after(5 * SECOND, callNext('1', ['A001'])))
  const of = called.log.at(-1)?.id ?? ''
  expect(numbersAt(called, '1')).toEqual(['A003'])
  const undone = play(called, after(SECOND, step('undo', { desk: '1', of })))
  expect(numbersAt(undone, '1')).toEqual(['A001'])
  const closed = play(called, step('close-desk', { desk: '1' }))
  expect(numbersAt(closed, '1')).toEqual([])
  expect(numbersAt(closed, '2')).toEqual(['A002'])
})

test('[B3] the last eight missed tickets are named until they are back', () => {
  const missing = Array.from({ length: 10 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`)
  const played = play(allCalling(10, 1), ...missing.map((number) => step('miss', { number })))
  expect(screenView(played.day, played.at).missed).toEqual(missing.slice(2))
  const back = play(played, step('return-ticket', { number: 'A010', places: 2 }))
  expect(screenView(back.day, back.at).missed).toEqual(missing.slice(1, 9))
})

describe('[B7] whoever is still missed after five minutes', () => {
  const missed = play(
    allCalling(3, 1),
    step('miss', { number: 'A001' }),
    after(SECOND, step('miss', { number: 'A002' })),
  )
  const again = ({ day, at }: Played, later: number, scope?: Parameters<typeof screenView>[2]) =>
    screenView(day, at + later, scope).missedAgain.map(({ number }) => number)

  test('is called out for a minute, who was missed first before the others', () => {
    expect(again(missed, MISSED_AGAIN - SECOND - 1)).toEqual([])
    expect(again(missed, MISSED_AGAIN - SECOND)).toEqual(['A001'])
    expect(again(missed, MISSED_AGAIN)).toEqual(['A001', 'A002'])
    expect(again(missed, MISSED_AGAIN + MISSED_AGAIN_FOR - SECOND)).toEqual(['A002'])
    expect(again(missed, MISSED_AGAIN + MISSED_AGAIN_FOR)).toEqual([])
  })

  test('and nobody who is back, has left or is called', () => {
    for (const [number, one] of [
      ['A001', step('come-back', { number: 'A001' }, { by: holder('A001') })],
      ['A002', step('return-ticket', { number: 'A002' })],
      ['A002', step('leave', { number: 'A002' })],
    ] as const)
      expect(again(play(missed, one), MISSED_AGAIN)).toEqual(
        ['A001', 'A002'].filter((other) => other !== number),
      )
  })

  test('on the screens of the desk that had called them, eight at a time', () => {
    expect(again(missed, MISSED_AGAIN, { desks: ['2'], queues: [] })).toEqual(['A002'])
    const many = Array.from({ length: 10 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`)
    const all = play(allCalling(10, 1), ...many.map((number) => step('miss', { number })))
    expect(again(all, MISSED_AGAIN)).toEqual(many.slice(0, 8))
  })
})

test('[B3] a day whose last number has been given says that there are no more today; one that is not opened yet does not', () => {
  const site = sampleSite({ hours: { from: '08:00', to: '12:00', lastNumber: '08:10' } })
  const before = unopened(site)
  expect(screenView(before.day, before.at).over).toBe(false)
  const open = play(before, openDay)
  expect(screenView(open.day, open.at)).toMatchObject({ open: true, over: false })
  expect(screenView(open.day, open.at + 10 * MINUTE)).toMatchObject({ open: false, over: true })
  const closed = play(open, step('close-day'))
  expect(screenView(closed.day, closed.at)).toMatchObject({ open: false, over: true })
})
