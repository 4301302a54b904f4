// Pauses with a reason and an end, of a queue and of the whole site.

import { describe, expect, test } from 'vitest'
import { dueAt } from '../../../../shared/day/rules/due.ts'
import { pauseOf } from '../../../../shared/day/rules/pauses.ts'
import { marshalView } from '../../../../shared/day/views/marshal.ts'
import { screenView } from '../../../../shared/day/views/screen.ts'
import { siteView } from '../../../../shared/day/views/site.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import {
  callNext,
  given,
  givenAt,
  HOUR,
  after as later,
  MINUTE,
  MORNING,
  openDay,
  openDesk,
  play,
  step,
  taken,
  takenBy,
  ticket,
  times,
} from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const lunch = (until: number | string, more = {}) =>
  step('pause-queue', { queue: 'A', reason: 'lunch', until, ...more })
const passTime = (ms: number) => later(ms, step('pass-time', {}, { by: { role: 'clock', id: null } }))
const resumed = { type: 'queue-resumed', queue: 'A' } as const
const words = { 'zh-CN': '试剂在路上', en: 'The kits are on their way' }
const NOON = MORNING + 4 * HOUR

describe('[Z1] a pause with a reason, an end and a sentence', () => {
  const paused = given(
    openDay,
    openDesk(),
    taken(),
    takenBy('d'.repeat(22)),
    step('hold', { number: 'A002' }),
    step('pause-queue', { queue: 'A', reason: 'supplies', until: 20, words }),
  )
  const { day, at } = paused
  const said = {
    since: MORNING,
    until: MORNING + 20 * MINUTE,
    reason: 'supplies',
    words,
    shelter: false,
    site: false,
  }

  test('everybody is shown them: screens, tablets, the public, and phones that wait or are held there', () => {
    const ofA = (queues: readonly { readonly id: string; readonly pause?: unknown }[]) =>
      queues.find(({ id }) => id === 'A')?.pause
    expect(ofA(screenView(day, at).queues)).toEqual(said)
    expect(ofA(marshalView(day, at).queues)).toEqual(said)
    expect(ofA(siteView(day, at).queues)).toEqual(said)
    expect(ticketView(day, ticket(day, 'A001'), at).pause).toEqual(said)
    expect(ticketView(day, ticket(day, 'A002'), at).pause).toEqual(said)
    expect(siteView(day, at).queues.find(({ id }) => id === 'G')).not.toHaveProperty('pause')
  })

  test('numbers stop, whoever waits is still called, and whoever is called is served', () => {
    paused.when(taken()).refused('queue-paused')
    paused.when(callNext('1', [])).answers({ called: ['A001'], finished: [] })
    const called = play(paused, callNext('1', []))
    expect(ticketView(called.day, ticket(called.day, 'A001'), at)).not.toHaveProperty('pause')
    expect(ticket(play(called, step('finish', { number: 'A001' })).day, 'A001').state).toBe('served')
  })

  test('another reason needs its sentence, and a sentence is in every language of the site', () => {
    const other = { queue: 'A', reason: 'other' } as const
    given(openDay).when(step('pause-queue', other)).refused('invalid')
    given(openDay)
      .when(step('pause-queue', { ...other, words: { 'zh-CN': '换台' } }))
      .refused('invalid')
    given(openDay)
      .when(step('pause-queue', { ...other, words }))
      .happens({ type: 'queue-paused', queue: 'A', reason: 'other', words })
  })

  test('a pause without a word about it is what it was', () =>
    given(openDay)
      .when(step('pause-queue', { queue: 'A' }))
      .happens({ type: 'queue-paused', queue: 'A' }))
})

describe('[Z2] the end of a pause', () => {
  const until = NOON + 2 * HOUR

  test('a pause ends by itself when its end comes, and not before', () => {
    const paused = given(openDay, later(4 * HOUR, lunch('14:00')))
    expect(dueAt(paused.day)).toBe(until)
    paused.when(passTime(2 * HOUR - 1)).happens()
    paused.when(passTime(2 * HOUR)).happens(resumed)
    paused.when(passTime(5 * HOUR)).happens(resumed)
  })

  test('a pause that a marshal ends lasts on, longer than expected', () => {
    const paused = given(openDay, later(4 * HOUR, lunch('14:00', { byHand: true })))
    paused.when(passTime(3 * HOUR)).happens()
    const { day } = play(paused, passTime(3 * HOUR))
    expect(screenView(day, until + HOUR).queues.find(({ id }) => id === 'A')).toMatchObject({
      paused: true,
      pause: { until },
    })
    paused.when(later(3 * HOUR, step('resume-queue', { queue: 'A' }))).happens(resumed)
  })

  test('a time that is over, and one on the next date, are refused', () => {
    const atNoon = given(openDay, passTime(4 * HOUR))
    // a marshal is told of a time, not of a date
    for (const until of ['12:00', '11:30', '05:00'])
      atNoon.when(lunch(until)).refused('invalid', { path: 'until', rule: 'time-over' })
  })

  test('a pause over the end of the day ends with it, and one over the closing does not keep anybody', () => {
    const { day } = given(openDay, later(19.5 * HOUR, lunch(60)))
    expect(day.queues.get('A')?.pause?.until).toBe(day.endsAt)
    const closed = given(openDay, taken(), lunch(30), step('close-day'))
    closed.when(passTime(30 * MINUTE)).leaves((day) => expect(day.queues.get('A')?.pause).toBeNull())
    expect(play(closed, step('leave', { number: 'A001' })).day.state).toBe('ended')
  })

  test('a time that the clock shows twice that night is the first that is still to come', () => {
    // New York, 1 November 2026: 01:30 comes at 05:30 and again at 06:30 UTC
    const site = sampleSite({ timeZone: 'America/New_York', dayStart: '04:00' })
    const evening = Date.UTC(2026, 10, 1, 2) - MORNING
    const paused = givenAt(site, later(evening, openDay)).when(lunch('01:30'))
    paused.leaves((day) => expect(day.queues.get('A')?.pause?.until).toBe(Date.UTC(2026, 10, 1, 5, 30)))
  })

  test('a clock that jumps past the end ends it at once, and an owner who puts the day right moves it too', () => {
    const paused = given(openDay, later(6 * HOUR, lunch(30)))
    const right = step('put-day-right', {}, { by: { role: 'owner', id: 'o' }, at: MORNING })
    expect(play(paused, right).day.queues.get('A')?.pause).toMatchObject({
      since: MORNING,
      until: MORNING + 30 * MINUTE,
    })
  })

  test('a demonstration that is played faster pauses in its own minutes', () => {
    const { day } = givenAt(sampleSite({ speed: 10 }), openDay, lunch(30))
    expect(day.queues.get('A')?.pause?.until).toBe(MORNING + 3 * MINUTE)
  })
})

