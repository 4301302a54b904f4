// Every request that changes something, while nothing can be written: it is refused in plain words, has no effect, and
// works when there is room again. Reading still works.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { type FullStore, fullStore } from '../../kit/full-store.ts'
import { HOUR, MINUTE } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { PASSCODE } from '../../kit/server-process.ts'
import { openWorld, type Said, SITE, type World } from '../../kit/world.ts'

let store: FullStore
let world: World
beforeEach(async () => {
  store = fullStore(memoryStore())
  world = await openWorld(store)
})
afterEach(() => world.close())

const at = (path: string) => `/api/sites/${SITE}/${path}`

interface Way {
  /** Sends the request, each time as the same person. */
  ask(): Promise<Said>
  /** The visible effect of it. */
  seen(): Promise<unknown>
}

async function taken(): Promise<{ number: string; token: string; date: string }> {
  const input = { queue: 'A', party: 2, pass: world.pass(), device: world.device() }
  const { result } = (await world.anyone.give('take-ticket', input)).body
  return { number: result.ticket.number, token: result.token, date: (await world.app.days.day(SITE)).date }
}

async function screen(): Promise<{ id: string; token: string }> {
  const { body } = await world.anyone.ask('POST', '/api/screens', {})
  const said = await world.owner.ask('POST', `/api/screens/${body.code}/pair`, { site: SITE, name: 'East' })
  const claimed = await world.anyone.ask('GET', `/api/screens/claims/${body.claim}`)
  return { id: said.body.id, token: claimed.body.token }
}

const ways: Record<string, () => Promise<Way>> = {
  async 'a command'() {
    return {
      ask: () => world.owner.give('take-ticket', { queue: 'A' }, { 'idempotency-key': 'the-same-tap' }),
      seen: async () => (await world.app.days.day(SITE)).taken,
    }
  },
  async 'settings of a day under way'() {
    const settings = sampleSite({ spacing: 2 })
    return {
      ask: () => world.owner.ask('PUT', at('settings'), settings),
      seen: async () => [(await store.site(SITE))?.spacing, (await store.siteLog(SITE)).length],
    }
  },
  async 'a day that a clock far ahead has written, and an owner puts right'() {
    await taken()
    world.clock.pass(-28 * 24 * HOUR)
    // the machine's own clock follows no day that is weeks ahead
    world.clock.notBefore = () => {}
    return {
      ask: () => world.owner.ask('POST', at('put-right')),
      seen: async () => (await world.app.days.day(SITE)).version,
    }
  },
  async 'a new site'() {
    return {
      ask: () => world.owner.ask('PUT', '/api/sites/new/settings', { ...sampleSite(), id: 'new' }),
      seen: async () => [(await store.siteIds()).length, (await store.siteLog('new')).length],
    }
  },
  async 'settings without a day'() {
    await world.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other' })
    return {
      ask: () =>
        world.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other', spacing: 2 }),
      seen: async () => (await store.site('other'))?.spacing,
    }
  },
  async 'a claim'() {
    const { number } = await taken()
    const device = world.device()
    return {
      ask: () => world.anyone.ask('POST', at('claims'), { number, party: 2, device }),
      seen: async () => (await store.askedClaims(SITE, world.clock.now())).length,
    }
  },
  async 'a nod'() {
    const { number } = await taken()
    await world.anyone.ask('POST', at('claims'), { number, party: 2, device: world.device() })
    const [{ id }] = (await world.owner.ask('GET', at('marshal'))).body.claims
    return {
      ask: () => world.owner.ask('POST', at(`claims/${id}`), { theirs: true }),
      seen: async () => [
        (await store.claim(id))?.state === 'given',
        (await world.app.days.day(SITE)).version,
      ],
    }
  },
  async 'a no to a claim'() {
    const { number } = await taken()
    await world.anyone.ask('POST', at('claims'), { number, party: 2, device: world.device() })
    const [{ id }] = (await world.owner.ask('GET', at('marshal'))).body.claims
    return {
      ask: () => world.owner.ask('POST', at(`claims/${id}`), { theirs: false }),
      seen: async () => (await store.claim(id))?.state,
    }
  },
  async 'a code that is scanned'() {
    const { number } = await taken()
    const { body } = await world.owner.ask('POST', at('codes'), { number })
    const code = new URL(body.url).hash.slice('#code='.length)
    const device = world.device()
    return {
      ask: () => world.anyone.ask('POST', at('codes/taken'), { code, device }),
      seen: async () => (await world.app.days.day(SITE)).version,
    }
  },
  async 'the part of a site that a screen is for'() {
    const { id } = await screen()
    return {
      ask: () => world.owner.ask('PUT', `/api/screens/${id}`, { desks: ['1'] }),
      seen: async () => (await store.screens())[0]?.scope,
    }
  },
  async 'a screen that is taken down'() {
    const { id } = await screen()
    return {
      ask: () => world.owner.ask('DELETE', `/api/screens/${id}`),
      seen: async () => (await store.screens()).length,
    }
  },
  async 'an account'() {
    const account = { name: 'li', passcode: '12345678', role: 'marshal', sites: [SITE] }
    return {
      ask: () => world.owner.ask('POST', '/api/staff', account),
      seen: async () => (await store.staff()).length,
    }
  },
  async 'slips that are printed'() {
    return {
      ask: () => world.owner.ask('POST', at('slip-lots'), { queue: 'A', count: 8, date: null }),
      seen: () => store.slipLots(SITE),
    }
  },
  async 'a key that is turned over'() {
    return {
      ask: () => world.owner.ask('POST', '/api/keys/pass/rotate', {}),
      seen: async () => (await store.keyTurns()).length > 0,
    }
  },
  async 'what a person gives'() {
    await world.owner.ask('PUT', at('settings'), sampleSite({ asks: { name: true } }))
    const { number, token, date } = await taken()
    const headers = { authorization: `Bearer ${token}` }
    return {
      ask: () =>
        world.anyone.ask('PUT', at(`days/${date}/tickets/${number}/person`), { name: '王' }, headers),
      seen: async () => (await store.person({ site: SITE, date, number })) !== null,
    }
  },
}

