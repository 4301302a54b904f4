import { expect, test } from 'vitest'
import type { PlacesElement } from '../../../../../client/common/wall/parts/places.ts'
import { WallElement } from '../../../../../client/common/wall/parts/wall.ts'
import { SHIFT_EVERY } from '../../../../../client/common/wall/shift.ts'
import { FRESH_FOR } from '../../../../../client/common/wall/standing.ts'
import { deskName } from '../../../../../client/common/words/kind-words.ts'
import { wordsIn } from '../../../../../client/common/words/loaded-words.ts'
import { words } from '../../../../../client/common/words/words.ts'
import type { ScreenView } from '../../../../../shared/day/views/screen.ts'
import {
  callNext,
  given,
  givenAt,
  HOUR,
  openDay,
  openDesk,
  type Step,
  step,
  taken,
  times,
} from '../../../../kit/given.ts'
import { pass, settled } from '../../../../kit/mount/clock.ts'
import { key } from '../../../../kit/mount/part.ts'
import { sampleSite } from '../../../../kit/sample.ts'
import { type Hanging, hang, PASS, screenOf } from '../hall.ts'

const text = () => words().screen
const playing = (...steps: Step[]) =>
  given(openDay, openDesk('1'), openDesk('2'), ...times(6, taken()), ...steps)
const shown = (...steps: Step[]): ScreenView => screenOf(playing(...steps), { pass: PASS })

const hangWall = (view: ScreenView | null, changes: Partial<WallElement> = {}, more: Hanging = {}) =>
  hang(WallElement, { view, ...changes }, more)

const isLit = (part: { element: WallElement }, selector: string, kind: string) =>
  part.element.renderRoot.querySelector(selector)!.shadowRoot!.querySelector(kind) !== null
const flashes = (part: { element: WallElement }) => isLit(part, 'yi-newest', '.new')

test('it shows site, time, call, desks, code, queues, and the numbers to bring forward', async () => {
  const part = await hangWall(shown(callNext('1', [])))
  expect(part.get('heading', 'Xingfuli West Court')).toBeTruthy()
  expect(part.get('time').textContent).toBe('08:00')
  expect(part.within('status', text().calling).text).toContain(`A001 ${deskName('1', 'sampling')}`)
  expect(part).toSay(text().scan)
  expect(part).toSay('Green lane')
})

test('before it has a view it draws nothing', async () => {
  expect((await hangWall(null)).text).toBe('')
})

test('calls from before the page opened are no news; a new call flashes for eight seconds', async () => {
  const part = await hangWall(shown(callNext('1', [])))
  expect(flashes(part)).toBe(false)
  await part.set({ view: shown(callNext('1', []), callNext('2', [])) })
  expect(flashes(part)).toBe(true)
  expect(part.within('status', text().calling).text).toContain('A002')
  await pass(FRESH_FOR + 1_000)
  expect(flashes(part)).toBe(false)
})

test('an undone call is no news, and the next one is', async () => {
  const called = [callNext('1', []), callNext('2', [])]
  const part = await hangWall(shown(...called))
  await part.set({ view: shown(callNext('1', [])) })
  expect(flashes(part)).toBe(false)
  await part.set({ view: shown(...called) })
  expect(flashes(part)).toBe(true)
})

test('a new day’s first call is news, though calls count from 1 again', async () => {
  const part = await hangWall(shown(callNext('1', []), callNext('2', [])))
  await part.set({ view: { ...shown(callNext('1', [])), day: '2026-11-24' } })
  expect(flashes(part)).toBe(true)
})

test('a picture of a wall, as in set-up, flashes nothing and cannot be touched', async () => {
  const part = await hangWall(shown(), { still: true })
  await part.set({ view: shown(callNext('1', [])) })
  expect(flashes(part)).toBe(false)
  part.element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
  await settled()
  expect(part.find('combobox')).toBe(null)
})

test('somebody who touches it, or presses a key, sees the choice of the language for half a minute', async () => {
  const part = await hangWall(shown())
  expect(part.find('combobox')).toBe(null)
  part.element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
  await settled()
  expect(part.find('combobox', words().common.language)).not.toBe(null)
  await pass(31_000)
  expect(part.find('combobox')).toBe(null)
  await key({ key: 'Tab' })
  expect(part.find('combobox')).not.toBe(null)
})

test('typing beside a wall is no touch of it', async () => {
  const part = await hangWall(shown())
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  await key({ key: '1' })
  expect(part.find('combobox')).toBe(null)
})

