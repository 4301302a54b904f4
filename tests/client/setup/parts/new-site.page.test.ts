import { beforeAll, expect, test } from 'vitest'
import { keep, kept } from '../../../../client/common/browser/kept.ts'
import { words } from '../../../../client/common/words/words.ts'
import { emptyDraft } from '../../../../client/setup/new-site-draft.ts'
import { NewSiteElement } from '../../../../client/setup/parts/new-site.ts'
import { reader } from '../../../../client/setup/pinyin.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { languages } from '../../../../shared/languages.ts'
import { problemOf } from '../../../../shared/text/problem.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { HONGQI, refusedAt, summaryOf } from '../owner.ts'

const text = () => words().setup.making
const chinese = () => `${words().setup.fields.name} · ${languages['zh-CN'].name}`
const english = () => `${words().setup.fields.name} · ${languages.en.name}`
const desks = () => text().desksLabel({ place: words().places.sampling })
const NAME = '光明社区'
const ID = 'guangming'
const PATH = `PUT /api/sites/${ID}/settings` as const

beforeAll(async () => {
  // the dictionary is there from now on
  await reader()
})

async function mountNew(properties: Partial<NewSiteElement> = {}, language: 'en' | 'ar' = 'en') {
  const part = await mount(
    NewSiteElement,
    { sites: [summaryOf()], timeZone: 'Asia/Shanghai', mayLeave: true, ...properties },
    { language },
  )
  return { part, made: heard<Site>(part.element, 'made'), left: heard(part.element, 'left') }
}

/** Answers with what was sent, as the server does. */
const asSent = ({ body }: { body: unknown }): Answering => ({ is: body })
const sent = () => server().http.asked.map(({ body }) => body as Site)

async function make(answering: Answering | typeof asSent) {
  server().http.answers(PATH, answering)
  const shown = await mountNew()
  await shown.part.write(chinese(), NAME)
  await shown.part.press(text().make)
  return shown
}

test('a name in Chinese proposes a short name and an English one', async () => {
  const { part } = await mountNew()
  expect(part).toSay(text().idLater)
  await part.write(chinese(), NAME)
  expect(part).toSay(`${text().id} ${ID}`)
  expect(part).toSay(text().idHow({ id: ID }))
  expect(part.field(english()).placeholder).toMatch(/Guangming/)
})

test('a short name that another site has is not proposed', async () => {
  const { part } = await mountNew({ sites: [summaryOf(sampleSite({ id: ID }))] })
  await part.write(chinese(), NAME)
  expect(part).not.toSay(text().idHow({ id: ID }))
  expect(part).toSay(text().idHow({ id: `${ID}-2` }))
})

test('a whole site is made of a name alone, only where there is none yet', async () => {
  const { made } = await make(asSent)
  expect(server().http.asked).toMatchObject([{ headers: { 'if-none-match': '*' } }])
  const [site] = sent()
  expect(site).toMatchObject({ id: ID, kind: 'testing', timeZone: 'Asia/Shanghai', name: { 'zh-CN': NAME } })
  expect(site?.name.en).toMatch(/Guangming/)
  expect(site?.desks.length).toBe(emptyDraft('testing').desks)
  expect(made).toEqual([site])
})

test('desks and metres are as they were typed', async () => {
  server().http.answers(PATH, asSent)
  const { part } = await mountNew()
  await part.write(chinese(), NAME)
  await part.write(desks(), '7')
  await part.write(text().metresLabel, '12')
  expect(part).toSay('7 desks')
  await part.press(text().make)
  expect(sent()[0]?.desks.length).toBe(7)
  expect(sent()[0]?.queues.map(({ length }) => length)).toContain(12)
})

for (const [what, label, typed, range] of [
  ['no desk', desks, '0', [1, 60]],
  ['half a desk', desks, '1.5', [1, 60]],
  ['desks left empty', desks, '', [1, 60]],
  ['a line that is too long', () => text().metresLabel, '301', [0, 300]],
  ['a line left empty', () => text().metresLabel, '', [0, 300]],
] as const) {
  test(`${what} is refused here, at the field, and nothing is sent`, async () => {
    const { part, made } = await mountNew()
    await part.write(chinese(), NAME)
    await part.write(label(), typed)
    await part.press(text().make)
    expect(sent()).toEqual([])
    expect(made).toEqual([])
    expect(part).toSay(words().setup.form.faults.between({ least: range[0], most: range[1] }))
    expect(part).toSay(words().setup.wrong({ count: 1 }))
    expect(part.field(label()).getAttribute('aria-invalid')).toBe('true')
  })
}

