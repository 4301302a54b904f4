// How many people can be served today.

import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { quotaOn } from '../../../shared/day/nouns/quota.ts'
import { leftOf } from '../../../shared/day/nouns/quota-count.ts'
import { ONCE } from '../../../shared/day/nouns/repeats.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { Site as SiteShape } from '../../../shared/day/nouns/site.ts'
import { formatOfSite } from '../../../shared/day/nouns/site-format.ts'
import { leftIn } from '../../../shared/day/rules/quota.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import {
  callNext,
  givenAt,
  holder,
  openDay,
  type Played,
  play,
  step,
  taken,
  takenBy,
} from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { begun, hall } from './quota-site.ts'

const setQuota = (people: number, queue = 'V') => step('set-quota', { queue, people, why: 'delivery' })
const finish = (number: string, to?: string) => step('finish', to ? { number, to } : { number })
/** From the entrance to the desk at V. */
const toJab = (number: string, queue = 'V') => [
  callNext('1', []),
  finish(number),
  callNext('2', []),
  finish(number, queue),
  callNext('3', []),
]
const sums = ({ day }: Played) => day.quotas.map(({ held, served, people }) => ({ held, served, people }))
const settings = (site: Site) =>
  step('change-settings', { site } as never, { by: { role: 'owner', id: 'o1' } })

describe('[G1] the figure of a date', () => {
  const quota = {
    people: { mon: 890, sat: 0 },
    dates: [{ date: '2026-11-24', people: 300 }],
  }
  test('is that of the date, else of the weekday, else there is no limit', () => {
    expect(quotaOn(quota, '2026-11-23')).toBe(890)
    expect(quotaOn(quota, '2026-11-24')).toBe(300)
    expect(quotaOn(quota, '2026-11-25')).toBe(null)
    expect(quotaOn(quota, '2026-11-28')).toBe(0)
    expect(quotaOn({ people: 5 }, '2026-11-25')).toBe(5)
  })

  test('is that of the date that the site has in its own zone', () => {
    // at 00:30 in Shanghai on Tuesday it is still Monday in Madrid
    const at = Date.UTC(2026, 10, 23, 16, 30)
    const opening = { ...step('open-day'), later: at - Date.UTC(2026, 10, 23, 0, 0) }
    const site = { quotas: [{ queues: ['A'], people: { mon: 1, tue: 2 } }] }
    const peopleIn = (timeZone: string) =>
      givenAt(sampleSite({ ...site, timeZone }), opening).day.quotas[0]!.people
    expect(peopleIn('Asia/Shanghai')).toBe(2)
    expect(peopleIn('Europe/Madrid')).toBe(1)
  })
})

describe('settings with a quota', () => {
  const faultsOf = (quotas: unknown) =>
    v.safeParse(SiteShape, { ...hall(null), quotas }).issues?.map(({ message }) => message) ?? []

  test('name queues that are there, each in one quota', () => {
    expect(
      faultsOf([
        { queues: ['V', 'W'], people: 9 },
        { queues: ['A'], people: { mon: 9 } },
      ]),
    ).toEqual([])
    expect(faultsOf([{ queues: ['Z'], people: 9 }])).toEqual(['quota-nowhere'])
    expect(
      faultsOf([
        { queues: ['V'], people: 9 },
        { queues: ['W', 'V'], people: 8 },
      ]),
    ).toEqual(['quota-twice'])
  })

  test('have figures that can be, on dates that there are, each once', () => {
    for (const people of [-1, 1.5, 100_001, {}]) expect(faultsOf([{ queues: ['V'], people }])).not.toEqual([])
    const dated = (...dates: string[]) =>
      faultsOf([{ queues: ['V'], people: 9, dates: dates.map((date) => ({ date, people: 1 })) }])
    expect(dated('2028-02-29')).toEqual([])
    expect(dated('2026-02-29')).toEqual(['no-such-date'])
    expect(dated('2026-12-01', '2026-12-01')).toEqual([ONCE])
  })

  test('have their words in each language of the site, and need a log that can hold them', () => {
    expect(faultsOf([{ queues: ['V'], people: 9, words: { 'zh-CN': '明天再来' } }])).toEqual(['missing'])
    expect(formatOfSite(hall(9))).toBe(2)
  })
})

