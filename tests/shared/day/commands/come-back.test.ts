// Coming back by oneself: after a missed call, and after others were let go first.

import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Site } from '../../../../shared/day/nouns/site.ts'
import { aheadOf } from '../../../../shared/day/rules/order.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  after,
  callNext,
  callOne,
  givenAt,
  holder,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
  ticket,
  times,
} from '../../../kit/given.ts'
import { withLines } from '../../../kit/sample.ts'

const noLine = withLines(0)
const back = (number = 'A001') => step('come-back', { number }, { by: holder(number) })
const miss = (number = 'A001') => step('miss', { number })
const passOver = (number: string) => step('pass-over', { number, reason: 'not-here' })
const offered = ({ day, at }: Played, number = 'A001') => ticketView(day, ticket(day, number), at).comeBack
const aheadIn = ({ day }: Played, number = 'A001') => aheadOf(day, ticket(day, number))

/** A001 was called and missed, and so many wait. */
const missed = (waiting = 6, site = noLine) =>
  givenAt(site, openDay, openDesk(), times(waiting + 1, taken()), callNext('1', []), miss())

describe('[M16] after a missed call', () => {
  test.each([
    [undefined, 3],
    [{ places: 0 }, 0],
    [{ places: 5 }, 5],
  ])('with the setting %o its holder is called after %d more', (comeBack, places) => {
    const site = comeBack ? { ...noLine, comeBack } : noLine
    const there = missed(6, site)
    there.when(back()).happens({ type: 'came-back', number: 'A001', places })
    let played = play(there, back())
    expect(ticket(played.day, 'A001')).toMatchObject({ state: 'waiting', reason: 'returned' })
    const called: string[] = []
    for (let n = 0; n <= places; n++) {
      played = play(played, callNext('1', [...(played.day.desks.get('1')?.calling ?? [])]))
      called.push(...(played.day.desks.get('1')?.calling ?? []))
    }
    expect(called.indexOf('A001')).toBe(places)
  })

  test('or when nobody else is left', () => expect(aheadIn(play(missed(1), back()))).toBe(1))

  test('once: a second time a marshal brings it back', () => {
    const call = [callNext('1', []), miss()]
    const twice = givenAt(noLine, openDay, openDesk(), taken(), call, back(), call)
    expect(offered(twice)).toBeNull()
    twice.when(back()).refused('came-back-already')
    twice
      .when(step('return-ticket', { number: 'A001' }))
      .happens({ type: 'returned', number: 'A001', places: 3 })
  })

  test('a second tap changes nothing', () => {
    const there = givenAt(noLine, openDay, openDesk(), times(3, taken()), callNext('1', []), miss(), back())
    there.when(back()).already()
  })

  test('never before somebody who came earlier and waits: a number that was called before its turn has its old place', () => {
    const chosen = givenAt(noLine, openDay, openDesk(), times(8, taken()), callOne('A007'), miss('A007'))
    chosen.when(back('A007')).happens({ type: 'came-back', number: 'A007', places: 6 })
    expect(aheadIn(play(chosen, back('A007')), 'A007')).toBe(6)
  })

  test('not while the quotas have fewer left than it has people', () => {
    const site = { ...noLine, quotas: [{ queues: ['A'], people: 3 }] }
    const there = givenAt(site, openDay, openDesk(), taken('A', 2), callNext('1', []), miss(), taken('A', 2))
    there.when(back()).refused('none-left')
    expect(offered(there)).toBeNull()
    const room = play(there, step('leave', { number: 'A002' }))
    expect(offered(room)).toBe(3)
    expect(play(room, back()).day.quotas[0]).toMatchObject({ held: 2 })
  })

  test.each([{ places: -1 }, { places: 21 }, { places: 1.5 }, { places: '3' }, {}, { places: 3, times: 2 }])(
    'a site cannot set %o',
    (comeBack) => {
      const { issues } = v.safeParse(Site, { ...noLine, comeBack })
      expect(issues?.map(({ path }) => path?.[0]?.key)).toEqual(['comeBack'])
    },
  )

  test('not for a number that waits in its turn, is called or is over', () => {
    const start = [openDay, openDesk(), taken()] as const
    givenAt(noLine, ...start)
      .when(back())
      .refused('wrong-state')
    givenAt(noLine, ...start, callNext('1', []))
      .when(back())
      .refused('wrong-state')
    givenAt(noLine, ...start, callNext('1', []), miss(), step('leave', { number: 'A001' }))
      .when(back())
      .refused('ticket-over')
    givenAt(noLine, ...start)
      .when(back('A009'))
      .refused('unknown-ticket')
  })

  test('a desk can no longer take back the miss of somebody who has come back', () => {
    const start = [openDay, openDesk(), times(3, taken()), callNext('1', [])]
    const there = givenAt(noLine, ...start, { ...miss(), asked: { id: 'm' } }, back())
    expect(marshalView(there.day, there.at).desks[0]?.undo).toBeNull()
    there.when(step('undo', { desk: '1', of: 'm' })).refused('too-late-to-undo')
  })
})

describe('[M17] after others were let go first', () => {
  const passed = (number: string) => [openDay, openDesk(), times(9, taken()), passOver(number)] as const

  test('it gets its old place again, or the places of the setting', () => {
    // six were before it
    givenAt(noLine, ...passed('A007'))
      .when(back('A007'))
      .happens({ type: 'came-back', number: 'A007', places: 6 })
    givenAt(noLine, ...passed('A002'))
      .when(back('A002'))
      .happens({ type: 'came-back', number: 'A002', places: 3 })
  })

  test('what would bring its turn no nearer changes nothing, and uses nothing up', () => {
    const there = givenAt(noLine, ...passed('A001'))
    there.when(back()).already()
    expect(offered(there)).toBeUndefined()
    const later = play(
      there,
      callNext('1', []),
      callNext('1', ['A002']),
      callNext('1', ['A003']),
      callNext('1', ['A004']),
      miss(),
    )
    expect(offered(later)).toBe(3)
  })

  test('once with what it missed', () => {
    const there = givenAt(noLine, ...passed('A007'), back('A007'), passOver('A007'))
    there.when(back('A007')).refused('came-back-already')
    expect(offered(there, 'A007')).toBeUndefined()
  })
})

describe('[M18] who sees it', () => {
  test('a phone is told after how many it would be called, and nothing where there is nothing to come back to', () => {
    expect(offered(missed())).toBe(3)
    expect(offered(play(missed(), back()))).toBeUndefined()
    expect(offered(givenAt(noLine, openDay, taken()))).toBeUndefined()
  })

  test('a tablet shows who waits again by themselves and since when, until they are called or put back', () => {
    const seen = ({ day, at }: Played) => marshalView(day, at).cameBack
    const there = play(missed(), after(MINUTE, back()))
    expect(seen(there)).toEqual([{ number: 'A001', at: there.at }])
    expect(seen(play(there, callOne('A001')))).toEqual([])
    expect(seen(play(there, callOne('A001'), step('return-ticket', { number: 'A001' })))).toEqual([])
    expect(seen(play(there, passOver('A001')))).toEqual([])
    expect(seen(play(missed(), step('return-ticket', { number: 'A001' })))).toEqual([])
  })
})
