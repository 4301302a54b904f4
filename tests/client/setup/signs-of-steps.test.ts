// What people find their place by, at a site of several steps.

import '../../kit/page-words.ts'
import { expect, test } from 'vitest'
import { firstChoices } from '../../../client/setup/kit/choices.ts'
import { siteFrom } from '../../../client/setup/templates.ts'
import { entrancesOf, signOf } from '../../../client/setup/way.ts'
import { WAYS } from '../../../client/setup/ways.ts'
import { sampleSite } from '../../kit/sample.ts'

const { name } = sampleSite()
const steps = WAYS.testing[0]!
const site = siteFrom(
  { kind: 'testing', name, desks: 1, metres: 0, way: { steps, desks: [1, 1, 1] } },
  'hongqi',
  'Asia/Shanghai',
)

test('a sign has the letter that numbers have, and at later steps which step it is', () => {
  expect(site.queues.map(({ id }) => signOf(site, id))).toEqual(['A', 'G', '2', '3'])
  const one = sampleSite()
  expect(one.queues.map(({ id }) => signOf(one, id))).toEqual(['A', 'G'])
})

test('slips are printed for where numbers are given alone', () => {
  expect(entrancesOf(site).map(({ id }) => id)).toEqual(['A', 'G'])
  const turned = { ...site, queues: [...site.queues].reverse() }
  expect(firstChoices(turned).slips.queue).toBe('G')
})
