// Two tablets of one site, of a counsellor and of a marshal who is none, and somebody who wants to talk.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOf } from '../../../server/access/keys.ts'
import { SECOND } from '../../kit/given.ts'
import { type Stage, stage } from './stage.ts'
import type { Watcher } from './watcher.ts'

let site: Stage
let marshal: Watcher

beforeEach(async () => {
  site = await stage()
  await site.takeTickets(1)
  const id = 'm'
  const rights = { role: 'marshal', sites: [site.site.id], allSites: false } as const
  await site.store.addStaff({ id, name: 'wang', ...rights, passcode: '' })
  const session = { hash: hashOf('other'), id: 'other', staff: id, device: '', agent: '', since: 0 }
  await site.store.addSession({ ...session, expiresAt: Number.MAX_SAFE_INTEGER }, 9)
  marshal = await site.marshal({ headers: { cookie: 'yimi=other' } })
})
afterEach(() => site.close())

const helpOn = (tablet: Watcher) => [tablet.newest().help.length, tablet.newest().alarms.length]

test('[H1] the counsellor’s tablet has the alarm at once, the other tablet after two minutes', async () => {
  await site.app.access.staff.change('owner', { counsellor: true })
  const counsellor = await site.marshal()
  await site.give('ask-help', { number: 'A001', need: 'counsel' })
  await site.settle(counsellor, marshal)
  expect([helpOn(counsellor), helpOn(marshal)]).toEqual([
    [1, 1],
    [0, 0],
  ])
  for (let passed = 0; passed < 120; passed += 15) {
    site.clock.pass(15 * SECOND)
    await site.settle(marshal)
  }
  expect(helpOn(marshal)).toEqual([1, 1])
  await marshal.ask('give-help', { number: 'A001' })
  await site.settle(counsellor, marshal)
  expect([helpOn(counsellor), helpOn(marshal)]).toEqual([
    [0, 0],
    [0, 0],
  ])
})

test('[H1] whoever is no counsellor any more loses the alarm, and then everybody sees the request', async () => {
  await site.app.access.staff.change('owner', { counsellor: true })
  const counsellor = await site.marshal()
  await site.give('ask-help', { number: 'A001', need: 'counsel' })
  await site.settle(counsellor, marshal)
  const isBack = counsellor.once('disconnect').then(() => counsellor.once('connect'))
  await site.app.access.staff.change('owner', { counsellor: false })
  await isBack
  site.clock.pass(15 * SECOND)
  const seen = await marshal.until((view) => view.help.length === 1)
  expect(seen.alarms).toEqual([])
  await counsellor.until((view) => view.help.length === 1 && view.alarms.length === 0)
})
