// Who may connect, and the refusal for those who may not.

import { once } from 'node:events'
import { get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawSocket } from './raw-socket.ts'
import { PUBLIC_URL, type Stage, stage } from './stage.ts'
import { upgrade } from './upgrade.ts'

let site: Stage
beforeAll(async () => {
  site = await stage()
  await site.takeTickets(1)
})
afterAll(() => site.close())

test.each([
  ['no site of that name', { view: 'site', site: 'nowhere' }, 'unknown-site', 404],
  [
    'a token that is none',
    { view: 'ticket', site: 'xingfuli', number: 'A001', token: 'x' },
    'not-yours',
    403,
  ],
  ['a screen that is not paired', { view: 'screen', site: 'xingfuli', token: 'x' }, 'not-paired', 404],
  ['a marshal without a session', { view: 'marshal', site: 'xingfuli' }, 'not-signed-in', 401],
  ['no auth at all', {}, 'invalid', 400],
  ['a view that there is not', { view: 'everything' }, 'invalid', 400],
  ['a site that is no text', { view: 'site', site: { $ne: null } }, 'invalid', 400],
  ['a field too many', { view: 'overview', admin: true }, 'invalid', 400],
  ['a token without end', { view: 'screen', site: 'xingfuli', token: 'x'.repeat(5000) }, 'invalid', 400],
])('%s is refused with its problem', async (_what, auth, code, status) => {
  const problem = await site.view(auth).refused()
  expect(problem).toMatchObject({ code, status, type: `/problems/${code}` })
  if (code === 'invalid') expect(problem?.errors).not.toEqual([])
})

test('a token is not valid for another ticket', async () => {
  await site.takeTickets(1)
  const auth = await site.authOf('A001')
  expect(await site.view({ ...auth, number: 'A002' }).refused()).toMatchObject({ code: 'not-yours' })
})

test('a refusal is in the language of the handshake, else in the browser’s', async () => {
  const nowhere = { view: 'site', site: 'nowhere' }
  expect(await site.view(nowhere).refused()).toMatchObject({ title: '没有这个服务点' })
  expect(await site.view({ ...nowhere, lang: 'en' }).refused()).toMatchObject({ title: 'No such site' })
  const headers = { 'accept-language': 'en-GB,en;q=0.9' }
  expect(await site.view(nowhere, { headers }).refused()).toMatchObject({ title: 'No such site' })
})

test('a page of another origin gets no socket, and a 403 that says why', async () => {
  const headers = { origin: 'https://evil.example' }
  const watcher = site.view({ view: 'overview' }, { headers })
  await watcher.once('connect_error')
  expect(watcher.views).toEqual([])
  const { status, body } = await upgrade(site.port, headers)
  expect(status).toBe(403)
  expect(JSON.parse(body)).toMatchObject({ code: 'foreign-origin' })
})

test('our own pages may connect, whether by the public address or by the host’s', async () => {
  await site.see({ view: 'overview' }, { headers: { origin: PUBLIC_URL } })
  await site.see({ view: 'overview' }, { headers: { origin: `http://127.0.0.1:${site.port}` } })
})

test('polling is not served', async () => {
  const answer = get(`http://127.0.0.1:${site.port}/socket.io/?EIO=4&transport=polling`)
  const [response] = await once(answer, 'response')
  expect(response.statusCode).toBe(400)
  response.resume()
})

test('a connection has one viewer, however often it asks', async () => {
  const twice = await rawSocket(site.port)
  twice.send('40{"view":"overview"}')
  twice.send('40{"view":"site","site":"xingfuli"}')
  await twice.until((text) => text.startsWith('44') && text.includes('too-many-requests'))
  await twice.until((text) => text.startsWith('42["view"') && text.includes('"sites"'))
  expect(twice.heard.filter((text) => text.startsWith('40'))).toHaveLength(1)
})
