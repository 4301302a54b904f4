// A visit of several steps: one number through several queues.

import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { allTickets, isOver, levelAt, ticketAt } from '../../../shared/day/nouns/find.ts'
import { Site, settingsIn } from '../../../shared/day/nouns/site.ts'
import { StepKind, stepOf } from '../../../shared/day/nouns/steps.ts'
import { aheadOf } from '../../../shared/day/rules/order.ts'
import {
  callNext,
  givenAt,
  after as later,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
  takenBy,
  times,
} from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { moves, sites, walk } from './random-day.ts'

const name = { 'zh-CN': '登记', en: 'Registration' }

/** The queues A and G, then one of these. */
function withSteps(then: string[], choose?: 'desk'): Site {
  const site = sampleSite()
  return {
    ...site,
    queues: [
      ...site.queues.map((queue) => ({ ...queue, length: 0, then, ...(choose ? { choose } : {}) })),
      ...then.map((id) => ({ id, name, length: 0, callSize: 1, priority: false })),
    ],
    desks: [
      { id: '1', queues: ['A', 'G'] },
      { id: '2', queues: ['A', 'G'] },
      ...then.map((id, n) => ({ id: `${3 + n}`, queues: [id] })),
    ],
  }
}

const oneStep = withSteps(['R'])
const twoWays = withSteps(['R', 'S'])
const opened = [openDay, openDesk('1'), openDesk('3')]
const finish = (number: string, to?: string) => step('finish', to ? { number, to } : { number })
/** A number that has been through queue A. */
const registered = (number: string, queue = 'A') => [taken(queue), callNext('1', []), finish(number)]

/** The day without the last command of desk 1. */
function undone(played: Played): Played {
  const of = played.day.desks.get('1')?.undoable?.of ?? ''
  return play(played, step('undo', { desk: '1', of }))
}

describe('[V1] whoever is finished goes on to the next step', () => {
  test('with the same number, by one event; their visit ends with the last one', () => {
    const { day } = givenAt(oneStep, opened, taken(), callNext('1', []))
      .when(finish('A001'))
      .happens({ type: 'moved-on', number: 'A001', desk: '1', queue: 'R' })
    expect(ticketAt(day, 'A001')).toMatchObject({ state: 'waiting', queue: 'R', reason: null })
    givenAt(oneStep, opened, registered('A001'), callNext('3', []))
      .when(finish('A001'))
      .happens({ type: 'served', number: 'A001', desk: '3' })
  })

  test('also by Next, and by what rests or closes the desk', () => {
    const moved = { type: 'moved-on', number: 'A001', desk: '1', queue: 'R' } as const
    const atDesk = givenAt(oneStep, opened, times(2, taken()), callNext('1', []))
    atDesk.when(callNext('1', ['A001'])).happens(moved, { type: 'called', number: 'A002', desk: '1' })
    atDesk.when(callNext('1', ['A001'])).answers({
      called: ['A002'],
      finished: ['A001'],
      moved: [{ number: 'A001', queue: 'R' }],
    })
    atDesk
      .when(step('rest-desk', { desk: '1', finish: ['A001'] }))
      .happens(moved, { type: 'desk-rested', desk: '1' })
    atDesk.when(step('close-desk', { desk: '1' })).happens(moved, { type: 'desk-closed', desk: '1' })
    atDesk
      .when(step('call-one', { desk: '1', seen: ['A001'], number: 'A002', reason: 'care' }))
      .happens(moved, { type: 'called', number: 'A002', desk: '1', why: 'care' })
  })

  test('and an undo brings them back to the desk', () => {
    const { day } = undone(givenAt(oneStep, opened, registered('A001')))
    expect(ticketAt(day, 'A001')).toMatchObject({ state: 'called', desk: '1', queue: 'A', stops: [] })
    expect(day.queues.get('R')?.waiting).toEqual([])
  })

  test('but not once the next desk has called them', () => {
    const called = givenAt(oneStep, opened, registered('A001'), callNext('3', []))
    const of = called.day.desks.get('1')?.undoable?.of ?? ''
    called.when(step('undo', { desk: '1', of })).refused('too-late-to-undo')
  })
})

