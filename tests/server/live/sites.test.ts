// The list of sites: which rows each viewer gets, their content, and how little of them is sent again.

import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import { rowsAfter, type SiteRow, SitesView } from '../../../shared/day/views/sites.ts'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { nextTurn } from '../../kit/wire.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'
import { type Seen, type Watcher, watch } from './watcher.ts'

let closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  closing = []
})

async function world(...args: Parameters<typeof openWorld>): Promise<World> {
  const made = await openWorld(...args)
  closing.push(() => made.close())
  return made
}

/** A county of this many sites besides the sample's, none of them opened. */
async function county(others: number): Promise<World> {
  const made = await world()
  for (let n = 0; n < others; n++) await made.owner.ask('PUT', `/api/sites/other-${n}/settings`, other(n))
  return made
}

const other = (n: number) => ({
  ...sampleSite(),
  id: `other-${n}`,
  presence: 'open',
  name: { 'zh-CN': `网点${n}`, en: `Site ${n}` },
})

async function list(of: World, headers: Record<string, string> = {}): Promise<Watcher> {
  const watcher = watch(Number(new URL(of.base).port), { view: 'sites' }, headers)
  closing.push(() => void watcher.socket.disconnect())
  await watcher.until(() => true)
  return watcher
}

/** Lets time pass, and waits until the messages of that time have arrived. */
async function passed(of: World, ms: number, watcher: Watcher): Promise<void> {
  of.clock.pass(ms)
  for (let turn = 0; turn < 20; turn++) await nextTurn()
  await watcher.roundTrip()
}

const ids = ({ sites }: Seen) => sites.map(({ id }: { id: string }) => id).sort()
const rowOf = (view: Seen, id: string) => view.sites.find((site: { id: string }) => site.id === id)
const merged = ({ views }: Watcher) =>
  views.reduce<Map<SiteId, SiteRow>>((rows, view) => rowsAfter(rows, view as never), new Map())

test('anybody gets every site; staff get their own, with the count of served people; a marshal without a site gets none', async () => {
  const all = await county(2)
  const anyone = await list(all)
  expect(v.is(SitesView, anyone.newest())).toBe(true)
  expect(anyone.newest()).toMatchObject({ as: null, isWhole: true })
  expect(ids(anyone.newest())).toEqual(['other-0', 'other-1', SITE])
  expect(JSON.stringify(anyone.newest())).not.toContain('served')

  const owner = await list(all, await all.signedIn('viewer', [SITE, 'other-1']))
  expect(ids(owner.newest())).toEqual(['other-1', SITE])
  expect(owner.newest()).toMatchObject({ as: 'viewer' })
  expect(rowOf(owner.newest(), SITE)).toMatchObject({ about: { allDesks: 3 }, now: { served: 0, desks: 3 } })

  const marshal = await list(all, await all.signedIn('marshal', ['other-0']))
  expect(ids(marshal.newest())).toEqual(['other-0'])
  const stale = await list(all, { cookie: 'yimi=made-up' })
  expect(stale.newest()).toMatchObject({ as: null })
})

test('[X3] staff see in the list that all staff are called somewhere, and nobody else does', async () => {
  const all = await county(0)
  await all.owner.give('call-emergency', { desk: '1' })
  await all.owner.give('unwell', {
    number: (await all.owner.give('take-ticket', { queue: 'A' })).body.result.ticket.number,
  })
  const staff = await list(all, await all.signedIn('viewer', [SITE]))
  expect(rowOf(staff.newest(), SITE).now.alarms).toEqual(['emergency', 'unwell'])
  const anyone = await list(all)
  expect(rowOf(anyone.newest(), SITE).now.alarms).toEqual(['unwell'])
  const overview = watch(Number(new URL(all.base).port), { view: 'overview' })
  closing.push(() => void overview.socket.disconnect())
  await overview.until(() => true)
  expect(rowOf(overview.newest(), SITE).alarms).toEqual(['unwell'])
})

test('a change at one site sends its staff that half of that row, within five seconds, and nobody anything else', async () => {
  const all = await county(3)
  const staff = await list(all, await all.signedIn('viewer', [SITE, 'other-0', 'other-1', 'other-2']))
  const anyone = await list(all)
  all.clock.pass(20 * SECOND)
  await staff.roundTrip()
  const before = [staff.views.length, anyone.views.length]

  await all.owner.give('take-ticket', { queue: 'A', party: 4 })
  all.clock.pass(5 * SECOND)
  const view = await staff.until((one) => !one.isWhole && rowOf(one, SITE)?.now?.people === 4)
  expect(view.sites).toHaveLength(1)
  expect(view.sites[0].about).toBeUndefined()
  expect(view.sites[0].now).toMatchObject({ waiting: 1, people: 4, served: 0 })
  all.clock.pass(5 * SECOND)
  await anyone.until((one) => rowOf(one, SITE)?.now?.people === 4)
  expect(staff.views.length).toBeLessThanOrEqual(before[0]! + 2)
  expect(anyone.views.length).toBeLessThanOrEqual(before[1]! + 2)

  const settings = await all.owner.ask('GET', '/api/sites/other-1/settings')
  const group = { 'zh-CN': '红旗街道', en: 'Hongqi Street' }
  await all.owner.ask('PUT', '/api/sites/other-1/settings', { ...settings.body, group })
  all.clock.pass(15 * SECOND)
  await staff.until((one) => rowOf(one, 'other-1')?.about?.group?.en === 'Hongqi Street')
})

