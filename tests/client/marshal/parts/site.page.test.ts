import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { SiteElement } from '../../../../client/marshal/parts/site.ts'
import {
  callNext,
  given,
  givenAt,
  HOUR,
  MORNING,
  openDay,
  openDesk,
  type Played,
  step,
  taken,
  takenBy,
  times,
} from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { shownText } from '../../../kit/mount/part.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { allOpen, siteOfSteps } from '../../../kit/steps.ts'
import { ME, tablet } from '../tablet.ts'

const text = () => words().marshal
const mountSite = (played: Played) => tablet(SiteElement, played, (view) => ({ view, site: 'xingfuli' }))
const open = () => given(openDay, openDesk())

test('a quiet site shows its queues, its shift, who works there and its screens', async () => {
  const { part } = await mountSite(open())
  expect(part.names('heading').sort()).toEqual(
    ['A General', words().alerts.heading, 'G Green lane', text().shift, text().staff, text().screens].sort(),
  )
  expect(part).toSay(ME)
  expect(part.get('link', text().account).getAttribute('href')).toBe('/setup')
})

test('one tap opens a day that was not opened', async () => {
  const { part, does } = await mountSite(given(openDay, step('close-day')))
  expect(part).toSay(text().dayClosed)
  expect(part.find('button', text().closeDay)).toBe(null)
  await part.press(text().openDay)
  expect(server().commands).toEqual([['open-day', {}]])
  await does()
  expect(part).not.toSay(text().dayClosed)
})

test('no more numbers: the first tap asks, the second acts', async () => {
  const { part, does } = await mountSite(open())
  await part.press(text().closeDay)
  expect(server().commands).toEqual([])
  await pass(800)
  await part.press(text().closeDaySure)
  expect(server().commands).toEqual([['close-day', {}]])
  await does()
  expect(part).toSay(text().dayClosed)
})

test('the question disappears after a while: a much later tap asks again', async () => {
  const { part } = await mountSite(open())
  await part.press(text().closeDay)
  await pass(7_000)
  await part.press(text().closeDay)
  expect(server().commands).toEqual([])
})

const missedAndHeld = () =>
  given(
    openDay,
    openDesk(),
    times(3, taken()),
    callNext('1', []),
    step('miss', { number: 'A001' }),
    step('hold', { number: 'A002' }),
  )

test('missed and held numbers can be brought back with one tap each', async () => {
  const { part, does } = await mountSite(missedAndHeld())
  await part.press(`A001 ${text().back}`)
  await part.press(`A002 ${text().resume}`)
  expect(server().commands).toEqual([['return-ticket', { number: 'A001' }]])
  await does()
  expect(part.find('heading', text().missed)).toBe(null)
  expect(server().commands).toEqual([
    ['return-ticket', { number: 'A001' }],
    ['resume', { number: 'A002' }],
  ])
  await does()
  expect(part.find('heading', text().held)).toBe(null)
})

test('a person who asked for help is named until somebody goes', async () => {
  const { part, does } = await mountSite(
    given(openDay, openDesk(), taken(), step('ask-help', { number: 'A001', need: 'code' })),
  )
  expect(part).toSay(`A001 ${words().common.help.code}`)
  await part.press(text().onIt)
  expect(server().commands).toEqual([['give-help', { number: 'A001', need: 'code' }]])
  await does()
  expect(part.find('heading', text().help)).toBe(null)
})

test('requests that are not shown are counted', async () => {
  const many = times(60, taken())
  const asks = Array.from({ length: 52 }, (_, n) =>
    step('ask-help', { number: `A${String(n + 1).padStart(3, '0')}`, need: 'code' }),
  )
  const { part } = await mountSite(given(openDay, openDesk(), many, asks))
  expect(part).toSay(text().helpMore({ count: 2 }))
})

