// The way through a site in its form: drawn, changed, and what is wrong with it.

import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { siteFrom } from '../../../../client/setup/templates.ts'
import { WAYS } from '../../../../client/setup/ways.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { refusedAt } from '../owner.ts'
import { mountForm, PATH, sent } from '../whole-form.ts'

const text = () => words().setup
const way = () => words().setup.way
const step = () => words().steps

/** Entrance, registration, sampling: A and G, B, C. */
function threeSteps(): Site {
  const { name, timeZone } = sampleSite()
  const steps = WAYS.testing[0]!
  const desks = steps.map((one) => one.desks)
  return siteFrom({ kind: 'testing', name, desks: 1, metres: 0, way: { steps, desks } }, 'xingfuli', timeZone)
}

const mountWay = () => mountForm({ saved: threeSteps() })
const save = () => text().save
const queuesSent = () => sent()[sent().length - 1]?.queues.map(({ id, step, then }) => [id, step, then])

test('the steps stand one after the other, each with its queues and desks', async () => {
  const form = await mountWay()
  const part = form.section(way().title)
  for (const one of ['entrance', 'registration', 'sampling'] as const) expect(part).toSay(step()[one])
  expect(part).toSay('Registration 3, 4')
  expect(part).toSay('Desk 5, 6, 7, 8')
})

test('a step is put in between two, with a queue and a desk of its own', async () => {
  const form = await mountWay()
  const part = form.section(way().title)
  await part.press(way().putInAfter({ step: step().registration }))
  await part.press(step().consent)
  await form.foot.press(save())
  expect(queuesSent()).toEqual([
    ['A', 'entrance', ['B']],
    ['G', 'entrance', ['B']],
    ['B', 'registration', ['D']],
    ['D', 'consent', ['C']],
    ['C', 'sampling', undefined],
  ])
  expect(sent()[0]?.desks[8]).toEqual({ id: '9', queues: ['D'] })
})

test('where no other step may stand none is offered: before an entrance, or an entrance further on', async () => {
  const form = await mountWay()
  const part = form.section(way().title)
  expect(part.find('button', way().putInFirst)).toBe(null)
  await part.press(way().putInAfter({ step: step().entrance }))
  expect(part.find('button', step().door)).toBe(null)
  await part.press(words().common.cancel)
  expect(part.find('button', step().consent)).toBe(null)
})

test('a step is taken out: those around it are joined, and its desks are named until they have a queue', async () => {
  const form = await mountWay()
  await form.section(way().title).press(way().takeOut({ queue: step().registration }))
  const desks = form.section(text().desks({ place: words().places.table }))
  expect(desks).toSay(way().idle({ desks: 'Desk 3, 4' }))
  await form.write('idle', 'C')
  await form.foot.press(save())
  expect(queuesSent()).toEqual([
    ['A', 'entrance', ['C']],
    ['G', 'entrance', ['C']],
    ['C', 'sampling', undefined],
  ])
  expect(sent()[0]?.desks).toHaveLength(8)
  expect(desks.text).not.toContain(way().idle({ desks: 'Desk 3, 4' }))
})

test('desks that have no queue left go together', async () => {
  const form = await mountWay()
  await form.section(way().title).press(way().takeOut({ queue: step().registration }))
  await form.section(text().desks({ place: words().places.table })).press(way().idleRemove)
  await form.foot.press(save())
  expect(sent()[0]?.desks.map(({ id }) => id)).toEqual(['1', '2', '5', '6', '7', '8'])
})

test('a desk is added at its step', async () => {
  const form = await mountWay()
  await form.section(way().title).press(`B: ${way().addPlace({ place: words().places.registration })}`)
  await form.foot.press(save())
  expect(sent()[0]?.desks[8]).toEqual({ id: '9', queues: ['B'] })
})

test('a step in which people stand today cannot be taken out: it is there again, and says so itself', async () => {
  const form = await mountWay()
  const part = form.section(way().title)
  server().http.answers(PATH, refusedAt({ path: 'queues', rule: 'queue-in-use', limit: 'B' }))
  await part.press(way().takeOut({ queue: step().registration }))
  await form.foot.press(save())
  await settled()
  expect(part.alerts).toEqual([words().faults['queue-in-use']({ limit: 'B' })])
  expect(part).toSay('Registration 3, 4')
  // what was typed beside it stays, and nothing is left to save
  await form.foot.press(text().discard)
  expect(part.alerts).toEqual([])
})