test('a change just after a viewer came to the list is not missed', async () => {
  const all = await county(0)
  const staff = await list(all, await all.signedIn('viewer'))
  await passed(all, 20 * SECOND, staff)
  await list(all)
  all.clock.pass(300)
  await all.owner.give('take-ticket', { queue: 'A', party: 4 })
  await passed(all, 5 * SECOND, staff)
  expect(merged(staff).get(SITE)?.people).toBe(4)
})

test('a site that is put away is shown to nobody, and is back when it is brought back', async () => {
  const all = await county(1)
  const staff = await list(all, await all.signedIn('viewer', [SITE, 'other-0']))
  expect(ids(staff.newest())).toEqual(['other-0', SITE])
  const { body: settings } = await all.owner.ask('GET', '/api/sites/other-0/settings')
  await all.owner.ask('PUT', '/api/sites/other-0/settings', { ...settings, ended: true })
  all.clock.pass(16 * SECOND)
  await staff.until(({ gone }) => gone.includes('other-0'))
  expect(ids((await list(all)).newest())).toEqual([SITE])
  await all.owner.ask('PUT', '/api/sites/other-0/settings', settings)
  all.clock.pass(16 * SECOND)
  await staff.until((view) => !view.isWhole && rowOf(view, 'other-0')?.about !== undefined)
})

test('[A7] the count of served people is shown to staff, and is zero an hour later', async () => {
  const all = await county(0)
  const staff = await list(all, await all.signedIn('marshal'))
  await all.owner.give('take-ticket', { queue: 'A', party: 5 })
  await all.owner.give('call-next', { desk: '1', seen: [] })
  await all.owner.give('finish', { number: 'A001' })
  all.clock.pass(5 * SECOND)
  await staff.until((one) => rowOf(one, SITE)?.now?.served === 5)
  for (let n = 0; n < 13; n++) await passed(all, 5 * MINUTE, staff)
  await staff.until((one) => !one.isWhole && rowOf(one, SITE)?.now?.served === 0)
})

test('[A6] after a restart the unanswered request for help is there, although no day is in memory', async () => {
  const store = memoryStore()
  const first = await world(store)
  await first.owner.give('take-ticket', { queue: 'A' })
  await first.owner.give('ask-help', { number: 'A001', need: 'wheelchair' })
  first.clock.pass(3 * MINUTE)
  const again = await world(store)
  again.clock.pass(3 * MINUTE)
  expect(again.app.days.peek(SITE)).toBeNull()
  for (const auth of [{ view: 'sites' }, { view: 'overview' }]) {
    const watcher = watch(Number(new URL(again.base).port), auth)
    closing.push(() => void watcher.socket.disconnect())
    const view = await watcher.until(() => true)
    const row = rowOf(view, SITE)
    expect((row.now ?? row).alarms).toEqual(['help'])
  }
})

test('settings that were changed after a day was over stand in the list, also after a restart', async () => {
  const store = memoryStore()
  const first = await world(store)
  await first.owner.give('close-day')
  const { body: settings } = await first.owner.ask('GET', `/api/sites/${SITE}/settings`)
  const group = { 'zh-CN': '红旗街道', en: 'Hongqi Street' }
  await first.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...settings, group })
  expect(rowOf((await list(first)).newest(), SITE).about.group).toEqual(group)
  const again = await world(store)
  expect(again.app.days.peek(SITE)).toBeNull()
  expect(rowOf((await list(again)).newest(), SITE).about).toMatchObject({ group, allDesks: 3 })
})

test('an account that is given another site, or none, does not see the others any more', async () => {
  const all = await county(2)
  const cookie = await all.signedIn('viewer', ['other-0'])
  const staff = await list(all, cookie)
  expect(ids(staff.newest())).toEqual(['other-0'])
  const { body } = await all.owner.ask('GET', '/api/staff')
  const { name } = body.find((one: { role: string }) => one.role === 'viewer')
  await all.owner.ask('DELETE', `/api/staff/${name}`)
  await staff.until((view) => view.as === null)
})

test('after any events, and whenever a viewer comes, the halves that were sent add up to what a newcomer gets whole', async () => {
  const all = await county(4)
  const cookie = await all.signedIn('viewer', [SITE, 'other-0', 'other-1', 'other-2', 'other-3'])
  const early = await list(all, cookie)
  const give = (n: number, command: string, input: object) =>
    all.owner.ask('POST', `/api/sites/${n < 0 ? SITE : `other-${n}`}/commands/${command}`, input)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: 0, max: 4 })), { maxLength: 12 }),
      async (acts) => {
        for (const [site, act] of acts) {
          if (act === 0) await give(site, 'open-day', {})
          if (act === 1) await give(site, 'take-ticket', { queue: 'A', party: 2 })
          if (act === 2) await give(site, 'open-desk', { desk: '1' })
          if (act === 3) await give(site, 'close-desk', { desk: '1' })
          if (act === 4) all.clock.pass(6 * SECOND)
        }
        // past the age of every row, and past every interval
        for (let n = 0; n < 3; n++) await passed(all, 16 * SECOND, early)
        const late = await list(all, cookie)
        // a newcomer makes the server check the rows again, and the others get the changes
        await passed(all, 16 * SECOND, early)
        await late.roundTrip()
        expect(merged(early)).toEqual(merged(late))
        late.socket.disconnect()
      },
    ),
    { numRuns: 12 },
  )
})
