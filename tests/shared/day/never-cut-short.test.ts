// An observation is never cut short, whatever happens meanwhile.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ticketAt } from '../../../shared/day/nouns/find.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { dueAt } from '../../../shared/day/rules/due.ts'
import {
  callNext,
  givenAt,
  HOUR,
  holder,
  after as later,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  type Step,
  step,
  taken,
} from '../../kit/given.ts'
import { withLines, withRoom } from '../../kit/sample.ts'
import { moves, sites, walk } from './random-day.ts'
import { change, done, END, finish, inMinutes, opened, passTime, played, site } from './room-site.ts'

describe('[O4] an observation is never cut short', () => {
  const sits = givenAt(site(), opened, done('A001', 2))
  const stays = (one: Played) =>
    expect(ticketAt(one.day, 'A001')).toMatchObject({ state: 'seated', until: MORNING + 30 * MINUTE })

  test('before its time a marshal has to say so', () => {
    sits.when(inMinutes(5, step('end-observation', { number: 'A001' }))).refused('still-observed')
    sits
      .when(inMinutes(5, step('end-observation', { number: 'A001', early: true })))
      .happens({ type: 'observation-ended', number: 'A001', early: true })
  })

  test('its holder cannot end it by a tap, nor hold it, and no marshal transfers or calls it', () => {
    sits.when(step('leave', { number: 'A001' }, { by: holder('A001') })).refused('wrong-state')
    sits.when(step('hold', { number: 'A001' }, { by: holder('A001') })).refused('wrong-state')
    sits.when(step('transfer', { number: 'A001', queue: 'A' })).refused('wrong-state')
    sits
      .when(step('call-one', { desk: '1', seen: [], number: 'A001', reason: 'care' }))
      .refused('wrong-state')
    sits.when(step('leave', { number: 'A001' })).happens({ type: 'left', number: 'A001', reason: 'removed' })
  })

  test('not by fewer seats, fewer minutes, no way to the room any more, nor by closing the day', () => {
    stays(play(sits, change(site({ seats: 1 }))))
    stays(play(sits, change(site({ minutes: 5 })), inMinutes(6, passTime)))
    const none = { ...site(), queues: site().queues.map(({ then: _, ...one }) => one) }
    const changed = play(sits, change(none))
    stays(changed)
    expect(ticketAt(play(changed, inMinutes(30, passTime)).day, 'A001').state).toBe('served')
    stays(play(sits, step('close-day'), inMinutes(29, passTime)))
    sits
      .when(
        change({
          ...site(),
          queues: site()
            .queues.slice(0, 2)
            .map(({ then: __, ...one }) => one),
        }),
      )
      .refused('invalid')
  })

  test('a room stays one while somebody sits there or waits for a seat, so that tablets show them', () => {
    const { room: _, ...plain } = site().queues.at(-1)!
    const ways = site().queues.map(({ then: __, ...one }) => one)
    const none = change({ ...site(), queues: [...ways.slice(0, -1), plain] })
    const index = ways.length - 1
    const fault = { path: `queues.${index}.room`, rule: 'room-in-use', limit: plain.id }
    sits.when(none).refused('invalid', fault)
    const waits = givenAt(site({ seats: 2 }), opened, done('A001', 2), done('A002', 2))
    waits.when(none).refused('invalid', fault)
    expect(play(sits, inMinutes(30, passTime), none).day.site.queues[index]?.room).toBeUndefined()
  })

  test('a queue that an open desk draws from does not become a room', () => {
    const plain = withLines(0)
    const asRoom = withRoom(plain, { minutes: 30, seats: 2 })
    const drawn = { ...plain, queues: [...plain.queues, { ...asRoom.queues.at(-1)!, room: undefined }] }
    const settings = JSON.parse(JSON.stringify(drawn)) as Site
    const index = asRoom.queues.findIndex(({ id }) => id === 'P')
    givenAt(settings, openDay, openDesk('1', ['P']))
      .when(change(asRoom))
      .refused('invalid', { path: `queues.${index}.room`, rule: 'room-called', limit: 'P' })
  })

  test('on random days, by nothing but a marshal’s act', () => {
    let ended = 0
    fc.assert(
      fc.property(sites, moves, (set, path) => {
        const { day, log } = played(walk(set, path))
        const acts = new Set(
          log.flatMap(({ event, by }) => {
            const isAct =
              (event.type === 'observation-ended' && event.early) ||
              (event.type === 'left' && by.role !== 'clock' && by.role !== 'resident')
            return isAct && 'number' in event ? [event.number] : []
          }),
        )
        // nobody who once sat there left before, but by an undo of how they came there
        const undone = log.some(({ event }) => event.type === 'undone')
        for (const { event } of log) {
          if (event.type !== 'seated' || acts.has(event.number) || undone) continue
          const ticket = ticketAt(day, event.number)
          if (ticket.state !== 'served' || !ticket.observed)
            throw new Error(`${event.number} is ${ticket.state}`)
          expect(ticket.endedAt - ticket.observed.from).toBeGreaterThanOrEqual(
            ticket.observed.until - ticket.observed.from,
          )
          ended += 1
        }
      }),
      { numRuns: 60 },
    )
    expect(ended).toBeGreaterThan(20)
  })

  test('[D6] nor by a clock that jumps back: its time is that of the day', () => {
    const ahead = play(sits, inMinutes(10, taken()))
    const back = play({ ...ahead, at: ahead.at - HOUR }, passTime)
    stays(back)
    expect(back.day.at).toBe(ahead.day.at)
  })

  test('a day that was put right moves it with everything else', () => {
    const by = 5 * HOUR
    const { day } = play(
      { ...sits, at: sits.at - by },
      step('put-day-right', {}, { by: { role: 'owner', id: 'o' }, clock: sits.at - by }),
    )
    expect(ticketAt(day, 'A001')).toMatchObject({ until: MORNING + 30 * MINUTE - by })
  })

  test('a demonstration observes for its own minutes', () => {
    const { day } = givenAt(site({}, { speed: 60 }), opened, done('A001'))
    expect(ticketAt(day, 'A001')).toMatchObject({ until: MORNING + MINUTE / 2 })
  })
})

