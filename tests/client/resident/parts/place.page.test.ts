import { expect, test } from 'vitest'
import type { LineElement } from '../../../../client/common/elements/line.ts'
import { sayFull } from '../../../../client/common/words/say-full.ts'
import { sayWaitShort } from '../../../../client/common/words/say-wait.ts'
import { words } from '../../../../client/common/words/words.ts'
import { PlaceElement } from '../../../../client/resident/parts/place.ts'
import {
  callNext,
  given,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  type Step,
  taken,
  times,
} from '../../../kit/given.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ticketOf } from '../phone.ts'

const text = () => words().resident
const queued = (count: number, ...steps: Step[]) =>
  given(openDay, openDesk(), ...times(count, taken()), ...steps)

async function mountPlace(played: ReturnType<typeof given>, number: string) {
  const view = ticketOf(played, number)
  return { view, part: await mount(PlaceElement, { view }, { at: played.at }) }
}

const figure = (part: { element: PlaceElement }, name: string) =>
  [...part.element.renderRoot.querySelectorAll('dt')].find((dt) => dt.textContent === name)
    ?.nextElementSibling?.textContent

test('it shows in figures how many are ahead, which number was called last and about how long it takes', async () => {
  const { part, view } = await mountPlace(queued(6, callNext('1', [])), 'A005')
  expect(figure(part, text().aheadOfYou)).toBe(words().common.tickets({ count: 3 }))
  expect(figure(part, text().calledLast)).toBe('A001')
  expect(figure(part, text().wait)).toBe(sayWaitShort(view.wait))
  expect(part.get('img', text().ahead({ count: 3 }))).toBeTruthy()
})

test('beside the wait it says until when one may be away, in every language; where that is near it says nothing', async () => {
  const far = given(openDay, openDesk(), ...times(60, taken()), callNext('1', []))
  await inEveryLanguage(async (language, { resident }) => {
    const view = { ...ticketOf(far, 'A060'), soon: { at: null, wish: null, backBy: far.at + 80 * MINUTE } }
    const part = await mount(PlaceElement, { view }, { at: far.at, language })
    expect(figure(part, resident.backBy)).toBe('09:20')
  })
  const { part, view } = await mountPlace(queued(2, callNext('1', [])), 'A002')
  expect([view.soon.backBy, figure(part, text().backBy)]).toEqual([null, undefined])
})

test('the next number is told so, without a figure', async () => {
  const { part } = await mountPlace(queued(2, callNext('1', [])), 'A002')
  expect(part).toSay(text().aheadNone)
  expect(figure(part, text().aheadOfYou)).toBe(undefined)
})

test('before the first call, no last call is shown', async () => {
  const { part } = await mountPlace(queued(2), 'A002')
  expect(figure(part, text().calledLast)).toBe(undefined)
})

test('where nobody calls the queue it says so, and shows no wait', async () => {
  const { part } = await mountPlace(given(openDay, ...times(3, taken())), 'A003')
  expect(part).toSay(text().unserved)
  expect(figure(part, text().wait)).toBe(words().common.waitUnknown)
})

test('it says when there are more ahead than it can draw', async () => {
  const { part } = await mountPlace(queued(30), 'A030')
  expect(part).toSay(text().notDrawn({ count: 20 }))
  expect(figure(part, text().aheadOfYou)).toBe(words().common.tickets({ count: 29 }))
})

test('each call shortens the thread, which keeps its room', async () => {
  const before = queued(16)
  const { part } = await mountPlace(before, 'A016')
  const dots = () => part.element.renderRoot.querySelector<LineElement>('yi-line')!
  expect([dots().marks, dots().room]).toEqual([16, 16])
  await part.set({ view: ticketOf(queued(16, callNext('1', [])), 'A016') })
  expect([dots().marks, dots().you, dots().room]).toEqual([15, 15, 16])
})

test('every language has the note beside a wait', async () => {
  await inEveryLanguage(async (language, { common }) => {
    // nobody has been called yet, so the wait is that of an opening, or a rough one
    const played = queued(40)
    const view = ticketOf(played, 'A040')
    const part = await mount(PlaceElement, { view }, { language, at: played.at })
    expect(part).toSay(view.wait?.begun ? common.waitRough : common.waitOpening)
  })
})

test('who waits outside a full site is told so, and when somebody is expected to leave', async () => {
  const site = { ...sampleSite(), capacity: 1 }
  const played = givenAt(site, openDay, openDesk(), ...times(3, taken()), callNext('1', []))
  const { part, view } = await mountPlace(played, 'A002')
  expect(view.inside).toMatchObject({ people: 1, capacity: 1, full: true })
  expect(part).toSay(sayFull(words(), view.inside!))
  expect(part).toSay(words().full.waits)
})