describe('[G2] who counts', () => {
  test('whoever has a number that may still come there, from the entrance on, and once they were served', () => {
    const at = (...more: Parameters<typeof givenAt>[1][]) => sums(givenAt(hall(), begun, ...more))
    expect(at(taken('A', 3))).toEqual([{ held: 3, served: 0, people: 10 }])
    expect(at(taken('A', 3), toJab('A001'))).toEqual([{ held: 3, served: 0, people: 10 }])
    expect(at(taken('A', 3), toJab('A001'), finish('A001'))).toEqual([{ held: 0, served: 3, people: 10 }])
    expect(at(taken('G', 3))).toEqual([{ held: 0, served: 0, people: 10 }])
  })

  test('of several queues of a step each person once, whichever they go to, also after a transfer', () => {
    const there = play(givenAt(hall(), begun, taken('A', 2)), ...toJab('A001', 'W'))
    expect(sums(there)).toEqual([{ held: 2, served: 0, people: 10 }])
    const moved = play(there, step('transfer', { number: 'A001', queue: 'V' }))
    expect(sums(moved)).toEqual([{ held: 2, served: 0, people: 10 }])
    expect(sums(play(moved, step('transfer', { number: 'A001', queue: 'G' })))[0]).toMatchObject({ held: 0 })
  })

  test('where ways part, for every quota to which a way still leads, and for no other', () => {
    const quotas = ['V', 'W'].map((queue) => ({ queues: [queue], people: 5 }))
    const one = givenAt(hall(null, { quotas }), begun, taken('A', 2))
    expect(sums(one).map(({ held }) => held)).toEqual([2, 2])
    expect(leftIn(one.day, 'A')).toBe(3)
    expect(sums(play(one, ...toJab('A001'))).map(({ held }) => held)).toEqual([2, 0])
  })

  test('who is turned away after it was served from it all the same', () => {
    const site = hall()
    const more = {
      ...site,
      queues: site.queues.map((one) => (one.id === 'V' ? { ...one, then: ['G'] } : one)),
    }
    const there = play(
      givenAt(more, begun, taken('A', 3)),
      ...toJab('A001'),
      finish('A001'),
      callNext('4', []),
    )
    for (const people of [1, 3])
      expect(sums(play(there, step('turn-away', { number: 'A001', why: 'fever', people })))).toEqual([
        { held: 0, served: 3, people: 10 },
      ])
  })
})

describe('[G3] what comes back', () => {
  const three = () => play(givenAt(hall(), begun, taken('A', 3)))
  const held = (played: Played) => sums(played)[0]!.held

  test('of whoever leaves, is removed, or is turned away before', () => {
    expect(held(play(three(), step('leave', { number: 'A001' })))).toBe(0)
    const there = play(three(), ...toJab('A001'))
    expect(held(play(there, step('turn-away', { number: 'A001', why: 'fever', people: 1 })))).toBe(2)
    expect(held(play(there, step('turn-away', { number: 'A001', why: 'fever' })))).toBe(0)
  })

  test('of whoever is missed, until they are put back in the queue', () => {
    const missed = play(three(), callNext('1', []), step('miss', { number: 'A001' }))
    expect(held(missed)).toBe(0)
    expect(held(play(missed, step('return-ticket', { number: 'A001' })))).toBe(3)
  })

  test('of a party that is made smaller, and a party that grows takes more', () => {
    const amended = (party: number) => step('amend-ticket', { number: 'A001', party })
    expect(held(play(three(), amended(1)))).toBe(1)
    expect(held(play(three(), amended(7)))).toBe(7)
  })

  test('an undo takes back what its command did to it', () => {
    const there = play(three(), ...toJab('A001'))
    const of = (played: Played) => played.day.desks.get('3')!.undoable!.of
    const done = play(there, finish('A001'))
    expect(sums(play(done, step('undo', { desk: '3', of: of(done) })))).toEqual(sums(there))
  })

  test('whoever is on hold keeps what they took', () =>
    expect(held(play(three(), step('hold', { number: 'A001', minutes: 5 })))).toBe(3))
})

describe('[G4] none left', () => {
  const two = givenAt(hall(), begun, taken('A', 8))

  test('residents get no number for more people than are left, and are told how many and where to go', () => {
    two.when(takenBy('d1', 'A', 3)).refused('none-left')
    const full = givenAt(hall(), begun, taken('A', 10))
    full.when(takenBy('d1', 'A', 1)).refused('none-left')
    full.when(takenBy('d1', 'G', 10)).happens(expect.objectContaining({ type: 'ticket-taken' }) as never)
  })

  test('a party for which enough is left gets a number, the last one', () =>
    two.when(takenBy('d1', 'A', 2)).leaves(({ quotas }) => expect(leftOf(quotas[0]!)).toBe(0)))

  test('a holder makes a party larger only while enough is left', () => {
    const mine = givenAt(hall(), begun, takenBy('d1', 'A', 8))
    const grow = (party: number) => step('amend-ticket', { number: 'A001', party }, { by: holder('A001') })
    const all = givenAt(hall(10), begun, takenBy('d1', 'A', 8), taken('A', 1))
    all.when(grow(10)).refused('none-left')
    all.when(grow(9)).leaves(({ quotas }) => expect(leftOf(quotas[0]!)).toBe(0))
    mine.when(grow(1)).leaves(({ quotas }) => expect(leftOf(quotas[0]!)).toBe(9))
  })

  test('nobody can be served on a day with a figure of 0', () =>
    givenAt(hall(0), begun)
      .when(takenBy('d1', 'A', 1))
      .refused('none-left'))
})

