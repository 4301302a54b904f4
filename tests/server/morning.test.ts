// A machine that was off at night, with its day left open in the evening: a real process on its file, with a clock that
// is set.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { HOUR } from '../kit/given.ts'
import { PASSCODE, serverProcess } from '../kit/server-process.ts'
import { SITE } from '../kit/world.ts'

/** Reads from a file by how much the process's clock is set forward or back. */
const PRELOAD = pathToFileURL(join(import.meta.dirname, '../chaos/preload.ts')).href

/** Milliseconds from now to the next eight o'clock in Shanghai: in the small hours the day before would still go on. */
const TO_MORNING = 24 * HOUR - (Date.now() % (24 * HOUR))

async function machine() {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-morning-'))
  const clock = join(folder, 'clock')
  const setClock = (by: number) => writeFileSync(clock, String(TO_MORNING + by))
  setClock(-24 * HOUR)
  const server = await serverProcess({
    NODE_OPTIONS: `--import=${PRELOAD}`,
    YIMI_CHAOS_CLOCK: clock,
    LOG_LEVEL: 'warn',
  })
  onTestFinished(async () => {
    await server.dispose()
    rmSync(folder, { recursive: true, force: true })
  })
  let cookie = ''
  async function ask(method: string, path: string, body?: object) {
    const response = await fetch(server.base + path, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') && !path.endsWith('.ndjson')
    return { status: response.status, text, body: isJson ? JSON.parse(text) : null }
  }
  await ask('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  return {
    server,
    setClock,
    ask,
    give: (command: string, input: object = {}) =>
      ask('POST', `/api/sites/${SITE}/commands/${command}`, input),
    site: async () => (await ask('GET', `/api/sites/${SITE}`)).body,
  }
}

test('no number that is given in the morning is lost, also before a marshal has checked the clock', async () => {
  const { server, setClock, ask, give, site } = await machine()
  await give('open-day')
  await give('open-desk', { desk: '1' })
  await give('take-ticket', { queue: 'A' })
  const yesterday = (await site()).date
  await server.leave()
  setClock(0)
  expect(server.printed()).not.toContain('ahead of the data')
  await server.start()
  await expect.poll(server.printed).toContain('ahead of the data')

  const asked = [await give('take-ticket', { queue: 'A' }), await give('take-ticket', { queue: 'A' })]
  expect(asked.map(({ body }) => body.code)).toEqual(['clock-unsure', 'clock-unsure'])
  // nobody is signed out, and yesterday's people are called and served
  expect((await give('call-next', { desk: '1', seen: [] })).body.result.called).toEqual(['A001'])
  expect((await give('finish', { number: 'A001' })).status).toBe(200)
  expect((await site()).open).toBe(true)

  const { alarms } = (await ask('GET', `/api/sites/${SITE}/marshal`)).body
  expect(alarms).toMatchObject([{ kind: 'clock', stops: true }])
  expect((await ask('POST', '/api/clock/confirm', { says: alarms[0].says })).status).toBe(204)
  await expect.poll(async () => (await site()).open).toBe(false)
  expect((await give('open-day')).status).toBe(200)
  expect((await site()).date > yesterday).toBe(true)
  expect((await give('take-ticket', { queue: 'A' })).body.result.ticket.number).toBe('A001')
  const { text } = await ask('GET', `/api/sites/${SITE}/days/${yesterday}/events.ndjson`)
  expect(text).not.toContain('"left"')
})

test('opening the day in the morning opens today', async () => {
  const { server, setClock, give, site } = await machine()
  await give('open-day')
  const yesterday = (await site()).date
  await server.kill()
  setClock(0)
  await server.start()
  expect((await give('open-day')).status).toBe(200)
  expect((await site()).date > yesterday).toBe(true)
  const { body } = await give('take-ticket', { queue: 'A' })
  expect(body.result.ticket.number).toBe('A001')
})

test('[E3] a site that opens itself is open in the morning after a night without power, once the clock is believed', async () => {
  const { server, setClock, ask, site } = await machine()
  const settings = (await ask('GET', `/api/sites/${SITE}/settings`)).body
  const { hours: _, ...rest } = settings.site ?? settings
  // open round the clock, whatever time it is now
  const always = [{ from: rest.dayStart, to: rest.dayStart }]
  const week = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, always]),
  )
  const set = { ...rest, calendar: { opens: 'itself', week } }
  expect(await ask('PUT', `/api/sites/${SITE}/settings`, set)).toMatchObject({ status: 200 })
  await expect.poll(async () => (await site()).open).toBe(true)
  const yesterday = (await site()).date
  await server.kill()
  setClock(0)
  await server.start()
  const { alarms } = (await ask('GET', `/api/sites/${SITE}/marshal`)).body
  expect((await ask('POST', '/api/clock/confirm', { says: alarms[0].says })).status).toBe(204)
  await expect.poll(async () => (await site()).date > yesterday && (await site()).open).toBe(true)
})
