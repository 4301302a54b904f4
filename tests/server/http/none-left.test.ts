// A quota that is used up, as it is told over HTTP and over a socket.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorld, SITE, type World } from '../../kit/world.ts'
import { type Watcher, watch } from '../live/watcher.ts'

const words = { 'zh-CN': '请明天 8:00 来红旗小学', en: 'Come to Hongqi School at 8:00 tomorrow' }

let world: World
let watcher: Watcher | undefined
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  watcher?.socket.close()
  await world.close()
})

async function settings(quotas: object[]) {
  const path = `/api/sites/${SITE}/settings`
  const { body } = await world.owner.ask('GET', path)
  return world.owner.ask('PUT', path, { ...body, quotas })
}
const take = (party: number) =>
  world.anyone.give('take-ticket', { queue: 'A', party, pass: world.pass(), device: world.device() })

test('[G4] [G6] residents are refused with what is left and where to go, until a marshal raises it', async () => {
  expect((await settings([{ queues: ['A'], people: 5, words }])).status).toBe(200)
  expect((await take(4)).status).toBe(201)
  const refused = await take(2)
  expect([refused.status, refused.body.code]).toEqual([409, 'none-left'])
  expect(refused.body.now).toEqual({ left: 1, words })
  expect((await take(1)).status).toBe(201)
  const { body: site } = await world.anyone.ask('GET', `/api/sites/${SITE}`)
  expect(site.queues[0]).toMatchObject({ left: 0, elsewhere: words })

  const port = Number(new URL(world.base).port)
  watcher = watch(port, { view: 'marshal', site: SITE }, await world.signedIn('marshal'))
  const [quota] = (await watcher.until((view) => view.quotas)).quotas
  expect(quota).toEqual({ queues: ['A'], people: 5, held: 5, served: 0, left: 0, short: 0 })
  const raised = await watcher.ask('set-quota', { queue: 'A', people: 9, why: 'delivery' })
  expect(raised).toMatchObject({ ok: true })
  expect((await take(2)).status).toBe(201)
})

test('[G1] [G6] what cannot be set is refused, and says where', async () => {
  const faultOf = async (quota: object) => {
    const { status, body } = await settings([quota])
    return [status, body.errors?.[0]?.path, body.errors?.[0]?.rule, body.errors?.[0]?.limit]
  }
  expect(await faultOf({ queues: ['Z'], people: 5 })).toEqual([400, 'quotas.0.queues', 'quota-nowhere', 'Z'])
  const dated = { queues: ['A'], people: 5, dates: [{ date: '2027-02-29', people: 1 }] }
  expect(await faultOf(dated)).toEqual([400, 'quotas.0.dates.0.date', 'no-such-date', '2027-02-29'])
  for (const people of [-1, 0.5, 100_001, {}]) expect((await faultOf({ queues: ['A'], people }))[0]).toBe(400)

  expect((await settings([{ queues: ['A'], people: 5 }])).status).toBe(200)
  expect((await take(3)).status).toBe(201)
  await world.owner.give('open-desk', { desk: '1' })
  await world.owner.give('call-next', { desk: '1', seen: [] })
  await world.owner.give('finish', { number: 'A001' })
  const { status, body } = await world.owner.give('set-quota', { queue: 'A', people: 2, why: 'loss' })
  expect([status, body.code, body.now]).toEqual([409, 'below-served', { served: 3 }])
  expect(await faultOf({ queues: ['A'], people: 2 })).toEqual([400, 'quotas', 'below-served', 3])
  const other = await world.owner.give('set-quota', { queue: 'G', people: 2, why: 'loss' })
  expect([other.status, other.body.code]).toEqual([409, 'no-quota'])
})
