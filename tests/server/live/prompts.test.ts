import { expect, onTestFinished, test } from 'vitest'
import { MINUTE, SECOND } from '../../kit/given.ts'
import { withLines } from '../../kit/sample.ts'
import { stage } from './stage.ts'
import type { Seen, Watcher } from './watcher.ts'

async function on(options: Parameters<typeof stage>[0] = {}) {
  const site = await stage(options)
  onTestFinished(() => site.close())
  return site
}

/** The first matching view among those that are still to come. */
function next(watcher: Watcher, fits: (view: Seen) => boolean): Promise<Seen> {
  const known = new Set(watcher.views)
  return watcher.until((view) => !known.has(view) && fits(view))
}

const isSilent = ({ prompt }: Seen) => prompt === null
const crowded = { queue: 'A', from: 5, to: 9 }

test('[P7] a crowding reaches the screens and the phones on its marks at once, and no other phone', async () => {
  const site = await on()
  await site.takeTickets(12)
  const screen = await site.screen()
  const [fourth, fifth, ninth, tenth] = await Promise.all(
    ['A004', 'A005', 'A009', 'A010'].map((number) => site.phone(number)),
  )
  await site.give('report-crowding', crowded)
  await screen.until((view) => view.prompt?.kind === 'crowding' && view.prompt.from === 5)
  await fifth!.until((view) => view.prompt?.kind === 'crowding')
  await ninth!.until((view) => view.prompt?.to === 9)
  site.clock.pass(2 * SECOND)
  await site.settle(fourth!, tenth!)
  expect([...fourth!.views, ...tenth!.views].filter(({ prompt }) => prompt !== null)).toEqual([])

  const silent = [screen, fifth!, ninth!].map((one) => next(one, isSilent))
  await site.give('clear-crowding', { queue: 'A' })
  await Promise.all(silent)
})

test('[P4] a crowding is repeated automatically, under a new id, the same on every screen', async () => {
  const site = await on()
  await site.takeTickets(9)
  const screens = await Promise.all([site.screen(), site.screen()])
  await site.give('report-crowding', crowded)
  const [first] = await Promise.all(screens.map((one) => one.until((view) => view.prompt !== null)))
  const silent = screens.map((one) => next(one, isSilent))
  site.clock.pass(15 * SECOND)
  await Promise.all(silent)
  expect(screens[0]!.newest().queues[0].crowded).toEqual({ from: 5, to: 9 })
  site.clock.pass(15 * SECOND)
  const isAgain = ({ prompt }: Seen) => prompt?.id === first!.prompt.id + 1
  const again = await Promise.all(screens.map((one) => one.until(isAgain)))
  expect(again[1]!.prompt).toEqual(again[0]!.prompt)
})

test('[P3] people who wait behind a full line are told so within a second', async () => {
  const site = await on({ site: withLines(1) })
  await site.takeTickets(3)
  const [first, third] = await Promise.all(['A001', 'A003'].map((number) => site.phone(number)))
  await third!.until((view) => view.prompt?.kind === 'full')
  expect(first!.newest().prompt).toBeNull()
})

test('[P9] an announcement is on every page until its time is over', async () => {
  const site = await on()
  await site.takeTickets(1)
  const viewers = await Promise.all([site.screen(), site.marshal(), site.phone('A001')])
  const text = { 'zh-CN': '请戴好口罩', en: 'Wear your mask' }
  await site.give('announce', { text, minutes: 1 })
  site.clock.pass(SECOND)
  await Promise.all(viewers.map((one) => one.until((view) => view.announcement?.en === text.en)))
  const over = viewers.map((one) => next(one, (view) => view.announcement === null))
  site.clock.pass(MINUTE)
  await Promise.all(over.slice(0, 2))
  site.clock.pass(SECOND)
  await over[2]
})