describe('[Z3] to pause what is paused', () => {
  const paused = given(openDay, lunch(30))

  test('changes what is said of it, and not since when', () => {
    const { day } = play(paused, later(10 * MINUTE, lunch(60)))
    expect(day.queues.get('A')?.pause).toMatchObject({ since: MORNING, until: MORNING + 70 * MINUTE })
  })

  test('changes nothing without a word, and nothing if the same is said by two marshals at once', () => {
    paused.when(step('pause-queue', { queue: 'A' })).already()
    paused.when(lunch(30)).already()
    given(openDay, step('pause-site', { reason: 'weather' }))
      .when(step('pause-site', { reason: 'weather' }))
      .already()
  })

  test('leaves those under a roof who are there', () => {
    const rain = given(openDay, ...times(3, taken()), step('pause-queue', { queue: 'A', reason: 'weather' }))
    const { day } = play(rain, lunch(30))
    expect(day.queues.get('A')).toMatchObject({ standing: [], pause: { reason: 'lunch', isSheltered: true } })
  })
})

describe('[Z4] the pause of a site and that of a queue', () => {
  const both = given(openDay, lunch(60), step('pause-site', { reason: 'weather', until: 20 }))
  const told = (played: Pick<typeof both, 'day'>) => pauseOf(played.day, played.day.queues.get('A')!)?.reason

  test('are two: the one that lasts longer is told, and each ends alone', () => {
    expect(told(both)).toBe('lunch')
    expect(told(play(both, step('pause-site', { reason: 'weather' })))).toBe('weather')
    both.when(step('resume-queue', { queue: 'A' })).happens(resumed)
    both.when(step('resume-site')).happens({ type: 'site-resumed' })
    both.when(passTime(20 * MINUTE)).happens({ type: 'site-resumed' })
    expect(told(play(both, passTime(20 * MINUTE)))).toBe('lunch')
    both.when(passTime(60 * MINUTE)).happens({ type: 'site-resumed' }, resumed)
  })

  test('of the whole site, every queue gives no numbers, also one that the settings add meanwhile', () => {
    both.when(taken('G')).refused('queue-paused')
    expect(siteView(both.day, both.at)).toMatchObject({ pause: { reason: 'weather', site: true } })
  })

  test('a queue is not resumed out of the pause of its site', () => {
    both.when(step('resume-queue', { queue: 'G' })).refused('queue-paused')
    given(openDay)
      .when(step('resume-queue', { queue: 'G' }))
      .already()
    given(openDay).when(step('resume-site')).already()
    given()
      .when(step('pause-site', { reason: 'lunch' }))
      .refused('day-closed')
  })
})

describe('[Z5] a pause for the weather', () => {
  const three = given(openDay, openDesk(), ...times(3, taken()))
  const rain = step('pause-site', { reason: 'weather' })

  test('sends everybody off the line, and brings them back in their order', () => {
    const { marks } = marshalView(three.day, three.at).queues[0]!
    expect(marks).toBeGreaterThan(2)
    const roof = ['A001', 'A002', 'A003'].map((number) => ({ type: 'sheltered', number }) as const)
    three.when(rain).happens({ type: 'site-paused', reason: 'weather', line: 'shelter' }, ...roof)
    const back = ['A001', 'A002', 'A003'].map(
      (number, n) => ({ type: 'lined', number, mark: n + 1 }) as const,
    )
    givenAt(sampleSite(), openDay, openDesk(), ...times(3, taken()), rain)
      .when(later(MINUTE, step('resume-site')))
      .happens({ type: 'site-resumed' }, ...back)
  })

  test('brings nobody forward meanwhile, and whoever is called by an undo goes back under the roof', () => {
    const called = given(
      openDay,
      openDesk(),
      ...times(3, taken()),
      step('call-next', { desk: '1', seen: [] }, { id: 'call' }),
      rain,
    )
    expect(called.day.queues.get('A')?.standing).toEqual([])
    const undone = play(called, step('undo', { desk: '1', of: 'call' }))
    expect(undone.day.queues.get('A')).toMatchObject({ standing: [], waiting: ['A001', 'A002', 'A003'] })
  })

  test('ends a crowding that was reported there', () => {
    const crowded = play(three, step('report-crowding', { queue: 'A', from: 1, to: 2 }), rain)
    expect(crowded.day.queues.get('A')?.crowding).toBeNull()
  })
})
