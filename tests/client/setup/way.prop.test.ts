// The ways through a site: as they are made for each kind, and as steps are put in and taken out.

import { LANGUAGES } from '../../../shared/languages.ts'
import '../../kit/page-words.ts'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { siteFrom, withDesks, withLanguage, withQueue } from '../../../client/setup/templates.ts'
import {
  idleDesks,
  mayPutIn,
  mayTakeOut,
  stagesOf,
  withIdleServing,
  withoutIdle,
  withoutQueue,
  withQueueBack,
  withRoom,
  withStep,
} from '../../../client/setup/way.ts'
import { usualNames, WAYS, type Way } from '../../../client/setup/ways.ts'
import { isEntrance } from '../../../shared/day/nouns/entrance.ts'
import type { Kind } from '../../../shared/day/nouns/kinds.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import { StepKind } from '../../../shared/day/nouns/steps.ts'
import { ALL_KINDS, isStrangeTo } from '../../kit/kinds.ts'

const name = { 'zh-CN': '红旗社区', en: 'Hongqi Community' }
const each: readonly [Kind, Way][] = ALL_KINDS.flatMap((kind) =>
  WAYS[kind].map((way): [Kind, Way] => [kind, way]),
)
const made = (kind: Kind, steps: Way, desks = steps.map((step) => step.desks)) =>
  siteFrom({ kind, name, desks: 1, metres: 12, way: { steps, desks } }, 'hongqi', 'Asia/Shanghai')
const wrongIn = (site: Site) => v.safeParse(Site, site).issues
const stepsOf = (site: Site) => stagesOf(site).map(([queue]) => queue?.step)
const ways = fc.constantFrom(...each)

test.each(each)('the %s way makes a site that the server accepts, step after step', (kind, way) => {
  const site = made(kind, way)
  expect(wrongIn(site)).toBeUndefined()
  expect(stepsOf(site)).toEqual(way.map(({ step }) => step))
  expect(site.desks).toHaveLength(way.reduce((sum, { desks, isRoom }) => sum + (isRoom ? 0 : desks), 0))
  for (const queue of site.queues)
    for (const said of Object.values(queue.name)) expect(isStrangeTo(kind, said), said).toBe(false)
  // residents choose among the queues of the first step alone
  const [first = []] = stagesOf(site)
  for (const { id } of site.queues) expect(isEntrance(site, id)).toBe(first.some((queue) => queue.id === id))
})

test('each step gets as many desks as were answered, with numbers that no other step has', () =>
  fc.assert(
    fc.property(
      ways,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
      ([kind, way], desks) => {
        const site = made(kind, way, desks)
        way.forEach(({ queues, isRoom }, index) => {
          const own = site.desks.filter((desk) => desk.queues.includes(queues[0]!.id))
          expect(own).toHaveLength(isRoom ? 0 : desks[index]!)
          expect(site.queues.find(({ id }) => id === queues[0]!.id)?.room?.seats).toBe(
            isRoom ? desks[index] : undefined,
          )
        })
        expect(new Set(site.desks.map(({ id }) => id)).size).toBe(site.desks.length)
      },
    ),
  ))

test('a step that is put in stands where it was put, has a desk, and all go through it', () =>
  fc.assert(
    fc.property(ways, fc.nat(4), fc.constantFrom(...StepKind.options), ([kind, way], at, step) => {
      const site = made(kind, way)
      const after = (at % (way.length + 1)) - 1
      const longer = withStep(site, after, step)
      if (!mayPutIn(site, after)) {
        expect(longer).toBe(site)
        return
      }
      const isAllowed = after < 0 || !(step === 'entrance' || step === 'door')
      expect(wrongIn(longer) === undefined).toBe(isAllowed)
      const before = stepsOf(site)
      expect(stepsOf(longer)).toEqual([...before.slice(0, after + 1), step, ...before.slice(after + 1)])
    }),
  ))

test('a step that is put in and taken out again leaves the way as it was, but for its desk', () =>
  fc.assert(
    fc.property(ways, fc.nat(3), ([kind, way], at) => {
      const site = made(kind, way)
      const inner = way.filter(({ isRoom }) => !isRoom).length
      const longer = withStep(site, at % inner, 'consent')
      const added = longer.queues.find(
        ({ step, id }) => step === 'consent' && !site.queues.some((one) => one.id === id),
      )!
      const back = withoutQueue(longer, added.id)
      expect(back.queues).toEqual(site.queues)
      expect(withoutIdle(back)).toEqual(site)
    }),
  ))