const cases = Object.keys(ways).flatMap((name) =>
  (['refuse', 'lose-answer'] as const).map((fault) => [name, fault] as const),
)

test.each(cases)(
  '%s (%s) is answered unavailable, and is done when it can be written again',
  async (name, fault) => {
    const way = await ways[name]?.()
    if (!way) throw new Error(`no way ${name}`)
    const before = await way.seen()
    store.fault = fault
    const refused = await way.ask()
    expect([refused.status, refused.body?.code]).toEqual([503, 'unavailable'])
    store.fault = 'none'
    if (fault === 'refuse') expect(await way.seen()).toEqual(before)
    const again = await way.ask()
    // if it was written after all, the answer says that it exists, or that it is gone
    if (fault === 'refuse') expect(again.status).toBeLessThan(300)
    else expect([200, 201, 204, 404, 409, 400]).toContain(again.status)
    expect(await way.seen()).not.toEqual(before)
  },
)

test('requests that only read are answered, also of staff whose last use cannot be written', async () => {
  const { number, token } = await taken()
  const hung = { authorization: `Bearer ${(await screen()).token}` }
  world.clock.pass(MINUTE)
  store.fault = 'refuse'
  const looks = [
    world.owner.ask('GET', at('marshal')),
    world.owner.ask('GET', at('settings')),
    world.owner.ask('GET', '/api/staff'),
    world.anyone.ask('GET', at(`tickets/${number}`), undefined, { authorization: `Bearer ${token}` }),
    world.anyone.ask('GET', '/api/sites'),
    world.anyone.ask('GET', at('screen'), undefined, hung),
    world.anyone.ask('POST', at('screen/status'), { hidden: false, muted: false }, hung),
  ]
  const said = (await Promise.all(looks)).map(({ status }) => status)
  expect(said).toEqual([...Array(6).fill(200), 204])
  expect(
    (await world.anyone.ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })).body.code,
  ).toBe('unavailable')
  expect((await world.anyone.ask('GET', '/readyz')).status).toBe(503)
})
