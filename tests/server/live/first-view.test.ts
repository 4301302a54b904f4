// A tablet that comes in just after the server has started: it is shown nothing before it can be shown what is true.

import { afterEach, expect, test } from 'vitest'
import { hashOf } from '../../../server/access/keys.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { type Stage, stage } from './stage.ts'

let site: Stage
afterEach(() => site.close())

/** A store whose accounts or claims are slow to read, until they are let go. */
function slowly(slow: 'sessionsAtSites' | 'askedClaims') {
  const store = memoryStore()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const read = store[slow].bind(store) as (...args: unknown[]) => Promise<never>
  const slowRead = async (...args: unknown[]) => {
    await promise
    return read(...args)
  }
  return { store: { ...store, [slow]: slowRead }, arrives: resolve, fails: reject }
}

const namesAtDesk = (views: readonly Record<string, unknown>[]) =>
  views.map(({ desks }) => (desks as { marshal: { name: string } }[])[0]?.marshal.name)

test('no view calls the account at a desk gone while the accounts are still being read', async () => {
  const { store, arrives } = slowly('sessionsAtSites')
  site = await stage({ store })
  const marshal = site.view(
    { view: 'marshal', site: site.site.id },
    { headers: { cookie: 'yimi=a-session' } },
  )
  await marshal.once('connect')
  // whatever else the marshals are served for
  await site.takeTickets(1)
  await site.settle(marshal)
  expect(marshal.views).toEqual([])
  arrives()
  await marshal.until(() => true)
  await site.settle(marshal)
  expect(new Set(namesAtDesk(marshal.views))).toEqual(new Set(['owner']))
})

test('the first view has the phones that ask for a number, however long they take to read', async () => {
  const { store, arrives } = slowly('askedClaims')
  site = await stage({ store })
  await site.takeTickets(1)
  const marshal = site.view(
    { view: 'marshal', site: site.site.id },
    { headers: { cookie: 'yimi=a-session' } },
  )
  await marshal.once('connect')
  const { date, epoch } = await site.app.days.day(site.site.id)
  const about = { site: site.site.id, date, number: 'A001', party: 1, epoch }
  const asked = site.app.access.claims.ask(about, 'a phone')
  await site.settle(marshal)
  expect(marshal.views).toEqual([])
  arrives()
  await asked
  expect((await marshal.until(() => true)).claims).toMatchObject([{ number: 'A001' }])
})

test('[H1] the first view after a start keeps what is for counsellors from a marshal who is none', async () => {
  const { store, arrives } = slowly('sessionsAtSites')
  site = await stage({ store })
  await site.takeTickets(1)
  await site.app.access.staff.change('owner', { counsellor: true })
  await site.store.sessionAt('its-id', site.site.id)
  const rights = { role: 'marshal', sites: [site.site.id], allSites: false } as const
  await site.store.addStaff({ id: 'm', name: 'wang', ...rights, passcode: '' })
  const session = { hash: hashOf('other'), id: 'other', staff: 'm', device: '', agent: '', since: 0 }
  await site.store.addSession({ ...session, expiresAt: Number.MAX_SAFE_INTEGER }, 9)
  await site.give('ask-help', { number: 'A001', need: 'counsel' })
  const marshal = site.view({ view: 'marshal', site: site.site.id }, { headers: { cookie: 'yimi=other' } })
  await marshal.once('connect')
  await site.settle(marshal)
  arrives()
  await marshal.until(() => true)
  await site.settle(marshal)
  expect(marshal.views.map(({ help, alarms }) => [help, alarms])).toEqual(marshal.views.map(() => [[], []]))
})

test('where the accounts cannot be read, the tablet is shown the day all the same', async () => {
  const { store, fails } = slowly('sessionsAtSites')
  site = await stage({ store })
  const marshal = site.view(
    { view: 'marshal', site: site.site.id },
    { headers: { cookie: 'yimi=a-session' } },
  )
  await marshal.once('connect')
  fails(new Error('the store is away'))
  expect(await marshal.until(() => true)).toMatchObject({ open: true })
})
