import { expect, onTestFinished, test, vi } from 'vitest'
import { setSiteLanguages } from '../../../../client/common/words/both.ts'
import { words } from '../../../../client/common/words/words.ts'
import type { Item } from '../../../../client/setup/kit/choices.ts'
import { KitElement } from '../../../../client/setup/parts/kit.ts'
import type { KitItemElement } from '../../../../client/setup/parts/kit-item.ts'
import { languagesOf } from '../../../../shared/day/nouns/text.ts'
import type { KnownLots } from '../../../../shared/day/rules/slip-lots.ts'
import { languages } from '../../../../shared/languages.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { type Mounted, mount } from '../../../kit/mount/mount.ts'
import { Part } from '../../../kit/mount/part.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite, withLines } from '../../../kit/sample.ts'
import { cardOf, HONGQI, refusedAt, summaryOf } from '../owner.ts'

const text = () => words().kit
const READ = 'GET /api/sites/xingfuli/slip-lots'
const TAKE = 'POST /api/sites/xingfuli/slip-lots'
const NONE: KnownLots = { today: '2026-11-23', printed: [], taken: [] }
/** A short line, or there would be many marks to draw. */
const site = withLines(3, 0)

async function mountKit(properties: Partial<KitElement> = {}, lots = NONE) {
  server().http.answers(READ, { is: lots })
  setSiteLanguages(languagesOf(properties.settings ?? site))
  return mount(KitElement, { settings: site, sites: [summaryOf(site)], ...properties })
}

/** Counts what would be printed; the paper is cleared as after a printer's dialog. */
function printer(): { readonly jobs: number[]; text: string } {
  const printed = { jobs: [] as number[], text: '' }
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    const paper = document.querySelector('.yi-kit')
    printed.jobs.push(paper?.children.length ?? 0)
    printed.text = paper?.textContent?.replace(/\s+/g, ' ') ?? ''
    dispatchEvent(new Event('afterprint'))
  })
  onTestFinished(() => print.mockRestore())
  return printed
}

function item(part: Mounted<KitElement>, name: Item): Part {
  const found = part.element.shadowRoot?.querySelector<KitItemElement>(`yi-kit-item[data-item=${name}]`)
  return new Part(found!)
}

const job = (part: Mounted<KitElement>) =>
  new Part(part.element.shadowRoot!.querySelector<HTMLElement>('.job')!)
const asked = () => server().http.asked.map(({ method }) => method)

test('who changes nothing gets all that is needed on the first day, and no spare slips', async () => {
  const paper = printer()
  const part = await mountKit()
  const sheets = [1, 4, 3, 2]
  const count = sheets.reduce((all, one) => all + one, 0)
  await job(part).press(text().page.printAll({ count }))
  expect(paper.jobs).toEqual([count])
  expect(asked()).toEqual(['GET'])
})

test('what is not ticked is not printed, which outlasts a reload', async () => {
  const part = await mountKit()
  for (const name of ['posters', 'desks', 'queues'] as const)
    await item(part, name).tick('checkbox', new RegExp(text().items[name].title))
  expect(job(part).offers(text().page.printAll({ count: 4 }))).toBe(true)
  await part.leave()
  const again = await mountKit()
  expect(job(again).offers(text().page.printAll({ count: 4 }))).toBe(true)
})

test('with nothing ticked there is nothing to print, which is said', async () => {
  const part = await mountKit()
  for (const name of ['posters', 'marks', 'desks', 'queues'] as const)
    await item(part, name).tick('checkbox', new RegExp(text().items[name].title))
  expect(job(part).offers(text().page.printAll({ count: 0 }))).toBe(false)
  expect(job(part).get('status').textContent).toBe(text().page.nothing)
})

test('one item is printed alone, whether it is ticked or not', async () => {
  const paper = printer()
  const part = await mountKit()
  await item(part, 'desks').tick('checkbox', new RegExp(text().items.desks.title))
  await item(part, 'desks').press(text().page.printOne)
  expect(paper.jobs).toEqual([3])
})

test('each sheet of an item can be looked at', async () => {
  const part = await mountKit()
  const marks = item(part, 'marks')
  expect(marks).toSay(text().page.shown({ index: 1, count: 4 }))
  expect(marks.offers(text().page.before)).toBe(false)
  for (let n = 0; n < 3; n += 1) await marks.press(text().page.after)
  expect(marks).toSay(text().page.shown({ index: 4, count: 4 }))
  expect(marks.offers(text().page.after)).toBe(false)
  await part.set({ settings: withLines(1, 0) })
  expect(marks).toSay(text().page.shown({ index: 2, count: 2 }))
})

test('an item without sheets cannot be ticked or printed', async () => {
  const part = await mountKit()
  const staff = item(part, 'staff')
  expect(staff).toSay(text().page.none)
  expect(staff.get('checkbox')).toHaveProperty('disabled', true)
  expect(staff.find('button', text().page.printOne)).toBe(null)
  await part.set({ cards: [cardOf('王芳')] })
  expect(staff).toSay(text().page.sheets({ count: 1 }))
})

test('the passcode of the wi-fi is on the posters of this job, and is not kept', async () => {
  const paper = printer()
  const settings = { ...site, wifi: 'hall' }
  const part = await mountKit({ settings })
  await item(part, 'posters').write(text().posters.passcode, 'open-sesame')
  await item(part, 'posters').press(text().page.printOne)
  expect(paper.text).toContain('open-sesame')
  expect(JSON.stringify(localStorage)).not.toContain('open-sesame')
  server().http.answers('GET /api/sites/hongqi/slip-lots', { is: NONE })
  await part.set({ settings: { ...HONGQI, wifi: 'hall' } })
  expect(item(part, 'posters').field(text().posters.passcode).value).toBe('')
})