test('a kind says what its queues are, and counts that nobody typed are those usual there', async () => {
  const { part } = await mountNew()
  await part.tick('radio', new RegExp(text().kinds.vaccination.name))
  expect(part).toSay(`A ${text().queues.vaccination.A}`)
  expect(part.field(desks()).value).toBe(String(emptyDraft('vaccination').desks))
})

test('a way of several steps asks the desks of each step, shows the way, and is made so', async () => {
  server().http.answers(PATH, asSent)
  const { part } = await mountNew()
  const { steps } = words()
  await part.write(chinese(), NAME)
  await part.tick('radio', new RegExp(`${steps.entrance} › ${steps.registration} › ${steps.sampling}`))
  const at = (step: string) => words().setup.way.places({ step })
  expect(part.field(at(steps.sampling)).value).toBe('4')
  await part.write(at(steps.entrance), '1')
  expect(part).toSay('Registration 2, 3')
  await part.press(text().make)
  const [site] = sent()
  expect(site?.queues.map(({ step, then }) => [step, then])).toEqual([
    ['entrance', ['B']],
    ['entrance', ['B']],
    ['registration', ['C']],
    ['sampling', undefined],
  ])
  expect(site?.desks.map(({ queues }) => queues.join(''))).toEqual(['AG', 'B', 'B', 'C', 'C', 'C', 'C'])
})

test('too many desks in all, or none at a step, are refused here', async () => {
  const { part } = await mountNew()
  await part.write(chinese(), NAME)
  await part.tick('radio', new RegExp(words().steps.sampling))
  const entrance = words().setup.way.places({ step: words().steps.entrance })
  await part.write(entrance, '60')
  await part.press(text().make)
  expect(part).toSay(words().setup.form.faults.desksInAll())
  await part.write(entrance, '')
  await part.press(text().make)
  expect(part.field(entrance).getAttribute('aria-invalid')).toBe('true')
  expect(sent()).toEqual([])
})

test('a room asks its seats, and has no desk', async () => {
  server().http.answers(PATH, asSent)
  const { part } = await mountNew()
  const { steps } = words()
  await part.write(chinese(), NAME)
  await part.tick('radio', new RegExp(text().kinds.vaccination.name))
  await part.tick('radio', new RegExp(steps.observation))
  const seats = words().setup.way.seats({ step: steps.observation })
  await part.write(seats, '0')
  await part.press(text().make)
  expect(part.field(seats).getAttribute('aria-invalid')).toBe('true')
  await part.write(seats, '300')
  await part.press(text().make)
  const [site] = sent()
  expect(site?.queues[4]).toMatchObject({ step: 'observation', room: { minutes: 30, seats: 300 } })
  expect(site?.desks).toHaveLength(10)
})

test('another kind has other ways, and begins with one step', async () => {
  const { part } = await mountNew()
  await part.tick('radio', new RegExp(words().steps.sampling))
  await part.tick('radio', new RegExp(text().kinds.hall.name))
  expect(part.get('radio', new RegExp(words().setup.way.one))).toHaveProperty('checked', true)
  expect(part).toSay(words().steps.cashier)
})

test('what was typed stays when another kind is chosen', async () => {
  const { part } = await mountNew()
  await part.write(chinese(), NAME)
  await part.write(desks(), '9')
  await part.tick('radio', new RegExp(text().kinds.hall.name))
  expect(part.field(chinese()).value).toBe(NAME)
  expect(part.field(text().desksLabel({ place: words().places['service-window'] })).value).toBe('9')
})

test('what was typed outlasts a reload, until the site is made', async () => {
  const { part } = await mountNew()
  await part.write(chinese(), NAME)
  await part.leave()
  const again = await mountNew()
  expect(again.part.field(chinese()).value).toBe(NAME)
  server().http.answers(PATH, asSent)
  await again.part.press(text().make)
  expect(kept('setup:new')).toBe(null)
})

