import * as v from 'valibot'
import { expect, test } from 'vitest'
import { hallOf, wallSample } from '../../../../client/setup/wall/sample.ts'
import { ScreenView } from '../../../../shared/day/views/screen.ts'
import { sampleSite } from '../../../kit/sample.ts'

const URL = 'http://yimi.test/q/x'

test('the wall in set-up has every desk of the settings calling as many as it may, in a view as the server sends it', () => {
  const [a, g] = sampleSite().queues
  const site = sampleSite({ queues: [{ ...a!, callSize: 10 }, g!] })
  const view = wallSample({ ...site, desks: [...site.desks, { id: '登记处', queues: ['G'] }] }, URL, 1)
  expect(v.safeParse(ScreenView, view).issues).toBeUndefined()
  expect(view.desks.map(({ id, size }) => [id, size])).toEqual([
    ['1', 10],
    ['2', 10],
    ['3', 10],
    ['登记处', 1],
  ])
  expect(new Set(view.calls.map(({ number }) => number)).size).toBe(31)
  expect(hallOf(site)).toEqual({ desks: 3, size: 10, marks: [31, 11] })
})

test('half-typed settings give a wall too', () => {
  const site = sampleSite()
  const [queue] = site.queues
  const half = {
    ...site,
    spacing: Number.NaN,
    queues: [{ ...queue!, length: Number.NaN, callSize: Number.NaN }],
  }
  const { calls, queues } = wallSample(half, URL, 1)
  expect(calls).toHaveLength(site.desks.length)
  expect(queues[0]?.line).toMatchObject({ marks: 0, standing: 0 })
})
