// All staff of a site are called to a desk, until somebody goes there.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alarmKey, alarmsOf, publicKinds } from '../../../../shared/day/alarms/alarms.ts'
import { alarmsKept } from '../../../../shared/day/alarms/kept-facts.ts'
import { allTickets } from '../../../../shared/day/nouns/find.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { siteSummary, siteView } from '../../../../shared/day/views/site.ts'
import { keptSummary } from '../../../../shared/day/views/sites.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  callNext,
  given,
  HOUR,
  after as later,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  type Played,
  play,
  step,
  taken,
} from '../../../kit/given.ts'
import { moves, sites, walk } from '../random-day.ts'

const calls = (desk?: string) => step('call-emergency', desk ? { desk } : {})
const goes = (desk?: string) => step('take-emergency', desk ? { desk } : {})
const emergencies = ({ day, at }: Played) =>
  alarmsOf(day, at + HOUR).flatMap((alarm) => (alarm.kind === 'emergency' ? [alarm.desk] : []))

describe('[X1] an emergency', () => {
  const open = given(openDay, openDesk(), taken(), step('unwell', { number: 'A001' }))

  test('is the worst alarm, with its desk and who called, until somebody goes there', () => {
    open.when(calls('1')).happens({ type: 'emergency-called', desk: '1' })
    const called = play(open, calls('1'))
    expect(alarmsOf(called.day, called.at + HOUR)[0]).toEqual({
      kind: 'emergency',
      desk: '1',
      by: 'm1',
      since: MORNING,
    })
    expect(marshalView(called.day, called.at).alarms[0]?.kind).toBe('emergency')
    const kept = keptSummary(called.day, called.at).kept!
    expect(alarmsKept(kept, called.at)[0]).toMatchObject({ kind: 'emergency', desk: '1', since: MORNING })
    expect(emergencies(play(called, goes('1')))).toEqual([])
  })

  test('is called once and taken once', () => {
    given(openDay, calls('1')).when(calls('1')).already()
    given(openDay, calls('1'), goes('1')).when(goes('1')).already()
    given(openDay, calls(), goes()).when(calls()).happens({ type: 'emergency-called', desk: null })
    open.when(calls('99')).refused('unknown-desk')
    open.when(goes('99')).refused('unknown-desk')
  })

  test('can be called while the day is closed or over, and lasts; not before there was a day', () => {
    const over = given(openDay, step('close-day'))
    expect(over.day.state).toBe('ended')
    over.when(calls('1')).happens({ type: 'emergency-called', desk: '1' })
    const called = play(over, calls('1'))
    expect(emergencies(called)).toEqual(['1'])
    const kept = keptSummary(called.day, called.at).kept!
    expect(alarmsKept(kept, called.at + HOUR).map(({ kind }) => kind)).toEqual(['emergency'])
    expect(emergencies(play(called, goes('1')))).toEqual([])
    given().when(calls('1')).refused('day-closed')
  })

  test('outlasts the end of its day, and keeps no day from ending', () => {
    const ended = play(given(openDay, calls('1')), later(30 * HOUR, step('pass-time')))
    expect(ended.day.state).toBe('ended')
    expect(emergencies(ended)).toEqual(['1'])
  })

  test('moves nobody, on any day', () =>
    fc.assert(
      fc.property(sites, moves, (site, path) => {
        const { day, at } = walk(site, path)
        const known = [...allTickets(day)]
        const [desk] = day.desks.keys()
        if (day.state === 'unopened' || day.state === 'damaged' || desk === undefined) return
        const called = play({ day, at, log: [] } as unknown as Played, calls(desk))
        expect(new Set(emergencies(called))).toContain(desk)
        expect([...allTickets(called.day)]).toEqual(known)
        expect(emergencies(play(called, goes(desk)))).not.toContain(desk)
      }),
      { numRuns: 60 },
    ))
})

describe('[X2] each desk has an emergency of its own', () => {
  const both = given(openDay, calls('1'), later(MINUTE, calls('2')), calls())

  test('which is taken by itself, as is that of whoever calls from none', () => {
    expect(emergencies(both)).toEqual(['1', '2', null])
    expect(emergencies(play(both, goes('2')))).toEqual(['1', null])
    expect(emergencies(play(both, goes()))).toEqual(['1', '2'])
  })

  test('and has a key of its own, another one when it is called again', () => {
    const keys = ({ day, at }: Played) => alarmsKept(keptSummary(day, at).kept!, at).map(({ key }) => key)
    const all = keys(both)
    expect(new Set(all).size).toBe(3)
    const again = keys(play(both, goes('1'), later(MINUTE, calls('1'))))
    expect(again.filter((key) => all.includes(key))).toHaveLength(2)
    expect(new Set(alarmsOf(both.day, both.at).map(alarmKey)).size).toBe(3)
  })

  test('and one at a desk that was removed meanwhile can still be taken', () => {
    const { site } = both.day
    const without = { ...site, desks: site.desks.filter(({ id }) => id !== '2') }
    const removed = play(both, step('change-settings', { site: without }, { by: { role: 'owner', id: 'o' } }))
    expect(emergencies(removed)).toContain('2')
    expect(emergencies(play(removed, goes('2')))).not.toContain('2')
  })
})

test('[X3] walls, phones and the public’s lists know nothing of an emergency', () => {
  const before = given(openDay, openDesk(), taken(), taken(), callNext('1', []))
  const called = play(before, calls('1'))
  const views = ({ day, at }: Played) => [
    screenView(day, at),
    siteView(day, at),
    siteSummary(day, at),
    ticketView(day, day.queues.get('A')!.tickets.chunks[0]![0]!, at),
  ]
  const timeless = (all: object[]) => JSON.stringify(all).replace(/"version":\d+/g, '')
  expect(timeless(views(called))).toBe(timeless(views(before)))
  expect(publicKinds(['emergency', 'unwell', 'help'])).toEqual(['unwell', 'help'])
})
