// A full site, as it is told over HTTP and over a socket.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorld, SITE, type World } from '../../kit/world.ts'
import { type Watcher, watch } from '../live/watcher.ts'

let world: World
let watcher: Watcher | undefined
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  watcher?.socket.close()
  await world.close()
})

async function withCapacity(capacity: number): Promise<void> {
  const path = `/api/sites/${SITE}/settings`
  const { body } = await world.owner.ask('GET', path)
  expect((await world.owner.ask('PUT', path, { ...body, capacity })).status).toBe(200)
}
const next = (desk: string) => world.owner.give('call-next', { desk, seen: [] })

test('[F2] the refusal names how many are inside, of how many, and when somebody leaves', async () => {
  await withCapacity(1)
  for (const _ of [1, 2]) await world.owner.give('take-ticket', { queue: 'A' })
  expect((await next('1')).status).toBe(200)
  const { status, body } = await next('2')
  expect([status, body.code]).toEqual([409, 'site-full'])
  expect(body.now).toEqual({ inside: 1, capacity: 1, minutes: expect.any(Number) })
  const port = Number(new URL(world.base).port)
  watcher = watch(port, { view: 'marshal', site: SITE }, await world.signedIn('marshal'))
  const seen = await watcher.until((view) => view.inside)
  expect(seen.inside).toMatchObject({ people: 1, capacity: 1, full: true })
  const reply = await watcher.ask('call-next', { desk: '2', seen: [] })
  expect(reply).toMatchObject({ ok: false, problem: { code: 'site-full', now: { inside: 1, capacity: 1 } } })
})

test('[F5] nobody counts out more than were counted in, and a capacity of nobody is refused', async () => {
  await withCapacity(5)
  expect((await world.owner.give('count-inside', { people: 3, way: 'in' })).status).toBe(200)
  expect((await world.owner.give('count-inside', { people: 4, way: 'out' })).body.code).toBe('not-counted-in')
  for (const people of [0, 1.5, 1001]) {
    const { status, body } = await world.owner.give('count-inside', { people, way: 'in' })
    expect([status, body.errors[0].path]).toEqual([400, 'people'])
  }
  const path = `/api/sites/${SITE}/settings`
  const { body } = await world.owner.ask('GET', path)
  for (const capacity of [0, 2.5, 100_001]) {
    const answer = await world.owner.ask('PUT', path, { ...body, capacity })
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'capacity'])
  }
})

test('[F8] figures and files tell who went in and the most at once; of a queue the most is empty, since it is not known', async () => {
  await withCapacity(9)
  await world.owner.give('take-ticket', { queue: 'A', party: 2 })
  await next('1')
  await world.owner.give('finish', { number: 'A001' })
  await world.owner.give('count-inside', { people: 3, way: 'in' })
  const date = '2026-11-23'
  expect((await world.owner.ask('GET', `/api/sites/${SITE}/days/${date}`)).body.inside).toEqual({
    entered: 5,
    most: 3,
  })
  const period = `from=${date}&to=${date}`
  expect((await world.owner.ask('GET', `/api/figures?${period}`)).body.all).toMatchObject({
    entered: 5,
    mostInside: 3,
  })
  for (const [sheet, ending] of [
    ['sites', ',5,3'],
    ['queues', ',2,'],
    ['hours', ',5,'],
  ]) {
    const { text } = await world.owner.ask('GET', `/api/figures.csv?${period}&sheet=${sheet}&language=en`)
    const [head = '', row = ''] = text.split(/\r?\n/)
    expect(head.endsWith(',People let in,Most people inside at once'), head).toBe(true)
    expect(row.endsWith(ending!), row).toBe(true)
  }
})