describe('[V2] in a later queue one is called by when one came there', () => {
  const both = [taken(), taken(), callNext('1', []), openDesk('2'), callNext('2', [])]

  test('whoever took their number first', () => {
    const played = givenAt(oneStep, opened, both, finish('A002'), finish('A001'))
    played.when(callNext('3', [])).happens({ type: 'called', number: 'A002', desk: '3' })
    expect(aheadOf(played.day, ticketAt(played.day, 'A001'))).toBe(1)
  })

  test('and a green lane goes before others there as well, who get their turns', () => {
    const site = { ...oneStep, mix: 1 }
    const all = [registered('A001'), registered('A002'), registered('G001', 'G'), registered('G002', 'G')]
    const { day, ...played } = givenAt(site, opened, ...all)
    expect(['G001', 'A001', 'G002', 'A002'].map((number) => aheadOf(day, ticketAt(day, number)))).toEqual([
      0, 1, 2, 3,
    ])
    played.when(callNext('3', [], 4)).answers({ called: ['G001', 'A001', 'G002', 'A002'], finished: [] })
  })
})

describe('[V3] where several queues may follow', () => {
  const both = [...opened, openDesk('4')]

  test('it is the one with the shortest wait, and those who are sent together spread', () => {
    const { day } = givenAt(
      twoWays,
      both,
      times(4, taken()),
      callNext('1', [], 4),
      callNext('1', ['A001', 'A002', 'A003', 'A004']),
    )
    expect([...allTickets(day)].map(({ queue }) => queue)).toEqual(['R', 'S', 'R', 'S'])
  })

  test('one that is open before one that is paused, one with a desk at work before one without', () => {
    const busy = [registered('A001'), taken(), callNext('1', [])]
    givenAt(twoWays, opened, ...busy)
      .when(finish('A002'))
      .happens({ type: 'moved-on', number: 'A002', desk: '1', queue: 'R' })
    givenAt(twoWays, both, step('pause-queue', { queue: 'S' }), ...busy)
      .when(finish('A002'))
      .happens({ type: 'moved-on', number: 'A002', desk: '1', queue: 'R' })
    givenAt(twoWays, both, ...busy)
      .when(finish('A002'))
      .happens({ type: 'moved-on', number: 'A002', desk: '1', queue: 'S' })
  })

  test('the desk chooses where that is set: nobody is finished before, and nowhere else', () => {
    const played = givenAt(withSteps(['R', 'S'], 'desk'), both, taken(), callNext('1', []))
    played.when(finish('A001')).refused('where-next')
    played.when(callNext('1', ['A001'])).refused('where-next')
    played.when(finish('A001', 'G')).refused('where-next')
    played.when(finish('A001', 'S')).happens({ type: 'moved-on', number: 'A001', desk: '1', queue: 'S' })
  })

  test('a desk may choose also where it need not', () =>
    givenAt(twoWays, both, taken(), callNext('1', []))
      .when(finish('A001', 'S'))
      .happens({ type: 'moved-on', number: 'A001', desk: '1', queue: 'S' }))
})

describe('[V4] a stop keeps its queue, its desk and its times', () => {
  test('and the ticket those of where it is', () => {
    const { day, at } = givenAt(
      oneStep,
      opened,
      taken(),
      later(2 * MINUTE, callNext('1', [])),
      later(MINUTE, finish('A001')),
      later(4 * MINUTE, callNext('3', [])),
    )
    const { stops, ...ticket } = ticketAt(day, 'A001')
    expect(ticket).toMatchObject({ takenAt: at - 7 * MINUTE, cameAt: at - 4 * MINUTE, calledAt: at })
    expect(stops).toEqual([
      {
        queue: 'A',
        desk: '1',
        cameAt: at - 7 * MINUTE,
        linedAt: null,
        calledAt: at - 5 * MINUTE,
        arrivedAt: null,
        endedAt: at - 4 * MINUTE,
      },
    ])
    expect(day.tally).toMatchObject({ called: 1, served: 0 })
  })

  test('on random days everybody is at one place, and has come there by the ways of the settings', () => {
    let movedOn = 0
    fc.assert(
      fc.property(sites, moves, (site, path) => {
        const { day, log } = walk(site, path)
        const transferred = new Set(
          log.flatMap(({ event }) => (event.type === 'transferred' ? [event.number] : [])),
        )
        const isSteady = log.every(({ event }) => event.type !== 'settings-changed')
        for (const ticket of allTickets(day)) {
          movedOn += ticket.stops.length
          const ended = 'endedAt' in ticket ? [ticket.endedAt] : []
          const times = [
            ...ticket.stops.flatMap((stop) => [stop.cameAt, stop.endedAt]),
            ticket.cameAt,
            ...ended,
          ]
          expect(times).toEqual([...times].sort((a, b) => a - b))
          if (!isSteady || transferred.has(ticket.number)) continue
          const queues = [...ticket.stops.map(({ queue }) => queue), ticket.queue]
          for (const [n, queue] of queues.slice(1).entries())
            expect(site.queues.find(({ id }) => id === queues[n])?.then).toContain(queue)
          expect(ticket.lane).toBe(
            Math.max(0, ...ticket.stops.map((stop) => levelAt(day, { queue: stop.queue, lane: 0 }))),
          )
        }
        expect(day.openTickets).toBe([...allTickets(day)].filter((one) => !isOver(one)).length)
      }),
      { numRuns: 300 },
    )
    expect(movedOn).toBeGreaterThan(50)
  })
})

