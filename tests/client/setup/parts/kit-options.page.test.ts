import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { type Choices, firstChoices, type Item, MOST_POSTERS } from '../../../../client/setup/kit/choices.ts'
import { KitOptionsElement } from '../../../../client/setup/parts/kit-options.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'
import { cardOf } from '../owner.ts'

const text = () => words().kit
const site = sampleSite()

async function mountOptions(item: Item, properties: Partial<KitOptionsElement> = {}) {
  const choices = firstChoices(properties.site ?? site)
  const part = await mount(KitOptionsElement, { item, site, choices, ...properties })
  return { part, chosen: heard<Partial<Choices>>(part.element, 'choose'), choices }
}

test('of posters the paper, and for each the way from it, is chosen', async () => {
  const { part, chosen } = await mountOptions('posters')
  await part.write(text().page.paper, 'A3')
  await part.write(text().posters.nth({ index: 1 }), 'left')
  expect(chosen).toEqual([
    { posters: { paper: 'A3', arrows: ['none'] } },
    { posters: { paper: 'A4', arrows: ['left'] } },
  ])
})

test('posters are added up to as many as there are ways in, and taken away down to one', async () => {
  const { part, chosen, choices } = await mountOptions('posters')
  expect(part.find('button', text().posters.remove({ index: 1 }))).toBe(null)
  await part.press(text().posters.add)
  expect(chosen).toEqual([{ posters: { paper: 'A4', arrows: ['none', 'none'] } }])
  const arrows = Array.from({ length: MOST_POSTERS }, (_, n) => (n === 1 ? 'up' : 'none') as 'up' | 'none')
  await part.set({ choices: { ...choices, posters: { paper: 'A4', arrows } } })
  expect(part.find('button', text().posters.add)).toBe(null)
  await part.press(text().posters.remove({ index: 2 }))
  expect(chosen[1]?.posters?.arrows).not.toContain('up')
})

test('where the code itself is on a poster, it points nowhere', async () => {
  const { part } = await mountOptions('posters', { site: sampleSite({ presence: 'open' }) })
  expect(part).toSay(text().posters.copy({ index: 1 }))
  expect(part).not.toSay(text().posters.askArrow)
})

test('the passcode of the wi-fi is told as it is typed; without a wi-fi it says where to name one', async () => {
  const { part } = await mountOptions('posters', { site: sampleSite({ wifi: 'hall' }) })
  const told = heard(part.element, 'passcode')
  await part.write(text().posters.passcode, ' secret ')
  expect(told).toEqual(['secret'])
  await part.set({ site })
  expect(part).toSay(text().posters.noWifi)
})

test('of marks the size, the queues and from which to which are chosen', async () => {
  const { part, chosen } = await mountOptions('marks')
  await part.write(text().marks.as, 'cards')
  await part.tick('checkbox', text().marks.line({ queue: 'G', count: 11, metres: 10 }))
  const range = part.within('group', text().marks.range({ queue: 'A' }))
  await range.write(text().page.from, '５')
  expect(chosen.map((one) => one?.marks)).toEqual([
    { as: 'cards', off: [], ranges: {} },
    { as: 'sheets', off: ['G'], ranges: {} },
    { as: 'sheets', off: [], ranges: { A: { from: 5, to: 31 } } },
  ])
})

test('a mark that is no number, or none at all, leaves what was there', async () => {
  const { part, chosen } = await mountOptions('marks')
  const range = part.within('group', text().marks.range({ queue: 'A' }))
  for (const typed of ['x', '0', '']) await range.write(text().page.to, typed)
  expect(range.field(text().page.to).value).toBe('31')
  expect(chosen).toEqual([])
})

test('marks beyond a line that has become shorter are told of', async () => {
  const first = firstChoices(site)
  const choices = { ...first, marks: { ...first.marks, ranges: { A: { from: 1, to: 40 } } } }
  const { part } = await mountOptions('marks', { choices })
  expect(part.get('alert').textContent).toBe(text().marks.beyond({ queue: 'A', count: 31, metres: 30 }))
})

test('a queue without a line needs no marks, and where no queue has one there is nothing to choose', async () => {
  const { part } = await mountOptions('marks', { site: withLines(30, 0) })
  expect(part).toSay(text().marks.noLine({ queue: 'G' }))
  await part.set({ site: withLines(0, 0) })
  expect(part.text).toBe(text().marks.noneAtAll)
})

test('of desks and queues those are chosen that get a sign', async () => {
  const desks = await mountOptions('desks')
  const [first] = desks.part.all('checkbox')
  first?.click()
  expect(desks.chosen).toEqual([{ desks: { off: ['1'] } }])
  await desks.part.leave()
  const queues = await mountOptions('queues')
  await queues.part.tick('checkbox', 'A General')
  await queues.part.set({ choices: { ...queues.choices, queues: { off: ['A'], arrows: {} } } })
  await queues.part.tick('checkbox', 'A General')
  expect(queues.chosen.map((one) => one?.queues?.off)).toEqual([['A'], []])
})

test('staff cards have a paper, and where there are none it says how to get one', async () => {
  const { part, chosen } = await mountOptions('staff')
  expect(part.text).toBe(text().staff.none)
  await part.set({ cards: [cardOf('王芳')] })
  await part.write(text().page.paper, 'A4')
  expect(chosen).toEqual([{ staff: { paper: 'A4' } }])
})

test('of slips the queue, the day and how many are chosen; no more than a printer has paper for', async () => {
  const { part, chosen } = await mountOptions('slips')
  await part.write(text().slips.queue, 'G')
  await part.write(text().slips.count, '900')
  await part.write(text().slips.date, '2026-11-30')
  expect(chosen.map((one) => one?.slips)).toEqual([
    { queue: 'G', count: 40, date: null },
    { queue: 'A', count: 200, date: null },
    { queue: 'A', count: 40, date: '2026-11-30' },
  ])
})

test('which numbers come next is said; not known yet, nothing is; with none left, it can begin again', async () => {
  const { part } = await mountOptions('slips')
  const anew = heard(part.element, 'anew')
  expect(part).not.toSay(text().slips.noneLeft({ queue: 'A' }))
  const lots = { today: '2026-11-23', printed: [], taken: [] }
  await part.set({ lots, lot: { queue: 'A', date: null, from: 9001, to: 9040 } })
  expect(part).toSay(text().slips.range({ from: 'A9001', to: 'A9040' }))
  await part.set({ lot: null })
  expect(part).toSay(text().slips.noneLeft({ queue: 'A' }))
  await part.press(text().slips.anew({ queue: 'A' }))
  expect(anew.length).toBe(1)
})

test('why no slips are printed is said', async () => {
  const { part } = await mountOptions('slips', { problem: () => words().common.notSent })
  expect(part.get('alert').textContent).toBe(words().common.notSent)
})