test('a single desk shows its last number in place of the newest call, for a minute', async () => {
  const played = given(
    openDay,
    openDesk(),
    ...times(2, taken()),
    callNext('1', []),
    step('finish', { number: 'A001' }),
  )
  const part = await hangWall(screenOf(played))
  expect(part.within('status', text().calling).text).toContain('A001')
  expect(isLit(part, 'yi-newest', '.dim')).toBe(true)
  await pass(61_000)
  expect(part).not.toSay('A001')
})

test('a desk that closes leaves its place free, and the other places do not move', async () => {
  const part = await hangWall(shown(openDesk('3')))
  const board = part.element.renderRoot.querySelector<PlacesElement>('yi-places')!
  const places = () => board.places.map(({ open }) => open)
  expect(places()).toEqual([true, true, true])
  await part.set({ view: shown(openDesk('3'), step('close-desk', { desk: '2' })) })
  expect(places()).toEqual([true, false, true])
})

test('it says when people wait and no desk is open, and when all desks rest', async () => {
  const rest = [step('rest-desk', { desk: '1' }), step('rest-desk', { desk: '2' })]
  const part = await hangWall(shown(...rest))
  expect(part).toSay(text().allRest)
  await part.set({ view: { ...shown(), desks: [], unserved: 'sampling' } })
  expect(part).toSay(text().noneOpen({ place: words().places.sampling.toLowerCase() }))
})

test('a day that is not open shows no code and says so, and so does a day that is over', async () => {
  const part = await hangWall(screenOf(given()))
  expect(part).toSay(text().closed)
  await part.set({ view: screenOf(given(openDay, openDesk(), step('close-day'))) })
  expect(part).toSay(text().noMore)
})

test('on the next morning it does not say that today is over, and says when the site opens today', async () => {
  const week = { tue: [{ from: '08:00', to: '18:00' }] }
  const site = sampleSite({ calendar: { opens: 'itself', week } })
  const closed = givenAt(site, openDay, step('close-day'))
  const part = await hangWall(screenOf(closed))
  expect(part).toSay(text().noMore)
  expect(part).toSay('今天到此结束，谢谢大家，明天 08:00 开门')
  await pass(23 * HOUR)
  expect(part).toSay(text().closed)
  expect(part).not.toSay(text().noMore)
  expect(part).toSay('今天 08:00 开门')
  expect(part).not.toSay('今天到此结束')
})

test('a wall whose first language is written from the right is mirrored as a whole', async () => {
  const site = sampleSite({ languages: ['ar', 'en'], name: { ar: 'مركز السعادة', en: 'Happiness Centre' } })
  const queues = site.queues.map((queue) => ({ ...queue, name: { ar: 'عام', en: 'General' } }))
  const view = screenOf(givenAt({ ...site, queues }, openDay, openDesk()))
  const part = await hangWall(view, {}, { languages: ['ar', 'en'], language: 'ar' })
  expect(part.element.dir).toBe('rtl')
  expect(part.element.style.getPropertyValue('--ahead')).toBe('-1')
  expect(part).toSay(wordsIn('ar').screen.nobodyCalled)
})

test('a wall in one language at a time says nothing twice', async () => {
  const screen = { diagonal: 65, distance: 6, languages: 'alternate' } as const
  const view = screenOf(playing(callNext('1', [])), { screen })
  const part = await hangWall(view, {}, { alternate: true })
  expect(part).toSay('Xingfuli West Court')
  expect(part).not.toSay('幸福里小区西苑')
  await pass(8_000)
  expect(part).toSay('幸福里小区西苑')
  expect(part).not.toSay('Xingfuli West Court')
})

test('it moves a little as time passes, so that nothing burns into the panel', async () => {
  const part = await hangWall(shown())
  const where = () => part.element.renderRoot.querySelector<HTMLElement>('.moving')!.style.transform
  const seen = new Set<string>()
  for (let turn = 0; turn < 4; turn += 1) {
    seen.add(where())
    await pass(SHIFT_EVERY)
  }
  expect(seen.size).toBeGreaterThan(1)
})

test('when it is cut off it says since when, and removes a code that is too old', async () => {
  const part = await hangWall(shown(), { stale: true, since: Date.now() - 60_000 })
  expect(part).toSay(text().noCode)
  expect(part).toSay(words().common.cutOff({ time: '07:59:00' }))
})