test('[V5] residents take no number in a queue that others go on to; a marshal may give one', () => {
  const played = givenAt({ ...oneStep, presence: 'open' }, opened)
  played.when(takenBy('phone', 'R')).refused('not-an-entrance')
  played.when(taken('R')).leaves((day) => expect(ticketAt(day, 'R001').queue).toBe('R'))
})

describe('ways that lead nowhere', () => {
  const withSettings = (id: string, changes: Partial<Site['queues'][number]>, site = oneStep): Site => ({
    ...site,
    queues: site.queues.map((queue) => (queue.id === id ? { ...queue, ...changes } : queue)),
  })
  /** What is wrong and where, in few words. */
  const wrongIn = (site: Site) =>
    (v.safeParse(Site, site).issues ?? []).map(
      ({ message, expected, path }) => `${path?.map(({ key }) => key).join('.')} ${message} ${expected}`,
    )

  test('[V6] ways lead to queues that are there and drawn from, and never round in a circle', () => {
    expect(wrongIn(oneStep)).toEqual([])
    expect(wrongIn(withSettings('R', { then: ['X'] }))).toEqual(['queues.2.then way-nowhere X'])
    expect(wrongIn(withSettings('R', { then: ['R'] }))).toEqual(['queues.2.then way-circle R'])
    expect(wrongIn(withSettings('R', { then: ['A'] }))).toEqual([
      'queues.0.then way-circle R',
      'queues.2.then way-circle A',
    ])
    expect(wrongIn({ ...oneStep, desks: oneStep.desks.slice(0, 2) })).toEqual([
      'queues.0.then way-undrawn R',
      'queues.1.then way-undrawn R',
    ])
    expect(wrongIn(withSettings('A', { then: [] }))).toHaveLength(1)
    expect(wrongIn(withSettings('A', { then: ['R', 'R'] }))).toHaveLength(1)
  })

  test('[V6] settings with such a way are damaged, whatever else a newer version has added', () => {
    expect(settingsIn({ ...oneStep, newer: 1 })).not.toBe(null)
    expect(settingsIn(withSettings('R', { then: ['A'] }))).toBe(null)
  })

  test('[V8] two queues may be the same step, and no way leads to one that people come to from outside', () => {
    const registration = withSettings('R', { step: 'registration' })
    expect(wrongIn(withSettings('A', { step: 'registration' }, registration))).toEqual([])
    expect(stepOf(registration, 'R')).toBe('registration')
    expect([stepOf(registration, 'A'), stepOf(registration, 'X')]).toEqual([null, null])
    for (const step of StepKind.options) {
      const isRefused = step === 'entrance' || step === 'door'
      expect(wrongIn(withSettings('R', { step })), step).toEqual(
        isRefused ? ['queues.0.then way-to-entrance R', 'queues.1.then way-to-entrance R'] : [],
      )
      expect(wrongIn(withSettings('A', { step })), step).toEqual([])
    }
  })
})

test('[V7] a wait is counted from when one came to the queue', () => {
  const slow = [taken(), later(60 * MINUTE, callNext('1', [])), later(MINUTE, finish('A001'))]
  const { day } = givenAt(oneStep, opened, ...slow, later(MINUTE, callNext('3', [])))
  // an hour's wait for the first step, and a minute's for the second
  expect(day.pace.waitedMs).toBeCloseTo(givenAt(oneStep, opened, ...slow).day.pace.waitedMs + MINUTE, -3)
})
