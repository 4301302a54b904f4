import { expect, test } from 'vitest'
import { sayFull } from '../../../../client/common/words/say-full.ts'
import { words } from '../../../../client/common/words/words.ts'
import { DeskElement } from '../../../../client/marshal/parts/desk.ts'
import { LookElement } from '../../../../client/marshal/parts/look.ts'
import { OutOfTurnElement } from '../../../../client/marshal/parts/out-of-turn.ts'
import { SiteElement } from '../../../../client/marshal/parts/site.ts'
import type { MarshalView } from '../../../../shared/day/views/marshal.ts'
import {
  after,
  callNext,
  givenAt,
  MINUTE,
  openDay,
  openDesk,
  type Played,
  type Step,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const text = () => words().inside
/** A site of two steps with room for two. */
const site = {
  ...sampleSite(),
  capacity: 2,
  queues: [
    { ...sampleSite().queues[0]!, length: 0, then: ['R'] },
    { ...sampleSite().queues[1]!, id: 'R', priority: false, length: 0 },
  ],
  desks: [
    { id: '1', queues: ['A'] },
    { id: '2', queues: ['R'] },
  ],
}
const day = (...steps: Step[]) =>
  givenAt(
    site,
    openDay,
    openDesk(),
    openDesk('2'),
    ...times(3, taken()),
    ...steps,
    after(MINUTE, step('pass-time')),
  )
const full = () => day(callNext('1', []), callNext('1', ['A001']))
const fullIn = ({ inside }: MarshalView) => sayFull(words(), inside!)

const mountSite = (played: Played) => tablet(SiteElement, played, (view) => ({ view, site: 'xingfuli' }))
const mountDesk = (played: Played) =>
  tablet(DeskElement, played, (view) => ({ view, desk: view.desks[0]!, me: '王芳' }))

test('a site without a capacity counts nobody', async () => {
  const { part } = await mountSite(givenAt(sampleSite(), openDay))
  expect(part.find('heading', text().title)).toBe(null)
})

test('it shows how many are inside of how many, and counts people in and out who have no number', async () => {
  const { part, does } = await mountSite(day(callNext('1', [])))
  expect(part).toSay(text().figure({ people: 1, capacity: 2 }))
  expect(part.offers(text().countOut({ count: 1 }))).toBe(false)
  await part.press(text().countIn({ count: 1 }))
  expect(server().commands).toEqual([['count-inside', { people: 1, way: 'in' }]])
  await does()
  expect(part).toSay(text().figure({ people: 2, capacity: 2 }))
  expect(part).toSay(text().noNumber({ count: 1 }))
  expect(part).toSay(text().nobodyIn)
  await part.press(text().countOut({ count: 1 }))
  await does()
  expect(part).toSay(text().figure({ people: 1, capacity: 2 }))
})

test('at a desk of the entrance Next finishes only while the site is full, and then rests', async () => {
  const { part, does, view } = await mountDesk(full())
  expect(part).toSay(fullIn(view()))
  await part.press(`${words().marshal.finishOnly} A002`)
  expect(server().commands).toEqual([['finish', { number: 'A002' }]])
  await does()
  expect(part.offers(words().marshal.next)).toBe(false)
  expect(part).toSay(words().full.told({ people: 2, capacity: 2 }))
})

test('[F4] a call before its turn says that the site is full, and can be made all the same', async () => {
  const { part, does, giver } = await tablet(OutOfTurnElement, full(), (view) => ({ view, deskId: '1' }))
  part.element.show({ act: 'call', number: 'A003' })
  await settled()
  await part.press(words().marshal.callReasons.care)
  await does()
  expect(part).toSay(words().problems['site-full'].title)
  await part.press(text().anyway)
  expect(server().commands.at(-1)).toEqual([
    'call-one',
    { desk: '1', seen: ['A002'], number: 'A003', reason: 'care', anyway: true },
  ])
  await does()
  expect(part.find('dialog')).toBe(null)
  expect(giver.outcome?.say()).toContain('A003')
})

test('whoever may only read sees it, too', async () => {
  const { part, view } = await tablet(LookElement, full(), (view) => ({ view }))
  expect(part).toSay(fullIn(view()))
  expect(part.find('button', text().countIn({ count: 1 }))).toBe(null)
})

test('the tablet says that the site is full in each language', () =>
  inEveryLanguage(async (language) => {
    const { part, view } = await tablet(SiteElement, full(), (one) => ({ view: one, site: 'xingfuli' }), {
      language,
    })
    expect(part).toSay(fullIn(view()))
  }))
