// Names and announcements with invisible characters are refused at the edge, and nothing is changed.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { openWorld, SITE, type World } from '../../kit/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const SETTINGS = `/api/sites/${SITE}/settings`
const both = (words: string) => ({ 'zh-CN': words, en: words })

test('a site accepts no invisible characters in any of its texts, the error is at the field in the requested language, and the site stays as it was', async () => {
  const before: Site = (await world.owner.ask('GET', SETTINGS)).body
  const [queue, ...queues] = before.queues
  const bad: [string, object][] = [
    ['name.en', { name: { ...before.name, en: 'Hall\u202E 2' } }],
    ['name.zh-CN', { name: { ...before.name, 'zh-CN': '\u3164' } }],
    ['queues.0.name.en', { queues: [{ ...queue, name: { ...queue?.name, en: '\u2800' } }, ...queues] }],
    ['place.address.en', { place: { lat: 1, lon: 1, address: { 'zh-CN': '路', en: 'a\u200Bb' } } }],
    ['words.called.en', { words: { called: { 'zh-CN': '请来', en: 'Come\u2067' } } }],
  ]
  for (const [path, change] of bad) {
    for (const [language, message] of [
      ['en', /nobody can see/],
      ['zh-CN', /看不见/],
    ] as const) {
      const said = await world.owner.ask(
        'PUT',
        SETTINGS,
        { ...before, ...change },
        { 'accept-language': language },
      )
      expect([said.status, said.body.errors], path).toEqual([
        400,
        [{ path, message: expect.stringMatching(message), rule: 'unseen' }],
      ])
    }
  }
  expect((await world.owner.ask('GET', SETTINGS)).body).toEqual(before)
  const persian = { ...before, name: { ...before.name, en: 'نمی\u200Cدانم' } }
  expect((await world.owner.ask('PUT', SETTINGS, persian)).body).toEqual(persian)
})

test('an announcement accepts none either; a line break in it becomes a space', async () => {
  const { version } = await world.app.days.day(SITE)
  const said = await world.owner.give('announce', { text: { ...both('好'), en: 'a\u202Eb' }, minutes: 5 })
  expect([said.status, said.body.errors[0].path]).toEqual([400, 'text.en'])
  expect((await world.app.days.day(SITE)).version).toBe(version)
  expect((await world.owner.give('announce', { text: both('One \n two'), minutes: 5 })).status).toBe(200)
  expect((await world.app.days.day(SITE)).announcement?.text.en).toBe('One two')
})

test('the names of screens and accounts accept none', async () => {
  const { code } = (await world.anyone.ask('POST', '/api/screens', {})).body
  const pair = (name: string) => world.owner.ask('POST', `/api/screens/${code}/pair`, { site: SITE, name })
  expect((await pair('\u200B')).body.errors[0].path).toBe('name')
  const { id } = (await pair('Gate')).body
  expect((await world.owner.ask('PUT', `/api/screens/${id}`, { name: 'Ga\u202Ete' })).status).toBe(400)
  expect((await world.owner.ask('GET', '/api/screens')).body).toMatchObject([{ name: 'Gate' }])
  const account = { name: 'ow\u200Bner', passcode: '12345678', role: 'owner', sites: [] }
  expect((await world.owner.ask('POST', '/api/staff', account)).body.errors[0].path).toBe('name')
})
