// Passes are shared: more phones ask for numbers than can have come. The marshals see it, and decide.

import { expect, test } from 'vitest'
import { turnedAway } from '../../../server/live/turned-away.ts'
import { MINUTE } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { stage } from './stage.ts'

test('a pass used by a hundred phones gets as many numbers as people can come, until a marshal allows more', async () => {
  const site = await stage({ site: sampleSite({ footfall: 40 }) })
  const marshal = await site.marshal()
  const crowd = await site.see({ view: 'site', site: 'xingfuli' })
  const { pass } = site.app.access.passes.passOf('xingfuli', site.clock.now())
  const join = (phone: number) =>
    crowd.ask('take-ticket', { queue: 'A', device: `a phone of many ${phone}`.replaceAll(' ', '-'), pass })

  const replies = await Promise.all(Array.from({ length: 100 }, (_, phone) => join(phone)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(20)
  const refused = replies.flatMap((reply) => (reply.ok ? [] : [reply.problem]))
  expect(new Set(refused.map(({ code, status }) => `${code} ${status}`))).toEqual(
    new Set(['marshal-needed 409']),
  )
  const stopped = await marshal.until(({ joins }) => joins?.turnedAway > 0)
  expect(stopped.joins).toMatchObject({ since: site.clock.now(), most: 20 })
  site.clock.pass(1000)
  await marshal.until(({ joins }) => joins?.turnedAway === 80)
  // however often one phone asks, it counts as one
  await join(99)
  site.clock.pass(1000)
  await site.settle(marshal)
  expect(marshal.newest()['joins'].turnedAway).toBe(80)

  expect(await marshal.ask('allow-joins', { minutes: 1 })).toMatchObject({ ok: true })
  await marshal.until(({ joins, version }) => joins === null && version > stopped.version)
  expect(await join(99)).toMatchObject({ ok: true })

  // the next stop counts anew
  site.clock.pass(MINUTE)
  const next = site.app.access.passes.passOf('xingfuli', site.clock.now()).pass
  const more = Array.from({ length: 21 }, (_, phone) =>
    crowd.ask('take-ticket', { queue: 'A', device: `another-phone-of-many-${phone}`, pass: next }),
  )
  await Promise.all(more)
  await marshal.until(({ joins }) => joins?.turnedAway === 1)
  await site.close()
})

test('a screen shows a code of the new key as soon as the pass key is replaced', async () => {
  const site = await stage()
  const screen = await site.screen()
  const before = screen.newest()['pass'].url
  await site.app.access.keyring.turn('pass')
  await screen.until(({ pass }) => pass.url !== before)
  await site.close()
})

test('of the refused phones a thousand are told apart, each counted once, until the next stop', () => {
  const away = turnedAway()
  for (let phone = 0; phone < 1000; phone++) expect(away.add('s', `phone ${phone}`)).toBe(true)
  expect([away.add('s', 'phone 1'), away.add('s', 'one more'), away.count('s')]).toEqual([false, false, 1000])
  expect([away.add('other', 'phone 1'), away.count('other')]).toEqual([true, 1])
  away.forget('s')
  expect([away.count('s'), away.add('s', 'phone 1'), away.count('other')]).toEqual([0, true, 1])
})