describe('[O5] at the end of the day', () => {
  const late = (...more: Step[]) =>
    givenAt(
      site(),
      opened,
      ...more,
      later(END - MORNING - 10 * MINUTE, taken()),
      callNext('1', []),
      finish(''),
    )
  const until = END + 20 * MINUTE

  function atMidnight(seats = 2): Played {
    const before = givenAt(
      site({ seats }),
      opened,
      later(END - MORNING - 10 * MINUTE, taken()),
      taken(),
      taken(),
    )
    const moved = play(before, callNext('1', [], 2), callNext('1', ['A001', 'A002']))
    return play(moved, later(10 * MINUTE, passTime))
  }

  test('everybody leaves but those who sit there, and the day is over with the last of them', () => {
    const { day, at, log } = atMidnight()
    expect([day.state, at]).toEqual(['closed', END])
    expect(['A001', 'A002', 'A003'].map((number) => ticketAt(day, number).state)).toEqual([
      'seated',
      'seated',
      'left',
    ])
    expect(dueAt(day)).toBe(until)
    const over = play({ day, at, log }, later(until - at, passTime))
    expect([over.day.state, dueAt(over.day)]).toEqual(['ended', null])
    expect(over.log.slice(-3).map(({ event }) => event.type)).toEqual([
      'observation-ended',
      'observation-ended',
      'day-ended',
    ])
  })

  test('those who wait for a seat get one', () => {
    const { day, ...rest } = atMidnight(1)
    expect(day.queues.get('P')).toMatchObject({ seated: ['A001'], waiting: ['A002'] })
    const next = play({ day, ...rest }, later(until - END, passTime))
    expect(next.day.queues.get('P')).toMatchObject({ seated: ['A002'], waiting: [] })
    expect(played(next).day.state).toBe('ended')
  })

  test('no number is given meanwhile, and no other day is opened', () => {
    const midnight = atMidnight()
    const then = givenAt(site(), opened)
    expect(then.day.state).toBe('open')
    expect(() => play(midnight, taken())).toThrow('day-closed')
    expect(() => play(midnight, step('open-day'))).toThrow('still-observed')
  })

  test('nobody has to nod any more', () => {
    const nod = givenAt(site({ nod: true }), opened, done('A001'))
    expect(dueAt(nod.day)).toBe(END)
    expect(played(nod).day.state).toBe('ended')
    expect(ticketAt(played(nod).day, 'A001').state).toBe('served')
    expect(late).toBeDefined()
  })
})
