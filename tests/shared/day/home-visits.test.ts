// Visits at home: a list that marshals tick off.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_VISITS } from '../../../shared/day/nouns/visits.ts'
import { dayFigures } from '../../../shared/day/reports/figures/day-figures.ts'
import { addDay, noDays } from '../../../shared/day/reports/figures/sums.ts'
import { dayTally } from '../../../shared/day/reports/figures/tally.ts'
import { visitsListed } from '../../../shared/day/views/visits.ts'
import {
  callNext,
  given,
  HOUR,
  after as later,
  MINUTE,
  openDay,
  openDesk,
  play,
  type Step,
  step,
  taken,
  tried,
} from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'

const forNumber = (number: string) => step('note-visit', { number })
const written = step('note-visit', { noted: true })
const tick = (visit: number) => step('tick-visit', { visit })
const reopen = (visit: number) => step('reopen-visit', { visit })
const drop = (visit: number) => step('drop-visit', { visit })

const morning = [openDay, openDesk('1'), taken(), taken('G')] as const
const list = (...steps: Step[]) =>
  visitsListed(given(...morning, ...steps).day).map(({ id, doneAt }) => [id, doneAt !== null])

describe('[H3] a marshal notes a visit', () => {
  test('for a number, or with something written, which the log does not have', () => {
    given(...morning)
      .when(forNumber('A001'))
      .happens({ type: 'visit-noted', visit: 1, number: 'A001' })
    given(...morning, forNumber('A001'))
      .when(written)
      .happens({ type: 'visit-noted', visit: 2, noted: true })
  })

  test('but not for nobody, and not for a number that was never given', () => {
    given(...morning)
      .when(step('note-visit', {}))
      .refused('invalid')
    given(...morning)
      .when(forNumber('A777'))
      .refused('unknown-ticket')
    given().when(written).refused('day-closed')
  })

  test('for a number that is over, and once the day is', () => {
    const over = [
      ...morning,
      callNext('1', []),
      step('leave', { number: 'A001' }),
      step('leave', { number: 'G001' }),
    ]
    given(...over)
      .when(forNumber('A001'))
      .happens({ type: 'visit-noted', visit: 1, number: 'A001' })
    const ended = given(...over, step('close-day'))
    expect(ended.day.state).toBe('ended')
    ended.when(written).happens({ type: 'visit-noted', visit: 1, noted: true })
  })

  test('and moves nobody', () => {
    const before = given(...morning)
    const { day } = play(before, forNumber('A001'))
    expect([day.queues, day.desks]).toEqual([before.day.queues, before.day.desks])
  })

  test('which answers the request of its holder for one', () => {
    const asked = [...morning, step('ask-help', { number: 'A001', need: 'visit' })]
    given(...asked)
      .when(forNumber('A001'))
      .happens(
        { type: 'visit-noted', visit: 1, number: 'A001' },
        { type: 'help-given', number: 'A001', need: 'visit' },
      )
    expect(given(...asked, forNumber('G001')).day.help).toHaveLength(1)
  })

  test('up to 200 on a day, also where some were taken off again', () => {
    const all = Array.from({ length: MOST_VISITS }, () => written)
    const full = given(openDay, ...all, drop(1), drop(2))
    expect(full.day.visits).toHaveLength(MOST_VISITS - 2)
    full.when(written).refused('visits-full')
  })
})

describe('[H4] a visit is ticked off', () => {
  test('once: a second tap and a second marshal succeed and change nothing', () => {
    const noted = given(...morning, written)
    noted.when(tick(1)).happens({ type: 'visit-done', visit: 1 })
    given(...morning, written, tick(1))
      .when(tick(1))
      .already()
  })

  test('and opened again where that was a mistake', () => {
    given(...morning, written, tick(1))
      .when(reopen(1))
      .happens({ type: 'visit-reopened', visit: 1 })
    given(...morning, written)
      .when(reopen(1))
      .already()
    expect(list(written, written, tick(1), reopen(1))).toEqual([
      [1, false],
      [2, false],
    ])
  })

  test('those to do come first on the list, then those that are done, the latest first', () => {
    const three = [written, written, written, written]
    expect(list(...three, tick(1), later(MINUTE, tick(3)))).toEqual([
      [2, false],
      [4, false],
      [3, true],
      [1, true],
    ])
  })
})

describe('[H5] a visit is taken off the list', () => {
  test('unless it is done: it counts', () => {
    given(...morning, written)
      .when(drop(1))
      .happens({ type: 'visit-dropped', visit: 1 })
    given(...morning, written, tick(1))
      .when(drop(1))
      .refused('wrong-state')
    expect(list(written, written, drop(1))).toEqual([[2, false]])
  })

  test('twice is once, and whoever ticks it then is told', () => {
    const dropped = given(...morning, written, drop(1))
    dropped.when(drop(1)).already()
    dropped.when(tick(1)).refused('unknown-visit')
    dropped.when(reopen(1)).refused('unknown-visit')
    dropped.when(drop(2)).refused('unknown-visit')
    dropped.when(written).happens({ type: 'visit-noted', visit: 2, noted: true })
  })
})

test('a day whose time is put right moves the times of its visits, too', () => {
  const ahead = [step('open-day'), written, later(HOUR, tick(1))]
  const played = given(...ahead)
  const { day } = played
  const clock = played.at - 5 * HOUR
  const put = play(
    { ...played, at: clock },
    step('put-day-right', {}, { by: { role: 'owner', id: 'o' }, clock }),
  )
  const [was, is] = [day.visits[0]!, put.day.visits[0]!]
  expect([was.at - is.at, was.doneAt! - is.doneAt!]).toEqual([5 * HOUR, 5 * HOUR])
})

test('[H4] the counts of a day and of a period are those of the list, whatever was noted, ticked, opened and dropped', () => {
  const kinds = ['note', 'tick', 'reopen', 'drop'] as const
  const acts = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 6 })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(acts, (some) => {
      const steps = some.map(([kind, id]) =>
        kind === 'note' ? written : step(`${kind}-visit`, { visit: id }),
      )
      const { day, log } = tried(sampleSite(), openDay, taken(), ...steps)
      const done = day.visits.filter(({ doneAt }) => doneAt !== null).length
      expect(dayFigures(day, log).visited ?? 0).toBe(done)
      const sums = noDays()
      addDay(sums, { site: 'a', date: day.date, tally: dayTally(day, log), isPartial: false })
      expect(sums.all.visited).toBe(done)
      expect([...sums.hours.values()].reduce((sum, { visited }) => sum + visited, 0)).toBe(done)
      expect(sums.staff.get('m1')?.visited ?? 0).toBe(done)
      expect(JSON.stringify(log)).not.toContain('where')
    }),
    { numRuns: 60 },
  )
})
