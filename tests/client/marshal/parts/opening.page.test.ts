// The opening hours on the tablet, and how to keep the site open for longer.

import { expect, test } from 'vitest'
import { sayAhead } from '../../../../client/common/words/say-ahead.ts'
import { words } from '../../../../client/common/words/words.ts'
import { SiteElement } from '../../../../client/marshal/parts/site.ts'
import { givenAt, HOUR, MORNING, openDay, openDesk, type Played, step, unopened } from '../../../kit/given.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const text = () => words().stay
const SPANS = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const site = sampleSite({ calendar: { opens: 'itself', week: { mon: SPANS, tue: SPANS } } })
const mountSite = (played: Played = givenAt(site, openDay, openDesk())) =>
  tablet(SiteElement, played, (view) => ({ view, site: 'xingfuli' }))

test('it says what is next, and keeps the site open until the typed time, an hour longer if none is typed', async () => {
  const { part, view, does } = await mountSite()
  const { ahead, timeZone } = view()
  expect(part).toSay(sayAhead({ ahead: ahead!, timeZone }, MORNING))
  expect(part.field(text().until).value).toBe('19:00')
  await part.write(text().until, '20:30')
  await part.press(text().stay)
  expect(server().commands).toEqual([['stay-open', { until: '20:30' }]])
  await does()
  expect(part).toSay('20:30')
  expect(part.field(text().until).value).toBe('21:30')
})

test('a time before the closing changes nothing, and is said where it was typed', async () => {
  const { part, does } = await mountSite()
  await part.write(text().until, '17:00')
  await part.press(text().stay)
  await does()
  expect(part).toSay(text().later({ time: '18:00' }))
  await part.write(text().until, '19:00')
  expect(part).not.toSay(text().later({ time: '18:00' }))
})

test('before its hours a site is started early, after them once more; without a calendar it is started, and has no hours to keep', async () => {
  const early = unopened(site)
  const first = await mountSite({ ...early, at: MORNING - HOUR })
  expect(first.part.offers(text().early)).toBe(true)
  await first.part.leave()
  // what opens next is tomorrow: today goes on
  const over = await mountSite(givenAt(site, openDay, { ...step('close-day'), later: 10 * HOUR }))
  expect(over.part.offers(text().early)).toBe(false)
  expect(over.part.offers(words().marshal.openDay)).toBe(true)
  await over.part.leave()
  const { part } = await mountSite(unopened())
  expect(part.offers(words().marshal.openDay)).toBe(true)
  expect(part).not.toSay(text().title)
})
