// Whoever is turned away: what everybody else is sent over a real socket is, byte for byte, what they are sent when the
// same number is finished, or when a marshal makes its party smaller.

import { afterEach, expect, test } from 'vitest'
import { SECOND } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { COOKIE, type Stage, stage } from './stage.ts'
import type { Watcher } from './watcher.ts'

const DATE = '2026-11-23'
const staff = { headers: { cookie: `yimi=${COOKIE}` } }
const stages: Stage[] = []
afterEach(async () => {
  await Promise.all(stages.splice(0).map((one) => one.close()))
})

/** A party of three at desk 1 of a site that checks people, and everybody who may watch. */
async function atTheDoor() {
  const { queues, ...plain } = sampleSite({ turnAway: { fever: { 'zh-CN': '去东门', en: 'East gate' } } })
  const checked = queues.map((queue) => ({ ...queue, length: 0, checks: ['temperature' as const] }))
  const of = await stage({ site: { ...plain, queues: checked } })
  stages.push(of)
  await of.give('take-ticket', { queue: 'A', party: 3 })
  await of.takeTickets(2)
  await of.give('call-next', { desk: '1', seen: [], people: 1 })
  const others: Record<string, Watcher> = {
    'another phone': await of.phone('A002'),
    'the page of the site': await of.see({ view: 'site', site: of.site.id }),
    'a paired screen': await of.screen(),
    'the overview': await of.see({ view: 'overview' }),
    'the county of staff': await of.see({ view: 'sites' }, staff),
  }
  return { of, others, holder: await of.phone('A001') }
}

/** All that the others were sent until a number was called after it. */
async function sentWhen(command: string, input: object) {
  const { of, others, holder } = await atTheDoor()
  await of.give(command, input)
  // a crowd hears of it a moment later
  of.clock.pass(2 * SECOND)
  await of.settle(...Object.values(others), holder)
  of.clock.pass(2 * SECOND)
  await of.settle(...Object.values(others), holder)
  const sent = Object.fromEntries(
    Object.entries(others).map(([who, { views }]) => [who, views.map((view) => said(who, view))]),
  )
  return { sent, holder, log: await of.store.read(of.site.id, DATE) }
}

test.each([
  ['all of a number', { number: 'A001', why: 'fever' }, 'finish', { number: 'A001' }],
  [
    'one of a party',
    { number: 'A001', people: 1, why: 'fever' },
    'amend-ticket',
    { number: 'A001', party: 2 },
  ],
] as const)(
  '[T3] %s: no other phone, no page, no screen and no county can tell it from what happens every day',
  async (_, turned, twin, input) => {
    const [away, plain] = [await sentWhen('turn-away', turned), await sentWhen(twin, input)]
    // while others of the party stay at the desk, there is nothing new to tell
    if (!('people' in turned))
      for (const who of ['a paired screen', 'the page of the site', 'the county of staff'])
        expect(away.sent[who]!.length, who).toBeGreaterThan(1)
    for (const [who, views] of Object.entries(away.sent)) {
      expect(views, who).toEqual(plain.sent[who])
      expect(views.join(), who).not.toMatch(/fever|turned-away|East gate|东门/)
    }
    // who holds the number is told
    expect(away.holder.newest().turnedAway).toMatchObject([{ why: 'fever' }])
    // the log counts people, and names none of them
    const events = away.log.map(({ event }) => event).filter(({ type }) => type === 'turned-away')
    expect(events).toEqual([
      { type: 'turned-away', number: 'A001', desk: '1', why: 'fever', people: 'people' in turned ? 1 : 3 },
    ])
  },
)

test('[T3] another phone cannot ask for it with its own token', async () => {
  const { of } = await atTheDoor()
  await of.give('turn-away', { number: 'A001', why: 'fever' })
  const own = await of.authOf('A002')
  expect(await of.view({ ...own, number: 'A001' }).refused()).toMatchObject({ code: 'not-yours' })
})

/** A view as it was sent. Staff see as well how many were served in the last hour, which whoever is turned away is not. */
function said(who: string, view: object): string {
  const isStaff = who === 'the county of staff'
  return JSON.stringify(view, (key, value) => (isStaff && key === 'served' ? 'so many' : value))
}
