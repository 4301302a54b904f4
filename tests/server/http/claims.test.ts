// A lost number that is found again: who gets it back, and who does not.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, type Person, type Said, SITE, type World } from '../../kit/world.ts'
import { watch } from '../live/watcher.ts'

let world: World
let marshal: Person
beforeEach(async () => {
  world = await openWorld()
  marshal = await world.hired('marshal')
})
afterEach(() => world.close())

interface Taken {
  readonly number: string
  readonly token: string
  readonly device: string
}

async function take(party = 2, device = world.device()): Promise<Taken> {
  const { body } = await world.anyone.give('take-ticket', { queue: 'A', party, pass: world.pass(), device })
  return { number: body.result.ticket.number, token: body.result.token, device }
}

const at = (path: string) => `/api/sites/${SITE}/${path}`
const claim = (number: string, party = 2, device = world.device()) =>
  world.anyone.ask('POST', at('claims'), { number, party, device })
const mine = async ({ body }: Said) =>
  (await world.anyone.ask('GET', at('claims/mine'), undefined, { authorization: `Bearer ${body.claim}` }))
    .body
const shown = async () => (await marshal.ask('GET', at('marshal'))).body
const answer = (id: string, theirs: boolean, who = marshal) => who.ask('POST', at(`claims/${id}`), { theirs })
const firstId = async (): Promise<string> => (await shown()).claims[0].id
const audit = async (number: string) => {
  const { date } = await world.app.days.day(SITE)
  const { body } = await world.owner.ask('GET', at(`days/${date}/audit?number=${number}`))
  return body.lines.filter((line: { command: string }) => line.command === 'hand-over')
}
const holds = (number: string, token: string) =>
  world.anyone.ask('GET', at(`tickets/${number}`), undefined, { authorization: `Bearer ${token}` })

test('a phone that names its number and party gets it once a marshal approves, and nothing before', async () => {
  const { number } = await take()
  const asked = await claim(number)
  expect(asked.status).toBe(201)
  expect(await mine(asked)).toMatchObject({ state: 'asked' })
  expect((await shown()).claims).toMatchObject([{ number, party: 2, since: world.clock.now() }])
  expect(JSON.stringify(await shown())).not.toContain(asked.body.claim)
  expect((await answer(await firstId(), true)).status).toBe(204)
  const given = await mine(asked)
  expect(given).toMatchObject({ state: 'given', ticket: { number, party: 2 } })
  expect((await holds(number, given.token)).body).toMatchObject({ number, handedAt: world.clock.now() })
  // the answer was lost, so the phone asks again
  expect(await mine(asked)).toEqual(given)
  expect((await shown()).claims).toEqual([])
})

test('[N10] the phone that got it holds the number from then on, and the one that had it can go on', async () => {
  const before = await take()
  const device = world.device()
  await claim(before.number, 2, device)
  await answer(await firstId(), true)
  expect((await holds(before.number, before.token)).body.handedAt).toBe(world.clock.now())
  expect((await take(1, device)).number).toBe(before.number)
  expect((await take(1, before.device)).number).not.toBe(before.number)
})

test('[N10] a phone that holds another number keeps that as its own', async () => {
  const lost = await take()
  const other = await take(1)
  await claim(lost.number, 2, other.device)
  await answer(await firstId(), true)
  expect((await take(1, other.device)).number).toBe(other.number)
  // also when the found one moves afterwards
  await world.owner.give('hold', { number: lost.number })
  expect((await take(1, other.device)).number).toBe(other.number)
})

test('a wrong claim gets nothing, does not reach the tablets, and always gets the same answer', async () => {
  const { number } = await take()
  const over = await take()
  await world.anyone.give('leave', { number: over.number }, { authorization: `Bearer ${over.token}` })
  const refused = [await claim(number, 3), await claim('A999'), await claim('G001'), await claim(over.number)]
  expect(new Set(refused.map(({ text }) => text)).size).toBe(1)
  expect(refused[0]?.body).toMatchObject({ status: 404, code: 'unknown-ticket' })
  expect((await shown()).claims).toEqual([])
})

