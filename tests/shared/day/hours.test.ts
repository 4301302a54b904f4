import { expect, test } from 'vitest'
import { siteSummary } from '../../../shared/day/views/site.ts'
import { after, givenAt, HOUR, MINUTE, MORNING, openDay, taken, takenBy } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'

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
