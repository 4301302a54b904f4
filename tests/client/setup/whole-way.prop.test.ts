// An existing site that takes a whole usual way.

import '../../kit/page-words.ts'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { siteFrom, withQueue } from '../../../client/setup/templates.ts'
import { mayTakeOut, stagesOf, withoutQueue, withStep } from '../../../client/setup/way.ts'
import { WAYS } from '../../../client/setup/ways.ts'
import { withWholeWay } from '../../../client/setup/whole-way.ts'
import type { Kind } from '../../../shared/day/nouns/kinds.ts'
import { Site } from '../../../shared/day/nouns/site.ts'
import { StepKind } from '../../../shared/day/nouns/steps.ts'
import { ALL_KINDS } from '../../kit/kinds.ts'

const name = { 'zh-CN': '红旗社区', en: 'Hongqi Community' }
const made = (kind: Kind, way: number) => {
  const steps = WAYS[kind][way]
  const desks = steps?.map((step) => step.desks) ?? []
  const answers = { kind, name, desks: 3, metres: 12, way: steps && { steps, desks } }
  return siteFrom(answers, 'hongqi', 'Asia/Shanghai')
}

/** Sites of each kind, of one step or several, with steps and queues put in and taken out. */
const sites = fc
  .tuple(
    fc.constantFrom(...ALL_KINDS),
    fc.integer({ min: -1, max: 1 }),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...StepKind.options)), { maxLength: 6 }),
  )
  .map(([kind, way, acts]) =>
    acts.reduce(
      (site, [pick, step]) => {
        const { id } = site.queues[pick % site.queues.length]!
        if (pick % 3 === 0) return mayTakeOut(site, id) ? withoutQueue(site, id) : site
        const changed = pick % 3 === 1 ? withQueue(site) : withStep(site, (pick % 5) - 1, step)
        return v.safeParse(Site, changed).success ? changed : site
      },
      made(kind, way),
    ),
  )

test('the site that comes of it is sound, goes that way, and says of each queue whether it stays, goes or is new', () =>
  fc.assert(
    fc.property(sites, fc.nat(1), (site, pick) => {
      const ways = WAYS[site.kind]
      const way = ways[pick % ways.length]!
      const whole = withWholeWay(site, way)!
      const ids = (queues: Site['queues']) => queues.map(({ id }) => id)
      expect(v.safeParse(Site, whole.site).issues).toBeUndefined()
      expect(stagesOf(whole.site).map(([queue]) => queue?.step)).toEqual(way.map(({ step }) => step))
      expect(ids([...whole.stays, ...whole.comes]).sort()).toEqual(ids(whole.site.queues).sort())
      expect(ids([...whole.stays, ...whole.goes]).sort()).toEqual(ids(site.queues).sort())
      // whoever stands in a queue that goes is not taken for somebody in a new step
      for (const { id } of whole.comes) expect(ids(site.queues)).not.toContain(id)
      for (const was of whole.stays) {
        const now = whole.site.queues.find(({ id }) => id === was.id)!
        expect([now.name, now.priority, now.callSize]).toEqual([was.name, was.priority, was.callSize])
        if (was.step) expect([now.step, now.checks]).toEqual([was.step, was.checks])
      }
      expect(whole.site.desks.map(({ id }) => id).slice(0, site.desks.length)).toEqual(
        site.desks.map(({ id }) => id),
      )
    }),
    { numRuns: 60 },
  ))

test('a site that takes the way that it has stays as it is', () => {
  for (const kind of ALL_KINDS)
    for (const [index, way] of WAYS[kind].entries()) {
      const site = made(kind, index)
      expect(withWholeWay(site, way)).toEqual({ site, stays: site.queues, goes: [], comes: [] })
    }
})

test('a site of one step keeps its numbers: residents take them at the entrance, and its desks call there', () => {
  const site = made('vaccination', -1)
  const whole = withWholeWay(site, WAYS.vaccination[0]!)!
  expect(whole.stays.map(({ id }) => id)).toEqual(['A'])
  expect(whole.site.queues.map(({ id, step, then }) => [id, step, then])).toEqual([
    ['A', 'entrance', ['D']],
    ['G', 'entrance', ['D']],
    ['D', 'registration', ['E']],
    ['E', 'vaccination', ['F']],
    ['F', 'observation', undefined],
  ])
  expect(whole.goes.map(({ id }) => id)).toEqual(['B', 'C'])
})

test('every usual way checks at the door, at registration and where people consent what is usual there', () => {
  const checked = (kind: Kind, way: number) =>
    Object.fromEntries(made(kind, way).queues.map(({ id, checks }) => [id, checks?.join(' ')]))
  const door = 'temperature code mask'
  expect(checked('vaccination', 0)).toMatchObject({ A: door, G: door, B: 'consent identity', C: undefined })
  expect(checked('testing', 0)).toMatchObject({ A: door, B: 'identity', C: undefined })
  expect(checked('hall', 0)).toMatchObject({ A: door, B: undefined })
  const added = withStep(made('testing', -1), 0, 'consent').queues.at(-1)
  expect(added?.checks).toEqual(['consent', 'identity'])
  expect(withQueue(made('testing', 0)).queues.at(-1)).toMatchObject({
    step: 'entrance',
    checks: ['temperature', 'code', 'mask'],
  })
})