test('a claim is valid at its own site alone, and its number and id are not a secret', async () => {
  await world.owner.ask('PUT', '/api/sites/elsewhere/settings', { ...sampleSite(), id: 'elsewhere' })
  const stranger = await world.hired('marshal', ['elsewhere'])
  const { number } = await take()
  const asked = await claim(number)
  const id = await firstId()
  const there = `/api/sites/elsewhere/claims`
  expect((await stranger.ask('POST', `${there}/${id}`, { theirs: true })).body.code).toBe('not-found')
  expect((await answer(id, true, stranger)).body.code).toBe('not-allowed')
  for (const secret of [id, number, 'made-up', '']) {
    const said = await world.anyone.ask('GET', at('claims/mine'), undefined, {
      authorization: `Bearer ${secret}`,
    })
    expect(said.body.code).toBe('not-found')
  }
  const elsewhere = await world.anyone.ask('GET', `${there}/mine`, undefined, {
    authorization: `Bearer ${asked.body.claim}`,
  })
  expect(elsewhere.body.code).toBe('not-found')
})

test('if two claim one number the one whom the marshal approves gets it, and the other is refused', async () => {
  const { number } = await take()
  const one = await claim(number)
  world.clock.pass(SECOND)
  const other = await claim(number)
  const { claims } = await shown()
  expect(claims).toHaveLength(2)
  await answer(claims[1].id, true)
  expect((await mine(other)).state).toBe('given')
  expect((await mine(one)).state).toBe('refused')
  expect((await answer(claims[0].id, true)).body.code).toBe('wrong-state')
})

test('a double tap, and two tablets at once, give it once and write it once to the log', async () => {
  const { number } = await take()
  const asked = await claim(number)
  const id = await firstId()
  const taps = await Promise.all([answer(id, true), answer(id, true), answer(id, true, world.owner)])
  expect(taps.map(({ status }) => status)).toEqual([204, 204, 204])
  expect((await mine(asked)).state).toBe('given')
  expect(await audit(number)).toHaveLength(1)
})

test('of a yes and a no at once one counts, for the phone and for the tablets alike', async () => {
  const { number } = await take()
  const asked = await claim(number)
  const id = await firstId()
  const [yes, no] = await Promise.all([answer(id, true), answer(id, false, world.owner)])
  expect([yes.status, no.status].sort()).toEqual([204, 409])
  expect((await mine(asked)).state).toBe(yes.status === 204 ? 'given' : 'refused')
  expect(await audit(number)).toHaveLength(yes.status === 204 ? 1 : 0)
})

test('approving a number that is over meanwhile gives nothing and says why; a moved one is given', async () => {
  const [gone, moved] = [await take(), await take()]
  const first = await claim(gone.number)
  world.clock.pass(SECOND)
  const asked = [first, await claim(moved.number)] as const
  const { claims } = await shown()
  await world.owner.give('leave', { number: gone.number })
  await world.owner.give('transfer', { number: moved.number, queue: 'G' })
  expect((await answer(claims[0].id, true)).body.code).toBe('ticket-over')
  expect((await mine(asked[0])).code).toBe('ticket-over')
  expect((await shown()).claims).toHaveLength(1)
  expect((await answer(claims[1].id, true)).status).toBe(204)
  expect(await mine(asked[1])).toMatchObject({ state: 'given', ticket: { number: moved.number, queue: 'G' } })
})

test('a claim ends after ten minutes: a later approval gives nothing', async () => {
  const { number } = await take()
  const asked = await claim(number)
  const id = await firstId()
  world.clock.pass(10 * MINUTE)
  expect((await shown()).claims).toEqual([])
  expect((await answer(id, true)).body.code).toBe('not-found')
  expect((await mine(asked)).code).toBe('not-found')
})

test('a phone has one claim on the tablets, thirty are open at a site, and tablets show six and the count of the others', async () => {
  const proxied = await openWorld(undefined, { proxies: 1 })
  const given = await Promise.all(
    Array.from({ length: 31 }, () => proxied.owner.give('take-ticket', { queue: 'A', party: 2 })),
  )
  const numbers = given.map(({ body }) => body.result.ticket.number)
  const ask = (number: string, hop: string, device = proxied.device()) =>
    proxied.anyone.ask('POST', at('claims'), { number, party: 2, device }, { 'x-forwarded-for': hop })
  const view = async () => (await proxied.owner.ask('GET', at('marshal'))).body
  const device = proxied.device()
  for (const number of numbers.slice(0, 3)) await ask(number, '203.0.113.1', device)
  expect((await view()).claims.map((one: { number: string }) => one.number)).toEqual([numbers[2]])
  for (const [n, number] of numbers.slice(0, 29).entries())
    expect((await ask(number, `203.0.113.${n}`)).status).toBe(201)
  expect((await ask(numbers[30], '203.0.113.99')).status).toBe(429)
  const { claims, moreClaims } = await view()
  expect([claims.length, moreClaims]).toEqual([6, 24])
  await proxied.close()
})

