// What everybody is told about how many can be served today.

import { describe, expect, test } from 'vitest'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { screenView } from '../../../shared/day/views/screen.ts'
import { siteSummary, siteView } from '../../../shared/day/views/site.ts'
import { callNext, givenAt, after as later, MINUTE, openDay, openDesk, step, taken } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { begun, hall, words } from './quota-site.ts'

describe('[G8] what everybody is told', () => {
  const at = (people: number, quota: object, ...more: Parameters<typeof givenAt>[1][]) => {
    const site = hall(null, { quotas: [{ queues: ['V', 'W'], people, words, ...quota }] })
    const played = givenAt(site, begun, ...more)
    const [a] = siteView(played.day, played.at).queues
    const wall = screenView(played.day, played.at).queues.find(({ id }) => id === 'A')
    expect([wall?.left, wall?.elsewhere]).toEqual([a?.left, a?.elsewhere])
    return { left: a?.left, elsewhere: a?.elsewhere }
  }

  test('how many are left, from the threshold of the site on, and else from 100 on', () => {
    expect(at(101, {})).toEqual({ left: null, elsewhere: null })
    expect(at(101, {}, taken('A', 1))).toEqual({ left: 100, elsewhere: null })
    expect(at(101, { tellFrom: 40 }, taken('A', 1)).left).toBe(null)
    expect(at(40, { tellFrom: 40 }).left).toBe(40)
    expect(at(40, { tellFrom: 40 }, taken('A', 3)).left).toBe(30)
    expect(at(12, {}, taken('A', 3)).left).toBe(9)
  })

  test('where to go and when to come again, once none is left', () => {
    expect(at(8, {}, taken('A', 8))).toEqual({ left: 0, elsewhere: words })
    expect(at(8, { words: undefined }, taken('A', 8))).toEqual({ left: 0, elsewhere: null })
  })

  test('nothing once no numbers are given, nor of a queue that one comes to from another', () => {
    expect(at(8, {}, step('close-day'))).toEqual({ left: null, elsewhere: null })
    const { day, at: now } = givenAt(hall(8), begun)
    expect(siteView(day, now).queues.map((queue) => 'left' in queue)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })

  test('a site without a quota looks as before', () => {
    const { day, at: now } = givenAt(hall(null), begun)
    expect(siteView(day, now).queues.some((queue) => 'left' in queue)).toBe(false)
    expect('left' in siteSummary(day, now)).toBe(false)
  })

  test('a site says how many it can serve in all where each of its entrances has a quota', () => {
    const left = (quotas: Site['quotas']) => {
      const { day, at: now } = givenAt(hall(null, { quotas }), begun, taken('A', 2))
      return siteSummary(day, now).left
    }
    expect(left([{ queues: ['V', 'W'], people: 9 }])).toBe(null)
    expect(
      left([
        { queues: ['V', 'W'], people: 9 },
        { queues: ['G'], people: 5 },
      ]),
    ).toBe(10)
    expect(left([{ queues: ['V', 'W', 'G'], people: 9 }])).toBe(7)
  })
})

describe('[G9] the last number of today', () => {
  const alone = (people: number, hours?: Site['hours']) =>
    sampleSite({
      presence: 'open',
      quotas: [{ queues: ['A'], people, tellFrom: 1 }],
      ...(hours ? { hours } : {}),
    })
  const many = (count: number, of = 1) =>
    Array.from({ length: count }, () => later(MINUTE / 2, taken('A', of)))
  const lastOf = (site: Site, ...more: Parameters<typeof givenAt>[1][]) => {
    const { day, at: now } = givenAt(site, openDay, openDesk('1'), ...more)
    return siteView(day, now).queues.find(({ id }) => id === 'A')!.lastNumber
  }

  test('is what is left, divided by the mean party', () => {
    expect(lastOf(alone(300), many(30))).toBe('A300')
    expect(lastOf(alone(300), many(30, 2))).toBe('A150')
  })

  test('is not said before enough numbers, nor while parties leave it open, nor once nothing is left', () => {
    expect(lastOf(alone(300), many(19))).toBe(null)
    const mixed = Array.from({ length: 12 }, () => [taken('A', 1), taken('A', 10)]).flat()
    expect(lastOf(alone(900), mixed)).toBe(null)
    expect(lastOf(alone(30), many(30))).toBe(null)
    const told = { quotas: [{ queues: ['A'], people: 300, tellFrom: 280 }] }
    expect(lastOf({ ...alone(300), ...told }, many(30))).toBe(null)
  })

  test('is what comes until the time of the last number, where that is earlier', () => {
    // two a minute from 08:00 on, and an hour of them
    const hours = { from: '08:00', to: '09:30', lastNumber: '09:00' }
    const first = [taken('A'), callNext('1', [])]
    expect(lastOf(alone(9000, hours), first, many(60))).toBe('A120')
    expect(lastOf(alone(80, hours), first, many(60))).toBe('A080')
  })
})
