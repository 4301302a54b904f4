// Which queues of a site of several steps have a row on the wall.

import { expect, test } from 'vitest'
import { ownRows } from '../../../../client/common/wall/own-rows.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { type ScreenView, screenView } from '../../../../shared/day/views/screen.ts'
import { callNext, givenAt } from '../../../kit/given.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { allOpen, finish, registered, siteOfSteps } from '../../../kit/steps.ts'

const queuesOf = (site: Site, queues: string[] = []): ScreenView['queues'] => {
  const { day, at } = givenAt(site, allOpen.slice(0, 2))
  return screenView(day, at, { desks: [], queues }).queues
}
const rows = (site: Site, queues?: string[]) => ownRows(queuesOf(site, queues)).map(({ id }) => id)

test('the entrances have one, and at a site of one step every queue', () => {
  expect(rows(siteOfSteps())).toEqual(['A', 'G'])
  expect(rows(sampleSite())).toEqual(['A', 'G'])
})

test('a later queue has one where people stand in its line', () => {
  const site = siteOfSteps()
  const queues = site.queues.map((queue) => (queue.id === 'R' ? { ...queue, length: 5 } : queue))
  expect(rows({ ...site, queues })).toEqual(['A', 'G', 'R'])
})

test('a screen for later steps alone shows theirs', () =>
  expect(rows(siteOfSteps(), ['R', 'S'])).toEqual(['R', 'S']))

test('a screen that is told its queues shows the calls of these steps alone, with the word of their desks', () => {
  const { day, at } = givenAt(
    siteOfSteps(),
    allOpen,
    [...registered(), ...registered('A002')],
    [callNext('2', []), finish('A001'), callNext('3', []), callNext('2', [])],
  )
  const all = screenView(day, at).calls.map(({ number, desk, place }) => [number, desk, place])
  expect(all).toEqual([
    ['A002', '2', 'registration'],
    ['A001', '3', 'vaccination'],
  ])
  const calls = screenView(day, at, { desks: [], queues: ['R'] }).calls
  expect(calls).toMatchObject([{ number: 'A002', place: 'registration' }])
})
