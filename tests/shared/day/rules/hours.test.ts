import { expect, test } from 'vitest'
import { unservedIn } from '../../../../shared/day/alarms/alarms.ts'
import { givesNumbers } from '../../../../shared/day/rules/hours.ts'
import { siteSummary } from '../../../../shared/day/views/site.ts'
import { after, givenAt, HOUR, MINUTE, MORNING, openDay, taken, takenBy } from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'

const hours = { from: '08:00', to: '18:00', lastNumber: '17:30' }

test('[S3] residents get no numbers from the time of the last number on, a marshal may still give one', () => {
  const day = givenAt(sampleSite({ hours }), openDay)
  day
    .when(after(9.5 * HOUR - MINUTE, takenBy('a')))
    .answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
  day.when(after(9.5 * HOUR, takenBy('a'))).refused('day-closed')
  day.when(after(9.5 * HOUR, taken())).answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
  expect(siteSummary(day.day, MORNING + 9 * HOUR).open).toBe(true)
  expect(siteSummary(day.day, MORNING + 9.5 * HOUR).open).toBe(false)
})

test('[S3] hours past midnight count from the start of the day', () => {
  const night = { from: '18:00', to: '02:00', lastNumber: '01:30' }
  const day = givenAt(sampleSite({ hours: night }), openDay)
  day.when(after(17 * HOUR, takenBy('a'))).answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
  day.when(after(17.5 * HOUR, takenBy('a'))).refused('day-closed')
})

test('[S3] a day that is opened before dayStart gives numbers until the last number of its own date', () => {
  const day = givenAt(sampleSite({ hours }), after(-5 * HOUR, openDay))
  day.when(takenBy('a')).answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
  day.when(after(14.5 * HOUR, takenBy('a'))).refused('day-closed')
})

test('[S3] a last number at dayStart itself is the end of the day', () => {
  const day = givenAt(sampleSite({ hours: { from: '04:00', to: '04:00', lastNumber: '04:00' } }), openDay)
  day.when(after(20 * HOUR - 1, takenBy('a'))).answers({ ticket: { number: 'A001', queue: 'A', party: 1 } })
})

test.each([
  { from: '00:00', to: '23:59', lastNumber: '23:59' },
  { from: '08:00', to: '08:00', lastNumber: '08:00' },
  { from: '04:00', to: '03:59', lastNumber: '03:59' },
])(
  '[S3] [A1] a site that is open round the clock, from $from to $to, gives numbers and is watched through its whole day',
  (always) => {
    const day = givenAt(sampleSite({ hours: always }), openDay)
    const waiting = givenAt(sampleSite({ hours: always }), openDay, taken()).day
    for (let minute = -4 * 60; minute < 20 * 60; minute++) {
      const at = MORNING + minute * MINUTE
      expect(givesNumbers(day.day, at), `${minute}`).toBe(true)
      expect(unservedIn(waiting, at), `${minute}`).toHaveLength(1)
    }
  },
)

test('[S3] [A1] a site that is open across the start of its day gives numbers before it closes, and again once it opens', () => {
  const night = { from: '22:00', to: '06:00', lastNumber: '05:30' }
  const { day } = givenAt(sampleSite({ hours: night }), openDay)
  const gives = (hours: number) => givesNumbers(day, MORNING + hours * HOUR)
  expect([-4, -2.6, -2.5, 0, 13.9].map(gives)).toEqual([true, true, false, false, false])
  expect([14, 16, 19.9].map(gives)).toEqual([true, true, true])
  expect(gives(20)).toBe(false)
  const waiting = givenAt(sampleSite({ hours: night }), openDay, taken()).day
  for (const hours of [-4, 15]) expect(unservedIn(waiting, MORNING + hours * HOUR)).toHaveLength(1)
})
