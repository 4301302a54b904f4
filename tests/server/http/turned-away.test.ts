// Somebody is turned away: who learns of it over HTTP, and what is counted.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

const DATE = '2026-11-23'
const way = { 'zh-CN': '请到东门的帐篷', en: 'Go to the tent at the east gate' }
let world: World
let marshal: Person
let token: string

beforeAll(async () => {
  world = await openWorld()
  const { queues, ...site } = sampleSite()
  const checked = queues.map((queue) => ({ ...queue, checks: ['temperature', 'mask'] }))
  const changed = { ...site, queues: checked, turnAway: { fever: way } }
  expect((await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, changed)).status).toBe(200)
  marshal = await world.hired('marshal')
  const taken = await marshal.give('take-ticket', { queue: 'A', party: 3 })
  token = taken.body.result.token
  await marshal.give('call-next', { desk: '1', seen: [] })
})
afterAll(() => world.close())

const ticket = async (who: Person, headers = {}) =>
  (await who.ask('GET', `/api/sites/${SITE}/tickets/A001`, undefined, headers)).body

test('[T2] more people than the party has, and a reason that is not in the list, are refused and say where', async () => {
  for (const [input, path] of [
    [{ people: 4, why: 'fever' }, 'people'],
    [{ people: 1, why: 'cough' }, 'why'],
    [{ people: 1, why: 'fever', celsius: 38.4 }, 'celsius'],
  ] as const) {
    const { status, body } = await marshal.give('turn-away', { number: 'A001', ...input })
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'invalid', path])
  }
})

test('[T6] the holder is told what to do in the site’s words, and the others of the party go on', async () => {
  const given = await marshal.give('turn-away', { number: 'A001', people: 1, why: 'fever', seen: 3 })
  expect(given.status).toBe(200)
  const seen = await ticket(world.anyone, { authorization: `Bearer ${token}` })
  expect(seen).toMatchObject({
    state: 'called',
    party: 2,
    turnedAway: [{ people: 1, why: 'fever', next: way }],
  })
  const again = await marshal.give('turn-away', { number: 'A001', people: 1, why: 'fever', seen: 3 })
  expect([again.status, again.body.code]).toEqual([409, 'desk-moved-on'])
})

test('[T3] nobody else learns of it; staff do, and the owner’s record says for what', async () => {
  await marshal.give('turn-away', { number: 'A001', why: 'no-mask' })
  for (const path of ['', '/tickets/A001', `/days/${DATE}/moves`, `/days/${DATE}/audit`, `/days/${DATE}`]) {
    const { text } = await world.anyone.ask('GET', `/api/sites/${SITE}${path}`)
    expect(text, path).not.toMatch(/turned|fever|mask|A001/i)
  }
  expect((await ticket(marshal)).turnedAway).toHaveLength(2)
  const { lines } = (await world.owner.ask('GET', `/api/sites/${SITE}/days/${DATE}/audit`)).body
  expect(lines[0].did).toEqual([{ type: 'turned-away', number: 'A001', reason: 'no-mask' }])
})

test('[T4] the figures of the day, of a period and of its files count them by the reason', async () => {
  const counts = { checked: 3, turnedAway: 3, turnedAwayFever: 1, turnedAwayNoMask: 2, people: 3, served: 0 }
  expect((await marshal.ask('GET', `/api/sites/${SITE}/days/${DATE}`)).body).toMatchObject(counts)
  const period = `from=${DATE}&to=${DATE}`
  expect((await world.owner.ask('GET', `/api/figures?${period}`)).body.all).toMatchObject(counts)
  const csv = await world.owner.ask('GET', `/api/figures.csv?${period}&sheet=sites&language=en`)
  const [head = '', row = ''] = csv.text.split(/\r?\n/)
  expect(head).toMatch(/,People checked,People turned away,Turned away: fever,/)
  expect(row).toMatch(/,3,3,1,0,2,0,0$/)
})

test('a site whose desks check nobody has no such columns and counts', async () => {
  const plain = await openWorld()
  await plain.owner.give('take-ticket', { queue: 'A' })
  await plain.owner.give('call-next', { desk: '1', seen: [] })
  await plain.owner.give('finish', { number: 'A001' })
  const period = `from=${DATE}&to=${DATE}`
  expect((await plain.owner.ask('GET', `/api/figures?${period}`)).text).not.toMatch(/checked|turnedAway/)
  const csv = await plain.owner.ask('GET', `/api/figures.csv?${period}&sheet=sites&language=en`)
  expect(csv.text).not.toMatch(/People checked|Turned away/)
  await plain.close()
})
