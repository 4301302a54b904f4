// Where a phone is reached changes while it is being told something: nothing that it is to be told is lost, and nobody else
// is told it.

import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECOND } from '../../kit/given.ts'
import { type PushReceiver, pushReceiver } from '../../kit/push-receiver.ts'
import { type Phone, PUSH_KEY, type PushWorld, pushPath, pushWorld } from '../../kit/push-world.ts'
import { SITE } from '../../kit/world.ts'

const DAY = '2026-11-23'

let at: PushWorld
/** Where the phone is reached later. */
let other: PushReceiver
beforeEach(async () => {
  at = await pushWorld()
  other = await pushReceiver(PUSH_KEY)
})
afterEach(() => Promise.all([at.close(), other.close()]))

const give = (command: string, input: object) => at.world.owner.give(command, input)
const call = () => give('call-next', { desk: '1', seen: [] })
const heard = () => other.pushed.map(({ data }) => data.kind)

async function renew({ number, holder }: Phone): Promise<void> {
  const said = await holder.ask('POST', pushPath(number), { ...other.subscribe(), lang: 'en' })
  expect(said.status).toBe(204)
}

test('an old address that ends while a call is on its way to it takes nothing from the new one', async () => {
  const phone = await at.phone('en')
  await at.look()
  let waiting: ServerResponse | null = null
  at.service.answers = (_, response) => {
    waiting = response
  }
  const before = at.service.pushed.length
  await call()
  const looking = at.look()
  await at.service.has(before + 1)
  await renew(phone)
  waiting!.writeHead(410).end()
  await looking
  await at.look()
  expect(heard()).toEqual(['called'])
  await give('recall', { number: phone.number })
  await at.look()
  expect(heard()).toEqual(['called', 'recalled'])
})

test('a call that waits for a slow service goes to the new address at once', async () => {
  const phone = await at.phone('en')
  await at.look()
  at.service.answers = 503
  await call()
  await at.look()
  await renew(phone)
  await at.look()
  expect(heard()).toEqual(['called'])
  await at.look(60 * SECOND)
  expect(heard()).toEqual(['called', 'again'])
})

test('a phone whose number was handed over to another hears no more of it', async () => {
  const phone = await at.phone('en')
  await at.look()
  const { anyone, owner } = at.world
  const claimed = await anyone.ask('POST', `/api/sites/${SITE}/claims`, {
    number: phone.number,
    party: 1,
    device: 'device-of-another-phone',
  })
  const view = await owner.ask('GET', `/api/sites/${SITE}/marshal`)
  const [{ id }] = view.body.claims
  expect([
    claimed.status,
    (await owner.ask('POST', `/api/sites/${SITE}/claims/${id}`, { theirs: true })).status,
  ]).toEqual([201, 204])
  at.service.pushed.length = 0
  await call()
  await at.look()
  expect(at.kinds(phone)).toEqual([])
  expect(await at.world.store.personsOf(SITE, DAY, [`push-${phone.number}`])).toEqual([])
})

test('a nod that comes twice does not forget the phone that has the number since the first', async () => {
  const { anyone, owner, person, store } = at.world
  const { number } = await at.take()
  const of = (path: string) => `/api/sites/${SITE}/${path}`
  const asked = { number, party: 1, device: 'device-of-another-phone' }
  const { claim } = (await anyone.ask('POST', of('claims'), asked)).body
  const [{ id }] = (await owner.ask('GET', of('marshal'))).body.claims
  const nod = async () => (await owner.ask('POST', of(`claims/${id}`), { theirs: true })).status
  expect(await nod()).toBe(204)
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const { token } = (await anyone.ask('GET', of('claims/mine'), undefined, bearer(claim))).body
  const body = { ...at.service.subscribe(), lang: 'en' }
  expect((await person(bearer(token)).ask('POST', of(`tickets/${number}/push`), body)).status).toBe(204)
  expect(await nod()).toBe(204)
  expect(await store.personsOf(SITE, DAY, [`push-${number}`])).toHaveLength(1)
})