test('a short name of one’s own is sent', async () => {
  server().http.answers('PUT /api/sites/gm/settings', asSent)
  const { part } = await mountNew()
  await part.write(chinese(), NAME)
  await part.press(text().change)
  expect(part.field(text().id).value).toBe(ID)
  await part.write(text().id, 'ｇｍ')
  await part.press(text().make)
  expect(sent()).toMatchObject([{ id: 'gm' }])
})

test('another site of that name is warned of, and forbids nothing', async () => {
  server().http.answers(PATH, asSent)
  const { part } = await mountNew({ sites: [summaryOf(HONGQI)] })
  await part.write(chinese(), '红旗社区')
  expect(part).toSay(text().sameName({ site: 'Hongqi', id: 'hongqi' }))
  expect(part.offers(text().make)).toBe(true)
  await part.write(chinese(), NAME)
  expect(part).not.toSay(text().sameName({ site: 'Hongqi', id: 'hongqi' }))
})

test('a name without words is missing in each language', async () => {
  const { part, made } = await make(refusedAt({ path: 'name', rule: 'missing' }))
  expect(part.field(chinese()).getAttribute('aria-invalid')).toBe('true')
  expect(part.field(english()).getAttribute('aria-invalid')).toBe('true')
  expect(part).toSay(words().setup.wrong({ count: 2 }))
  expect(made).toEqual([])
  await part.write(chinese(), NAME)
  expect(part.field(english()).getAttribute('aria-invalid')).toBe('false')
})

test('a short name that was taken meanwhile is said at its field, which opens, by whom', async () => {
  const { part } = await make({ refused: { ...problemOf('settings-moved-on', 'en'), now: HONGQI } })
  expect(part).toSay(words().faults['name-in-use']({ limit: 'Hongqi' }))
  expect(part.field(text().id).value).toBe(ID)
  expect(part.field(text().id).getAttribute('aria-invalid')).toBe('true')
})

test('that nobody answered, or why it is refused, is said, and nothing that was typed is lost', async () => {
  const { part } = await make('is down')
  expect(part).toSay(words().common.notSent)
  server().http.answers(PATH, { refused: 'not-allowed' })
  await part.press(text().make)
  expect(part).toSay(words().problems['not-allowed'].title)
  expect(part.field(chinese()).value).toBe(NAME)
})

test('while it is being made it cannot be made again', async () => {
  const { part } = await make('hangs')
  expect(part.offers(text().make)).toBe(false)
  expect(sent().length).toBe(1)
})

test('a copy asks only the kind and the name: all else is as at the first, but its place', async () => {
  const like = sampleSite({ spacing: 2, place: { address: { 'zh-CN': '路', en: 'Road' }, lat: 1, lon: 2 } })
  server().http.answers(PATH, asSent)
  const { part } = await mountNew({ like })
  await part.write(chinese(), NAME)
  expect(part).not.toSay(text().metres)
  await part.press(text().make)
  const [copy] = sent()
  expect(copy).toMatchObject({ id: ID, spacing: 2, queues: like.queues, desks: like.desks })
  expect(copy).not.toHaveProperty('place')
})

test('there is a way back where there is a site to go back to', async () => {
  const { part, left } = await mountNew()
  await part.press(text().back)
  expect(left.length).toBe(1)
  await part.set({ mayLeave: false })
  expect(part.find('button', text().back)).toBe(null)
})

test('a page in Arabic asks for the name in Arabic first', async () => {
  const { part } = await mountNew({}, 'ar')
  const labels = part.all('textbox').map((one) => (one as HTMLInputElement).labels?.[0]?.textContent?.trim())
  expect(labels[0]).toContain('العربية')
  expect(labels[1]).toContain('English')
})

test('a draft that was kept by an owner of another kind of site is gone on with', async () => {
  keep('setup:new', { ...emptyDraft('hall'), names: { 'zh-CN': NAME }, id: 'mine' })
  const { part } = await mountNew()
  expect(part.get('radio', new RegExp(text().kinds.hall.name))).toHaveProperty('checked', true)
  expect(part.field(text().id).value).toBe('mine')
})