test('[N7] stopped joins are allowed again for ten minutes, by one tap that says so', async () => {
  const { part, giver, does } = await mountSite(
    givenAt(withLines(0, 0, { footfall: 2 }), openDay, openDesk(), takenBy('phone')),
  )
  expect(part).toSay(text().joinsWhy({ time: '08:00', most: 1 }))
  expect(part).toSay(text().turnedAway({ count: 0 }))
  await part.press(text().letJoin({ minutes: 10 }))
  expect(server().commands).toEqual([['allow-joins', { minutes: 10 }]])
  await does()
  expect(giver.outcome?.say()).toBe(text().joinsLet({ minutes: 10 }))
  expect(part).not.toSay(text().joinsStopped)
})

test('[D8] each queue with unsure numbers has its own question', async () => {
  const restored = step('note-restore', {}, { by: { role: 'clock', id: null }, epoch: MORNING + HOUR })
  const { part } = await mountSite(given(openDay, openDesk(), restored))
  for (const queue of ['A', 'G']) expect(part).toSay(text().unsure({ queue }))
})

test('the shift is counted: called, served, missed, and how long a service takes', async () => {
  const { part } = await mountSite(
    given(
      openDay,
      openDesk(),
      times(3, taken()),
      callNext('1', []),
      { ...step('finish', { number: 'A001' }), later: 90_000 },
      callNext('1', []),
      step('miss', { number: 'A002' }),
    ),
  )
  const figures = part.all('definition').map((one) => one.textContent)
  expect(figures).toEqual(['2', '1', '1', text().seconds({ count: 90 })])
})

/** The headings from the top to the bottom, and in a row as they are read. */
function titles(part: { all(role: 'heading'): HTMLElement[] }): string[] {
  const placed = part.all('heading').map((one) => ({ one, ...at(one) }))
  return placed.sort((a, b) => a.top - b.top || a.left - b.left).map(({ one }) => shownText(one))
}

function at(one: Element): { readonly top: number; readonly left: number } {
  const { top, left } = one.getBoundingClientRect()
  return { top: Math.round(top), left }
}

const atDesk = (played: Played, deskId: string | null) =>
  tablet(SiteElement, played, (view) => ({ view, site: 'xingfuli', deskId }))

test('at a site of several steps the queues of the tablet’s own desk come first, before people inside and the room', async () => {
  const { queues, desks, ...steps } = siteOfSteps({ capacity: 40 })
  const observed = { id: 'D', name: { 'zh-CN': '留观', en: 'Observation' }, length: 0, callSize: 1 }
  const site = {
    ...steps,
    queues: [
      ...queues.map((queue) => (queue.id === 'S' ? { ...queue, then: ['D'] } : queue)),
      { ...observed, priority: false, room: { minutes: 30, seats: 6 } },
    ],
    desks,
  }
  const played = givenAt(
    site,
    allOpen,
    times(2, taken()),
    callNext('1', []),
    step('miss', { number: 'A001' }),
  )
  const { part } = await atDesk(played, '3')
  expect(titles(part).slice(0, 4)).toEqual([
    'S First jab',
    text().missed,
    words().inside.title,
    'D Observation',
  ])
  // numbers are taken at the first step alone
  expect(part.all('button').filter((one) => shownText(one) === text().pause)).toHaveLength(2)
  await part.set({ deskId: '1' })
  expect(titles(part).slice(0, 2)).toEqual(['A Entrance', 'G Green lane'])
  await part.set({ deskId: null })
  expect(titles(part).slice(0, 3)).toEqual([text().missed, words().inside.title, 'D Observation'])
})

test('at a site of one step the queues stay in their order, whatever the desk', async () => {
  const site = withLines(0, 0, { desks: [{ id: '1', queues: ['G'] }] })
  const played = givenAt(
    site,
    openDay,
    openDesk(),
    taken(),
    taken('G'),
    callNext('1', []),
    step('miss', { number: 'G001' }),
  )
  const { part } = await atDesk(played, '1')
  expect(titles(part).slice(0, 3)).toEqual([text().missed, 'A General', 'G Green lane'])
})