test('guesses are counted by number, from any address, and by address, for any number', async () => {
  const { number } = await take()
  for (let party = 3; party < 9; party++) expect((await claim(number, party)).status).toBe(404)
  const refused = await claim(number)
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests'])
  for (let n = 100; n < 153; n++) expect((await claim(`A${n}`)).status).toBe(404)
  expect((await claim('A200')).status).toBe(429)
})

test('open tablets show a claim, and its answer, at once', async () => {
  const port = Number(new URL(world.base).port)
  const tablet = watch(port, { view: 'marshal', site: SITE }, await world.signedIn('marshal'))
  await tablet.until(() => true)
  const { number } = await take()
  await claim(number)
  const seen = await tablet.until(({ claims }) => claims?.length === 1)
  await answer(seen['claims'][0].id, false)
  await tablet.until(({ claims, version }) => claims?.length === 0 && version === seen.version)
  tablet.socket.disconnect()
})

const code = async (number: string, who = marshal) => {
  const { body } = await who.ask('POST', at('codes'), { number })
  return { body, secret: new URL(body.url ?? 'http://none').hash.slice('#code='.length) }
}
const scan = (secret: string, device = world.device()) =>
  world.anyone.ask('POST', at('codes/taken'), { code: secret, device })

test('a code on a marshal’s tablet gives the number to the first phone that scans it, and to no other', async () => {
  const { number } = await take()
  const { body, secret } = await code(number)
  expect(body.until).toBe(world.clock.now() + MINUTE)
  const device = world.device()
  const first = await scan(secret, device)
  expect(first.body).toMatchObject({ state: 'given', ticket: { number } })
  expect((await holds(number, first.body.token)).status).toBe(200)
  expect((await scan(secret)).body.code).toBe('not-found')
  // the same phone, whose answer was lost, gets it again
  expect((await scan(secret, device)).body).toEqual(first.body)
  expect(await audit(number)).toHaveLength(1)
})

test('of two phones that scan a code at once, one gets the number', async () => {
  const { number } = await take()
  const { secret } = await code(number)
  const said = await Promise.all([scan(secret), scan(secret), scan(secret)])
  expect(said.map(({ status }) => status).sort()).toEqual([200, 404, 404])
})

test('a code is valid for a minute; none is shown for a number that is over or unknown', async () => {
  const taken = await take()
  const { secret } = await code(taken.number)
  world.clock.pass(61 * SECOND)
  expect((await scan(secret)).body.code).toBe('not-found')
  await world.owner.give('leave', { number: taken.number })
  expect((await code(taken.number)).body.code).toBe('ticket-over')
  expect((await code('A999')).body.code).toBe('unknown-ticket')
})

test('a number that is given to a phone on one day is not given on the next', async () => {
  const { number } = await take()
  const asked = await claim(number)
  const id = await firstId()
  await world.owner.give('leave', { number })
  await world.owner.give('close-day')
  const { expiresAt } = (await world.store.claim(id)) ?? { expiresAt: 0 }
  expect(expiresAt).toBe(world.clock.now() + 10 * MINUTE)
  expect((await answer(id, true)).body.code).toBe('ticket-over')
  expect((await mine(asked)).state).not.toBe('given')
})

test('a slip is printed again for any open number, has its token, and is in the record', async () => {
  const taken = await take()
  const at = world.clock.now()
  world.clock.pass(MINUTE)
  const printed = await marshal.ask('POST', `/api/sites/${SITE}/slips`, { number: taken.number })
  expect(printed.body).toEqual({ token: taken.token, takenAt: at })
  expect((await holds(taken.number, taken.token)).body.handedAt).toBe(world.clock.now())
  expect(await audit(taken.number)).toHaveLength(1)
  expect((await take(1, taken.device)).number).toBe(taken.number)
})
