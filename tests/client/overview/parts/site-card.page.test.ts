import { expect, test } from 'vitest'
import { sayAhead } from '../../../../client/common/words/say-ahead.ts'
import { sayPeople } from '../../../../client/common/words/say-left.ts'
import { words } from '../../../../client/common/words/words.ts'
import { SiteCardElement } from '../../../../client/overview/parts/site-card.ts'
import type { SiteRow } from '../../../../shared/day/views/sites.ts'
import { pauseWords } from '../../../../shared/text/pause-words.ts'
import { MORNING } from '../../../kit/given.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { siteRow } from '../../../kit/site-rows.ts'
import { waitOf } from '../../../kit/wait.ts'
import { placedRow } from '../county-rows.ts'

const text = () => words().overview
const HOUR = 3_600_000
const HOURS = { from: '08:00', to: '18:00', lastNumber: '17:30' }
const card = (site: SiteRow, properties: Partial<SiteCardElement> = {}) =>
  mount(SiteCardElement, { site, ...properties })
const links = (part: Awaited<ReturnType<typeof card>>) =>
  part.all('link').map((one) => one.getAttribute('href'))

test('one among many says its level, its wait, how many wait, its hours and where it is', async () => {
  const part = await card(
    placedRow('a', 0, { level: 'busy', waiting: 7, wait: waitOf(20, 30), hours: HOURS }),
  )
  expect(part.get('heading').textContent).toBe('Site a')
  for (const said of [
    text().levels.busy,
    words().common.waitRange({ low: 20, high: 30 }),
    words().common.tickets({ count: 7 }),
    '08:00–18:00',
    'a Renmin Road',
    text().kinds.testing,
  ])
    expect(part).toSay(said)
})

test('a site with a calendar says when it shuts and when it opens next, to everybody', async () => {
  const ahead = {
    open: true,
    shuts: MORNING + HOUR,
    opens: MORNING + 24 * HOUR,
    pause: null,
  }
  const site = siteRow('a', { ahead })
  const said = sayAhead({ ahead, timeZone: site.timeZone }, MORNING)
  const part = await mount(SiteCardElement, { site }, { at: MORNING })
  expect(part).toSay(said)
  await part.set({ isForStaff: true })
  expect(part).toSay(`${text().hours} ${said}`)
})

for (const [level, changes] of [
  ['closed', { level: 'closed' }],
  ['unserved', { level: 'unserved', wait: null }],
  ['idle', { level: 'clear', desks: 0 }],
] as const) {
  test(`a site that is ${level} says so`, async () => {
    const part = await card(siteRow('a', changes))
    expect(part).toSay(text().levels[level])
    if (level !== 'idle') expect(part).not.toSay(words().common.waitRange({ low: 5, high: 10 }))
  })
}

test('a site that gives no numbers now says so, unless it is closed altogether', async () => {
  const part = await card(siteRow('a', { open: false }))
  expect(part).toSay(text().noNumbers)
  await part.set({ site: siteRow('a', { open: false, level: 'closed' }) })
  expect(part).not.toSay(text().noNumbers)
})

test('a number is offered where it would be called; elsewhere the queue can be looked at', async () => {
  const part = await card(siteRow('a'))
  expect(part.get('link', text().resident).getAttribute('href')).toBe('/s/a')
  await part.set({ site: siteRow('a', { open: false }) })
  expect(part.find('link', text().resident)).toBe(null)
  expect(part.get('link', text().look).getAttribute('href')).toBe('/s/a')
  expect(links(part)).toEqual(['/s/a', '/?moves=a'])
})

for (const [metres, said] of [
  [4, () => text().metres({ count: 0 })],
  [123, () => text().metres({ count: 120 })],
  [994, () => text().metres({ count: 990 })],
  [1249, () => text().kilometres({ count: '1.2' })],
  [12_345, () => text().kilometres({ count: '12' })],
] as const) {
  test(`${metres} metres are told as somebody walks them`, async () => {
    const part = await card(siteRow('a'), { metres })
    expect(part).toSay(said())
  })
}

test('for staff it has all figures, what has to be looked at, and the way to the screen and the tablet', async () => {
  const site = siteRow('a', { waiting: 7, people: 9, desks: 2, hours: HOURS, alarms: ['help', 'unserved'] })
  const part = await card(site, { isForStaff: true })
  for (const said of [
    `${words().common.tickets({ count: 7 })} · ${text().people({ count: 9 })}`,
    `${text().desks} 2`,
    `${text().lastNumber} 17:30`,
    text().alarms.help,
  ])
    expect(part).toSay(said)
  expect(links(part)).toEqual(['/s/a', '/?moves=a', '/screen/a', '/marshal/a'])
})

test('a resident is told of no alarm', async () => {
  const part = await card(siteRow('a', { alarms: ['help'] }))
  expect(part).not.toSay(text().alarms.help)
})

test('a closed site where people still wait says how many', async () => {
  const part = await card(siteRow('a', { level: 'closed', waiting: 3, people: 3 }), { isForStaff: true })
  expect(part).toSay(words().common.tickets({ count: 3 }))
  await part.set({ site: siteRow('a', { level: 'closed' }) })
  expect(part).not.toSay(text().waiting)
})

test('every language says it', async () => {
  await inEveryLanguage(async (language, said) => {
    const part = await mount(
      SiteCardElement,
      { site: siteRow('a', { level: 'crowded' }), metres: 2500, isForStaff: true },
      { language },
    )
    expect(part).toSay(said.overview.levels.crowded)
    expect(part).toSay(said.overview.moves)
  })
})

test('how many a site can still serve today stands on its card, once that is told', async () => {
  const part = await card(siteRow('a', { left: 40 }))
  expect(part).toSay(sayPeople(40, 'en'))
  await part.set({ site: siteRow('a', { left: 0 }), isForStaff: true })
  expect(part).toSay(sayPeople(0, 'en'))
  await part.set({ site: siteRow('a', { left: null }) })
  expect(part).not.toSay(sayPeople(0, 'en'))
})

test('a site that is paused says why and until when by its own clock, to everybody', async () => {
  const pause = {
    since: MORNING,
    until: MORNING + HOUR,
    reason: 'lunch',
    words: null,
    shelter: false,
    site: true,
  } as const
  const site = siteRow('a', { pause })
  const { back, longer, reasons } = pauseWords.en
  const part = await mount(SiteCardElement, { site }, { at: MORNING })
  const said = back({ what: reasons.lunch, time: '09:00' })
  expect(part).toSay(said)
  await part.set({ isForStaff: true })
  expect(part).toSay(said)
  // an hour behind
  await part.set({ site: { ...site, timeZone: 'Asia/Bangkok' } })
  expect(part).toSay(back({ what: reasons.lunch, time: '08:00' }))
  await part.set({ site: siteRow('a', { pause: { ...pause, until: MORNING - 1 } }) })
  expect(part).toSay(longer({ what: reasons.lunch }))
})
