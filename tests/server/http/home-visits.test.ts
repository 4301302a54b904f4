// Visits at home over HTTP: who reads what is written about one, and where it is not.

import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkReceipts } from '../../../server/retention/receipts.ts'
import { memoryStore } from '../../../server/store/sqlite/memory.ts'
import { HOUR } from '../../kit/given.ts'
import { sampleSite } from '../../kit/sample.ts'
import { openWorld, type Person, SITE, type World } from '../../kit/world.ts'

const DATE = '2026-11-23'
const VISITS = `/api/sites/${SITE}/visits`
const NOTE = { where: '7 栋 302 的独居老人', what: '行动不便，想在家采样' }
/** Words of the note that stand nowhere else: a random id may well have its number. */
const WRITTEN = /7 栋|独居|行动不便/
let world: World
let marshal: Person
const lines: string[] = []

const notesFor = async (who: Person) => (await who.ask('GET', VISITS)).body.notes
const note = (who: Person, body: object, headers = {}) => who.ask('POST', VISITS, body, headers)
const listed = async () => (await marshal.ask('GET', `/api/sites/${SITE}/marshal`)).body.visits

beforeEach(async () => {
  lines.length = 0
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  world = await openWorld(memoryStore(), { log })
  marshal = await world.hired('marshal')
  await marshal.give('take-ticket', { queue: 'A' })
})
afterEach(() => world.close())

test('[H6] a marshal writes of a visit what the site’s marshals read, and nobody else', async () => {
  await world.owner.ask('PUT', '/api/sites/other/settings', { ...sampleSite(), id: 'other' })
  expect(await note(marshal, { note: NOTE })).toMatchObject({ status: 201, body: { visit: 1 } })
  for (const one of [marshal, world.owner]) expect(await notesFor(one)).toEqual([{ visit: 1, note: NOTE }])
  const others = [world.anyone, await world.hired('viewer'), await world.hired('marshal', ['other'])]
  const asked = others.flatMap((one) => [
    one.ask('GET', VISITS),
    note(one, { note: NOTE }),
    one.ask('DELETE', `${VISITS}/1`),
    one.ask('DELETE', `${VISITS}/1/note`),
  ])
  for (const { body } of await Promise.all(asked)) expect(body.code).toMatch(/^not-(signed-in|allowed)$/)
  expect((await world.owner.ask('GET', '/api/sites/other/visits')).body.notes).toEqual([])
})

test('[H6] what is written is in no log, no view, no file of figures and no line of the server’s log', async () => {
  await note(marshal, { number: 'A001', note: NOTE })
  await marshal.give('tick-visit', { visit: 1 })
  const period = `from=${DATE}&to=${DATE}`
  const at = `/api/sites/${SITE}`
  const paths = [at, `${at}/marshal`, `${at}/staff`, `${at}/days/${DATE}`, `${at}/days/${DATE}/tickets.csv`]
  paths.push(
    `${at}/days/${DATE}/events.ndjson`,
    `${at}/days/${DATE}/moves`,
    `${at}/days/${DATE}/audit`,
    '/api/sites',
  )
  paths.push(
    `/api/figures?${period}`,
    `/api/figures.csv?${period}&sheet=sites`,
    `/api/figures.csv?${period}&sheet=tickets`,
  )
  for (const path of paths) {
    const { status, text } = await world.owner.ask('GET', path)
    expect([path, status]).toEqual([path, 200])
    expect(text, path).not.toMatch(WRITTEN)
  }
  expect(lines.join('')).not.toMatch(WRITTEN)
})

test('the same request again, as after a lost answer, notes no other visit, and writes what is newest', async () => {
  const once = { 'idempotency-key': 'visit-of-a-tablet-1' }
  expect((await note(marshal, { note: NOTE }, once)).status).toBe(201)
  expect(await note(marshal, { note: { where: '8 栋' } }, once)).toMatchObject({
    status: 201,
    body: { visit: 1 },
  })
  expect(await notesFor(marshal)).toEqual([{ visit: 1, note: { where: '8 栋' } }])
  expect((await note(marshal, { note: NOTE })).body.visit).toBe(2)
})

test('[H6] the same request again writes nothing about a visit that was taken off the list meanwhile', async () => {
  const once = { 'idempotency-key': 'visit-of-a-tablet-2' }
  await note(marshal, { note: NOTE }, once)
  expect((await marshal.ask('DELETE', `${VISITS}/1`)).status).toBe(204)
  expect((await note(marshal, { note: NOTE }, once)).status).toBe(201)
  expect(await world.store.person({ site: SITE, date: DATE, number: 'visit-1' })).toBeNull()
})

