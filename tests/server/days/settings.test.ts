import { expect, test } from 'vitest'
import { openDays } from '../../../server/days/days.ts'
import type { Store } from '../../../server/store/ports/store.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { settingsVersion } from '../../../shared/day/nouns/settings-version.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { ask } from '../../kit/asks.ts'
import { sampleSite } from '../../kit/sample.ts'
import { testClock } from '../../kit/test-clock.ts'

const SITE = 'xingfuli'
const { queues, desks } = sampleSite()
const onlyA = sampleSite({ queues: [queues[0]!], desks: desks.map((desk) => ({ ...desk, queues: ['A'] })) })

test('if two make the same site at once the later is not lost: its settings are the site’s', async () => {
  const store = memoryStore()
  const days = await openDays({ store, clock: testClock(), failed: () => {} })
  const made = (spacing: number) => days.change({ ...sampleSite(), id: 'new', spacing }, 'o')
  expect(await Promise.all([made(2), made(3)])).toMatchObject([{ ok: true }, { ok: true }])
  expect(await store.site('new')).toMatchObject({ spacing: 3 })
})

type Happening = readonly [name: 'take-ticket' | 'leave' | 'open-desk', input: object]

test.each<[what: string, set: Site, ...happened: Happening[]]>([
  ['numbers of the queue', onlyA, ['take-ticket', { queue: 'G' }], ['leave', { number: 'G001' }]],
  ['a desk that draws from the queue', onlyA, ['open-desk', { desk: '1' }]],
  ['an open desk', sampleSite({ desks: [desks[1]!] }), ['open-desk', { desk: '1' }]],
  ['nothing', onlyA],
])(
  '[S2] a day that has %s, and is opened again after that was removed, is the same for the node that decided it and for one that reads it',
  async (_what, set, ...happened) => {
    const store = memoryStore()
    const open = () => openDays({ store, clock: testClock(), failed: () => {} })
    const days = await open()
    const told = async (name: 'open-day', input?: object) =>
      expect(await days.ask(SITE, ask(name, input as never))).toMatchObject({ ok: true })
    await days.change(sampleSite(), 'o')
    for (const [name, input] of [['open-day', {}], ...happened, ['close-day', {}]] as const)
      await told(name as 'open-day', input)
    expect((await days.day(SITE)).state).toBe('ended')
    const seen = settingsVersion(sampleSite())
    expect(await days.change(set, 'o', seen)).toMatchObject({ ok: true })
    await told('open-day')

    const day = await days.day(SITE)
    expect(await (await open()).day(SITE)).toEqual(day)
    for (const [name] of happened)
      if (name === 'take-ticket')
        expect(await days.ask(SITE, ask(name, { queue: 'G' }))).toMatchObject({
          result: { ticket: { number: 'G002' } },
        })
    // the owner is shown the day's parts, and may continue from there
    expect(await days.settings(SITE)).toEqual(day.site)
    const next = { ...day.site, spacing: 2 }
    expect(await days.change(next, 'o', settingsVersion(day.site))).toMatchObject({
      ok: true,
      recorded: true,
    })
    expect((await days.day(SITE)).site).toEqual(next)
  },
)

test.each([
  ['put away', sampleSite({ ended: true })],
  ['without a queue that has given a number', onlyA],
])(
  '[S7] settings that are refused since the day was opened at that moment are not kept: %s',
  async (_how, set) => {
    const store = memoryStore()
    const open = (over: Store) => openDays({ store: over, clock: testClock(), failed: () => {} })
    await (await open(store)).change(sampleSite(), 'o')
    const opener = await open(store)
    const saveSite: Store['saveSite'] = async (...given) => {
      await opener.ask(SITE, ask('open-day'))
      await opener.ask(SITE, ask('take-ticket', { queue: 'G' }))
      return store.saveSite(...given)
    }
    const owner = await open({ ...store, saveSite })
    expect(await owner.change(set, 'o', settingsVersion(sampleSite()))).toMatchObject({
      ok: false,
      refusal: { refused: 'invalid' },
    })
    expect(await store.site(SITE)).toEqual(sampleSite())
    expect(await owner.settings(SITE)).toEqual((await owner.day(SITE)).site)
  },
)
