import { expect, test } from 'vitest'
import type { Site } from '../../../shared/day/site.ts'
import { given, openDay, openDesk, step, taken, times } from '../../kit/given.ts'
import { sampleSite, withLines } from '../../kit/sample.ts'

const change = (site: Site) => step('change-settings', { site }, { by: { role: 'owner', id: 'o' } })

test('[S1] a change in the middle of a day is an event and loses nobody', () => {
  const site = withLines(1)
  given(openDay, openDesk(), times(4, taken()))
    .when(change(site))
    .leaves((day) => {
      expect(day.queues.get('A')?.standing).toEqual(['A001', 'A002', 'A003', 'A004'])
      expect(day.desks.get('1')?.open).toBe(true)
    })
})

test('[S1] before the day is opened there is nothing to change in it', () =>
  given()
    .when(change(withLines(1)))
    .already())

test('[S2] a queue that has given numbers and a desk that is open cannot be removed', () => {
  const { queues, desks } = sampleSite()
  const withoutG = sampleSite({
    queues: [queues[0]!],
    desks: desks.map((desk) => ({ ...desk, queues: ['A'] })),
  })
  given(openDay, taken('G')).when(change(withoutG)).refused('invalid')
  given(openDay, openDesk('1')).when(change(withoutG)).refused('invalid')
  given(openDay).when(change(withoutG)).happens({ type: 'settings-changed', site: withoutG })
  given(openDay, openDesk('1'))
    .when(change(sampleSite({ desks: [desks[1]!] })))
    .refused('invalid')
  given(openDay, openDesk('2'))
    .when(change(sampleSite({ desks: [desks[1]!] })))
    .leaves((day) => expect([...day.desks.keys()]).toEqual(['2']))
})