describe('[G5] a marshal may still give one', () => {
  const full = givenAt(hall(), begun, taken('A', 10))

  test('and the log says that it was beyond the quota', () => {
    full.when(taken('A', 2)).happens(expect.objectContaining({ type: 'ticket-taken', beyond: true }) as never)
    const { log } = play(
      givenAt(hall(), begun, taken('A', 9)),
      step('take-in', { from: 'A9001', to: 'A9003' }),
    )
    const slips = log.flatMap(({ event }) =>
      event.type === 'ticket-taken' && event.slip ? [event.beyond] : [],
    )
    expect(slips).toEqual([undefined, true, true])
  })

  test('a number within it says nothing of it', () =>
    expect(full.log.some(({ event }) => event.type === 'ticket-taken' && event.beyond)).toBe(false))

  test('how many more there are than can be served is shown to marshals', () => {
    const [quota] = marshalView(play(full, taken('A', 2)).day, full.at).quotas
    expect(quota).toEqual({ queues: ['V', 'W'], people: 10, held: 12, served: 0, left: 0, short: 2 })
  })
})

describe('[G6] set-quota', () => {
  const served = play(givenAt(hall(), begun, taken('A', 3)), ...toJab('A001'), finish('A001'))
  const site = { ...givenAt(hall(), begun), ...served }

  test('sets the figure of the day, and nobody loses a number by it', () => {
    const more = play(site, setQuota(20))
    expect(leftIn(more.day, 'A')).toBe(17)
    const less = play(more, taken('A', 9), setQuota(5, 'W'))
    expect(sums(less)).toEqual([{ held: 9, served: 3, people: 5 }])
    expect(leftIn(less.day, 'A')).toBe(0)
  })

  test('is refused below what was served, without a quota, and before the day', () => {
    const at = givenAt(hall(), begun, taken('A', 3), toJab('A001'), finish('A001'))
    at.when(setQuota(2)).refused('below-served')
    at.when(setQuota(3)).happens({ type: 'quota-set', queue: 'V', people: 3, why: 'delivery' })
    at.when(setQuota(9, 'A')).refused('no-quota')
    at.when(setQuota(9, 'Z')).refused('unknown-queue')
    givenAt(hall()).when(setQuota(9)).refused('day-closed')
  })

  test('the figure that it is already changes nothing', () =>
    givenAt(hall(), begun).when(setQuota(10)).already())

  test('also gives a figure to a day for which the settings have none', () => {
    const sundays = hall(null, { quotas: [{ queues: ['V', 'W'], people: { sun: 4 } }] })
    const monday = givenAt(sundays, begun)
    expect(leftIn(monday.day, 'A')).toBe(Number.POSITIVE_INFINITY)
    expect(leftIn(play(monday, setQuota(7)).day, 'A')).toBe(7)
  })
})

describe('[G7] settings that change in the middle of a day', () => {
  const raised = givenAt(hall(), begun, taken('A', 3), setQuota(30))
  const figure = (site: Site) => sums(play(raised, settings(site)))

  test('leave the figure of a marshal in force, unless they have another one for that day', () => {
    expect(figure({ ...hall(), spacing: 2 })).toEqual([{ held: 3, served: 0, people: 30 }])
    const dated = { queues: ['W', 'V'], people: 10, dates: [{ date: '2026-11-24', people: 1 }] }
    expect(figure(hall(null, { quotas: [dated] }))[0]!.people).toBe(30)
    expect(figure(hall(12))).toEqual([{ held: 3, served: 0, people: 12 }])
    const today = { ...dated, dates: [{ date: '2026-11-23', people: 6 }] }
    expect(figure(hall(null, { quotas: [today] }))[0]!.people).toBe(6)
  })

  test('so does opening the day again', () => {
    const again = [step('close-day'), openDay]
    expect(sums(play(raised, ...again))).toEqual(sums(raised))
  })

  test('count who came before there was a quota, and who may come there by another way now', () => {
    const plain = givenAt(hall(null), begun, taken('A', 3), taken('G', 2))
    expect(sums(play(plain, settings(hall(9))))).toEqual([{ held: 3, served: 0, people: 9 }])
    const ways = hall(9)
    const both = {
      ...ways,
      queues: ways.queues.map((one) => (one.id === 'G' ? { ...one, then: ['V'] } : one)),
    }
    expect(sums(play(plain, settings(both)))).toEqual([{ held: 5, served: 0, people: 9 }])
    expect(play(raised, settings(hall(null))).day.quotas).toEqual([])
  })

  test('are refused below what has been served', () => {
    const at = givenAt(hall(), begun, taken('A', 3), toJab('A001'), finish('A001'))
    at.when(settings(hall(2))).refused('invalid')
    at.when(settings(hall(3))).leaves(({ quotas }) => expect(quotas[0]!.people).toBe(3))
    const beyond = givenAt(hall(2), begun, taken('A', 3), toJab('A001'), finish('A001'))
    beyond.when(settings(hall(null, { quotas: [{ queues: ['V', 'W', 'G'], people: 2 }] }))).refused('invalid')
  })
})