test('a site of several languages prints two of them, or one that is chosen', async () => {
  const paper = printer()
  const part = await mountKit()
  await job(part).write(text().page.languages, 'en')
  await item(part, 'desks').press(text().page.printOne)
  expect(paper.text).not.toContain('普通')
  await job(part).write(text().page.languages, 'both')
  await item(part, 'desks').press(text().page.printOne)
  expect(paper.text).toContain('普通')
  const list = job(part).field(text().page.languages) as unknown as HTMLSelectElement
  expect([...list.options].map((one) => one.text)).toEqual([
    `${languages.en.name} · ${languages['zh-CN'].name}`,
    languages.en.name,
    languages['zh-CN'].name,
  ])
})

test('more sheets than a browser bears are refused before they are asked for', async () => {
  const queues = site.queues.map((queue) => ({ ...queue, length: 300 }))
  const part = await mountKit({ settings: { ...site, queues, spacing: 1 } })
  expect(job(part).get('status').textContent).toMatch(/500/)
  expect(item(part, 'marks').get('button', text().page.printOne)).toHaveProperty('disabled', true)
})

test('slips are printed only with numbers that the server gave to nobody else', async () => {
  const paper = printer()
  const part = await mountKit()
  const slips = item(part, 'slips')
  expect(slips).toSay(text().slips.range({ from: 'A9001', to: 'A9040' }))
  server().http.answers(TAKE, { is: { queue: 'A', date: null, from: 9041, to: 9080 } })
  server().http.answers(READ, {
    is: { ...NONE, printed: [{ queue: 'A', date: null, from: 9001, to: 9080 }] },
  })
  await slips.press(text().page.printOne)
  expect(server().http.asked.at(1)).toMatchObject({
    body: { queue: 'A', count: 40, date: null, anew: false },
  })
  expect(paper.text).toContain('A9041')
  expect(paper.text).not.toContain('A9001')
  expect(slips).toSay(text().slips.range({ from: 'A9081', to: 'A9120' }))
})

test('with none left it can begin again, which the server is told once', async () => {
  printer()
  const part = await mountKit({}, { ...NONE, printed: [{ queue: 'A', date: null, from: 9001, to: 9999 }] })
  const slips = item(part, 'slips')
  expect(slips).toSay(text().slips.noneLeft({ queue: 'A' }))
  await slips.press(text().slips.anew({ queue: 'A' }))
  server().http.answers(TAKE, { is: { queue: 'A', date: null, from: 9001, to: 9040 } })
  await slips.press(text().page.printOne)
  expect(server().http.asked.at(1)).toMatchObject({ body: { anew: true } })
  expect(slips).toSay(text().slips.noneLeft({ queue: 'A' }))
})

for (const [what, answering, say] of [
  ['nobody answered', 'is down', () => words().common.notSent],
  [
    'somebody else has printed the last ones',
    refusedAt({ path: 'count', rule: 'none-left' }),
    () => words().faults['none-left'](),
  ],
  ['it is not allowed', { refused: 'not-allowed' }, () => words().problems['not-allowed'].title],
] as const) {
  test(`no slip is printed where ${what}, and that is said`, async () => {
    const paper = printer()
    const part = await mountKit()
    server().http.answers(TAKE, answering)
    await item(part, 'slips').press(text().page.printOne)
    expect(paper.jobs).toEqual([])
    expect(item(part, 'slips').get('alert').textContent).toContain(say())
  })
}

test('two taps are one job: numbers are asked for once', async () => {
  const part = await mountKit()
  server().http.answers(TAKE, 'hangs')
  await item(part, 'slips').press(text().page.printOne)
  await item(part, 'slips').press(text().page.printOne)
  expect(asked().filter((one) => one === 'POST').length).toBe(1)
})

test('that it could not be read which slips there are is said', async () => {
  server().http.answers(READ, 'is down')
  setSiteLanguages(languagesOf(site))
  const part = await mount(KitElement, { settings: site, sites: [summaryOf(site)] })
  expect(item(part, 'slips').get('alert').textContent).toBe(words().common.notSent)
})

test('what was chosen of one site is not of another', async () => {
  const part = await mountKit()
  await item(part, 'desks').tick('checkbox', new RegExp(text().items.desks.title))
  server().http.answers('GET /api/sites/hongqi/slip-lots', { is: NONE })
  await part.set({ settings: sampleSite({ ...withLines(3, 0), id: 'hongqi' }) })
  expect(item(part, 'desks').get('checkbox', new RegExp(text().items.desks.title))).toHaveProperty(
    'checked',
    true,
  )
  expect(server().http.asked.at(-1)?.path).toBe('/api/sites/hongqi/slip-lots')
})

test('slips of one site that are told late are not taken for those of another', async () => {
  let late = () => {}
  server().http.answers(READ, () => new Promise((tell) => (late = () => tell({ is: NONE }))))
  server().http.answers('GET /api/sites/hongqi/slip-lots', {
    is: { ...NONE, printed: [{ queue: 'A', date: null, from: 9001, to: 9100 }] },
  })
  setSiteLanguages(languagesOf(site))
  const part = await mount(KitElement, { settings: site, sites: [] })
  await part.set({ settings: { ...site, id: 'hongqi' } })
  late()
  await settled()
  expect(item(part, 'slips')).toSay(text().slips.range({ from: 'A9101', to: 'A9140' }))
})