test('one step stays folded; a step that is put in after it unfolds the way', async () => {
  const form = await mountForm()
  const part = await form.open('way')
  expect(part).toSay(way().one)
  await part.press(way().putInAfter({ step: 'General, Green lane' }))
  await part.press(step().registration)
  expect(form.section(way().title)).toSay(step().registration)
  await form.foot.press(save())
  expect(queuesSent()).toEqual([
    ['A', undefined, ['B']],
    ['G', undefined, ['B']],
    ['B', 'registration', undefined],
  ])
})

test('the way is changed by hand, too: the step, where one goes on to, and who chooses', async () => {
  const form = await mountWay()
  const part = await form.open('queue-A')
  await form.write('queues.0.step', '')
  await part.within('group', text().fields.then).tick('checkbox', 'C')
  await form.write('queues.0.choose', 'desk')
  await form.foot.press(save())
  expect(sent()[0]?.queues[0]).toMatchObject({ then: ['B', 'C'], choose: 'desk' })
  expect(sent()[0]?.queues[0]).not.toHaveProperty('step')
  await part.within('group', text().fields.then).tick('checkbox', 'B')
  await part.within('group', text().fields.then).tick('checkbox', 'C')
  await form.foot.press(save())
  expect(sent()[1]?.queues[0]).not.toHaveProperty('then')
  expect(sent()[1]?.queues[0]).not.toHaveProperty('choose')
})

const usual = () => `${step().entrance} › ${step().registration} › ${step().sampling}`

test('a site of one step takes a whole way, after it was said what stays, what is new and what goes', async () => {
  const [a, g] = sampleSite().queues
  const booked = { ...a!, id: 'C', name: { 'zh-CN': '预约', en: 'Booked' } }
  const form = await mountForm({ saved: sampleSite({ queues: [a!, g!, booked] }) })
  const part = await form.open('way')
  await part.press(way().whole.open)
  await part.press(usual())
  expect(part).toSay(way().whole.stays({ queues: 'A General, G Green lane' }))
  expect(part).toSay(way().whole.comes({ queues: 'B Registration, D Sampling' }))
  expect(part).toSay(way().whole.goes({ queues: 'C Booked' }))
  await part.press(way().whole.take)
  await form.foot.press(save())
  expect(queuesSent()).toEqual([
    ['A', 'entrance', ['B']],
    ['G', 'entrance', ['B']],
    ['B', 'registration', ['D']],
    ['D', 'sampling', undefined],
  ])
  expect(sent()[0]?.queues[0]?.checks).toEqual(['temperature', 'code', 'mask'])
})

test('while people stand in a step that would go, saving is refused with the reason, and discarding brings all back', async () => {
  const saved = threeSteps()
  const more = {
    ...saved.queues[2]!,
    id: 'E',
    name: { 'zh-CN': '缴费', en: 'Cashier' },
    step: 'cashier' as const,
    then: ['C'],
  }
  const queues = saved.queues.map((queue) => (queue.id === 'B' ? { ...queue, then: ['E'] } : queue))
  const desks = [...saved.desks, { id: '9', queues: ['E'] }]
  const form = await mountForm({ saved: { ...saved, queues: [...queues, more], desks } })
  const part = form.section(way().title)
  await part.press(way().whole.open)
  await part.press(usual())
  expect(part).toSay(way().whole.goes({ queues: 'E Cashier' }))
  await part.press(way().whole.take)
  server().http.answers(PATH, refusedAt({ path: 'queues', rule: 'queue-in-use', limit: 'E' }))
  await form.foot.press(save())
  await settled()
  expect(part.alerts).toEqual([words().faults['queue-in-use']({ limit: 'E' })])
  await form.foot.press(text().discard)
  expect(part.alerts).toEqual([])
})

for (const rule of ['way-nowhere', 'way-undrawn', 'way-to-entrance', 'way-circle'] as const) {
  test(`${rule} is said at the step and in the form of its queue, which has the focus`, async () => {
    const form = await mountWay()
    server().http.answers(PATH, refusedAt({ path: 'queues.2.then', rule, limit: 'C' }))
    await form.write('name.en', 'Court')
    await form.foot.press(save())
    await settled()
    expect(form.section(way().title).alerts).toEqual([words().faults[rule]({ limit: 'C' })])
    expect(form.fold('queue-B').open).toBe(true)
  })
}