test('bad input is refused at its field, and changes nothing', async () => {
  const long = '楼'.repeat(201)
  const cases = [
    [{}, 'number'],
    [{ note: {} }, 'note.where'],
    [{ note: { where: ' ' } }, 'note.where'],
    [{ note: { where: long } }, 'note.where'],
    [{ note: { where: '7 栋', what: long } }, 'note.what'],
    [{ note: { where: '7 栋\u202E302' } }, 'note.where'],
    [{ note: { where: '7 栋', name: '王' } }, 'note.name'],
    [{ number: 'nonsense' }, 'number'],
  ] as const
  for (const [body, path] of cases) {
    const answer = await note(marshal, body)
    expect([path, answer.status, answer.body.errors?.[0]?.path]).toEqual([path, 400, path])
  }
  expect((await note(marshal, { number: 'A777' })).body.code).toBe('unknown-ticket')
  expect((await note(marshal, { note: NOTE }, { 'idempotency-key': 'x' })).body.errors[0].path).toBe('id')
  for (const visit of ['0', 'x', '1.5', '-1', '9999999'])
    expect((await marshal.ask('DELETE', `${VISITS}/${visit}`)).status).toBe(404)
  expect((await marshal.ask('DELETE', `${VISITS}/1`)).body.code).toBe('unknown-visit')
  expect((await marshal.ask('DELETE', `${VISITS}/1/note`)).body.code).toBe('unknown-visit')
  expect(await listed()).toEqual([])
})

test('[H4] two marshals tick the same visit: both succeed, it counts once, and can be opened again', async () => {
  const other = await world.hired('marshal')
  await note(marshal, { note: NOTE })
  const both = await Promise.all([marshal, other].map((one) => one.give('tick-visit', { visit: 1 })))
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  const visited = async () => (await world.owner.ask('GET', `/api/sites/${SITE}/days/${DATE}`)).body.visited
  expect(await visited()).toBe(1)
  const csv = await world.owner.ask('GET', `/api/figures.csv?from=${DATE}&to=${DATE}&sheet=sites&language=en`)
  const [head = '', row = ''] = csv.text.split(/\r?\n/)
  expect(head).toMatch(/,Times somebody was talked to,Homes visited$/)
  expect(row).toMatch(/,0,1$/)
  await other.give('reopen-visit', { visit: 1 })
  expect(await visited()).toBeUndefined()
})

describe('[H6] what was written is erased, with a receipt, and the list says so', () => {
  test('by its age, also at a site that asks residents for nothing', async () => {
    await note(marshal, { note: NOTE })
    expect((await marshal.ask('GET', VISITS)).body.keepHours).toBe(24)
    world.clock.pass(2 * HOUR)
    await world.app.retention.run()
    expect(await notesFor(marshal)).toEqual([{ visit: 1, note: NOTE }])
    const { body } = await world.owner.ask('GET', `/api/sites/${SITE}/settings`)
    await world.owner.ask('PUT', `/api/sites/${SITE}/settings`, { ...body, asks: { keepHours: 1 } })
    await world.app.retention.run()
    expect(await notesFor(marshal)).toEqual([{ visit: 1, note: null }])
    expect(await listed()).toMatchObject([{ id: 1, noted: true, doneAt: null }])
  })

  test('when a marshal erases it, or takes the visit off the list', async () => {
    await note(marshal, { note: NOTE })
    await note(marshal, { note: { where: '8 栋' } })
    expect((await marshal.ask('DELETE', `${VISITS}/1/note`)).status).toBe(204)
    expect((await notesFor(marshal))[0]).toEqual({ visit: 1, note: null })
    expect((await marshal.ask('DELETE', `${VISITS}/2`)).status).toBe(204)
    expect((await marshal.ask('DELETE', `${VISITS}/2`)).status).toBe(204)
    expect((await listed()).map(({ id }: { id: number }) => id)).toEqual([1])
    await marshal.give('tick-visit', { visit: 1 })
    expect((await marshal.ask('DELETE', `${VISITS}/1`)).body.code).toBe('wrong-state')
    expect(await world.store.sitesWithPersons()).toEqual([])
    expect(await checkReceipts(world.store)).toMatchObject({ receipts: 2, erased: 2, brokenAt: null })
  })
})