test('whatever is taken out, those before go on to those after, and desks without a queue are named', () =>
  fc.assert(
    fc.property(ways, fc.array(fc.nat(9), { maxLength: 4 }), fc.boolean(), ([kind, way], picks, remove) => {
      let site = made(kind, way)
      for (const pick of picks) {
        const { id } = site.queues[pick % site.queues.length]!
        if (!mayTakeOut(site, id)) break
        const drew = site.desks.filter(({ queues }) => queues.length === 1 && queues[0] === id)
        const less = withoutQueue(site, id)
        expect(idleDesks(less).map((desk) => desk.id)).toEqual(drew.map((desk) => desk.id))
        expect(less.desks).toHaveLength(site.desks.length)
        site = remove ? withoutIdle(less) : withIdleServing(less, less.queues.find(({ room }) => !room)!.id)
        expect(wrongIn(site)).toBeUndefined()
      }
    }),
  ))

test('a step that cannot be taken out today is there again, with its desks and the ways to it', () =>
  fc.assert(
    fc.property(ways, fc.nat(9), ([kind, way], pick) => {
      const site = made(kind, way)
      const { id } = site.queues[pick % site.queues.length]!
      expect(withQueueBack(withoutQueue(site, id), site, id)).toEqual(site)
      expect(withQueueBack(withoutIdle(withoutQueue(site, id)), site, id).queues).toEqual(site.queues)
      expect(wrongIn(withQueueBack(withoutIdle(withoutQueue(site, id)), site, id))).toBeUndefined()
    }),
  ))

test('ways that run in a circle, which the server refuses, are drawn all the same', () => {
  const site = made('testing', WAYS.testing[0]!)
  const round = {
    ...site,
    queues: site.queues.map((queue) => (queue.id === 'C' ? { ...queue, then: ['B'] } : queue)),
  }
  expect(wrongIn(round)).toHaveLength(2)
  expect(stagesOf(round).flat()).toHaveLength(site.queues.length)
})

test('one more queue stands at the first step and goes on as the others there; one more desk is of the last step', () => {
  const site = made('vaccination', WAYS.vaccination[0]!)
  const more = withQueue(withDesks(site, 1))
  expect(wrongIn(more)).toBeUndefined()
  const added = more.queues[more.queues.length - 1]!
  expect(added).toMatchObject({ step: 'entrance', then: ['B'] })
  expect(more.desks.filter(({ queues }) => queues.includes(added.id)).map(({ id }) => id)).toEqual(['1', '2'])
  expect(more.desks[more.desks.length - 1]?.queues).toEqual(['C'])
})

test('a queue becomes a room and no room again: no line, no desk, nothing after it', () => {
  const site = made('testing', WAYS.testing[0]!)
  const room = withoutIdle(withRoom(site, 'C', { minutes: 15, seats: 20 }))
  expect(wrongIn(room)).toBeUndefined()
  expect(room.queues[3]).toMatchObject({ length: 0, room: { minutes: 15, seats: 20 } })
  expect(mayPutIn(room, 2)).toBe(false)
  const middle = withoutIdle(withRoom(site, 'B', { minutes: 15, seats: 20 }))
  expect(middle.queues[2]).not.toHaveProperty('then')
  expect(wrongIn(middle)).toBeUndefined()
  expect(withRoom(room, 'C', null).queues[3]).not.toHaveProperty('room')
})

test('an observation at the end is a room for as long as the kind observes; before another step it has a desk', () => {
  const testing = made('testing', WAYS.testing[0]!)
  const last = withStep(testing, 2, 'observation')
  expect(last.queues[last.queues.length - 1]).toMatchObject({ length: 0, room: { minutes: 30, seats: 30 } })
  expect(last.desks).toEqual(testing.desks)
  const before = withStep(testing, 1, 'observation')
  expect(before.queues.some(({ room }) => room)).toBe(false)
  expect(before.desks).toHaveLength(testing.desks.length + 1)
})

test('a further language brings the usual names of steps', () => {
  const before = LANGUAGES.filter((tag) => tag in name)
  const further = LANGUAGES.filter((tag) => !(tag in name))
  for (const [kind, way] of each)
    for (const language of further)
      for (const queue of withLanguage(made(kind, way), before, language).queues)
        expect(usualNames(kind, [language])).toContainEqual({ [language]: queue.name[language] })
})
