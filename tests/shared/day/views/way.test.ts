// What phones and sites show of a way of several steps.

import { expect, test } from 'vitest'
import { siteSummary, siteView } from '../../../../shared/day/views/site.ts'
import { ticketView } from '../../../../shared/day/views/ticket.ts'
import { callNext, given, givenAt, openDay, type Played, step, taken, ticket } from '../../../kit/given.ts'
import { allOpen, finish, registered, siteOfSteps } from '../../../kit/steps.ts'

const site = siteOfSteps()
const viewOf = ({ day, at }: Played) => ticketView(day, ticket(day, 'A001'), at)
const way = (played: Played) =>
  viewOf(played).way?.stops.map(({ queues, state }) => `${state} ${queues.join(' or ')}`)

test('[V20] a phone is shown every stop of its way: behind it, where it is, and to come', () => {
  expect(way(givenAt(site, allOpen, taken()))).toEqual(['here A', 'ahead R', 'ahead S or T'])
  const moved = givenAt(site, allOpen, registered())
  expect(way(moved)).toEqual(['done A', 'here R', 'ahead S or T'])
  const jab = [callNext('2', []), finish('A001')]
  expect(way(givenAt(site, allOpen, registered(), jab))).toEqual(['done A', 'done R', 'here S'])
  const over = givenAt(site, allOpen, registered(), jab, callNext('3', []), finish('A001'))
  expect(way(over)).toEqual(['done A', 'done R', 'done S'])
  expect(viewOf(over).way?.doneBy).toBeNull()
})

test('[V20] and what its queues and their desks are called', () =>
  expect(viewOf(givenAt(site, allOpen, taken())).queues).toContainEqual({
    id: 'R',
    name: { 'zh-CN': '登记', en: 'Registration' },
    place: 'registration',
    step: 'registration',
  }))

test('[V20] a number that ended on the way shows no stops to come', () => {
  const left = givenAt(site, allOpen, registered(), step('leave', { number: 'A001' }))
  expect(way(left)).toEqual(['done A', 'here R'])
})

test('[V20] a site of one step shows no way', () => {
  const { queues, way: none } = viewOf(given(openDay, taken()))
  expect([queues, none]).toEqual([null, null])
})

test('[V20] a site shows what follows each queue, and how long a visit lasts that begins there', () => {
  const { day, at } = givenAt(site, allOpen, taken())
  const shown = siteView(day, at).queues.map(({ id, then, visit }) => [id, then, visit !== undefined])
  expect(shown).toEqual([
    ['A', ['R'], true],
    ['G', ['R'], true],
    ['R', ['S', 'T'], false],
    ['S', undefined, false],
    ['T', undefined, false],
  ])
})

test('[V20] the overview counts a visitor once, wherever they are on their way', () => {
  const others = [taken(), registered('A002')].flat()
  const { day, at } = givenAt(site, allOpen, registered(), others, callNext('2', []), finish('A001'))
  // at S, called at the entrance again, and in the queue of the registration
  expect(siteSummary(day, at)).toMatchObject({ waiting: 3, people: 3 })
})
